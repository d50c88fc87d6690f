/**
 * Keeps the memory of the past as bytes, part by part, each with the place in the log up to which it knows everything. A start
 * recalls them and what was logged since, so it does not grow with the store.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ImportHistory } from '../areas/clearance/index.ts';
import type { LogWriter } from '../store/log/writer.ts';
import type { Queryable } from '../store/open.ts';
import { readSnapshotSeq, writeSnapshot } from '../store/queries/settings.ts';
import type { Gate } from './gate.ts';
import { type KeptPart, PART_NAMES, type PartName, packMemory, packPart, partBytes } from './memory-bytes.ts';

export const KIND = 'memory';
/** A row of the database holds less than a gigabyte; a larger memory is read again from the store. */
const MOST_BYTES = 500_000_000;
/** Declarations wait while parts are kept: the moment ends with the part in which this is over … */
const MOMENT_MILLIS = 5;
/** … and what came meanwhile is answered before the next. */
const BETWEEN_MILLIS = 40;

export interface MemoryParts {
  readonly pool: Queryable;
  readonly log: LogWriter;
  readonly gate: Pick<Gate, 'quiet'>;
  history: ImportHistory;
}

/** Waits for moments in which nothing is being decided or recorded: memory and head of the log then tell of the same. */
export async function keepMemory(
  parts: MemoryParts,
  at: string,
  momentMillis = MOMENT_MILLIS,
): Promise<void> {
  const kept: KeptPart[] = [];
  let head = { seq: 0, hash: '' };
  while (kept.length < PART_NAMES.length) {
    const moment = await keepForAMoment(parts, PART_NAMES.slice(kept.length), momentMillis);
    head = moment.head;
    for (const [name, bytes] of moment.taken)
      kept.push({ name, seq: head.seq, packed: await packPart(bytes) });
    await setTimeout(BETWEEN_MILLIS);
  }
  const bytes = packMemory({ head, parts: kept });
  if (bytes.length <= MOST_BYTES) await writeSnapshot(parts.pool, KIND, at, bytes, kept[0]!.seq);
}

/** @returns the first of the parts, as many as the moment allows and at least one */
function keepForAMoment(parts: MemoryParts, names: readonly PartName[], millis: number) {
  return parts.gate.quiet(() =>
    parts.log.write(async () => {
      // Whoever recorded an outcome just now counts it when his transaction has returned.
      await setImmediate();
      const { seq, hash } = parts.log.head;
      const taken: [PartName, Uint8Array][] = [];
      const began = performance.now();
      for (const name of names) {
        taken.push([name, partBytes(parts.history, name)]);
        if (performance.now() - began > millis) break;
      }
      return { taken, head: { seq, hash } };
    }),
  );
}

const LOOK_MILLIS = 20_000;
/** So many entries of the log are quickly caught up with at the next start … */
const ENTRIES_BETWEEN = 20_000;
/** … and more in a large store, where keeping the memory takes longer as well. */
const SHARE_BETWEEN = 1 / 50;

/** Keeps the memory again and again, so that a start after a crash has little to catch up with. @returns how to stop */
export function keepMemoryAlways(parts: MemoryParts, now: () => string): () => void {
  const keep = keepIfBehind(parts, now);
  // A store that is away for a moment must not end the process; the next look tries again.
  const timer = setInterval(() => void keep().catch(() => {}), LOOK_MILLIS);
  return () => clearInterval(timer);
}

/**
 * What counts is the snapshot that there is, whoever made it: a server that is killed again and again keeps one all the same.
 * @returns a look; it says whether the memory was kept
 */
export function keepIfBehind(
  parts: MemoryParts,
  now: () => string,
  least = ENTRIES_BETWEEN,
): () => Promise<boolean> {
  let tried = 0;
  return async () => {
    const { seq } = parts.log.head;
    const behind = seq - Math.max(tried, await readSnapshotSeq(parts.pool, KIND));
    if (behind < Math.max(least, seq * SHARE_BETWEEN)) return false;
    // A memory that is too large to be kept is not tried at every look.
    tried = seq;
    await keepMemory(parts, now());
    return true;
  };
}
