/** Does selection find more than chance? Weekly hit rates of selected and random examinations with intervals and n. */
import { Link } from 'wouter';
import { fill } from '../../../core/text.ts';
import type { BoardView, Rate } from '../../../exchange/contract.ts';
import { ChartCard, type ChartTable } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { formatDecimals, formatPercent } from '../../parts/format.ts';
import { RateWithInterval } from '../../parts/rate.tsx';
import { Empty } from '../../parts/states.tsx';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { HitRatesPicture } from './hit-rates-picture.tsx';

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
            {(width, height) => <HitRatesPicture weeks={view.hitRates} width={width} height={height} />}
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
