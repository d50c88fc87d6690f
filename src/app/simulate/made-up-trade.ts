/** The invented country's trade as a stream of weeks: what an examination of each consignment would find is fixed before anybody chooses. */
import { addDays, seoulMidnight, toInstant } from '../../core/day.ts';
import { seededRandom } from '../../core/random.ts';
import { learningRows } from '../../screening/scores/index.ts';
import type { StreamRow } from '../../screening/simulation/stream.ts';
import {
  DAYS_BETWEEN_KINDS,
  type Drifted,
  type DriftName,
  driftingTrade,
  examine,
  makeCountry,
} from '../../synthetic/index.ts';
import type { SimulationRequest } from './request.ts';
import type { Trade } from './trade.ts';

const FIRST = '2025-01-06';
const WEEKS = 78;
/** A small country with much fraud, so that a strategy has something to find in some hundred consignments a week. */
const COUNTRY = { importers: 500, brokers: 60, declarationsPerDay: 60, fraudShare: 2 };
/** Twice as much trade, so that a few per cent are some dozens a week; and half the other fraud, since kinds come and go by themselves. */
const COUNTRY_OF_NEW_KINDS = { ...COUNTRY, declarationsPerDay: 120, fraudShare: 1 };
const WEEKS_OF_NEW_KINDS = 56;
/** Splitting begins 120 days after a country's opening; here it is no change of this simulation. */
const OPENED = '2024-06-01';

export function madeUpTrade(request: SimulationRequest, seed: number): Trade {
  const names = request.changes.filter((name): name is DriftName => name !== 'swap');
  const isNewKinds = names.includes('new-kinds');
  const weeks = request.weeks ?? (isNewKinds ? WEEKS_OF_NEW_KINDS : WEEKS);
  // New kinds come from the first day on, and the first of them is in the weeks of which every answer is known.
  const begins = isNewKinds ? 0 : Math.floor((request.labelledWeeks + weeks) / 2);
  const changeWeek = isNewKinds ? DAYS_BETWEEN_KINDS / 7 : begins;
  const about = isNewKinds ? COUNTRY_OF_NEW_KINDS : COUNTRY;
  const country = makeCountry(1000 + seed, { ...about, opened: OPENED });
  const day = driftingTrade(country, names, addDays(FIRST, begins * 7));
  const luck = seededRandom(seed ^ 0x1ac);
  const rows: StreamRow[] = [];
  for (let number = 0; number < weeks * 7; number++) {
    for (const made of day(addDays(FIRST, number))) rows.push(...examined(made, luck));
  }
  return { rows, ...(names.length === 0 ? {} : { changeWeek }) };
}

function examined(made: Drifted, luck: ReturnType<typeof seededRandom>): StreamRow[] {
  const { declaration, truth, planted } = made;
  const found = examine(truth, luck);
  const occurredAt = toInstant(seoulMidnight(declaration.declaredOn) + made.arrivalSecond * 1000);
  const { declarationNumber, version } = declaration;
  const outcome = { ...found, declarationNumber, version, occurredAt };
  return learningRows(declaration, outcome).map((row) => ({
    ...row,
    amountKrw: found.recoveredKrw ?? 0,
    ...(planted === undefined ? {} : { planted }),
  }));
}
