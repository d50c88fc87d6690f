/** Measures the compliance of everybody in the registry: at most four times a year (관세법 시행령 제259조의6 제1항), kept for ever. */
import { complianceOf } from '../../areas/clearance/index.ts';
import { addDays, type Day } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Queryable } from '../../store/open.ts';
import { countMeasures } from '../../store/queries/compliance-history.ts';
import { storeCompliance } from '../../store/queries/operators.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { complianceCounts } from './compliance-counts.ts';

const MOST_A_YEAR = 4;
const WINDOW_DAYS = 365;

/**
 * As of a day, from the year before it. Who declared nothing is not measured, and stays without a score.
 * @returns how many were measured. Throws `input/measured-often`.
 */
export async function measureCompliance(
  store: { readonly pool: Queryable; readonly vault: Vault },
  day: Day,
): Promise<number> {
  const { pool } = store;
  if ((await countMeasures(pool, day)) >= MOST_A_YEAR) {
    throw new Fault(
      'input/measured-often',
      `Compliance was measured ${MOST_A_YEAR} times in ${day.slice(0, 4)} already, the most that the decree allows (art. 259-6).`,
    );
  }
  const counts = await complianceCounts(store, addDays(day, -WINDOW_DAYS), day);
  const rows = counts.flatMap(({ kind, id, ...history }) => {
    const measured = complianceOf(history);
    if (measured === undefined) return [];
    return [{ kind, id, measuredOn: day, score: measured.score, detail: { history, why: measured.why } }];
  });
  await storeCompliance(pool, rows);
  return rows.length;
}
