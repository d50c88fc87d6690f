/** Numbers that belong to a thing for ever: the same seed and the same names give the same, without anything being kept. */

/** 32 bits from up to three whole numbers. */
export function mix(seed: number, one: number, other = 0): number {
  let z = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(one + 0x7ed55d16, 0xc2b2ae35);
  z = Math.imul(z ^ (z >>> 15) ^ Math.imul(other + 0x165667b1, 0x27d4eb2f), 0x9e3779b1);
  z ^= z >>> 13;
  z = Math.imul(z, 0x85ebca6b);
  return (z ^ (z >>> 16)) >>> 0;
}

/** In [0, 1). */
export function unit(seed: number, one: number, other = 0): number {
  return mix(seed, one, other) / 4_294_967_296;
}

/** Roughly standard normal, from four uniform numbers. */
export function normalOf(seed: number, one: number): number {
  let sum = 0;
  for (let part = 0; part < 4; part++) sum += unit(seed, one, part + 101);
  return (sum - 2) * 1.732;
}
