/** Decimal amounts without floating point: 200.01 dollars at 1,400 won are 280,014 won, not 280,013. */

/** `units` times ten to the power of minus `scale`. */
export interface Decimal {
  readonly units: number;
  readonly scale: number;
}

/** Digits behind the point that an amount, a quantity or a rate of exchange may have. */
export const MOST_DECIMALS = 6;

/** What was read lately: rates of exchange and round amounts come again and again. */
const known = new Map<number, Decimal | undefined>();
const MOST_KNOWN = 5000;

/** The decimal that a number shows as, or undefined where it is negative, no number, too big or too fine. */
export function decimalOf(value: number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return value < 0 ? undefined : { units: value, scale: 0 };
  if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) return undefined;
  let decimal = known.get(value);
  if (decimal !== undefined || known.has(value)) return decimal;
  decimal = readDecimal(value);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(value, decimal);
  return decimal;
}

function readDecimal(value: number): Decimal | undefined {
  const text = String(value);
  const point = text.indexOf('.');
  if (point === -1 || text.includes('e')) return undefined;
  const scale = text.length - point - 1;
  if (scale > MOST_DECIMALS) return undefined;
  const units = Number(text.slice(0, point) + text.slice(point + 1));
  return Number.isSafeInteger(units) ? { units, scale } : undefined;
}

/** The product of two decimals, fractions dropped. */
export function timesFloor(a: Decimal, b: Decimal): number {
  const product = a.units * b.units;
  const scale = a.scale + b.scale;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / 10 ** scale);
  return Number((BigInt(a.units) * BigInt(b.units)) / 10n ** BigInt(scale));
}

/** Whether `a` times `b` is more than `limit`, in exact arithmetic. */
export function isMoreThan(a: Decimal, b: Decimal, limit: number): boolean {
  const scale = 10 ** (a.scale + b.scale);
  // Far below the limit no rounding of a float can matter.
  if ((a.units * b.units) / scale < limit / 2) return false;
  return BigInt(a.units) * BigInt(b.units) > BigInt(limit) * 10n ** BigInt(a.scale + b.scale);
}
