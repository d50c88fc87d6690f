/** Reads the log in order together with the rows that each entry covers, a few thousand at a time, for the verifier. */
import type pg from 'pg';
import { sha256 } from '../../core/hash.ts';
import { decisionColumns, eventColumns, outcomeColumns, purposeColumns } from '../queries/columns.ts';
import type { DecisionRow, PurposeRow, StoredEventRow, StoredOutcomeRow } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';
import type { Erasure, Vault } from '../vault/vault.ts';
import type { LogEntry } from './chain.ts';
import { payloadOf } from './payload.ts';

export type StoredEntry = Omit<LogEntry, 'salt'>;

export interface CoveredEntry {
  readonly entry: StoredEntry;
  /** Absent where it was erased. */
  readonly salt: string | undefined;
  /** Rebuilt from the rows that name this entry. */
  readonly payload: string;
  /** The record's bytes do not have the hash that the row states. */
  readonly badRecord: boolean;
  /** The declaration is gone, or its bytes do not have the hash that the row states. */
  readonly badContent: boolean;
  /** Keys that were destroyed, so that what they sealed of this entry's declarations cannot be compared any more. */
  readonly erasedKeys: readonly string[];
}

type Logged<Row> = Row & { readonly logSeq: number };
interface WithContent {
  readonly contentHash: string | null;
  readonly content: Sealed | null;
}
type LoggedDecision = Logged<DecisionRow> & WithContent;
type LoggedEvent = Logged<StoredEventRow> & WithContent;

const BATCH = 2000;

/** @param from first entry @param to last entry, else the last there is */
export async function* readCovered(
  client: pg.ClientBase,
  vault: Vault,
  partition: number,
  from = 1,
  to = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<CoveredEntry[]> {
  for (let after = from - 1; ; ) {
    const { rows } = await client.query<StoredEntry & { salt: string | null }>(
      `select e.partition, e.seq::float8 as seq, e.at, e.kind, e.subject, encode(e.payload_hash, 'hex') as "payloadHash",
              encode(e.previous, 'hex') as previous, encode(e.hash, 'hex') as hash, encode(s.salt, 'hex') as salt
       from log_entry e left join log_salt s using (partition, seq)
       where e.partition = $1 and e.seq > $2 and e.seq <= $3 order by e.seq limit ${BATCH}`,
      [partition, after, to],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield await cover(client, vault, partition, after, last.seq, rows);
    after = last.seq;
  }
}

async function cover(
  client: pg.ClientBase,
  vault: Vault,
  partition: number,
  after: number,
  upTo: number,
  rows: (StoredEntry & { salt: string | null })[],
): Promise<CoveredEntry[]> {
  const range = [partition, after, upTo];
  const where = 'where log_partition = $1 and log_seq > $2 and log_seq <= $3';
  const read = async <Row extends object>(sql: string): Promise<Map<number, Logged<Row>[]>> =>
    bySeq((await client.query<Logged<Row>>(sql, range)).rows);
  const decisions = await read<LoggedDecision>(
    `select ${decisionColumns('x')}, x.log_seq::float8 as "logSeq", d.content_hash as "contentHash", d.content
     from decision x left join declaration d using (number, version) ${where}`,
  );
  // A past record has no decision: its event carries the hash of what was declared.
  const events = await read<LoggedEvent>(
    `select ${eventColumns('x')}, x.log_seq::float8 as "logSeq", d.content_hash as "contentHash", d.content
     from event x left join declaration d
       on x.kind = 'history' and x.detail is not null and d.number = x.number and d.version = x.version ${where}`,
  );
  const contents = await checkContents(vault, [...decisions.values(), ...events.values()].flat());
  const outcomes = await read<StoredOutcomeRow>(
    `select ${outcomeColumns('x')}, log_seq::float8 as "logSeq" from outcome x ${where}`,
  );
  const purposes = await read<PurposeRow>(
    `select ${purposeColumns('x')}, log_seq::float8 as "logSeq" from purpose_log x ${where}`,
  );
  return rows.map(({ salt, ...stored }) => {
    const seq = stored.seq;
    const decided = decisions.get(seq) ?? [];
    const [decision] = decided;
    const payload = payloadOf({
      decision: decision === undefined ? undefined : present(decision),
      contentHash: decision?.contentHash ?? undefined,
      events: events.get(seq)?.map(present).map(withoutContent),
      outcomes: outcomes.get(seq)?.map(present),
      purposes: purposes.get(seq)?.map(present),
    });
    return {
      entry: { ...stored, at: toIso(stored.at) },
      salt: salt ?? undefined,
      // An entry covers one decision; a second one can only have been put in.
      payload: decided.length > 1 ? `${payload}\n+${decided.length - 1}` : payload,
      badRecord: decided.some((row) => sha256(row.record) !== row.recordHash),
      badContent:
        decided.some((row) => row.content === null || contents.get(row.content) === 'bad') ||
        (events.get(seq) ?? []).some((row) => row.content !== null && contents.get(row.content) === 'bad'),
      erasedKeys: [...decided, ...(events.get(seq) ?? [])].flatMap(({ content }) => {
        const found = content === null ? undefined : contents.get(content);
        return typeof found === 'object' ? [found.key] : [];
      }),
    };
  });
}

type Checked = 'good' | 'bad' | Erasure;

/** Compares each content with the hash beside it; what a destroyed key sealed cannot be compared. */
async function checkContents(vault: Vault, rows: readonly WithContent[]): Promise<Map<Sealed, Checked>> {
  const given = rows.flatMap(({ content, contentHash }) =>
    content === null ? [] : [{ content, contentHash }],
  );
  const opened = await vault.open(given.map(({ content }) => content));
  return new Map<Sealed, Checked>(
    opened.map((one, place): [Sealed, Checked] => {
      const { content, contentHash } = given[place]!;
      if ('erased' in one) return [content, one.erased];
      const isGood = 'text' in one && sha256(one.text) === contentHash;
      return [content, isGood ? 'good' : 'bad'];
    }),
  );
}

function withoutContent({ content: _, contentHash: __, ...event }: LoggedEvent): StoredEventRow {
  return event;
}

/** What the log says was erased: keys of contents, and entries (`partition/seq`) whose salt was destroyed. */
export interface Erasures {
  readonly keys: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

/** The events that order erasures; that they are whole is checked with their own entries. */
export async function readErasures(client: pg.ClientBase): Promise<Erasures> {
  const { rows } = await client.query<{ detail: string }>(
    `select detail from event where number = '' and version = 0 and kind = 'erase'`,
  );
  const keys = new Set<string>();
  const entries = new Set<string>();
  for (const { detail } of rows) {
    const told = JSON.parse(detail) as { keys: string[]; entries: string[] };
    for (const key of told.keys) keys.add(key);
    for (const entry of told.entries) entries.add(entry);
  }
  return { keys, entries };
}

/** Rows of the covered tables that name an entry that is not there. */
export async function* orphanRows(
  client: pg.ClientBase,
): AsyncGenerator<{ partition: number; seq: number; subject: string; detail: string }> {
  for (const table of ['decision', 'event', 'outcome', 'purpose_log']) {
    const { rows } = await client.query<{ partition: number; seq: number; subject: string; detail: string }>(
      `select log_partition as partition, log_seq::float8 as seq, id as subject, '${table}' as detail from ${table} t
       where not exists (select 1 from log_entry e where e.partition = t.log_partition and e.seq = t.log_seq)
       order by log_partition, log_seq, id limit 1000`,
    );
    yield* rows;
  }
  // A declaration is vouched for by a decision on it, or, as a past record, by the hash that its event carries.
  const { rows } = await client.query<{ subject: string }>(
    `select number || '/' || version as subject from declaration d
     where not exists (select 1 from decision x where x.number = d.number and x.version = d.version)
       and not exists (
         select 1 from event e where e.number = d.number and e.version = d.version and e.kind = 'history'
           and e.detail = '{"content":"' || d.content_hash || '"}')
     limit 1000`,
  );
  for (const { subject } of rows) yield { partition: 0, seq: 0, subject, detail: 'declaration' };
}

function bySeq<Row extends { readonly logSeq: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const map = new Map<number, Row[]>();
  for (const row of rows) {
    const list = map.get(row.logSeq);
    if (list === undefined) map.set(row.logSeq, [row]);
    else list.push(row);
  }
  return map;
}

/** The columns of the row as they were written: instants as ISO text. */
function present<Row extends object>(row: Row): Row {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row))
    copy[name] = value instanceof Date ? value.toISOString() : value;
  return copy as Row;
}

function toIso(at: unknown): string {
  return at instanceof Date ? at.toISOString() : String(at);
}
