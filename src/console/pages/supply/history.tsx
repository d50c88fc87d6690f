/** Volume with price and dependence over five years, months at which the item stood above quiet marked below. */
import { fill } from '../../../core/text.ts';
import type { SupplyMonth } from '../../../exchange/contract.ts';
import { ChartCard } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { formatDecimals, formatMass, formatPercent } from '../../parts/format.ts';
import { linearScale, niceCeiling, type Scale, ticks } from '../../parts/scale.ts';
import { supplyTexts } from '../../texts/supply.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { pathOf } from './spark.tsx';

interface Props {
  readonly id: string;
  readonly months: readonly SupplyMonth[];
}

const HEIGHT = 190;
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 48, 8, 34];

export function HistoryChart({ id, months }: Props) {
  const t = useTexts(supplyTexts);
  return (
    <ChartCard
      title={t.history}
      fileName={`${id}-history.csv`}
      legend={<Legend names={[t.volume, t.price]} />}
      table={{
        columns: [
          { title: t.month },
          { title: t.volume, isNumber: true },
          { title: t.value, isNumber: true },
          { title: t.price, isNumber: true },
          { title: t.level, isNumber: true },
        ],
        rows: months.map((one) => [one.month, one.massKg, one.valueUsd, one.unitValue, one.level]),
      }}
    >
      <ChartFrame label={t.history} height={HEIGHT}>
        {(width) => (
          <TwoLines
            months={months}
            width={width}
            bars={{ of: (one) => one.massKg, says: (value) => short(value) }}
            line={{ of: (one) => one.unitValue, says: (value) => formatDecimals(value, value < 10 ? 1 : 0) }}
            words={(one) =>
              `${one.month}: ${formatMass(one.massKg)} kg, ${one.unitValue === null ? '–' : formatDecimals(one.unitValue, 2)} USD/kg`
            }
          />
        )}
      </ChartFrame>
    </ChartCard>
  );
}

export function DependenceChart({ id, months }: Props) {
  const t = useTexts(supplyTexts);
  return (
    <ChartCard
      title={t.dependence}
      note={t.dependenceNote}
      fileName={`${id}-dependence.csv`}
      legend={<Legend names={[t.topShare, t.hhi]} />}
      table={{
        columns: [
          { title: t.month },
          { title: t.topShare, isNumber: true },
          { title: t.hhi, isNumber: true },
        ],
        rows: months.map((one) => [one.month, one.topShare, one.hhi]),
      }}
    >
      <ChartFrame label={t.dependence} height={HEIGHT}>
        {(width) => (
          <TwoLines
            months={months}
            width={width}
            bars={{ of: (one) => one.topShare, says: (value) => formatPercent(value, 0), most: 1, mark: 0.5 }}
            line={{ of: (one) => one.hhi, says: (value) => formatDecimals(value, 1), most: 1 }}
            words={(one) =>
              `${one.month}: ${formatPercent(one.topShare)}, HHI ${one.hhi === null ? '–' : formatDecimals(one.hhi, 2)}`
            }
          />
        )}
      </ChartFrame>
    </ChartCard>
  );
}

function Legend({ names: [bars, line] }: { readonly names: readonly [string, string] }) {
  return (
    <span className="legend">
      <span>
        <svg width="10" height="10" aria-hidden="true">
          <rect width="10" height="10" className="ch-peer" />
        </svg>{' '}
        {bars}
      </span>
      <span>
        <svg width="16" height="10" aria-hidden="true">
          <line x1="0" x2="16" y1="5" y2="5" className="ch-line" />
        </svg>{' '}
        {line}
      </span>
    </span>
  );
}

interface Drawn {
  readonly of: (month: SupplyMonth) => number | null;
  readonly says: (value: number) => string;
  /** End of the axis; found where it is not given. */
  readonly most?: number;
  /** A threshold across the picture. */
  readonly mark?: number;
}

function TwoLines(props: {
  readonly months: readonly SupplyMonth[];
  readonly width: number;
  readonly bars: Drawn;
  readonly line: Drawn;
  readonly words: (month: SupplyMonth) => string;
}) {
  const { months, width, bars, line, words } = props;
  const t = useTexts(supplyTexts);
  const floor = HEIGHT - BOTTOM;
  const x = linearScale([0, months.length], [LEFT, width - RIGHT]);
  const [left, right] = [scaleOf(months, bars, floor), scaleOf(months, line, floor)];
  const step = (width - LEFT - RIGHT) / Math.max(1, months.length);
  return (
    <>
      {ticks(0, left.domain[1], 4).map((mark) => (
        <g key={mark}>
          <line x1={LEFT} x2={width - RIGHT} y1={left(mark)} y2={left(mark)} className="ch-grid" />
          <text x={LEFT - 5} y={left(mark) + 4} textAnchor="end">
            {bars.says(mark)}
          </text>
        </g>
      ))}
      {ticks(0, right.domain[1], 4).map((mark) => (
        <text key={mark} x={width - RIGHT + 5} y={right(mark) + 4}>
          {line.says(mark)}
        </text>
      ))}
      {months.map((month, at) => {
        const value = bars.of(month);
        return (
          <g key={month.month}>
            <title>
              {words(month)}
              {(month.level ?? 0) > 0 ? `, ${fill(t.levelOf, { n: month.level ?? 0 })}` : ''}
            </title>
            <rect x={x(at)} y={TOP} width={step} height={HEIGHT - TOP} className="ch-touch" />
            {value !== null && (
              <rect
                x={x(at) + 0.5}
                y={left(value)}
                width={Math.max(1, step - 1)}
                height={Math.max(0, floor - left(value))}
                className="ch-peer"
              />
            )}
            {(month.level ?? 0) > 0 && (
              <rect
                x={x(at)}
                y={floor + 2}
                width={step}
                height={3 + 1.5 * (month.level ?? 0)}
                className="su-raised"
              />
            )}
          </g>
        );
      })}
      {bars.mark !== undefined && (
        <line x1={LEFT} x2={width - RIGHT} y1={left(bars.mark)} y2={left(bars.mark)} className="ch-median" />
      )}
      <path d={pathOf(months.map(line.of), (at) => x(at) + step / 2, right)} className="ch-line" />
      {[0, Math.floor(months.length / 2), months.length - 1].map((at) => (
        <text
          key={at}
          x={x(at) + step / 2}
          y={HEIGHT - 6}
          textAnchor={at === 0 ? 'start' : at === months.length - 1 ? 'end' : 'middle'}
        >
          {months[at]?.month}
        </text>
      ))}
    </>
  );
}

function scaleOf(months: readonly SupplyMonth[], { of, most }: Drawn, floor: number): Scale {
  const end = most ?? niceCeiling(Math.max(0, ...months.map((month) => of(month) ?? 0)), 4);
  return linearScale([0, end], [floor, TOP]);
}

/** 2400000 -> '2.4M'. */
function short(value: number): string {
  if (value >= 1e6) return `${formatDecimals(value / 1e6, value >= 1e7 ? 0 : 1)}M`;
  return value >= 1e3 ? `${formatDecimals(value / 1e3, value >= 1e4 ? 0 : 1)}k` : formatDecimals(value, 0);
}
