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

/** @param party hash of the party, or null for every party */
export async function readLivingKeys(db: Queryable, party: string | null): Promise<LivingKey[]> {
  const { rows } = await db.query<LivingKey>(
    `select id, class, year from data_key where salt is not null and ($1::text is null or party = $1) order by id`,
    [party],
  );
  return rows;
}

/** Versions sealed under these keys: sought by party and year, told by the key that stands in the text. */
export async function readDeclarationsOf(
  db: Queryable,
  { party, years, keys }: { party: string | null; years: readonly number[]; keys: readonly string[] },
): Promise<DeclarationKey[]> {
  const { rows } = await db.query<DeclarationKey & { mark: string }>(
    `select number, version, left(content, 40) as mark from declaration
     where extract(year from declared_on)::int = any($2::int[])
       and ($1::text is null or importer_id = $1 or (importer_id is null and declarant_id = $1))`,
    [party, years],
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
