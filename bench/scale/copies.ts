/**
 * Lets a store grow further than there is time to go through the gate: what the gate took in is copied inside the database under
 * other numbers and put back in time, declaration, lines, decision and events. The log knows nothing of the copies.
 */
import type { Store } from '../../src/store/open.ts';

interface CopiedTable {
  readonly table: string;
  /** SQL of the columns that a copy may not share. */
  readonly other: Readonly<Record<string, string>>;
}

const NUMBER = `c.number || '-' || $1`;
const EARLIER = (column: string): string => `c.${column} - $1::int * $2::int * interval '1 day'`;

const TABLES: readonly CopiedTable[] = [
  {
    table: 'declaration',
    other: {
      number: NUMBER,
      declared_on: 'c.declared_on - $1::int * $2::int',
      occurred_at: EARLIER('occurred_at'),
      received_at: EARLIER('received_at'),
      decided_at: EARLIER('decided_at'),
    },
  },
  { table: 'declaration_item', other: { number: NUMBER } },
  {
    table: 'decision',
    other: { number: NUMBER, id: `c.id || '-' || $1`, decided_at: EARLIER('decided_at') },
  },
  { table: 'event', other: { number: NUMBER, id: `c.id || '-' || $1`, at: EARLIER('at') } },
];

/**
 * @param firstDay of what the gate took in for this bench
 * @param days over which that went
 * @returns how many declarations came so
 */
export async function copyDeclarations(
  { pool }: Pick<Store, 'pool'>,
  times: number,
  firstDay: string,
  days: number,
  say: (line: string) => void,
): Promise<number> {
  let copied = 0;
  for (let nth = 1; nth <= times; nth++) {
    for (const { table, other } of TABLES) {
      const { rows } = await pool.query<{ name: string }>(
        `select column_name as name from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
        [table],
      );
      const names = rows.map(({ name }) => name);
      const values = names.map((name) => other[name] ?? `c.${name}`);
      const { rowCount } = await pool.query(
        `insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${table} c
         where $2::int > 0 and c.number in
           (select number from declaration where declared_on >= $3::date and number not like '%-%')`,
        [String(nth), days, firstDay],
      );
      if (table === 'declaration') copied += rowCount ?? 0;
    }
    say(`  ${copied} copied`);
  }
  await pool.query('analyze declaration, declaration_item, decision, event').catch(() => {});
  return copied;
}
