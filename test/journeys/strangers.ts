/** Declarations of another invented country: well formed, and unknown to the demonstration. */

import type { Declaration } from '../../src/model/declaration.ts';
import { declarationsOfDay, makeCountry } from '../../src/synthetic/index.ts';

export const SEED_ELSEWHERE = 4711;
const DAY = '2026-11-19';

/** @returns so many declarations of one day, of office 020 */
export function strangerDeclarations(count: number, seed: number): Declaration[] {
  const country = makeCountry(seed, { declarationsPerDay: 60, opened: '2026-11-01' });
  const found: Declaration[] = [];
  for (const { declaration } of declarationsOfDay(country, DAY)) {
    found.push({ ...declaration, office: '020' });
    if (found.length === count) break;
  }
  return found;
}
