/** Draws weekly hit rates with their intervals: selected filled in the accent, random hollow and dashed. */
import type { BoardView } from '../../../exchange/contract.ts';
import { formatPercent } from '../../parts/format.ts';
import { linearScale, niceCeiling, type Scale, ticks } from '../../parts/scale.ts';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';

type Week = BoardView['hitRates'][number];
type Series = 'selected' | 'random';

export interface HitRatesPictureProps {
  readonly weeks: readonly Week[];
  readonly width: number;
  readonly height: number;
}

export function HitRatesPicture({ weeks, width, height }: HitRatesPictureProps) {
  const t = useTexts(boardTexts);
  const bottom = height - 30;
  const x = linearScale([-0.5, Math.max(0.5, weeks.length - 0.5)], [34, width - 2]);
  const most = Math.max(0.01, ...weeks.map((week) => Math.max(week.selected.high ?? 0, highOfRandom(week))));
  const y = linearScale([0, Math.min(1, niceCeiling(most, 3))], [bottom, 8]);
  const every = Math.ceil(weeks.length / Math.max(1, Math.floor((width - 40) / 52)));
  return (
    <>
      {ticks(0, y.domain[1], 3).map((mark) => (
        <g key={mark}>
          <line x1={34} x2={width} y1={y(mark)} y2={y(mark)} stroke="var(--chart-grid)" />
          <text x={29} y={y(mark) + 4} textAnchor="end">
            {formatPercent(mark, y.domain[1] < 0.03 ? 1 : 0)}
          </text>
        </g>
      ))}
      <SeriesPicture weeks={weeks} series="random" x={x} y={y} />
      <SeriesPicture weeks={weeks} series="selected" x={x} y={y} />
      {weeks.map((week, index) =>
        (weeks.length - 1 - index) % every === 0 ? (
          <text
            key={week.weekFrom}
            x={x(index)}
            y={height - 16}
            textAnchor={index === weeks.length - 1 ? 'end' : 'middle'}
          >
            {week.weekFrom.slice(5)}
          </text>
        ) : null,
      )}
      <text x={width - 2} y={height - 3} textAnchor="end">
        {t.running}
      </text>
    </>
  );
}

/** A thin week of the random draw has an interval to the ceiling; it must not flatten everything else. */
function highOfRandom(week: Week): number {
  const { rate, high } = week.random;
  return Math.min(high ?? 0, Math.max((rate ?? 0) * 2, (week.selected.high ?? 0) * 1.2 || (high ?? 0)));
}

function SeriesPicture(props: {
  readonly weeks: readonly Week[];
  readonly series: Series;
  readonly x: Scale;
  readonly y: Scale;
}) {
  const { series, x, y } = props;
  const isSelected = series === 'selected';
  const color = isSelected ? 'var(--accent)' : 'var(--chart-peer-line)';
  const points = props.weeks.flatMap((week, index) => {
    const rate = week[series];
    return rate.rate === null ? [] : [{ week: week.weekFrom, rate, value: rate.rate, at: x(index) }];
  });
  const top = y.range[1];
  return (
    <g>
      <path
        d={points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.at} ${y(point.value)}`).join('')}
        fill="none"
        stroke={color}
        strokeWidth={isSelected ? 1.4 : 1.2}
        {...(isSelected ? {} : { strokeDasharray: '3 3' })}
      />
      {points.map((point) => (
        <g key={point.week}>
          <title>
            {`${point.week}: ${formatPercent(point.value)} (${point.rate.hits} / ${point.rate.n})`}
          </title>
          <line
            x1={point.at}
            x2={point.at}
            y1={y(point.rate.low ?? point.value)}
            y2={Math.max(top, y(point.rate.high ?? point.value))}
            stroke={color}
            strokeWidth="2"
          />
          <circle
            cx={point.at}
            cy={y(point.value)}
            r="3.5"
            fill={isSelected ? color : 'var(--surface)'}
            stroke={color}
            strokeWidth="1.6"
          />
        </g>
      ))}
    </g>
  );
}
