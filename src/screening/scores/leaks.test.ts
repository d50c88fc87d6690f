/** Whether a row's features could tell its answer, or the future's: on whole feature rows, and that serving sees what training saw. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { makeMatrix } from '../../learning/bins.ts';
import { makeCounts } from '../../learning/counts.ts';
import { BACK_OFF, FEATURES, fillFeatures, type Overall } from './features.ts';
import { goodsNumerics } from './goods-numerics.ts';
import { priceTable } from './goods-prices.ts';
import { featureMatrix, honestCounts, templateDisjointCounts } from './honest-encodings.ts';
import { type LearningRow, type LearningTable, tabulate } from './learning-table.ts';
import { plantedRows } from './planted-rows.ts';
import { learnOutcome, readCounts } from './profile-counts.ts';

const PLANTED = { seed: 9, declarations: 1_500, badImporter: 0.6, cheapBulk: 0.5, otherwise: 0.04 };
/** The prior of all rates; it is one number for all rows, so that it cannot tell one from another. */
const OVERALL: Overall = { fraud: 0.2, critical: 0.02 };

const pricesOf = (rows: readonly LearningRow[]) =>
  priceTable(rows.map(({ declaration, item }) => declaration.items[item]!));

function rowOf(matrix: ReturnType<typeof makeMatrix>, row: number): Float32Array {
  return Float32Array.from(FEATURES, (_, f) => matrix.values[f * matrix.rows + row]!);
}

test("a row's features do not change when its own label flips, by row or by goods profile", () => {
  const rows = plantedRows(PLANTED);
  const table = tabulate(rows, pricesOf(rows));
  const encodings: ((table: LearningTable) => ReturnType<typeof honestCounts>)[] = [
    (one) => honestCounts(one, 'out-of-fold', 1),
    (one) => honestCounts(one, 'as-of', 1),
    (one) => templateDisjointCounts(one, 1),
  ];
  for (const encode of encodings) {
    const before = featureMatrix(table, encode(table), OVERALL);
    for (const row of [3, 700, 1_900, rows.length - 1]) {
      const flip = (labels: Uint8Array): Uint8Array =>
        labels.map((label, i) => (i === row ? 1 - label : label));
      const flipped = { ...table, hits: flip(table.hits), critical: flip(table.critical) };
      const after = featureMatrix(flipped, encode(flipped), OVERALL);
      assert.deepEqual(rowOf(after, row), rowOf(before, row));
    }
  }
});

test('rows after a day change no feature on that day', () => {
  const rows = plantedRows(PLANTED);
  const prices = pricesOf(rows);
  const day = rows[Math.floor(rows.length / 2)]!.day;
  const earlier = rows.filter((row) => row.day <= day);
  const [whole, cut] = [tabulate(rows, prices), tabulate(earlier, prices)];
  const all = featureMatrix(whole, honestCounts(whole, 'as-of', 1), OVERALL);
  const known = featureMatrix(cut, honestCounts(cut, 'as-of', 1), OVERALL);
  assert.ok(earlier.length > 500 && earlier.length < rows.length);
  for (let row = 0; row < earlier.length; row++) assert.deepEqual(rowOf(known, row), rowOf(all, row));
});

test('what is served is what was learnt from: every feature of ten thousand rows', () => {
  const rows = plantedRows({ ...PLANTED, declarations: 5_200 }).slice(0, 10_000);
  assert.equal(rows.length, 10_000);
  const prices = pricesOf(rows);
  const table = tabulate(rows, prices);
  const learnt = featureMatrix(table, honestCounts(table, 'as-of', 1), OVERALL);
  const counts = makeCounts();
  const served = new Float32Array(FEATURES.length);
  let told = 0;
  rows.forEach(({ declaration, item, day }, row) => {
    // Outcomes become known at the end of their day.
    for (; told < row && rows[told]!.day < day; told++) {
      const one = rows[told]!;
      learnOutcome(counts, one.declaration, one.declaration.items[one.item]!, one.verdict);
    }
    const line = declaration.items[item]!;
    const triples = readCounts(counts, declaration, line);
    fillFeatures(triples, 0, goodsNumerics(declaration, line, prices), 0, OVERALL, BACK_OFF, served);
    assert.deepEqual(served, rowOf(learnt, row), `row ${row}`);
  });
});
