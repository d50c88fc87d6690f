/** A case that nobody wants is the supervisor's business. */
import type { Queryable } from '../store/open.ts';
import type { CaseView } from '../store/queries/cases.ts';
import type { House } from './house.ts';
import { noteTelling, supervisorsOf } from './telling.ts';

/** Rounds after which the supervisors of the office are told. */
const MANY_ROUNDS = 2;

/** In the transaction of the return. @returns whom to wake once it is committed */
export async function tellOfReturns(
  db: Queryable,
  house: House,
  { number, office, round }: CaseView,
): Promise<readonly string[]> {
  if (round < MANY_ROUNDS) return [];
  const accounts = await supervisorsOf(db, office);
  return noteTelling(db, house, 'system:desk', { accounts, kind: 'case-returned', number });
}
