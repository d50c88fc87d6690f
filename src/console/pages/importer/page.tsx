/** One importer at a glance: months, what examinations found with intervals, sellers and goods; each leads to its declarations. */
import '../../parts/charts/charts.css';
import '../reading.css';
import './importer.css';
import { Link, useParams } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { ImporterView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { MonthBars } from '../../parts/charts/month-bars.tsx';
import { formatCount, formatWonShort } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { Await, Empty, Skeleton } from '../../parts/states.tsx';
import { useLanguage } from '../../session/preferences.tsx';
import { importerTexts } from '../../texts/importer.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Goods, Sellers } from './relations.tsx';

export default function ImporterPage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = useGet<ImporterView>(`/importers/${encodeURIComponent(id)}`);
  return (
    <Await
      query={query}
      loading={
        <div className="card">
          <Skeleton rows={10} />
        </div>
      }
    >
      {(view) => <Full view={view} />}
    </Await>
  );
}

function Full({ view }: { readonly view: ImporterView }) {
  const t = useTexts(importerTexts);
  const address = `/declarations?importer=${encodeURIComponent(view.id)}`;
  return (
    <>
      <div className="head">
        <Link href="/declarations">{t.back}</Link>
        <span className="dim" aria-hidden="true">
          /
        </span>
        <h1>{view.name ?? view.id}</h1>
        <span className="dim">{view.id}</span>
        <span className="grow" />
        <Link className="btn s" href={address}>
          {t.all}
        </Link>
      </div>
      {view.declarations === 0 ? (
        <section className="card">
          <Empty title={t.none}>{t.noneBody}</Empty>
        </section>
      ) : (
        <>
          <Figures view={view} />
          <Months view={view} />
          <div className="rd-two">
            <Sellers view={view} />
            <Goods view={view} />
          </div>
        </>
      )}
    </>
  );
}

function Figures({ view }: { readonly view: ImporterView }) {
  const t = useTexts(importerTexts);
  const language = useLanguage();
  const value = view.months.reduce((sum, month) => sum + month.valueKrw, 0);
  const from = view.months[0]?.month ?? '';
  const to = view.months.at(-1)?.month ?? '';
  return (
    <dl className="card kpis ir-figures">
      <div className="kpi">
        <dt>{t.declarations}</dt>
        <dd>{formatCount(view.declarations)}</dd>
        <dd className="sub">{fill(t.period, { from, to })}</dd>
      </div>
      <div className="kpi">
        <dt>{t.value}</dt>
        <dd>{formatWonShort(value, language)}</dd>
        <dd className="sub">{fill(t.period, { from, to })}</dd>
      </div>
      <div className="kpi">
        <dt>{t.examined}</dt>
        <dd>{formatCount(view.examined.n)}</dd>
        <dd className="sub">
          {t.hits} {formatCount(view.examined.hits)}
        </dd>
      </div>
      <div className="kpi">
        <dt>{t.hitRate}</dt>
        <dd className="ir-rate">
          <RateWithInterval rate={view.examined} />
        </dd>
      </div>
    </dl>
  );
}

function Months({ view }: { readonly view: ImporterView }) {
  const t = useTexts(importerTexts);
  return (
    <ChartCard
      title={t.months}
      note={t.monthsNote}
      fileName={`importer-${view.id}-months`}
      table={{
        columns: [
          { title: t.month },
          { title: t.declarations, isNumber: true },
          { title: t.examined, isNumber: true },
          { title: t.hits, isNumber: true },
          { title: t.value, isNumber: true },
        ],
        rows: view.months.map((month) => [
          month.month,
          month.declarations,
          month.examined,
          month.hits,
          month.valueKrw,
        ]),
      }}
    >
      <MonthBars
        height={110}
        months={view.months.map((month) => ({
          month: month.month,
          count: month.declarations,
          examined: month.examined,
          hits: month.hits,
          isThis: false,
        }))}
        label={t.months}
        words={(month) =>
          fill(t.monthBar, { month: month.month, n: month.count, examined: month.examined, hits: month.hits })
        }
      />
    </ChartCard>
  );
}
