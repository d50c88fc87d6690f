/** For tests: how PostgreSQL would answer a question of ours. */
import type { Queryable } from './open.ts';

/** The plan of the one statement that is asked; of several, of the last. */
export async function planOf(db: Queryable, ask: (of: Queryable) => Promise<unknown>): Promise<string> {
  let plan = '';
  const explaining = {
    async query(sql: string, values: unknown[]) {
      const { rows } = await db.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values);
      plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      return { rows: [] };
    },
  };
  await ask(explaining as unknown as Queryable);
  return plan;
}
