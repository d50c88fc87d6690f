/** The importer's record beside the case: months, examinations, what was found, and whether this seller is new to it. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { DeclarationView, ImporterView } from '../../../exchange/contract.ts';
import type { Party } from '../../../model/declaration.ts';
import { useGet } from '../../http/use-get.ts';
import { MonthBars } from '../../parts/charts/month-bars.tsx';
import { formatDecimals } from '../../parts/format.ts';
import { Await, Empty, SkeletonBlock } from '../../parts/states.tsx';
import { declarationTexts } from '../../texts/declaration.ts';
import { useTexts } from '../../texts/use-texts.ts';

export function ImporterHistory({ view }: { readonly view: DeclarationView }) {
  const t = useTexts(declarationTexts);
  const { importer } = view.declaration;
  if (importer === undefined) {
    return (
      <section className="card" aria-label={t.importerHistory}>
        <header>
          <h2>{t.importerHistory}</h2>
        </header>
        <Empty title={t.noImporter}>{t.noImporterBody}</Empty>
      </section>
    );
  }
  return <History view={view} importer={importer} />;
}

function History({ view, importer }: { readonly view: DeclarationView; readonly importer: Party }) {
  const t = useTexts(declarationTexts);
  const path = `/importers/${encodeURIComponent(importer.id)}`;
  const query = useGet<ImporterView>(path, undefined, { staleMillis: 60_000 });
  return (
    <section className="card" aria-label={t.importerHistory}>
      <header>
        <h2>{t.importerHistory}</h2>
        {query.data && <span className="note">{fill(t.months, { n: query.data.months.length })}</span>}
        <span className="tools">
          <Link href={path}>{importer.name ?? importer.id}</Link>
        </span>
      </header>
      <div className="in">
        <Await query={query} loading={<SkeletonBlock height={140} />}>
          {(history) => <Months view={view} history={history} />}
        </Await>
      </div>
    </section>
  );
}

function Months({ view, history }: { readonly view: DeclarationView; readonly history: ImporterView }) {
  const t = useTexts(declarationTexts);
  const { low, high, n, hits } = history.examined;
  const thisMonth = view.declaration.declaredOn.slice(0, 7);
  const seller = view.declaration.seller?.id;
  const before = history.sellers.find((one) => one.id === seller)?.declarations ?? 0;
  const months = history.months.map((month) => ({
    month: month.month,
    count: month.declarations,
    examined: month.examined,
    hits: month.hits,
    isThis: month.month === thisMonth,
  }));
  return (
    <>
      <MonthBars
        months={months}
        label={t.monthsLabel}
        words={(month) =>
          fill(t.monthBar, { month: month.month, n: month.count, examined: month.examined, hits: month.hits })
        }
      />
      <p>
        {fill(t.historyLine, { declarations: history.declarations, examined: n, hits })}{' '}
        <span className="dim">
          {low === null || high === null
            ? t.historyNever
            : `(${fill(t.historyRate, { low: formatDecimals(low * 100, 0), high: formatDecimals(high * 100, 0), n })})`}
        </span>
      </p>
      {seller !== undefined && (
        <p className="note">
          {before <= 1
            ? fill(t.sellerFirst, { n: history.sellers.filter((one) => one.id !== seller).length })
            : fill(t.sellerKnown, { n: before, of: history.sellers.length })}
        </p>
      )}
    </>
  );
}
