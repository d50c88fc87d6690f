/** Where the virtual clock stood when the server ended, so that the demonstration goes on and never repeats a moment. */
import type { Queryable } from '../store/open.ts';

const SETTING = 'virtual-now';

/** The later of what was kept and the last thing that happened; `otherwise` in a fresh store. */
export async function readVirtualNow(pool: Queryable, otherwise: number): Promise<number> {
  const { rows } = await pool.query<{ kept: number | null; last: number | null }>(
    `select (select (value ->> 'millis')::float8 from setting where key = $1) as kept,
            (select (extract(epoch from max(occurred_at)) * 1000)::float8 from declaration where state <> 'released') as last`,
    [SETTING],
  );
  const { kept, last } = rows[0]!;
  return Math.max(kept ?? 0, last ?? 0, otherwise);
}

export async function keepVirtualNow(pool: Queryable, millis: number, isVirtual: boolean): Promise<void> {
  if (!isVirtual) return;
  await pool.query(
    `insert into setting (key, value, changed_at) values ($1, $2, now())
     on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [SETTING, JSON.stringify({ millis })],
  );
}
