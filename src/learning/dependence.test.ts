/** That dependence is found where it was planted, and is called so no oftener than stated where there is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { chiSquareTail, dependenceWithin, logGamma } from './dependence.ts';
import { expectedOf, standingOut, type Urn, upperTail } from './excess.ts';

test('the tail of chi-square is that of published tables', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values.
  for (const [degrees, critical, p] of [
    [1, 3.841, 0.05],
    [10, 18.307, 0.05],
    [10, 29.588, 0.001],
    [100, 124.342, 0.05],
    [1, 6.635, 0.01],
  ] as const)
    assert.ok(Math.abs(chiSquareTail(critical, degrees) - p) < p * 0.01, `${degrees} ${critical}`);
  assert.ok(Math.abs(logGamma(11) - Math.log(3_628_800)) < 1e-10);
});

test('the tail over urns is what counting by hand gives', () => {
  // Two of three marked, one drawn twice over: both marked in 4 of 9 ways, at least one in 8 of 9.
  const urn: Urn = { total: 3, marked: 2, drawn: 1 };
  assert.ok(Math.abs(upperTail(2, [urn, urn]) - 4 / 9) < 1e-12);
  assert.ok(Math.abs(upperTail(1, [urn, urn]) - 8 / 9) < 1e-12);
  assert.equal(upperTail(0, [urn]), 1);
  assert.ok(Math.abs(expectedOf([urn, urn]) - 4 / 3) < 1e-12);
});

test('tables dealt by chance are called dependent one time in twenty, and one officer who picks is found', () => {
  const random = seededRandom(20261125);
  const deal = (isPicking: boolean): number[][] => {
    const table = Array.from({ length: 8 }, () => new Array<number>(10).fill(0));
    for (let thing = 0; thing < 800; thing++) {
      const kind = random.below(10);
      const hand = isPicking && kind === 3 && random.next() < 0.5 ? 5 : random.below(8);
      table[hand]![kind]! += 1;
    }
    return table;
  };
  let called = 0;
  const worlds = 1000;
  for (let world = 0; world < worlds; world++)
    if (dependenceWithin([deal(false), deal(false)]).p < 0.05) called += 1;
  // 50 expected; four standard deviations of a binomial are 28.
  assert.ok(Math.abs(called - worlds * 0.05) < 28, `${called} of ${worlds}`);
  const picked = dependenceWithin([deal(true)]);
  assert.ok(picked.p < 1e-4 && picked.effect > 0.1, JSON.stringify(picked));
});

test('where nobody picks anything, somebody stands out in at most the stated share of worlds', () => {
  const random = seededRandom(7);
  const [hands, kinds, things, worlds, rate] = [12, 40, 1200, 300, 0.05];
  let worldsWithAny = 0;
  for (let world = 0; world < worlds; world++) {
    const table = Array.from({ length: hands }, () => new Array<number>(kinds).fill(0));
    // Kinds of very different size, as in life.
    for (let thing = 0; thing < things; thing++)
      table[random.below(hands)]![Math.floor(kinds * random.next() ** 3)]! += 1;
    const marked = Array.from({ length: kinds }, (_, kind) =>
      table.reduce((sum, row) => sum + row[kind]!, 0),
    );
    const tails = table.flatMap((row) => {
      const drawn = row.reduce((sum, count) => sum + count, 0);
      return row.map((count, kind) => upperTail(count, [{ total: things, marked: marked[kind]!, drawn }]));
    });
    if (standingOut(tails, hands * kinds, rate).length > 0) worldsWithAny += 1;
  }
  // At most 15 expected; three standard deviations above that are 26.
  assert.ok(worldsWithAny <= 26, `${worldsWithAny} of ${worlds} worlds`);
});
