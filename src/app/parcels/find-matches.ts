/**
 * How the parcels stand that are due: marks whom news may concern, reads what may belong together, and matches it. Nothing of a parcel is
 * stored by it, so that it may run in a thread of its own.
 */
import { chooseProcedure, isGrave, type Match, reasonOf, referenceKey } from '../../areas/parcels/index.ts';
import type { Instant } from '../../core/day.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Mode } from '../../store/queries/parcel-firms.ts';
import type { SetAsideRow } from '../../store/queries/parcel-set-aside.ts';
import { type MatchedRow, type ParcelHead, readDueParcels } from '../../store/queries/parcels.ts';
import { type Around, type MatchingParts, matchesAround } from './matches-around.ts';
import type { Unreadable } from './read-near.ts';
import { touching } from './touching.ts';

export interface Found {
  readonly mode: Mode;
  readonly rows: readonly MatchedRow[];
  /** What cannot be read is set aside, so that nothing waits behind it. */
  readonly aside: readonly SetAsideRow[];
}

/** What was found of a batch. */
export interface Looked {
  readonly found: readonly Found[];
  /** What was received before it and due has been looked at; undefined: whatever was due. */
  readonly until: Instant | undefined;
}

/** Parcels that are looked at together. */
export const BATCH = 1000;
/** From what arrived one parcel makes the next due, so often at most: it has to end, whatever they say of one another. */
export const MOST_HOPS = 4;

/** Of the longest waiting. @returns nothing where nothing is due */
export async function findMatches(parts: MatchingParts): Promise<Looked> {
  const due = await readDueParcels(parts.pool, BATCH);
  const found: Found[] = [];
  for (const [mode, own] of Map.groupBy(due, (one) => one.mode)) found.push(await findIn(parts, mode, own));
  return { found, until: due.length < BATCH ? undefined : due.at(-1)!.receivedAt };
}

export function lookedAt({ found }: Looked): number {
  return found.reduce((sum, { rows, aside }) => sum + rows.length + aside.length, 0);
}

async function findIn(parts: MatchingParts, mode: Mode, due: readonly ParcelHead[]): Promise<Found> {
  const around = await matchesAround(parts, mode, due);
  const own = new Map(due.map((head) => [head.houseBill, head]));
  const touchedBy = touching(around, own);
  const rows = due.flatMap((head): MatchedRow[] => {
    const match = around.matchOf.get(head.houseBill);
    const parcel = match?.parcels.find(({ houseBill }) => houseBill === head.houseBill);
    return match === undefined || parcel === undefined ? [] : [rowOf(around, match, parcel, head, touchedBy)];
  });
  const { unreadable } = around;
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
  return { mode, rows: [...rows, ...gone], aside: unreadable.map((one) => asideOf(mode, one)) };
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
