/** One application for an extract: what was asked and why, its fee, what can be done, and what happened. */
import '../rulings/rulings.css';
import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { fill, formatNumber } from '../../../core/text.ts';
import type { ExtractView, StatisticsView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { extractTexts } from '../../texts/extracts.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { ExtractActs } from './acts.tsx';
import { MARKS } from './page.tsx';

export default function ExtractPage() {
  const t = useTexts(extractTexts);
  const { number = '' } = useParams<{ number: string }>();
  const query = useGet<ExtractView>(`/extracts/${encodeURIComponent(number)}`, undefined, { every: 20_000 });
  return (
    <>
      <div className="head">
        <Link href="/extracts">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{number}</h1>
      </div>
      <Await query={query} loading={<Skeleton rows={12} />}>
        {(view) => <Whole view={view} />}
      </Await>
    </>
  );
}

interface Props {
  readonly view: ExtractView;
}

function Whole({ view }: Props) {
  const t = useTexts(extractTexts);
  const say = useSay();
  return (
    <>
      <section className="card dk-status">
        <b>{view.firm === '' ? t.erased : view.firm}</b>
        <span className={`st ${MARKS[view.state]}`}>{say(view.says)}</span>
        <span className="mid">
          {t.receivedOn} {view.receivedOn} · {t.dueOn} {view.dueOn}
        </span>
        {view.isLate && <span className="st bad">{t.late}</span>}
        {view.isMadeUp && <span className="st off">{t.madeUp}</span>}
      </section>
      <div className="dk-cols">
        <div>
          <What view={view} />
          <Steps view={view} />
        </div>
        <div>
          <ExtractActs view={view} />
          <Fee view={view} />
        </div>
      </div>
    </>
  );
}

function What({ view: { query, medium, purpose, preview } }: Props) {
  const t = useTexts(extractTexts);
  const say = useSay();
  const divisions = useGet<StatisticsView>('/statistics').data?.divisions ?? [];
  if (query === null)
    return (
      <Card title={t.what}>
        <p className="in">{t.erased}</p>
      </Card>
    );
  const by = query.by.map((code) => say(divisions.find((one) => one.code === code)?.name) || code);
  const codes = [...query.items, ...query.natures, ...query.countries, ...query.provinces];
  return (
    <Card title={t.what}>
      <dl className="facts in">
        <dt>{t.flow}</dt>
        <dd>{t[query.flow]}</dd>
        <dt>{t.period}</dt>
        <dd>
          {query.from} – {query.to}
        </dd>
        <dt>{t.by}</dt>
        <dd>{by.join(', ') || t.noneBy}</dd>
        <dt>{`${t.item}, ${t.country}`}</dt>
        <dd>{codes.join(', ') || t.everything}</dd>
        <dt>{t.medium}</dt>
        <dd>{medium?.toUpperCase()}</dd>
        <dt>{t.purpose}</dt>
        <dd className="wrap">{purpose}</dd>
        {preview !== null && (
          <>
            <dt>{t.preview}</dt>
            <dd>
              {fill(t.previewSays, { rows: preview.rows, withheld: preview.withheld })}
              {preview.isCut && <p className="st warn">{fill(t.cut, { rows: preview.rows })}</p>}
              {preview.missing.length > 0 && (
                <p className="mid">{fill(t.missing, { months: preview.missing.join(', ') })}</p>
              )}
            </dd>
          </>
        )}
      </dl>
    </Card>
  );
}

function Fee({ view: { fee, feeNote } }: Props) {
  const t = useTexts(extractTexts);
  const say = useSay();
  return (
    <Card title={t.fee}>
      <div className="in">
        <p>{fee === null ? t.feeOpen : fill(t.won, { n: formatNumber(fee.krw) })}</p>
        {fee !== null && (
          <p className="mid">
            {say(fee.title)} ({fee.article})
          </p>
        )}
        <p className="note">{say(feeNote)}</p>
      </div>
    </Card>
  );
}

function Steps({ view: { steps } }: Props) {
  const t = useTexts(extractTexts);
  const say = useSay();
  return (
    <Card title={t.history}>
      <ul className="dk-asked">
        {steps.map(({ id, says, article, at, by, words }) => (
          <li key={id}>
            <b className="b">{say(says)}</b>{' '}
            <span className="mid">
              {formatInstant(at)} · {say(by)}
            </span>
            <p className="note">{article}</p>
            {words !== null && <p className="wrap">{words}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {children}
    </section>
  );
}
