/**
 * Lets a store grow further than there is time to go through the gate: what the gate took in is copied inside the database under
 * other numbers and put back in time, declaration, lines, decision and events. The log knows nothing of the copies.
 */
import type { Store } from '../../src/store/open.ts';
import { type CopiedTable, copyRows } from './copy-rows.ts';
import { A_DAY, FIRST_DAY } from './grow.ts';

const NUMBER = `c.number || '-' || $1`;
const EARLIER = (column: string): string => `c.${column} - $1::int * $2::int * interval '1 day'`;

/** No entry of the log covers a copy: its partition is one that nobody writes. */
export const COPIES_PARTITION = 99;
const COPIED_ROW = { number: NUMBER, id: `c.id || '-' || $1`, log_partition: String(COPIES_PARTITION) };

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
  { table: 'decision', other: { ...COPIED_ROW, decided_at: EARLIER('decided_at') } },
  { table: 'event', other: { ...COPIED_ROW, at: EARLIER('at') } },
];

/** Copies what the gate took in until there are about so many, in whole rounds. @returns how many copies stand */
export async function copyUpTo(
  { pool }: Store,
  wanted: number,
  say: (line: string) => void,
): Promise<number> {
  const { rows } = await pool.query<{ original: number; copied: number }>(
    `select count(*) filter (where number not like '%-%')::float8 as original,
            count(*) filter (where number like '%-%')::float8 as copied
     from declaration where declared_on >= $1::date or number like '%-%'`,
    [FIRST_DAY],
  );
  const { original, copied } = rows[0]!;
  const rounds = Math.round((wanted - original) / original);
  const days = Math.ceil(original / A_DAY);
  let standing = copied;
  for (let nth = Math.round(copied / original) + 1; nth <= rounds; nth++) {
    standing += await copyOnce(pool, nth, days);
    say(`  ${standing} copied`);
  }
  return standing;
}

/** @returns how many declarations came so */
async function copyOnce(pool: Store['pool'], nth: number, days: number): Promise<number> {
  let copied = 0;
  for (const table of TABLES) {
    const done = await copyRows(
      pool,
      table,
      `where $2::int > 0 and c.number in
         (select number from declaration where declared_on >= $3::date and number not like '%-%')`,
      [String(nth), days, FIRST_DAY],
    );
    if (table.table === 'declaration') copied = done;
  }
  return copied;
}
