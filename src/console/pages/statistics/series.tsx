/** Months of the same question one after another: two lines, with a gap where a month is not told. */
import '../../parts/charts/charts.css';
import { fill } from '../../../core/text.ts';
import type { TradeQueryView, TradeTableView } from '../../../exchange/contract.ts';
import { useGet } from '../../http/use-get.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { linearScale, roundStep } from '../../parts/scale.ts';
import { Await, Skeleton } from '../../parts/states.tsx';
import { statisticsTexts } from '../../texts/statistics.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { figureOf, formatFigure, type Unit } from './figures.ts';
import { type Asked, pathOf, queryOf } from './state.ts';

const MONTHS = 25;
const HEIGHT = 180;
const [LEFT, RIGHT, TOP, BOTTOM] = [84, 30, 12, 24];

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
      <ChartFrame label={fill(t.seriesLabel, { from: months[0]!, to: months.at(-1)! })} height={HEIGHT}>
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

interface LinesProps {
  readonly width: number;
  readonly months: readonly string[];
  readonly unit: Unit;
  readonly lines: readonly {
    readonly flow: string;
    readonly title: string;
    readonly values: readonly (number | null)[];
    /** Of each month: what is not in its value; '' where nothing is missing. */
    readonly notes: readonly string[];
  }[];
}

function Lines({ width, months, unit, lines }: LinesProps) {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y = linearScale([0, most], [HEIGHT - BOTTOM, TOP]);
  const x = linearScale([0, months.length - 1], [LEFT, width - RIGHT]);
  const step = roundStep(most, 4);
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, place) => place * step);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className="ch-grid" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {formatFigure(tick, unit)}
          </text>
        </g>
      ))}
      {months.map((month, place) =>
        place % 6 === 0 ? (
          <text key={month} x={x(place)} y={HEIGHT - 6} textAnchor="middle">
            {month}
          </text>
        ) : null,
      )}
      {lines.map(({ flow, title, values, notes }) => (
        <g key={flow}>
          <path d={pathThrough(values, x, y)} className={`ts-line ts-${flow}`} />
          {values.map((value, place) =>
            value === null ? null : (
              <circle
                key={months[place]}
                cx={x(place)}
                cy={y(value)}
                r={2.5}
                className={`ts-dot ts-${flow}${notes[place] === '' ? '' : ' part'}`}
              >
                <title>{`${title} ${months[place]}: ${formatFigure(value, unit)} ${notes[place]}`}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </>
  );
}

/** Broken where there is no value: a line across a gap would claim what nobody knows. */
function pathThrough(
  values: readonly (number | null)[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, place) => {
      if (value === null) return '';
      const isStart = place === 0 || values[place - 1] === null;
      return `${isStart ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

export function monthsBefore(to: string, count: number): string[] {
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5)) - 1;
  return Array.from({ length: count }, (_, place) => {
    const number = last - count + 1 + place;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}
