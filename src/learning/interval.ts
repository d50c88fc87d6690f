/** How far a share may be off, seen the number of cases behind it. */

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson's score interval (1927) of `hits` among `seen`; everything is possible where nothing was seen. */
export function wilson(hits: number, seen: number, z = Z): { readonly low: number; readonly high: number } {
  if (seen <= 0) return { low: 0, high: 1 };
  const share = hits / seen;
  const square = (z * z) / seen;
  const middle = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share) + square / 4) / seen);
  return {
    low: Math.max(0, (middle - half) / (1 + square)),
    high: Math.min(1, (middle + half) / (1 + square)),
  };
}

/**
 * Newcombe's interval (1998, method 10) of the difference of two shares, from their Wilson intervals.
 * @returns undefined where one of them was never seen
 */
export function shareDifference(
  one: Counted,
  other: Counted,
): { readonly value: number; readonly low: number; readonly high: number } | undefined {
  if (one.n <= 0 || other.n <= 0) return undefined;
  const [share, otherShare] = [one.hits / one.n, other.hits / other.n];
  const [range, otherRange] = [wilson(one.hits, one.n), wilson(other.hits, other.n)];
  const value = share - otherShare;
  return {
    value,
    low: value - Math.hypot(share - range.low, otherRange.high - otherShare),
    high: value + Math.hypot(range.high - share, otherShare - otherRange.low),
  };
}

export interface Counted {
  readonly hits: number;
  readonly n: number;
}
