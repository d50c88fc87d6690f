/** Money, weights and shares without floating point: decimals as whole numbers of a millionth of a millionth. */

/** Digits behind the point that an amount or a rate of exchange may have. */
export const MOST_DECIMALS = 6;
const SCALE = 10n ** 12n;
const AMOUNT = /^(\d{1,15})(?:\.(\d{1,6}))?$/;

/** Millionths, or undefined where it is negative, no number, too long or too fine. */
function millionths(text: string): bigint | undefined {
  const found = AMOUNT.exec(text.trim());
  if (found === null) return undefined;
  return BigInt(found[1]!) * 1_000_000n + BigInt((found[2] ?? '').padEnd(MOST_DECIMALS, '0'));
}

/** @param rate units of the bill's currency for one; the product is exact */
export function exactAmount(text: string, rate = '1'): bigint | undefined {
  const [units, each] = [millionths(text), millionths(rate)];
  return units === undefined || each === undefined ? undefined : units * each;
}

/** Whether a part is at most so many percent of the whole. */
export function isWithin(part: bigint, percent: string, whole: bigint): boolean {
  return part * 100n * 1_000_000n <= millionths(percent)! * whole;
}

/** By how much a part is more than so many percent of the whole, rounded up to the smallest unit that is kept. */
export function excess(part: bigint, percent: string, whole: bigint): bigint {
  const over = part * 100_000_000n - millionths(percent)! * whole;
  return over <= 0n ? 0n : (over + 99_999_999n) / 100_000_000n;
}

/** As people write it, without zeros at the end: 47.5. */
export function shownAmount(amount: bigint): string {
  const rest = (amount % SCALE).toString().padStart(12, '0').replace(/0+$/, '');
  return `${amount / SCALE}${rest === '' ? '' : `.${rest}`}`;
}

/** A share in percent with two decimals, rounded half up for reading only: no comparison rests on it. */
export function shownShare(part: bigint, whole: bigint): string | null {
  if (whole === 0n) return null;
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

/** Whether a part is at least so many percent of the whole. */
export function isAtLeast(part: bigint, percent: string, whole: bigint): boolean {
  return part * 100_000_000n >= millionths(percent)! * whole;
}

/** What a part lacks to be so many percent of the whole, rounded up as `excess`. */
export function shortfall(part: bigint, percent: string, whole: bigint): bigint {
  const under = millionths(percent)! * whole - part * 100_000_000n;
  return under <= 0n ? 0n : (under + 99_999_999n) / 100_000_000n;
}
