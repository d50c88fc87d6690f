/** The rows of a table of trade: each with its figures, its share as a bar, its change, and the way to what stands behind it. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type {
  StatisticsView,
  TradeFiguresView,
  TradeRowView,
  TradeTableView,
} from '../../../exchange/contract.ts';
import { formatPercent } from '../../parts/format.ts';
import { useRowFocus } from '../../parts/use-rows.ts';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useSay, useTexts } from '../../texts/use-texts.ts';
import { figureOf, formatChange, formatFigure, sharesOf, type Unit } from './figures.ts';

interface Props {
  readonly view: StatisticsView;
  readonly table: TradeTableView;
  /** Absent where declarations may not be seen. */
  readonly onOpen?: (row: TradeRowView) => void;
}

type Flow = 'export' | 'import';

const UNITS = { usd: 'usdUnit', krw: 'krwUnit', kg: 'kgUnit', lines: 'linesUnit' } as const;
const keyOf = ({ keys }: TradeRowView): string => keys.map(({ code }) => code).join('/');

export function TradeTable({ view, table, onOpen }: Props) {
  const t = useTexts(statisticsTexts);
  const say = useSay();
  const { query, rows } = table;
  const flows = (['export', 'import'] as const).filter(
    (flow) => query.flow === 'both' || query.flow === flow,
  );
  const shares = new Map(flows.map((flow) => [flow, sharesOf(rows, flow, query.measure)]));
  const { focused, setFocused } = useRowFocus({
    ...{ name: 'statistics', rows, keyOf },
    onOpen: (row) => onOpen?.(row),
  });
  const divisions = query.by.map((code) => say(view.divisions.find((one) => one.code === code)?.name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by the keyboard
    <section className="scroll rd-pad" tabIndex={0} aria-label={`${t.rows} ${query.from} – ${query.to}`}>
      <table>
        <thead>
          <tr>
            {divisions.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            {flows.map((flow) => (
              <Heads key={flow} flow={flow} table={table} unit={t[UNITS[query.measure]]} />
            ))}
            {flows.length === 2 && query.measure === 'usd' && (
              <th scope="col" className="n">
                {t.balance} ({t.usdUnit})
              </th>
            )}
            {onOpen !== undefined && <th scope="col">{t.behind}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr
              key={keyOf(row)}
              aria-current={place === focused ? 'true' : undefined}
              onMouseDown={() => setFocused(place)}
            >
              {row.keys.map(({ code, name }, nth) => (
                <td key={query.by[nth]}>
                  <KeyCell division={query.by[nth]!} code={code} name={say(name)} />
                </td>
              ))}
              {flows.map((flow) => (
                <Cells key={flow} figures={row[flow]} table={table} share={shares.get(flow)![place]!} />
              ))}
              {flows.length === 2 && query.measure === 'usd' && (
                <td className="n">{formatFigure(row.balanceUsd, 'usd')}</td>
              )}
              {onOpen !== undefined && (
                <td>
                  <button type="button" className="btn link" onClick={() => onOpen(row)}>
                    {t.open}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heads({
  flow,
  table,
  unit,
}: {
  readonly flow: Flow;
  readonly table: TradeTableView;
  readonly unit: string;
}) {
  const t = useTexts(statisticsTexts);
  const isPart = table.rows.some((row) => (row[flow]?.withheld ?? 0) > 0);
  return (
    <>
      <th scope="col" className="n">
        {t[flow]} ({unit})
      </th>
      {table.query.by.length > 0 && <th scope="col">{isPart ? t.shareOfTold : t.share}</th>}
      {table.query.against !== null && (
        <th scope="col" className="n">
          {t.change}
        </th>
      )}
    </>
  );
}

function Cells(props: {
  readonly figures: TradeFiguresView | null;
  readonly table: TradeTableView;
  readonly share: number | null;
}) {
  const t = useTexts(statisticsTexts);
  const { query } = props.table;
  const unit: Unit = query.measure;
  const value = figureOf(props.figures, unit);
  const withheld = props.figures?.withheld ?? 0;
  return (
    <>
      <td className="n">
        {value === null && withheld > 0 ? (
          <span className="mid">{t.withheld}</span>
        ) : (
          formatFigure(value, unit)
        )}
        {value !== null && withheld > 0 && (
          <small className="mid"> {fill(t.withheldPart, { n: withheld })}</small>
        )}
      </td>
      {query.by.length > 0 && (
        <td className="ts-share">
          <span className="ts-bar" aria-hidden="true">
            <span style={{ width: `${(props.share ?? 0) * 100}%` }} />
          </span>
          {formatPercent(props.share)}
        </td>
      )}
      {query.against !== null && <td className="n">{formatChange(props.figures?.changePercent ?? null)}</td>}
    </>
  );
}

/** A chapter leads to its headings, a heading to its lines: the same page, one level below. */
function KeyCell(props: { readonly division: string; readonly code: string; readonly name: string }) {
  const { division, code, name } = props;
  const below = { item2: 'item4', item4: 'item6', item6: 'item10' }[division];
  const isCoded = division.startsWith('item') || division === 'country';
  const words = isCoded ? `${code} ${name}` : name || code;
  if (below === undefined || code === '') return <span className="ts-name">{words}</span>;
  const parameters = new URLSearchParams(globalThis.location.search);
  parameters.set('item', code);
  parameters.set('by', below);
  if (!['items', 'items-countries'].includes(parameters.get('table') ?? '')) parameters.set('table', 'items');
  parameters.delete('q');
  return (
    <Link className="ts-name" href={`/statistics?${parameters}`}>
      {words}
    </Link>
  );
}
