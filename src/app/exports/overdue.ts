/** Tells the supervisors of an office, once, of every accepted export that was not loaded by its last day (관세법 제251조 제2항). */
import { acceptedDay, isOverdue, loadingOf } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import { readEventsOf, readUntoldOverdue } from '../../store/queries/exports.ts';
import type { House } from '../house.ts';
import { noteTelling, supervisorsOf, wake } from '../telling.ts';

const AT_ONCE = 200;

export async function tellOverdueExports(house: House): Promise<void> {
  const today = seoulDay(house.clock.now());
  const rows = await readUntoldOverdue(house.pool, today, AT_ONCE);
  if (rows.length === 0) return;
  const events = await readEventsOf(
    house.pool,
    rows.map(({ number }) => number),
  );
  const told = new Set<string>();
  for (const { number, office, decidedAt, due } of rows) {
    if (!isOverdue(loadingOf(acceptedDay(decidedAt), events.get(number) ?? []), today)) continue;
    const accounts = await supervisorsOf(house.pool, office);
    const telling = { accounts, kind: 'loading-overdue' as const, number, says: { due } };
    for (const account of await noteTelling(house.pool, house, 'system:desk', telling)) told.add(account);
  }
  wake(house, [...told]);
}
