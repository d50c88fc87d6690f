/** Reads the log in order together with the rows that each entry covers, a few thousand at a time, for the verifier. */
import type pg from 'pg';
import { sha256 } from '../../core/hash.ts';
import { decisionColumns, eventColumns, outcomeColumns, purposeColumns } from '../queries/columns.ts';
import type { DecisionRow, EventRow, OutcomeRow, PurposeRow } from '../rows.ts';
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
}

type Logged<Row> = Row & { readonly logSeq: number };
type LoggedDecision = Logged<DecisionRow> & {
  readonly contentHash: string | null;
  readonly content: string | null;
};

const BATCH = 2000;

/** @param from first entry @param to last entry, else the last there is */
export async function* readCovered(
  client: pg.ClientBase,
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
    yield await cover(client, partition, after, last.seq, rows);
    after = last.seq;
  }
}

async function cover(
  client: pg.ClientBase,
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
  const events = await read<EventRow>(
    `select ${eventColumns('x')}, log_seq::float8 as "logSeq" from event x ${where}`,
  );
  const outcomes = await read<OutcomeRow>(
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
      events: events.get(seq)?.map(present),
      outcomes: outcomes.get(seq)?.map(present),
      purposes: purposes.get(seq)?.map(present),
    });
    return {
      entry: { ...stored, at: toIso(stored.at) },
      salt: salt ?? undefined,
      // An entry covers one decision; a second one can only have been put in.
      payload: decided.length > 1 ? `${payload}\n+${decided.length - 1}` : payload,
      badRecord: decided.some((row) => sha256(row.record) !== row.recordHash),
      badContent: decided.some((row) => row.content === null || sha256(row.content) !== row.contentHash),
    };
  });
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
           and e.detail = '{"content":"' || encode(sha256(convert_to(d.content, 'UTF8')), 'hex') || '"}')
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
