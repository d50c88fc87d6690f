/** What an examination of a parcel found, as outcomes of declarations are told apart. */
import type { PastOutcome } from '../../screening/back-test/index.ts';

const GRAVE: readonly string[] = ['narcotics', 'dangerous'];

/** @param found a kind of `PARCEL_FINDS` */
export function verdictOf(found: string): PastOutcome['verdict'] {
  if (found === 'nothing') return 'clean';
  return GRAVE.includes(found) ? 'critical' : 'fraud';
}
