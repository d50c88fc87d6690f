/** Whether two ways of sorting the same things depend on each other: chi-square over tables, and its tail. */

export interface Dependence {
  readonly statistic: number;
  readonly degrees: number;
  /** Chance of so large a statistic where nothing depends on anything. */
  readonly p: number;
  /** Cramér's V: 0 none, 1 complete. */
  readonly effect: number;
  readonly n: number;
}

/**
 * Over several tables at once, each of rows by columns, whose margins are given: rows are compared only within a table.
 * Empty rows and columns count for nothing.
 */
export function dependenceWithin(tables: readonly (readonly (readonly number[])[])[]): Dependence {
  let statistic = 0;
  let degrees = 0;
  let n = 0;
  let room = 0;
  for (const table of tables) {
    const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
    const width = table[0]?.length ?? 0;
    const columns = Array.from({ length: width }, (_, column) =>
      table.reduce((sum, row) => sum + (row[column] ?? 0), 0),
    );
    const total = rows.reduce((sum, count) => sum + count, 0);
    const filled = (sums: readonly number[]): number => sums.filter((sum) => sum > 0).length;
    const [height, breadth] = [filled(rows), filled(columns)];
    if (height < 2 || breadth < 2) continue;
    table.forEach((row, r) => {
      row.forEach((count, c) => {
        const expected = (rows[r]! * columns[c]!) / total;
        if (expected > 0) statistic += (count - expected) ** 2 / expected;
      });
    });
    degrees += (height - 1) * (breadth - 1);
    room += total * (Math.min(height, breadth) - 1);
    n += total;
  }
  const effect = room === 0 ? 0 : Math.sqrt(statistic / room);
  return { statistic, degrees, p: degrees === 0 ? 1 : chiSquareTail(statistic, degrees), effect, n };
}

/** Upper tail of chi-square: the regularised incomplete gamma function, by series or continued fraction. */
export function chiSquareTail(statistic: number, degrees: number): number {
  const [a, x] = [degrees / 2, statistic / 2];
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

const TERMS = 10_000;
const SMALL = 1e-300;

function scale(a: number, x: number): number {
  return Math.exp(a * Math.log(x) - x - logGamma(a));
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < TERMS && term > sum * 1e-15; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, sum * scale(a, x));
}

/** Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / SMALL;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < TERMS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return Math.min(1, h * scale(a, x));
}

function nonZero(value: number): number {
  return Math.abs(value) < SMALL ? SMALL : value;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function (Lanczos, g = 7). @param z at least a half */
export function logGamma(z: number): number {
  const x = z - 1;
  const t = x + 7.5;
  const sum = LANCZOS.reduce((total, one, i) => total + one / (x + i + 1), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}
