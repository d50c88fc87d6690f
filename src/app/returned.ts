/** A case that nobody wants is the supervisor's business. */
import type { CaseView } from '../store/queries/cases.ts';
import type { House } from './house.ts';
import { noteTelling, supervisorsOf, wake } from './telling.ts';

/** Rounds after which the supervisors of the office are told. */
const MANY_ROUNDS = 2;

export async function tellOfReturns(house: House, { number, office, round }: CaseView): Promise<void> {
  if (round < MANY_ROUNDS) return;
  const accounts = await supervisorsOf(house.pool, office);
  wake(
    house,
    await noteTelling(house.pool, house, 'system:desk', { accounts, kind: 'case-returned', number }),
  );
}
