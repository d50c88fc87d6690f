/** How often something happened beside how often it was to be expected: a ratio with its interval. */

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

/**
 * 95 % interval of observed over expected, the expected number being known: Byar's approximation of the exact Poisson limits
 * (Breslow and Day 1987, volume II, chapter 2).
 */
export function observedOverExpected(
  observed: number,
  expected: number,
): { readonly value: number; readonly low: number; readonly high: number } {
  const more = observed + 1;
  const low = observed === 0 ? 0 : observed * (1 - 1 / (9 * observed) - Z / (3 * Math.sqrt(observed))) ** 3;
  const high = more * (1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more))) ** 3;
  return { value: observed / expected, low: Math.max(0, low) / expected, high: high / expected };
}

/**
 * 95 % interval of one share over another (Katz 1978, with a half added so that nothing found is no end): undefined where one of
 * them was never seen.
 */
export function shareRatio(
  one: { readonly hits: number; readonly n: number },
  other: { readonly hits: number; readonly n: number },
): { readonly value: number; readonly low: number; readonly high: number } | undefined {
  if (one.n === 0 || other.n === 0) return undefined;
  const [a, b] = [one.hits + 0.5, other.hits + 0.5];
  const [n, m] = [one.n + 0.5, other.n + 0.5];
  const value = a / n / (b / m);
  const error = Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
  return { value, low: value * Math.exp(-Z * error), high: value * Math.exp(Z * error) };
}
