/** `gwanmun replay`: computes stored decisions again, one or all of them, and points at the first byte that differs. */
import { loadCatalogue } from '../../catalogue.ts';
import { Fault } from '../../core/problem.ts';
import type { Store } from '../../store/open.ts';
import { readDecisionsAfter } from '../../store/queries/declarations.ts';
import { readParcelDecisions } from '../../store/queries/parcel-decisions.ts';
import { type Editions, openEditions } from '../editions.ts';
import { replayDecision } from '../evidence.ts';
import { openParcelEditions, type ParcelEditions } from '../parcels/selection/editions.ts';
import { replayParcel, storedParcelDecisions, unvouchedBatches } from '../parcels/selection/replay.ts';
import { differenceOf, type Replayed, replayRow } from '../replay-row.ts';
import { every } from './import.ts';
import { type Asked, withStore } from './workplace.ts';

export interface Difference {
  readonly id: string;
  readonly number: string | null;
  readonly says: string;
}

export interface ReplayTotals {
  readonly decisions: number;
  readonly identical: number;
  readonly differing: number;
  /** Not to be computed again, because what was declared was erased under a rule. */
  readonly erased: number;
  /** The first of them. */
  readonly differences: readonly Difference[];
}

const DIFFERENCES_SHOWN = 100;
const PAGE = 1000;

/** @param id of a decision, or a declaration's number or a parcel's house bill: then the latest. Throws `replay/unknown`. */
export function replayOne(asked: Asked, id: string): Promise<ReplayTotals & { readonly record: string }> {
  return withStore(asked, async (store) => {
    const found =
      (await replayDecision(store, await editionsOf(store), id)) ?? (await replayOneParcel(store, id));
    if (found === undefined) {
      throw new Fault(
        'replay/unknown',
        `There is no decision ${id}, and none on a declaration or parcel of that number.`,
      );
    }
    const { isIdentical, stored: record, recomputed, erased: erasure } = found;
    const erased = erasure === null ? 0 : 1;
    if (erasure !== null) asked.tell(`Erased on ${erasure.at.slice(0, 10)} under: ${erasure.rule}`);
    const differences =
      isIdentical || erased === 1
        ? []
        : [{ id: found.id, number: null, says: differenceOf(record, recomputed).en }];
    const identical = isIdentical ? 1 : 0;
    return { decisions: 1, identical, differing: 1 - identical - erased, erased, differences, record };
  });
}

/** Every decision in the order of the log, or the first so many. */
export function replayAll(asked: Asked, most: number): Promise<ReplayTotals> {
  return withStore(asked, async (store) => {
    const editions = await editionsOf(store);
    const progress = every(2000, (count: number) => asked.tell(`${count} decisions`));
    const differences: Difference[] = [];
    let decisions = 0;
    let identical = 0;
    let erased = 0;
    const note = (row: { readonly id: string; readonly number: string }, says: string | undefined): void => {
      decisions += 1;
      if (says === undefined) identical += 1;
      else if (says === ERASED) erased += 1;
      else if (differences.length < DIFFERENCES_SHOWN)
        differences.push({ id: row.id, number: row.number, says });
      progress(decisions);
    };
    for await (const row of storedDecisions(store)) {
      if (decisions === most) break;
      note(row, await differenceIn(() => replayRow(editions, store.vault, row)));
    }
    const parcelEditions = await parcelEditionsOf(store);
    for await (const row of storedParcelDecisions(store.pool)) {
      if (decisions === most) break;
      note(row, await differenceIn(() => replayParcel(parcelEditions, store.vault, row)));
    }
    for (const id of decisions === most ? [] : await unvouchedBatches(store.pool))
      note({ id, number: '' }, 'The log vouches for other records of parcels than those that are stored.');
    return { decisions, identical, differing: decisions - identical - erased, erased, differences };
  });
}

async function editionsOf(store: Store): Promise<Editions> {
  return openEditions(store.pool, await loadCatalogue(), () => '');
}

async function* storedDecisions({ pool }: Store): ReturnType<typeof pageRows> {
  const { rows } = await pool.query<{ partition: number; last: number }>(
    'select log_partition as partition, max(log_seq)::float8 as last from decision group by 1 order by 1',
  );
  for (const { partition, last } of rows) yield* pageRows(pool, partition, last);
}

type StoredDecision = Awaited<ReturnType<typeof readDecisionsAfter>>[number];

async function* pageRows(
  pool: Store['pool'],
  partition: number,
  last: number,
): AsyncGenerator<StoredDecision> {
  for (let after = 0; after < last; after += PAGE)
    yield* await readDecisionsAfter(pool, partition, after, PAGE);
}

const ERASED = 'erased';

/** What cannot be replayed at all (an unknown edition, a record that is none) is a difference too. */
async function differenceIn(again: () => Promise<Replayed>): Promise<string | undefined> {
  try {
    const { isIdentical, stored, recomputed, erased } = await again();
    if (erased !== null) return ERASED;
    return isIdentical ? undefined : differenceOf(stored, recomputed).en;
  } catch (error) {
    return `It cannot be computed again: ${(error as Error).message}`;
  }
}

async function parcelEditionsOf(store: Store): Promise<ParcelEditions> {
  return openParcelEditions(store.pool, await loadCatalogue(), () => '');
}

async function replayOneParcel(
  store: Store,
  named: string,
): Promise<(Replayed & { id: string }) | undefined> {
  const [row] = await readParcelDecisions(store.pool, { named });
  if (row === undefined) return undefined;
  return { id: row.id, ...(await replayParcel(await parcelEditionsOf(store), store.vault, row)) };
}
