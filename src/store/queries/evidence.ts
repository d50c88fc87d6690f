/** What the log holds about one declaration, for a file that proves its decisions to a third party: entries, rows, links. */
import type { LogEntry } from '../log/chain.ts';
import type { Queryable } from '../open.ts';
import type { DecisionRow, StoredDeclarationRow, StoredEventRow, StoredOutcomeRow } from '../rows.ts';
import { decisionColumns, eventColumns, outcomeColumns } from './columns.ts';

/** Where in the log a row is vouched for. */
export interface InLog {
  readonly partition: number;
  readonly seq: number;
}

/** An entry with its salt, which is null where it was destroyed. */
export type SaltedEntry = Omit<LogEntry, 'salt'> & { readonly salt: string | null };

export interface CoveredRows {
  readonly decisions: readonly (DecisionRow & InLog)[];
  readonly events: readonly (StoredEventRow & InLog)[];
  readonly outcomes: readonly (StoredOutcomeRow & InLog)[];
}

const ENTRY = `e.partition, e.seq::float8 as seq, e.at, e.kind, e.subject, encode(e.payload_hash, 'hex') as "payloadHash",
  encode(e.previous, 'hex') as previous, encode(e.hash, 'hex') as hash`;

/** Every entry that covers a decision, an event or an outcome of the declaration, in the order of the log. */
export async function readEntriesAbout(db: Queryable, number: string): Promise<SaltedEntry[]> {
  const { rows } = await db.query<SaltedEntry>(
    `select ${ENTRY}, encode(s.salt, 'hex') as salt
     from (select log_partition as partition, log_seq as seq from decision where number = $1
           union select log_partition, log_seq from event where number = $1
           union select log_partition, log_seq from outcome where number = $1) k
     join log_entry e using (partition, seq) left join log_salt s using (partition, seq) order by e.partition, e.seq`,
    [number],
  );
  return rows;
}

/** All rows that these entries cover, whatever they are about: an entry is proved whole or not at all. */
export async function readCoveredBy(db: Queryable, entries: readonly InLog[]): Promise<CoveredRows> {
  const keys = [entries.map(({ partition }) => partition), entries.map(({ seq }) => seq)];
  const read = async <Row>(table: string, columns: string): Promise<(Row & InLog)[]> => {
    const { rows } = await db.query(
      `select x.* from unnest($1::int[], $2::bigint[]) as k (partition, seq)
       cross join lateral (
         select ${columns}, x.log_partition as partition, x.log_seq::float8 as seq from ${table} x
         where x.log_partition = k.partition and x.log_seq = k.seq
       ) x order by x.partition, x.seq, x.id`,
      keys,
    );
    return rows as (Row & InLog)[];
  };
  return {
    decisions: await read<DecisionRow>('decision', decisionColumns('x')),
    events: await read<StoredEventRow>('event', eventColumns('x')),
    outcomes: await read<StoredOutcomeRow>('outcome', outcomeColumns('x')),
  };
}

/** The entries after one up to another, without what they cover. */
export async function readEntriesBetween(
  db: Queryable,
  partition: number,
  after: number,
  upTo: number,
): Promise<Omit<LogEntry, 'salt'>[]> {
  const { rows } = await db.query<Omit<LogEntry, 'salt'>>(
    `select ${ENTRY} from log_entry e where e.partition = $1 and e.seq > $2 and e.seq <= $3 order by e.seq`,
    [partition, after, upTo],
  );
  return rows;
}

/** What was declared, sealed as it is stored. */
export type KeptVersion = Pick<
  StoredDeclarationRow,
  'number' | 'version' | 'receivedAt' | 'contentHash' | 'content'
>;

/** Oldest first. */
export async function readKeptVersions(db: Queryable, number: string): Promise<KeptVersion[]> {
  const { rows } = await db.query<KeptVersion>(
    `select number, version, received_at as "receivedAt", content_hash as "contentHash", content
     from declaration where number = $1 order by version`,
    [number],
  );
  return rows;
}
