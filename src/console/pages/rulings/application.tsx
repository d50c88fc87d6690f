/** One application: what was applied for, the clock and what stops it, everything that happened, what was ruled, what can be done. */
import './rulings.css';
import { Link, useParams } from 'wouter';
import type { RulingApplicationView } from '../../../exchange/contract.ts';
import { address } from '../../http/client.ts';
import { useGet } from '../../http/use-get.ts';
import { AttachButton } from '../../parts/attach-button.tsx';
import { formatDecimals, formatInstant } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useCodeNames, useOfficeNames } from '../../parts/use-codes.ts';
import { useHasRight } from '../../session/session.tsx';
import { rulingTexts } from '../../texts/rulings.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { Acts } from './acts.tsx';
import { MARKS, TURNS } from './applications.tsx';
import { ClockCard } from './clock.tsx';
import { Concerned } from './concerned.tsx';
import { Notices } from './notices.tsx';
import { Proposal } from './proposal.tsx';
import { Rulings } from './rulings.tsx';

export interface PartProps {
  readonly view: RulingApplicationView;
  readonly path: string;
}

export default function ApplicationPage() {
  const t = useTexts(rulingTexts);
  const { number = '' } = useParams<{ number: string }>();
  const path = `/rulings/applications/${encodeURIComponent(number)}`;
  const query = useGet<RulingApplicationView>(path, undefined, { every: 20_000 });
  return (
    <>
      <div className="head">
        <Link href="/rulings">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{number}</h1>
      </div>
      <Await query={query} loading={<Skeleton rows={14} />}>
        {(view) => <Whole view={view} path={path} />}
      </Await>
    </>
  );
}

function Whole(props: PartProps) {
  const { view } = props;
  const t = useTexts(rulingTexts);
  const say = useSay();
  const isInside = useHasRight()('ruling.work');
  return (
    <>
      <section className="card dk-status">
        <b>{view.goods}</b>
        <span className={`st ${MARKS[view.state]}`}>{say(view.says)}</span>
        <span className="mid">{t[TURNS[view.waitsFor]]}</span>
      </section>
      <div className="dk-cols">
        <div>
          {view.proposal !== null && <Proposal proposal={view.proposal} />}
          <Rulings view={view} />
          {isInside && view.rulings.length > 1 && <Concerned {...props} />}
          <Content view={view} />
          <Files {...props} />
        </div>
        <div>
          <Acts {...props} />
          <ClockCard row={view} />
          <Steps view={view} />
          <Notices view={view} />
        </div>
      </div>
    </>
  );
}

function Content({ view: { content, capacity, firm } }: Pick<PartProps, 'view'>) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  const countries = useCodeNames('countries');
  const offices = useOfficeNames();
  const rows: readonly [string, string][] = [
    [t.firm, `${firm} (${say(capacity)})`],
    [t.goods, content.goods],
    [t.specification, content.specification],
    [t.composition, content.composition],
    [t.process, content.process],
    [t.use, content.use],
    [t.origin, `${content.origin} ${countries.get(content.origin) ?? ''}`],
    [t.office, offices.get(content.office) ?? content.office],
    [t.digits, t[`digits${content.digits}`]],
    [t.reason, content.reason],
    ...(content.hasSample ? [] : [[t.noSample, content.noSample ?? ''] as [string, string]]),
    ...(content.mail ? [[t.mail, content.mail] as [string, string]] : []),
    ...(content.secret ? [[t.secret, content.secret] as [string, string]] : []),
  ];
  return (
    <section className="card" aria-label={t.content}>
      <header>
        <h2>{t.content}</h2>
      </header>
      <dl className="facts in">
        {rows.map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="ru-words">{value}</dd>
    </>
  );
}

function Files({ view, path }: PartProps) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  const mayAdd = useHasRight()('ruling.apply') && view.state !== 'returned' && view.state !== 'declined';
  return (
    <section className="card" aria-label={t.files}>
      <header>
        <h2>{t.files}</h2>
        <span className="tools">
          {mayAdd && <AttachButton path={`${path}/files`} title={t.attach} busyTitle={t.attaching} />}
        </span>
      </header>
      {view.files.length === 0 && <p className="in dim">{t.filesNone}</p>}
      <ul className="dk-list">
        {view.files.map((file) => (
          <li key={file.id}>
            <a href={address(`${path}/files/${file.id}`)} download={file.name}>
              {file.name}
            </a>
            <span className="note">
              {formatDecimals(file.bytes / 1000, 0)} KB · {say(file.addedBy)} · {formatInstant(file.addedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ view: { steps } }: Pick<PartProps, 'view'>) {
  const t = useTexts(rulingTexts);
  const say = useSay();
  return (
    <section className="card" aria-label={t.steps}>
      <header>
        <h2>{t.steps}</h2>
      </header>
      <ol className="ru-steps">
        {steps.map((step) => (
          <li key={step.id}>
            <time dateTime={step.at} className="mid">
              {step.day}
            </time>
            <div>
              <b>{say(step.says)}</b>
              {step.words !== null && <p className="ru-words">{step.words}</p>}
              <p className="note">
                {say(step.by)} · {step.article}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
