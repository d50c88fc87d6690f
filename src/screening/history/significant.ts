/** Rounds to significant digits, so that what is recorded is short and what is recorded is what was used. */

export function roundedTo(value: number, digits: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(digits));
}
