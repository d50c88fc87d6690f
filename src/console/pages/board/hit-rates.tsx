/** Does selection find more than chance? Weekly hit rates of selected and random examinations with intervals and n. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { BoardView, Rate } from '../../../exchange/contract.ts';
import { ChartCard, type ChartTable } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { formatDecimals, formatPercent } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { linearScale, niceCeiling, type Scale, ticks } from '../../parts/scale.ts';
import { Empty } from '../../parts/states.tsx';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';

type Week = BoardView['hitRates'][number];
type Series = 'selected' | 'random';

/** How far back, in days, and what it is called. */
const PERIODS = [
  ['56', 'weeks8'],
  ['182', 'weeks26'],
  ['364', 'weeks52'],
] as const;

export function HitRates(props: {
  readonly view: BoardView;
  readonly days: string;
  readonly setDays: (days: string) => void;
}) {
  const { view } = props;
  const t = useTexts(boardTexts);
  const { selected, random, ratio } = view.hitRateTotal;
  const isEmpty = selected.n === 0 && random.n === 0;
  const table: ChartTable = {
    columns: [
      { title: t.week },
      ...(['selected', 'random'] as const).flatMap((series) => [
        { title: `${t[series]} ${t.hits}`, isNumber: true },
        { title: `${t[series]} ${t.cases}`, isNumber: true },
        { title: `${t[series]} ${t.rate}`, isNumber: true },
        { title: `${t[series]} ${t.interval}`, isNumber: true },
      ]),
    ],
    rows: view.hitRates.map((week) => [week.weekFrom, ...cells(week.selected), ...cells(week.random)]),
  };
  const ratioText =
    ratio === null
      ? t.hitRateNote
      : `${t.hitRateNote} · ${fill(t.hitRateRatio, {
          value: formatDecimals(ratio.value, ratio.value < 10 ? 1 : 0),
          low: formatDecimals(ratio.low, ratio.low < 10 ? 1 : 0),
          high: formatDecimals(ratio.high, ratio.high < 10 ? 1 : 0),
        })}`;
  return (
    <ChartCard
      className="at-hit-rates"
      title={t.hitRate}
      note={ratioText}
      legend={
        <select
          className="select"
          aria-label={t.period}
          value={props.days}
          onChange={(event) => props.setDays(event.target.value)}
        >
          {PERIODS.map(([days, name]) => (
            <option key={days} value={days}>
              {t[name]}
            </option>
          ))}
        </select>
      }
      table={table}
      fileName={`hit-rates-${view.day}`}
    >
      {isEmpty ? (
        <Empty title={t.hitRateEmpty}>{t.hitRateEmptyWhat}</Empty>
      ) : (
        <div className="board-beside">
          <ChartFrame label={t.hitRateLabel}>
            {(width, height) => <Picture weeks={view.hitRates} width={width} height={height} />}
          </ChartFrame>
          <div className="board-totals">
            <div className="is-selected">
              <Link className="b" href="/criteria">
                {t.selected}
              </Link>
              <RateWithInterval rate={selected} isStacked />
            </div>
            <div>
              <Link className="b" href="/policy">
                {t.random}
              </Link>
              <RateWithInterval rate={random} isStacked />
            </div>
          </div>
        </div>
      )}
    </ChartCard>
  );
}

function cells(rate: Rate): (string | number | null)[] {
  if (rate.rate === null || rate.low === null || rate.high === null) return [rate.hits, rate.n, null, null];
  return [
    rate.hits,
    rate.n,
    formatPercent(rate.rate),
    `${formatPercent(rate.low)} - ${formatPercent(rate.high)}`,
  ];
}

interface PictureProps {
  readonly weeks: readonly Week[];
  readonly width: number;
  readonly height: number;
}

function Picture({ weeks, width, height }: PictureProps) {
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
