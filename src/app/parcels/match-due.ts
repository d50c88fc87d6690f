/**
 * Matches parcels that are new or whose orders are: reads what may belong together, matches it, and stores how each stands, with
 * an event for what has changed. What was not reached stays due and is taken up by the next who comes.
 */
import { chooseProcedure, isGrave, type Match, reasonOf, referenceKey } from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Parcel } from '../../model/parcel.ts';
import { writeWith } from '../../store/intake.ts';
import type { Mode } from '../../store/queries/parcel-firms.ts';
import { type SetAsideRow, storeSetAside } from '../../store/queries/parcel-set-aside.ts';
import {
  type MatchedRow,
  type ParcelHead,
  readDueParcels,
  storeMatched,
} from '../../store/queries/parcels.ts';
import type { House } from '../house.ts';
import { type Around, matchesAround } from './matches-around.ts';
import type { Unreadable } from './read-near.ts';
import { touching } from './touching.ts';

type MatchingHouse = Pick<House, 'pool' | 'log' | 'vault' | 'machineNow' | 'clock' | 'newId' | 'settings'>;

const BATCH = 500;
/** From what arrived one parcel makes the next due, so often at most: it has to end, whatever they say of one another. */
const MOST_HOPS = 4;
/** Until nothing is due, or about so many were looked at. @returns how many */
export async function matchDue(house: MatchingHouse, most = Number.POSITIVE_INFINITY): Promise<number> {
  let done = 0;
  while (done < most) {
    const due = await readDueParcels(house.pool, BATCH);
    if (due.length === 0) break;
    for (const mode of ['live', 'sandbox'] as const) {
      const own = due.filter((one) => one.mode === mode);
      if (own.length > 0) await settleMode(house, mode, own);
    }
    done += due.length;
  }
  return done;
}

async function settleMode(house: MatchingHouse, mode: Mode, due: readonly ParcelHead[]): Promise<void> {
  const around = await matchesAround(house, mode, due);
  const own = new Map(due.map((head) => [head.houseBill, head]));
  const touchedBy = touching(around, own);
  const rows = due.flatMap((head): MatchedRow[] => {
    const match = around.matchOf.get(head.houseBill);
    const parcel = match?.parcels.find(({ houseBill }) => houseBill === head.houseBill);
    return match === undefined || parcel === undefined ? [] : [rowOf(around, match, parcel, head, touchedBy)];
  });
  const { unreadable } = around;
  // What cannot be read is set aside, so that nothing waits behind it.
  const aside = unreadable.map((one) => asideOf(mode, one));
  const told = new Set([
    ...rows.map(({ parcel }) => parcel),
    ...unreadable.flatMap((one) => ('id' in one ? [one.id] : [])),
  ]);
  const erased = due.filter(({ id }) => !told.has(id));
  const gone = erased.map(
    ({ id, dueTurn, hops }): MatchedRow => ({
      ...{ parcel: id, dueTurn, hops, state: 'no-order', shape: 'parcel-alone' },
      ...{ sureness: 1, fields: [], orders: [], procedure: 'open', touches: [] },
    }),
  );
  const at = toInstant(house.machineNow());
  const written = await writeWith(house.pool, house.log, async (client) => {
    const changed = await storeMatched(client, [...rows, ...gone], at);
    const found = await storeSetAside(client, aside, at);
    const by = { number: '', version: 0, who: 'system:parcels', at: toInstant(house.clock.now()) };
    const events = [
      ...(changed.length === 0
        ? []
        : [
            {
              ...{ id: house.newId(), ...by, kind: 'parcels-matched' },
              detail: JSON.stringify({
                mode,
                parcels: changed.map(({ houseBill, state }) => [houseBill, state]),
              }),
            },
          ]),
      ...(found.length === 0
        ? []
        : [
            {
              ...{ id: house.newId(), ...by, kind: 'parcel-set-aside' },
              detail: JSON.stringify({
                mode,
                stage: 'matching',
                names: found.map(({ kind, name }) => [kind, name]),
              }),
            },
          ]),
    ];
    const [first] = events;
    if (first === undefined) return { acts: [], value: undefined };
    return { acts: [{ kind: 'parcels', subject: `matched/${first.id}`, at, events }], value: undefined };
  });
  if (!written.ok) throw new Fault('parcels/matching', 'How parcels match could not be stored.');
}

function asideOf(mode: Mode, row: Unreadable): SetAsideRow {
  return 'houseBill' in row
    ? {
        mode,
        kind: 'parcel',
        firm: row.carrierId,
        name: row.houseBill,
        version: row.version,
        stage: 'matching',
      }
    : { mode, kind: 'order', firm: '', name: row.reference, version: 0, stage: 'matching' };
}

/** Of what is due itself: whoever is only beside it has more around than was read, and is matched in its own turn. */
function rowOf(
  { rateOn, boughtBy, isSure }: Around,
  match: Match,
  parcel: Parcel,
  head: ParcelHead,
  touchedBy: ReturnType<typeof touching>,
): MatchedRow {
  const bought = boughtBy(parcel);
  const { procedure } = chooseProcedure(parcel, match.orders, rateOn, bought);
  const own = match.differences.filter(
    (one) => isGrave(one) && (one.houseBill ?? parcel.houseBill) === parcel.houseBill,
  );
  return {
    parcel: head.id,
    dueTurn: head.dueTurn,
    // Of a split order one parcel may be right and another not.
    state: match.orders.length === 0 ? 'no-order' : own.length > 0 ? 'differs' : 'matched',
    shape: match.shape,
    sureness: match.sureness,
    fields: [...new Set(own.map((one) => reasonOf(one).field))],
    orders: match.orders.map(referenceKey),
    procedure: isSure(parcel) ? procedure : 'open',
    hops: head.hops,
    touches: (head.hops ?? 0) >= MOST_HOPS ? [] : touchedBy(match, bought),
  };
}
