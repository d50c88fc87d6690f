/**
 * The random draw: who is examined by chance, so that everybody else's hit rate can be compared with something.
 * A keyed hash of the day's secret and the consignment, never the version: amending or filing again keeps the draw.
 */
import { rounded } from '../core/finding.ts';
import { hmacSha256, sha256 } from '../core/hash.ts';
import type { Examination } from './capacity.ts';

export interface Draw {
  /** In [0, 1), to 1e-9. The declaration is drawn when it is below the probability. */
  readonly value: number;
  readonly probability: number;
  /** Names the secret (a short hash of it), which stays outside the record. */
  readonly secretId: string;
  /** How it is examined when it is drawn; absent: as the policy of the edition says. */
  readonly inspection?: Examination;
}

/** What an earlier filing of the same consignment leaves to this one: its draw, and the selection that it had. */
export interface Kept {
  /** The decision whose draw this is. */
  readonly decision: string;
  /** An examination that was demanded and that amending or filing again does not shake off. */
  readonly inspection: Examination | 'none';
}

export function drawFor(
  secret: Uint8Array,
  secretId: string,
  consignment: string,
  probability: number,
): Draw {
  const bytes = hmacSha256(secret, consignment);
  return { value: rounded(bytes.readUIntBE(0, 6) / 2 ** 48), probability, secretId };
}

export function isDrawn(draw: Draw): boolean {
  return draw.value < draw.probability;
}

/** What is written to the log before the first draw: the secret cannot be found from it, nor another one put in its place. */
export function commitmentOf(secret: Uint8Array): string {
  return sha256(secret);
}

export function secretIdOf(commitment: string): string {
  return commitment.slice(0, 12);
}
