/** Lanes of a terminal for the board: what selection decided in a day, what waits for an officer since when, and what has not gone. */
import { toInstant } from '../../core/day.ts';
import type { ParcelTerminal } from '../../exchange/contract.ts';
import { countDecided, countOpen, countUnreleased, type LaneCount } from '../../store/queries/parcel-flow.ts';
import type { House } from '../house.ts';

const DAY_MILLIS = 86_400_000;

type Flow = ParcelTerminal['flow'];

/** @param office null: every one @returns of a terminal, by its code */
export async function readFlow(
  house: House,
  office: string | null,
  today: string,
): Promise<(terminal: string) => Flow> {
  const since = {
    business: toInstant(house.clock.now() - DAY_MILLIS),
    machine: toInstant(house.machineNow() - DAY_MILLIS),
  };
  const [decided, open, unreleased] = await Promise.all([
    countDecided(house.pool, office, since),
    countOpen(house.pool, office),
    countUnreleased(house.pool, office, today),
  ]);
  return (terminal) => {
    const waiting = open.filter((one) => one.terminal === terminal);
    return {
      decided: byLane(decided.filter((one) => one.terminal === terminal)),
      waiting: byLane(waiting),
      oldestOn: waiting.map(({ oldestOn }) => oldestOn).sort()[0] ?? null,
      unreleased: unreleased.find((one) => one.terminal === terminal)?.count ?? 0,
    };
  };
}

function byLane(rows: readonly LaneCount[]): Flow['decided'] {
  const of = (lane: LaneCount['lane']): number =>
    rows.reduce((sum, row) => (row.lane === lane ? sum + row.count : sum), 0);
  return { release: of('release'), documents: of('documents'), examine: of('examine'), hold: of('hold') };
}
