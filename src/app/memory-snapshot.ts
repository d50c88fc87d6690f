/**
 * Keeps the memory of the past as bytes with the place in the log up to which it knows everything, and recalls it: snapshot
 * first, then what was logged since, in the order of the log. A start then does not grow with the store. Whatever is doubtful
 * about a snapshot means that the whole past is read again.
 */
import { deserialize, serialize } from 'node:v8';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { countArrival, countOutcome, type ImportHistory } from '../areas/clearance/index.ts';
import { seoulDay } from '../core/day.ts';
import { sha256 } from '../core/hash.ts';
import { makeCounts } from '../learning/counts.ts';
import type { Verdict } from '../model/outcome.ts';
import { isTelling } from '../reference/outcome-codes.ts';
import { type LogWriter, readHead } from '../store/log/writer.ts';
import type { Queryable } from '../store/open.ts';
import { readLatestSnapshot, readSnapshotSeq, writeSnapshot } from '../store/queries/settings.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Vault } from '../store/vault/vault.ts';
import { declarationsOf } from './contents.ts';
import type { Gate } from './gate.ts';

const KIND = 'memory';
/** Changes with whatever the memory holds or means. */
const LAYOUT = 2;
/** A row of the database holds less than a gigabyte; a larger memory is read again from the store. */
const MOST_BYTES = 500_000_000;

interface Kept {
  readonly layout: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly history: Omit<ImportHistory, 'profiles'>;
  readonly profiles: Uint32Array;
}

export interface MemoryParts {
  readonly pool: Queryable;
  readonly log: LogWriter;
  readonly gate: Pick<Gate, 'quiet'>;
  history: ImportHistory;
}

/** Waits for a moment in which nothing is being decided or recorded: memory and head of the log then tell of the same. */
export async function keepMemory(parts: MemoryParts, at: string): Promise<void> {
  let upTo = 0;
  const body = await parts.gate.quiet(() =>
    parts.log.write(async () => {
      // Whoever recorded an outcome just now counts it when his transaction has returned.
      await new Promise((resolve) => setImmediate(resolve));
      const { profiles, ...history } = parts.history;
      const { seq, hash } = parts.log.head;
      upTo = seq;
      const kept: Kept = { layout: LAYOUT, head: { seq, hash }, history, profiles: profiles.rows() };
      return serialize(kept);
    }),
  );
  const bytes = pack(body);
  if (bytes.length <= MOST_BYTES) await writeSnapshot(parts.pool, KIND, at, bytes, upTo);
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

/** The quickest level still takes nine tenths off: the memory is mostly small numbers. */
function pack(body: Buffer): Buffer {
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  return Buffer.concat([Buffer.from(sha256(packed), 'hex'), packed]);
}

const HASH_BYTES = 32;

function unpack(bytes: Buffer): Kept | undefined {
  const packed = bytes.subarray(HASH_BYTES);
  if (sha256(packed) !== bytes.toString('hex', 0, HASH_BYTES)) return undefined;
  const kept = deserialize(brotliDecompressSync(packed)) as Kept;
  return kept.layout === LAYOUT ? kept : undefined;
}

type Parts = { readonly pool: Queryable; readonly vault: Vault };

/** Undefined where there is no snapshot that fits this store: then the whole past has to be read. */
export async function recallMemory(parts: Parts): Promise<ImportHistory | undefined> {
  const stored = await readLatestSnapshot(parts.pool, KIND);
  const kept = stored === undefined ? undefined : unpack(stored.bytes);
  if (kept === undefined || !(await isOnThisLog(parts.pool, kept.head))) return undefined;
  const history: ImportHistory = { ...kept.history, profiles: makeCounts(kept.profiles) };
  return (await catchUp(parts, history, kept.head.seq)) ? history : undefined;
}

/** A snapshot from before the store was set back would know of what never was. */
async function isOnThisLog(pool: Queryable, { seq, hash }: Kept['head']): Promise<boolean> {
  if (seq === 0) return false;
  const { rows } = await pool.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from log_entry where partition = 0 and seq = $1`,
    [seq],
  );
  return rows[0]?.hash === hash;
}

interface Later {
  readonly seq: number;
  readonly content: Sealed;
  readonly verdict: Verdict | null;
  readonly item: number | null;
  readonly code: string | null;
  readonly found_at: string | null;
}

/** Entries of the log read at once. */
const PAGE = 2000;

/** @returns false where something was logged that is not counted one by one (a past that was stored in bulk) */
async function catchUp({ pool, vault }: Parts, history: ImportHistory, from: number): Promise<boolean> {
  const head = await readHead(pool as Parameters<typeof readHead>[0], 0);
  const bulk = await pool.query(
    `select 1 from log_entry where partition = 0 and seq > $1 and kind = 'history' limit 1`,
    [from],
  );
  if (bulk.rowCount !== 0) return false;
  for (let after = from; after < head.seq; after += PAGE) {
    const rows = await readLater(pool, after, after + PAGE);
    const declarations = await declarationsOf(vault, rows);
    for (const [place, { verdict, item, code, found_at }] of rows.entries()) {
      const declaration = declarations[place];
      if (declaration === null || declaration === undefined) continue;
      if (verdict === null) countArrival(history, declaration);
      else if (isTelling(code ?? '', verdict)) {
        const outcome = { verdict, ...(item === null ? {} : { item }) };
        countOutcome(history, declaration, outcome, seoulDay(Date.parse(found_at!)));
      }
    }
  }
  return true;
}

/** Arrivals and outcomes in the order in which they were logged. */
async function readLater(pool: Queryable, after: number, upTo: number): Promise<Later[]> {
  const { rows } = await pool.query<Later>(
    `select x.log_seq::float8 as seq, d.content, null as verdict, null::smallint as item, null as code, null as found_at
     from decision x join declaration d using (number, version)
     where x.log_partition = 0 and x.log_seq > $1 and x.log_seq <= $2 and d.direction = 'import'
     union all
     select o.log_seq::float8, d.content, o.verdict, o.item, o.code, o.occurred_at
     from examination o join declaration d using (number, version)
     where o.log_partition = 0 and o.log_seq > $1 and o.log_seq <= $2
     order by 1`,
    [after, upTo],
  );
  return rows;
}
