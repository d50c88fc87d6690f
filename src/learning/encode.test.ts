import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { asOfCounts, type KeyedRows, outOfFoldCounts, smoothRates } from './encode.ts';
import { foldsByGroup, joinGroups } from './folds.ts';
import { areaUnderCurve } from './metrics.ts';

const ROWS = 4_000;

function invented(seed: number): KeyedRows & { days: Int32Array } {
  const random = seededRandom(seed);
  const ids = [40, 700, 2_500].map((keys) =>
    Int32Array.from({ length: ROWS }, () => (random.next() < 0.03 ? -1 : random.below(keys))),
  );
  const hits = Uint8Array.from({ length: ROWS }, () => (random.next() < 0.2 ? 1 : 0));
  const critical = hits.map((hit) => (hit === 1 && random.next() < 0.1 ? 1 : 0));
  return { ids, hits, critical, days: Int32Array.from({ length: ROWS }, () => random.below(300)) };
}

const apart = Int32Array.from({ length: ROWS }, (_, row) => row);

test('a row of training never sees its own label, nor one of its fold', () => {
  const rows = invented(1);
  const folds = foldsByGroup(apart, 10, 1);
  const before = outOfFoldCounts(rows, folds, 10);
  for (const row of [0, 17, 1_234, 3_999]) {
    const hits = rows.hits.slice();
    hits[row] = 1 - hits[row]!;
    const after = outOfFoldCounts({ ...rows, hits }, folds, 10);
    for (let other = 0; other < ROWS; other++) {
      const same = before.subarray(other * 9, other * 9 + 9).every((n, i) => n === after[other * 9 + i]);
      if (folds[other] === folds[row]) assert.ok(same, `row ${other} saw the label of row ${row}`);
    }
    assert.ok(
      before.some((n, i) => n !== after[i]),
      'the label reaches other folds',
    );
  }
});

test('counts of other folds are what counting by hand gives', () => {
  const rows = invented(2);
  const folds = foldsByGroup(apart, 4, 1);
  const counts = outOfFoldCounts(rows, folds, 4);
  for (const row of [3, 500, 2_000]) {
    rows.ids.forEach((column, k) => {
      let [seen, hits, critical] = [0, 0, 0];
      for (let other = 0; other < ROWS; other++) {
        if (folds[other] === folds[row] || column[other] !== column[row] || column[row]! < 0) continue;
        seen++;
        hits += rows.hits[other]!;
        critical += rows.critical[other]!;
      }
      assert.deepEqual(
        [...counts.subarray((row * 3 + k) * 3, (row * 3 + k) * 3 + 3)],
        [seen, hits, critical],
      );
    });
  }
});

test('as of a day, only earlier days count: removing what came later changes nothing', () => {
  const rows = invented(3);
  const whole = asOfCounts(rows, rows.days);
  const kept = Array.from(rows.days.keys()).filter((row) => rows.days[row]! <= 150);
  const pick = (column: Uint8Array): Uint8Array => Uint8Array.from(kept, (row) => column[row]!);
  const earlier = asOfCounts(
    {
      ids: rows.ids.map((column) => Int32Array.from(kept, (row) => column[row]!)),
      hits: pick(rows.hits),
      critical: pick(rows.critical),
    },
    Int32Array.from(kept, (row) => rows.days[row]!),
  );
  kept.forEach((row, place) => {
    assert.deepEqual(earlier.subarray(place * 9, place * 9 + 9), whole.subarray(row * 9, row * 9 + 9));
  });
  assert.ok(earlier.some((n) => n > 0));
  const first = Math.min(...rows.days);
  rows.days.forEach((day, row) => {
    if (day === first) assert.ok(whole.subarray(row * 9, row * 9 + 9).every((n) => n === 0));
  });
});

test('with labels by chance, honest rates know nothing and dishonest ones pretend to', () => {
  const rows = invented(4);
  const rate = (counts: Int32Array): Float64Array =>
    Float64Array.from({ length: ROWS }, (_, row) => {
      const out = new Float64Array(3);
      smoothRates(counts, row * 9, 1, 0.2, { parents: [-1, 0, 1], weights: [5, 2, 1] }, out);
      return out[2]!;
    });
  const honest = areaUnderCurve(rate(outOfFoldCounts(rows, foldsByGroup(apart, 10, 1), 10)), rows.hits);
  assert.ok(honest > 0.46 && honest < 0.54, `honest ${honest}`);
  const all = outOfFoldCounts(
    rows,
    new Uint8Array(ROWS).map((_, row) => row % 2),
    2,
  );
  const flipped = outOfFoldCounts(
    rows,
    new Uint8Array(ROWS).map((_, row) => (row + 1) % 2),
    2,
  );
  assert.deepEqual(all, flipped);
  const dishonest = new Int32Array(ROWS * 9);
  const twice = asOfCounts(
    {
      ids: rows.ids.map((column) => Int32Array.from([...column, ...column])),
      hits: Uint8Array.from([...rows.hits, ...rows.hits]),
      critical: Uint8Array.from([...rows.critical, ...rows.critical]),
    },
    Int32Array.from({ length: ROWS * 2 }, (_, row) => (row < ROWS ? 0 : 1)),
  );
  dishonest.set(twice.subarray(ROWS * 9));
  assert.ok(areaUnderCurve(rate(dishonest), rows.hits) > 0.8);
});

test('a rate leans on its parent by the weight, and on the overall rate at the top', () => {
  const counts = [10, 5, 1, 2, 2, 0];
  const backOff = { parents: [-1, 0], weights: [10, 2] };
  const out = new Float64Array(2);
  smoothRates(counts, 0, 1, 0.1, backOff, out);
  assert.ok(Math.abs(out[0]! - 0.3) < 1e-12 && Math.abs(out[1]! - 0.65) < 1e-12, `${out}`);
  smoothRates(counts, 0, 2, 0.01, backOff, out);
  assert.ok(Math.abs(out[0]! - 0.055) < 1e-12 && Math.abs(out[1]! - 0.0275) < 1e-12, `${out}`);
});

test('what hangs together shares a fold, and folds are about equally large', () => {
  const template = Int32Array.from([0, 0, 1, 2, -1, -1, 3]);
  const document = Int32Array.from([0, 1, 1, 2, 3, 4, 2]);
  assert.deepEqual([...joinGroups(template, document)], [0, 0, 0, 1, 2, 3, 1]);
  const folds = foldsByGroup(apart, 7, 5);
  const sizes = new Array<number>(7).fill(0);
  for (const fold of folds) sizes[fold]!++;
  assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
});
