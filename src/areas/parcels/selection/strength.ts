/** How far a value has come from the least that counts to what counts fully: 0 to 1. */
export function strengthBetween(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
