/** Where the virtual clock stood when the server ended, so that the demonstration goes on and never repeats a moment. */
import { toInstant } from '../core/day.ts';
import type { Queryable } from '../store/open.ts';
import { readSetting, writeSetting } from '../store/queries/settings.ts';

const SETTING = 'virtual-now';

/** The later of what was kept and the last thing that happened; `otherwise` in a fresh store. */
export async function readVirtualNow(pool: Queryable, otherwise: number): Promise<number> {
  const kept = await readKeptNow(pool);
  const { rows } = await pool.query<{ last: number | null }>(
    `select (extract(epoch from max(occurred_at)) * 1000)::float8 as last from declaration
     where direction = 'import' and state <> 'released'`,
  );
  return Math.max(kept ?? 0, rows[0]?.last ?? 0, otherwise);
}

/** Where a demonstration stood when it ended, milliseconds; undefined in a store that never was one. */
export async function readKeptNow(pool: Queryable): Promise<number | undefined> {
  return (await readSetting<{ millis: number }>(pool, SETTING))?.millis;
}

export async function keepVirtualNow(pool: Queryable, millis: number, isVirtual: boolean): Promise<void> {
  if (!isVirtual) return;
  await writeSetting(pool, SETTING, { millis }, toInstant(Date.now()));
}
