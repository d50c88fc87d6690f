/** Copies rows of a table inside the database, every column as it is but for those that a copy may not share. */
import type { Queryable } from '../../src/store/open.ts';

export interface CopiedTable {
  readonly table: string;
  /** SQL of the columns that a copy may not share, over the row `c`. */
  readonly other: Readonly<Record<string, string>>;
}

/** @param from what stands after `from TABLE c`: joins and a condition @returns how many rows came so */
export async function copyRows(
  db: Queryable,
  { table, other }: CopiedTable,
  from: string,
  values: readonly unknown[],
): Promise<number> {
  const { rows } = await db.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const selected = names.map((name) => other[name] ?? `c."${name}"`);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const { rowCount } = await db.query(
    `insert into ${table} (${columns}) select ${selected.join(', ')} from ${table} c ${from}`,
    [...values],
  );
  return rowCount ?? 0;
}
