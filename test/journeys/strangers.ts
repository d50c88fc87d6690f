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
    // Two invented countries number their declarations alike.
    const serial = 900_000 + ((seed * 100 + found.length) % 100_000);
    const declarationNumber = declaration.declarationNumber.replace(/\d{6}M$/, `${serial}M`);
    found.push({ ...declaration, declarationNumber, office: '020' });
    if (found.length === count) break;
  }
  return found;
}
