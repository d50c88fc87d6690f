/** Arrivals through the day per quarter of an hour beside what was expected, and below what went to officers. */
import { useState } from 'react';
import { fill } from '../../../core/text.ts';
import type { BoardView } from '../../../exchange/contract.ts';
import { ChartCard, type ChartTable } from '../../parts/chart-card.tsx';
import { ChartFrame } from '../../parts/chart-frame.tsx';
import { formatCount } from '../../parts/format.ts';
import { LaneMark, useLaneName } from '../../parts/lane-mark.tsx';
import { boardTexts } from '../../texts/board.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ArrivalsPicture } from './arrivals-picture.tsx';
import { addressOfQuarter, OFFICER_LANES, type Quarter, timeOf, totalOf } from './quarters.ts';

export function Arrivals({ view }: { readonly view: BoardView }) {
  const t = useTexts(boardTexts);
  const laneName = useLaneName();
  const [at, setAt] = useState<number | null>(null);
  const shown = at === null ? undefined : view.arrivals[at];
  const table: ChartTable = {
    columns: [
      { title: t.quarter },
      { title: t.total, isNumber: true },
      { title: laneName('release'), isNumber: true },
      ...OFFICER_LANES.map((lane) => ({ title: laneName(lane), isNumber: true })),
      { title: t.expectedShort, isNumber: true },
      { title: t.low, isNumber: true },
      { title: t.high, isNumber: true },
    ],
    rows: view.arrivals.map((one) => [
      timeOf(one.quarter),
      totalOf(one),
      one.release,
      one.documents,
      one.examine,
      one.hold,
      one.expected,
      one.low,
      one.high,
    ]),
  };
  return (
    <ChartCard
      className="at-arrivals"
      title={t.arrivals}
      note={shown === undefined ? t.arrivalsNote : <Readout quarter={shown} />}
      legend={OFFICER_LANES.map((lane) => <LaneMark key={lane} lane={lane} />)}
      table={table}
      fileName={`arrivals-${view.day}`}
    >
      <ChartFrame label={t.arrivalsLabel}>
        {(width, height) => (
          <ArrivalsPicture
            view={view}
            width={width}
            height={height}
            at={at}
            onAt={setAt}
            addressOf={(quarter) => addressOfQuarter(view.day, quarter, view.office)}
          />
        )}
      </ChartFrame>
    </ChartCard>
  );
}

/** The numbers of the quarter under the pointer, in the place of the note: nothing covers the picture. */
function Readout({ quarter }: { readonly quarter: Quarter }) {
  const t = useTexts(boardTexts);
  const laneName = useLaneName();
  return (
    <span className="board-readout">
      <b>{fill(t.quarterAt, { time: timeOf(quarter.quarter) })}</b> {t.total}{' '}
      <b>{formatCount(totalOf(quarter))}</b>
      {OFFICER_LANES.map((lane) => (
        <span key={lane}>
          {' '}
          {laneName(lane)} <b>{formatCount(quarter[lane])}</b>
        </span>
      ))}
      {quarter.low !== null && quarter.high !== null && (
        <span> {fill(t.expected, { low: formatCount(quarter.low), high: formatCount(quarter.high) })}</span>
      )}
    </span>
  );
}
