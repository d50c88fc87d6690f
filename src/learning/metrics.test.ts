import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../core/random.ts';
import { calibrated, fitCalibration, reliability } from './calibration.ts';
import { effectSize, SHIFT_FROM, stabilityIndex } from './drift.ts';
import { wilson } from './interval.ts';
import { areaUnderCurve, atPercent, averagePrecision, bestThreshold, fScores, ranking } from './metrics.ts';

const scored = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 1 })), {
  minLength: 2,
  maxLength: 40,
});

test('the area under the curve is the share of pairs in the right order, ties by half', () => {
  fc.assert(
    fc.property(scored, (rows) => {
      const [scores, labels] = [rows.map(([score]) => score), rows.map(([, label]) => label)];
      let [pairs, right] = [0, 0];
      for (const [one, isHit] of rows) {
        for (const [other, isOtherHit] of rows) {
          if (isHit !== 1 || isOtherHit !== 0) continue;
          pairs++;
          right += one > other ? 1 : one === other ? 0.5 : 0;
        }
      }
      const area = areaUnderCurve(scores, labels);
      if (pairs === 0) assert.ok(Number.isNaN(area));
      else assert.ok(Math.abs(area - right / pairs) < 1e-12);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('measures by hand', () => {
  const scores = [0.9, 0.8, 0.7, 0.6, 0.5];
  const labels = [1, 0, 1, 0, 0];
  assert.equal(averagePrecision(scores, labels), (1 + 2 / 3) / 2);
  assert.deepEqual(atPercent(scores, labels, 40), { precision: 0.5, recall: 0.5, taken: 2, hits: 1 });
  assert.equal(atPercent(scores, labels, 1).taken, 1);
  assert.deepEqual(fScores(scores, labels, 0.7), { f1: 0.8, macroF1: 0.8 });
  assert.equal(bestThreshold(scores, labels), 0.7);
  assert.deepEqual([...ranking([1, 2, 2, 0])], [1, 2, 0, 3]);
});

test("Wilson's interval has its known values and holds the share", () => {
  const { low, high } = wilson(1, 10);
  assert.ok(Math.abs(low - 0.017_876) < 1e-4 && Math.abs(high - 0.404_15) < 1e-4);
  assert.ok(wilson(0, 10).low < 1e-12 && Math.abs(wilson(0, 10).high - 0.277_53) < 1e-4);
  assert.deepEqual(wilson(0, 0), { low: 0, high: 1 });
});

/** Scores that say the square root of the true chance. */
function tooSure(rows: number, seed: number): { scores: Float64Array; labels: Uint8Array } {
  const random = seededRandom(seed);
  const scores = Float64Array.from({ length: rows }, () => random.next());
  return { scores, labels: Uint8Array.from(scores, (score) => (random.next() < score * score ? 1 : 0)) };
}

test('calibration makes said what is seen on fresh rows, and never turns the order around', () => {
  const learnt = tooSure(5_000, 1);
  const calibration = fitCalibration(learnt.scores, learnt.labels);
  const fresh = tooSure(5_000, 2);
  const chances = fresh.scores.map((score) => calibrated(calibration, score));
  assert.ok(reliability(fresh.scores, fresh.labels).error > 0.1);
  assert.ok(reliability(chances, fresh.labels).error < 0.03);
  assert.deepEqual(ranking(chances), ranking(fresh.scores));
  for (const score of [-1, 0, 0.3, 1, 2]) assert.ok(Number.isFinite(calibrated(calibration, score)));
});

test('too few cases calibrate nothing', () => {
  const few = tooSure(40, 3);
  assert.equal(calibrated(fitCalibration(few.scores, few.labels), 0.37), 0.37);
});

test('a shift is seen and chance is not', () => {
  const random = seededRandom(5);
  const draw = (shift: number): Float64Array =>
    Float64Array.from({ length: 3_000 }, () => random.normal() + shift);
  const [before, same, moved] = [draw(0), draw(0), draw(1)];
  assert.ok(stabilityIndex(before, same) < 0.02);
  assert.ok(stabilityIndex(before, moved) > SHIFT_FROM);
  assert.ok(Math.abs(effectSize(before, same)) < 0.08);
  assert.ok(Math.abs(effectSize(before, moved) - 1) < 0.1);
  const gone = same.map((value, i) => (i % 2 === 0 ? Number.NaN : value));
  assert.ok(stabilityIndex(before, gone) > SHIFT_FROM);
  assert.equal(effectSize(new Float64Array(3), new Float64Array(3)), 0);
});
