/** The supervisor's page: who does how much, what ages, whether dealing was random, and what blind review shows. */
import '../reading.css';
import '../work/work.css';
import './supervision.css';
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { SupervisionView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { formatCount } from '../../parts/format.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { useUrlState } from '../../parts/url-state.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { AwaitedTable } from '../work/awaited-table.tsx';
import { CaseTable } from '../work/in-hand.tsx';
import { BlindGap } from './blind-gap.tsx';
import { Fairness } from './fairness.tsx';
import { Officers } from './officers.tsx';

const SPANS = ['7', '28', '91', '365'];

export default function SupervisionPage() {
  const t = useTexts(deskTexts);
  const [days, setDays] = useUrlState('days', '28');
  const query = useGet<SupervisionView>('/desk/supervision', { days }, { keepsPrevious: true });
  return (
    <>
      <div className="head">
        <h1>{t.supervision}</h1>
        <span className="grow" />
        <Link className="btn" href="/supervision/rules">
          {t.rules}
        </Link>
        <label className="chip">
          {t.span}
          <select value={days} onChange={(event) => setDays(event.target.value)}>
            {SPANS.map((span) => (
              <option key={span} value={span}>
                {fill(t.days, { n: span })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Await
        query={query}
        loading={
          <div className="card">
            <Skeleton rows={12} />
          </div>
        }
      >
        {(view) => (
          <>
            <Officers rows={view.officers} />
            <div className="rd-two">
              <Fairness view={view.assignment} />
              <BlindGap view={view.blind} />
            </div>
            <Ageing rows={view.ageing} />
            <section className="card" aria-label={t.lateCases}>
              <header>
                <h2>{t.lateCases}</h2>
              </header>
              {view.overdue.length === 0 ? (
                <p className="in dim">{t.noLate}</p>
              ) : (
                <CaseTable rows={view.overdue} />
              )}
            </section>
            <AwaitedTable
              title={t.lateAwaited}
              none={t.noLateAwaited}
              rows={view.awaitedOverdue}
              reload={() => void query.refetch()}
            />
          </>
        )}
      </Await>
    </>
  );
}

function Ageing({ rows }: { readonly rows: SupervisionView['ageing'] }) {
  const t = useTexts(deskTexts);
  return (
    <section className="card" aria-label={t.ageing}>
      <header>
        <h2>{t.ageing}</h2>
        <span className="note">{t.ageingNote}</span>
      </header>
      <dl className="kpis su-ages">
        {rows.map(({ fromHours, toHours, open }) => (
          <div className="kpi" key={fromHours}>
            <dt>
              {toHours === null
                ? fill(t.ageOver, { from: fromHours })
                : fill(t.ageFrom, { from: fromHours, to: toHours })}
            </dt>
            <dd>{formatCount(open)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
