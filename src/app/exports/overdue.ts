/**
 * Tells the supervisors of an office of accepted exports that were not loaded by their last day (관세법 제251조 제2항): one
 * notice a day with their number, which opens the list, for as long as any is left.
 */
import { acceptedDay, isOverdue } from '../../areas/clearance/index.ts';
import { seoulDay, seoulMidnight, toInstant } from '../../core/day.ts';
import { loadingDue } from '../../reference/loading-period.ts';
import { readUntoldOverdue } from '../../store/queries/exports.ts';
import type { House } from '../house.ts';
import { noteTelling, supervisorsOf, wake } from '../telling.ts';

export async function tellOverdueExports(house: House): Promise<void> {
  const today = seoulDay(house.clock.now());
  const rows = await readUntoldOverdue(house.pool, today, toInstant(seoulMidnight(today)));
  const told = new Set<string>();
  for (const [office, of] of Map.groupBy(rows, (row) => row.office)) {
    // Due on a day off: there is still time until the next that is not.
    const overdue = of.filter(({ decidedAt, extendedTo }) =>
      isOverdue({ due: extendedTo ?? loadingDue(acceptedDay(decidedAt)) }, today),
    );
    if (overdue.length === 0) continue;
    const says = { count: String(overdue.length), office };
    const accounts = await supervisorsOf(house.pool, office);
    const telling = { accounts, kind: 'loading-overdue' as const, number: '', says };
    for (const account of await noteTelling(house.pool, house, 'system:desk', telling)) told.add(account);
  }
  wake(house, [...told]);
}
