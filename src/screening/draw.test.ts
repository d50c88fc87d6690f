/** That chance is chance: 200,000 draws are uniform, independent of everything but the secret, and the same for the same consignment. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hmacSha256 } from '../core/hash.ts';
import { successRange } from '../learning/poisson-binomial.ts';
import { commitmentOf, drawFor, isDrawn, secretIdOf } from './draw.ts';

const DRAWS = 200_000;
const SECRET = hmacSha256('test', 'draw');
const OTHER = hmacSha256('test', 'another draw');
/** Bills as they are given: a carrier, an office, a day and a running number, one after the other. */
const BILLS = Array.from(
  { length: DRAWS },
  (_, n) => `B:CARR${n % 40}${String(20_261_100 + (n % 28))}${String(n).padStart(7, '0')}`,
);
const valueWith = (secret: Uint8Array, bill: string): number =>
  drawFor(secret, secretIdOf(commitmentOf(secret)), bill, 0.01).value;
const VALUES = BILLS.map((bill) => valueWith(SECRET, bill));

/** Chi-square of counts against equal expectations. */
function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Upper end of chi-square by Wilson and Hilferty (1931), at a chance of 1e-4. */
function limit(degrees: number): number {
  const z = 3.719016;
  return degrees * (1 - 2 / (9 * degrees) + z * Math.sqrt(2 / (9 * degrees))) ** 3;
}

test('uniform: Kolmogorov and Smirnov, and a thousand equal bins', () => {
  const sorted = [...VALUES].sort((one, other) => one - other);
  let distance = 0;
  sorted.forEach((value, place) => {
    distance = Math.max(distance, (place + 1) / DRAWS - value, value - place / DRAWS);
  });
  // 2.23 is the limit at a chance of 1e-4.
  assert.ok(distance * Math.sqrt(DRAWS) < 2.23, `distance ${distance}`);
  const bins = new Array<number>(1000).fill(0);
  for (const value of VALUES) bins[Math.floor(value * 1000)]! += 1;
  assert.ok(chiSquare(bins, DRAWS / 1000) < limit(999));
});

test('independent of carrier, day, running number, the draw before and the draw of another secret', () => {
  const tables: readonly [string, (n: number) => number, number][] = [
    ['carrier', (n) => n % 40, 40],
    ['day', (n) => n % 28, 28],
    ['last digit', (n) => n % 10, 10],
    ['thousands', (n) => Math.floor(n / 10_000), 20],
    ['the draw before', (n) => Math.floor((VALUES[n - 1] ?? 0) * 20), 20],
    ['another secret', (n) => Math.floor(valueWith(OTHER, BILLS[n]!) * 20), 20],
  ];
  for (const [name, groupOf, groups] of tables) {
    const counts = Array.from({ length: groups }, () => new Array<number>(20).fill(0));
    VALUES.forEach((value, n) => {
      counts[groupOf(n)]![Math.floor(value * 20)]! += 1;
    });
    const total = counts.reduce((sum, row) => sum + chiSquareOfRow(row), 0);
    assert.ok(total < limit(groups * 19), `${name}: ${total} against ${limit(groups * 19)}`);
  }
});

function chiSquareOfRow(row: readonly number[]): number {
  const sum = row.reduce((total, count) => total + count, 0);
  return sum === 0 ? 0 : chiSquare(row, sum / row.length);
}

test('as many are drawn as the probability says, in every tenth part', () => {
  for (const probability of [0.002, 0.01, 0.06, 0.5]) {
    const { low, high } = successRange(new Array<number>(DRAWS / 10).fill(probability), 1e-4);
    for (let part = 0; part < 10; part++) {
      const drawn = VALUES.filter(
        (value, n) => n % 10 === part && isDrawn({ value, probability, secretId: 's' }),
      );
      assert.ok(drawn.length >= low && drawn.length <= high, `${probability}: ${drawn.length}`);
    }
  }
});

test('one bit of the bill or of the secret changes everything', () => {
  const bent = Uint8Array.from(SECRET);
  bent[31]! ^= 1;
  let same = 0;
  for (let n = 0; n < 20_000; n++) {
    if (Math.floor(valueWith(bent, BILLS[n]!) * 100) === Math.floor(VALUES[n]! * 100)) same += 1;
  }
  const { low, high } = successRange(new Array<number>(20_000).fill(0.01), 1e-4);
  assert.ok(same >= low && same <= high, String(same));
});
