/**
 * The place of a case in the order of dealing: drawn by a keyed hash, so that nobody can foresee which case comes next and
 * everybody who is given the key can check afterwards who got which case, and why that one.
 */
import { rounded } from '../../core/finding.ts';
import { hmacSha256 } from '../../core/hash.ts';

/** Names the key, which stays outside the database. */
export interface DealingKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Uniform in [0, 1), to 1e-9. @param round how often the case went back to the pool */
export function placeOf(key: DealingKey, caseId: string, round: number): number {
  return uniform(key, `place/${caseId}/${round}`);
}

export function uniform({ secret }: DealingKey, text: string): number {
  return rounded(hmacSha256(secret, text).readUIntBE(0, 6) / 2 ** 48);
}
