/** The registry of the demonstration: made up with its country, and measured once on what its made-up past holds. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../../store/open.ts';
import { countMeasures } from '../../store/queries/compliance-history.ts';
import { storeOperators } from '../../store/queries/operators.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { type Country, madeUpRegistry } from '../../synthetic/index.ts';
import { measureCompliance } from './measure.ts';

export async function fillRegistry(
  store: { readonly pool: Queryable; readonly vault: Vault },
  country: Country,
  day: Day,
  at: string,
): Promise<void> {
  const { pool } = store;
  const rows = madeUpRegistry(country).map((one) => ({ ...one, createdBy: 'system:first', createdAt: at }));
  await storeOperators(pool, rows);
  // A start that was interrupted comes here again: a measure of the year is enough.
  if ((await countMeasures(pool, day)) === 0) await measureCompliance(store, day);
}
