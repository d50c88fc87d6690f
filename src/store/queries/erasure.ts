/** Finds what is sealed under a party's keys and erases it; who may order it is decided by whoever calls. */
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';
import { keyIdOf, type Sealed } from '../vault/seal.ts';
import type { RetentionClass } from '../vault/vault.ts';

export interface LivingKey {
  readonly id: string;
  /** Retention class: each has keys of its own. */
  readonly class: RetentionClass;
  readonly year: number;
}

/** Sessions of other processes of Gwanmun on this database: they may still remember keys. */
export async function countOthers(db: Queryable, own: string): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity
     where datname = current_database() and application_name like 'gwanmun %' and application_name <> $1`,
    [own],
  );
  return rows[0]?.n ?? 0;
}

/** @param parties hashes of parties, or null for every party */
export async function readLivingKeys(db: Queryable, parties: readonly string[] | null): Promise<LivingKey[]> {
  const { rows } = await db.query<LivingKey>(
    `select id, class, year from data_key where salt is not null and ($1::text[] is null or party = any($1)) order by id`,
    [parties],
  );
  return rows;
}

/** Versions sealed under these keys: sought by party and year, told by the key that stands in the text. */
export async function readDeclarationsOf(
  db: Queryable,
  {
    parties,
    years,
    keys,
  }: {
    parties: readonly string[] | null;
    years: readonly number[];
    keys: readonly string[];
  },
): Promise<DeclarationKey[]> {
  const { rows } = await db.query<DeclarationKey & { mark: string }>(
    `select number, version, left(content, 40) as mark from declaration
     where extract(year from declared_on)::int = any($2::int[])
       and ($1::text[] is null or exporter_id = any($1) or importer_id = any($1) or declarant_id = any($1))`,
    [parties, years],
  );
  const wanted = new Set(keys);
  return rows.flatMap(({ number, version, mark }) =>
    wanted.has(keyIdOf(mark as unknown as Sealed) ?? '') ? [{ number, version }] : [],
  );
}

export interface Erasing {
  readonly keys: readonly string[];
  readonly declarations: readonly DeclarationKey[];
  readonly rule: string;
  readonly at: string;
}

export interface RecordsDue {
  readonly outcomes: readonly string[];
  readonly looks: readonly string[];
}

/**
 * Outcomes that name somebody, and looks, of years that need not be kept any more.
 * @param parties identifiers whose outcomes are sought, and no looks: those tell of officers; null: everybody's
 */
export async function readRecordsDue(
  db: Queryable,
  {
    parties,
    outcomesUpTo,
    looksUpTo,
  }: { parties: readonly string[] | null; outcomesUpTo: number; looksUpTo: number },
): Promise<RecordsDue> {
  const yearIn = (column: string): string => `extract(year from ${column} at time zone 'Asia/Seoul')`;
  const outcomes = await db.query<{ id: string }>(
    `select o.id from outcome o
     where ${yearIn('o.occurred_at')} <= $2 and (o.importer_id is not null or o.notes is not null)
       and ($1::text[] is null or o.importer_id = any($1) or exists (
         select from declaration d where d.number = o.number and d.version = o.version
           and (d.exporter_id = any($1) or (coalesce(d.exporter_id, d.importer_id) is null and d.declarant_id = any($1)))))
     order by o.id`,
    [parties, outcomesUpTo],
  );
  const looks = await db.query<{ id: string }>(
    `select id from purpose_log where $1::text[] is null and ${yearIn('at')} <= $2 and account <> '' order by id`,
    [parties, looksUpTo],
  );
  return { outcomes: outcomes.rows.map(({ id }) => id), looks: looks.rows.map(({ id }) => id) };
}

/** Inside a transaction. @returns log entries (`partition/seq`) that can prove their rows no longer */
export async function eraseRecords(
  db: Queryable,
  { outcomes, looks }: RecordsDue,
  rule: string,
): Promise<string[]> {
  const { rows } = await db.query<{ log_partition: number; log_seq: number }>(
    'select log_partition, log_seq::float8 as log_seq from erase_records($1, $2, $3)',
    [outcomes, looks, rule],
  );
  return rows.map((row) => `${row.log_partition}/${row.log_seq}`);
}

/** Inside a transaction. @returns log entries (`partition/seq`) that can prove their rows no longer */
export async function eraseDeclarations(db: Queryable, erasing: Erasing): Promise<string[]> {
  const { rows } = await db.query<{ log_partition: number; log_seq: number }>(
    'select log_partition, log_seq::float8 as log_seq from erase_declarations($1, $2, $3, $4, $5)',
    [
      erasing.keys,
      erasing.declarations.map(({ number }) => number),
      erasing.declarations.map(({ version }) => version),
      erasing.rule,
      erasing.at,
    ],
  );
  return rows.map((row) => `${row.log_partition}/${row.log_seq}`);
}
