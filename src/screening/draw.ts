/**
 * The random draw: who is examined by chance, so that everybody else's hit rate can be compared with something.
 * A keyed hash of the day's secret and the consignment, never the version: amending or filing again keeps the draw.
 */
import { rounded } from '../core/finding.ts';
import { hmacSha256 } from '../core/hash.ts';

export interface Draw {
  /** In [0, 1), to 1e-9. The declaration is drawn when it is below the probability. */
  readonly value: number;
  readonly probability: number;
  /** Names the secret (a short hash of it), which stays outside the record. */
  readonly secretId: string;
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
