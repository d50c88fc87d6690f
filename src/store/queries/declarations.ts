/** One declaration with its versions, decisions and events, for its page, for replay and for the life cycle. */
import type { Queryable } from '../open.ts';
import type {
  DecisionRow,
  DeclarationKey,
  DeclarationRow,
  StoredDeclarationRow,
  StoredEventRow,
  StoredOutcomeRow,
} from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';
import { decisionColumns, declarationColumns, eventColumns, outcomeColumns } from './columns.ts';

/** Without the content, which is read where it is needed. */
export type DeclarationHead = Omit<DeclarationRow, 'content'>;

/** @param version the latest where absent */
export async function readDeclaration(
  db: Queryable,
  number: string,
  version?: number,
): Promise<StoredDeclarationRow | undefined> {
  const { rows } = await db.query<StoredDeclarationRow>(
    `select ${declarationColumns('d')}, d.content from declaration d
     where d.number = $1 and ($2::int is null or d.version = $2) order by d.version desc limit 1`,
    [number, version ?? null],
  );
  return rows[0];
}

/** Newest version first. */
export async function readVersions(db: Queryable, number: string): Promise<DeclarationHead[]> {
  const sql = `select ${declarationColumns('d')} from declaration d where d.number = $1 order by d.version desc`;
  return (await db.query<DeclarationHead>(sql, [number])).rows;
}

/** Oldest first; without a version, of all versions. */
export async function readDecisions(db: Queryable, number: string, version?: number): Promise<DecisionRow[]> {
  const { rows } = await db.query<DecisionRow>(
    `select ${decisionColumns('x')} from decision x
     where x.number = $1 and ($2::int is null or x.version = $2) order by x.version, x.id`,
    [number, version ?? null],
  );
  return rows;
}

/** Every decision in the order of the log, for replaying all: keyset over partition and sequence number. */
export async function readDecisionsAfter(
  db: Queryable,
  partition: number,
  afterSeq: number,
  limit: number,
): Promise<(DecisionRow & { readonly logSeq: number; readonly content: Sealed })[]> {
  const { rows } = await db.query(
    `select ${decisionColumns('x')}, x.log_seq::float8 as "logSeq", d.content
     from decision x join declaration d using (number, version)
     where x.log_partition = $1 and x.log_seq > $2 and x.log_seq <= $2 + $3 order by x.log_seq`,
    [partition, afterSeq, limit],
  );
  return rows;
}

/** The time line of all versions, oldest first. */
export async function readEvents(db: Queryable, number: string): Promise<StoredEventRow[]> {
  const sql = `select ${eventColumns('e')} from event e where e.number = $1 order by e.at, e.id`;
  return (await db.query<StoredEventRow>(sql, [number])).rows;
}

export async function readOutcomes(db: Queryable, number: string): Promise<StoredOutcomeRow[]> {
  const sql = `select ${outcomeColumns('o')} from outcome o where o.number = $1 order by o.recorded_at, o.id`;
  return (await db.query<StoredOutcomeRow>(sql, [number])).rows;
}

/**
 * Moves a declaration to another state, only from one of the states given.
 * @returns false where it is in none of them: the move is refused and nothing changed
 */
export async function moveState(
  db: Queryable,
  key: DeclarationKey,
  from: readonly string[],
  to: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update declaration set state = $4 where number = $1 and version = $2 and state = any($3::text[])',
    [key.number, key.version, from, to],
  );
  return rowCount === 1;
}

/** The same for many at once; returns those that moved. */
export async function moveStates(
  db: Queryable,
  keys: readonly DeclarationKey[],
  from: readonly string[],
  to: string,
): Promise<DeclarationKey[]> {
  const { rows } = await db.query<DeclarationKey>(
    `update declaration d set state = $4 from unnest($1::text[], $2::int[]) as k (number, version)
     where d.number = k.number and d.version = k.version and d.state = any($3::text[]) returning d.number, d.version`,
    [keys.map((key) => key.number), keys.map((key) => key.version), from, to],
  );
  return rows;
}

export interface ArrivalsFilter {
  readonly office?: string;
  readonly lane?: string;
  readonly importerId?: string;
  readonly limit: number;
  /** The last row of the page before. */
  readonly before?: { readonly occurredAt: string; readonly number: string; readonly version: number };
}

/** The latest arrivals, newest first. */
export async function readArrivals(db: Queryable, filter: ArrivalsFilter): Promise<DeclarationHead[]> {
  const { office, lane, importerId, limit, before } = filter;
  const { rows } = await db.query<DeclarationHead>(
    `select ${declarationColumns('d')} from declaration d
     where ($1::text is null or d.office = $1) and ($2::text is null or d.lane = $2)
       and ($3::text is null or d.importer_id = $3)
       and ($4::timestamptz is null or (d.occurred_at, d.number, d.version) < ($4::timestamptz, $5::text, $6::int))
     order by d.occurred_at desc, d.number desc, d.version desc limit $7`,
    [
      office ?? null,
      lane ?? null,
      importerId ?? null,
      before?.occurredAt ?? null,
      before?.number ?? null,
      before?.version ?? null,
      limit,
    ],
  );
  return rows;
}
