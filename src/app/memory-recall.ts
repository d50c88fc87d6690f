/**
 * Recalls the memory of the past: what was kept first, then what was logged since, in the order of the log. Whatever is doubtful
 * about a snapshot means that the whole past is read again.
 */
import { countArrival, countOutcome, type ImportHistory, openHistory } from '../areas/clearance/index.ts';
import { seoulDay } from '../core/day.ts';
import type { Verdict } from '../model/outcome.ts';
import { isTelling } from '../reference/outcome-codes.ts';
import { readHead } from '../store/log/writer.ts';
import type { Queryable } from '../store/open.ts';
import { readLatestSnapshot } from '../store/queries/settings.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Vault } from '../store/vault/vault.ts';
import { declarationsOf } from './contents.ts';
import { type KeptMemory, type KeptPart, partFrom, unpackMemory } from './memory-bytes.ts';
import { KIND } from './memory-snapshot.ts';

type Parts = { readonly pool: Queryable; readonly vault: Vault };

/** Undefined where there is no snapshot that fits this store: then the whole past has to be read. */
export async function recallMemory(parts: Parts): Promise<ImportHistory | undefined> {
  const stored = await readLatestSnapshot(parts.pool, KIND);
  const kept = stored === undefined ? undefined : unpackMemory(stored.bytes);
  if (kept === undefined || !(await isOnThisLog(parts.pool, kept.head))) return undefined;
  const history = {
    ...openHistory(),
    ...Object.fromEntries(kept.parts.map((part) => [part.name, partFrom(part)])),
  };
  return (await catchUp(parts, history, kept)) ? history : undefined;
}

/** The memory of those parts that do not know of a place in the log yet; the others are stood in for by empty ones. */
function behind(history: ImportHistory, parts: readonly KeptPart[], seq: number): ImportHistory {
  const knowing = new Set(parts.filter((part) => part.seq >= seq).map(({ name }) => name as string));
  if (knowing.size === 0) return history;
  const those = Object.entries(history).filter(([name]) => !knowing.has(name));
  return { ...openHistory(), ...Object.fromEntries(those) };
}

/** A snapshot from before the store was set back would know of what never was. */
async function isOnThisLog(pool: Queryable, { seq, hash }: KeptMemory['head']): Promise<boolean> {
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
async function catchUp(
  { pool, vault }: Parts,
  memory: ImportHistory,
  { parts }: KeptMemory,
): Promise<boolean> {
  const from = Math.min(...parts.map(({ seq }) => seq));
  const head = await readHead(pool as Parameters<typeof readHead>[0], 0);
  const bulk = await pool.query(
    `select 1 from log_entry where partition = 0 and seq > $1 and kind = 'history' limit 1`,
    [from],
  );
  if (bulk.rowCount !== 0) return false;
  for (let after = from; after < head.seq; after += PAGE) {
    const rows = await readLater(pool, after, after + PAGE);
    const declarations = await declarationsOf(vault, rows);
    for (const [place, { seq, verdict, item, code, found_at }] of rows.entries()) {
      const declaration = declarations[place];
      if (declaration === null || declaration === undefined) continue;
      const history = behind(memory, parts, seq);
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
