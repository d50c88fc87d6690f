/** Months of the same question one after another: two lines, with a gap where a month is not told. */
import '../../parts/charts/charts.css';
import { fill } from '../../../core/text.ts';
import type { TradeQueryView, TradeTableView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { Await, Skeleton } from '../../parts/states.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { figureOf, type Unit } from './figures.ts';
import { LINES_HEIGHT, Lines } from './lines.tsx';
import { type Asked, pathOf, queryOf } from './state.ts';

const MONTHS = 25;

export function Series({ asked, query }: { readonly asked: Asked; readonly query: TradeQueryView }) {
  const months = monthsBefore(query.to, MONTHS);
  const reading = useGet<TradeTableView>(
    pathOf(asked),
    { ...queryOf(asked), by: 'month', from: months[0], to: query.to, against: '', top: MONTHS },
    { keepsPrevious: true },
  );
  return (
    <Await query={reading} loading={<Skeleton rows={4} />}>
      {(table) => <Drawn table={table} months={months} />}
    </Await>
  );
}

function Drawn({ table, months }: { readonly table: TradeTableView; readonly months: readonly string[] }) {
  const t = useTexts(statisticsTexts);
  const unit: Unit = table.query.measure;
  const byMonth = new Map(table.rows.map((row) => [row.keys[0]!.code, row]));
  const flows = (['export', 'import'] as const).filter(
    (flow) => table.query.flow === 'both' || table.query.flow === flow,
  );
  const values = (flow: 'export' | 'import'): (number | null)[] =>
    months.map((month) => figureOf(byMonth.get(month)?.[flow] ?? null, unit));
  const units = { usd: t.usdUnit, krw: t.krwUnit, kg: t.kgUnit, lines: t.linesUnit };
  return (
    <ChartCard
      title={t.series}
      note={units[unit]}
      fileName="trade-by-month"
      legend={flows.map((flow) => (
        <span key={flow} className={`ts-legend ts-${flow}`}>
          {t[flow]}
        </span>
      ))}
      table={{
        columns: [{ title: t.month }, ...flows.map((flow) => ({ title: t[flow], isNumber: true }))],
        rows: months.map((month, place) => [month, ...flows.map((flow) => values(flow)[place] ?? null)]),
      }}
    >
      <ChartFrame label={fill(t.seriesLabel, { from: months[0]!, to: months.at(-1)! })} height={LINES_HEIGHT}>
        {(width) => (
          <Lines
            width={width}
            months={months}
            unit={unit}
            lines={flows.map((flow) => ({
              ...{ flow, title: t[flow], values: values(flow) },
              notes: months.map((month) => {
                const withheld = byMonth.get(month)?.[flow]?.withheld ?? 0;
                return withheld === 0 ? '' : fill(t.withheldPart, { n: withheld });
              }),
            }))}
          />
        )}
      </ChartFrame>
    </ChartCard>
  );
}

export function monthsBefore(to: string, count: number): string[] {
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5)) - 1;
  return Array.from({ length: count }, (_, place) => {
    const number = last - count + 1 + place;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}
