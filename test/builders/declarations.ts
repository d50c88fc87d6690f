/** Declarations for the tests of the running server: made up, valid, and changed where a test wants it. */
import type { Declaration } from '../../src/model/declaration.ts';
import { declarationsOfDay, makeCountry } from '../../src/synthetic/index.ts';
import { SEED } from './house.ts';

export const TODAY = '2026-11-19';

let today: Declaration[] | undefined;

/** A day's declarations of the invented country, the same in every run. */
export function todaysDeclarations(): readonly Declaration[] {
  today ??= [...declarationsOfDay(makeCountry(SEED), TODAY, 3000)].map(({ declaration }) => declaration);
  return today;
}

/** The nth declaration of the day as if it had been filed with this office under a number of its own. */
export function declarationAt(
  office: string,
  place: number,
  changes: Partial<Declaration> = {},
): Declaration {
  const base = todaysDeclarations()[place % todaysDeclarations().length]!;
  return { ...base, office, ...changes };
}
