/** Turns a key text into 64 bits, so that a million risk profiles fit into flat numbers instead of texts. */

/** The two halves of the last hash made by `hashText`; one shared pair, because it is read at once and made often. */
export const hashed = { low: 0, high: 0 };

/**
 * Two independent 32-bit multiplicative lanes over the UTF-16 units, each finished with the MurmurHash3 mixer (Appleby, public
 * domain). Among a million keys two meet with a chance below 1e-7. Not for secrets.
 * @param kind keeps equal texts of different kinds apart
 */
export function hashText(kind: number, text: string): void {
  let low = Math.imul(kind + 1, 0x9e3779b1) ^ 0x2545f491;
  let high = Math.imul(kind + 1, 0x85ebca77) ^ 0x61c88647;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0x1b873593);
    high ^= high >>> 13;
  }
  hashed.low = mix(low ^ text.length) >>> 0;
  hashed.high = mix(high ^ low) >>> 0;
}

/** The finishing mixer of MurmurHash3: every bit of a lane touches every other. */
export function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
