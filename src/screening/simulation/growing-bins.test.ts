/** Whether bins of growing rows tell the same rows apart as bins made at once, and never move a figure that does not change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { binOf } from '../../learning/bins.ts';
import { growingBins } from './growing-bins.ts';

const ROWS = 200;
const random = seededRandom(6);
/** One figure that never changes, sometimes missing. */
const fixed = Float32Array.from({ length: ROWS }, () => (random.next() < 0.1 ? Number.NaN : random.next()));

test('every row stands in the bin of its value, before and after cuts are made anew', () => {
  const grown = growingBins(1, fixed, 1);
  let rows = 0;
  for (const until of [40, 45, 49, 120, 200]) {
    for (; rows < until; rows++) grown.add(ROWS - 1 - rows);
    const changing = Float32Array.from({ length: rows }, (_, row) => (row * until) % 7);
    const { bins, cuts, hasMissing, ...size } = grown.bin((values) => values.set(changing, 0));
    assert.deepEqual(size, { rows, features: 2 });
    for (let row = 0; row < rows; row++) {
      assert.equal(bins[row], binOf(changing[row]!, cuts[0]!));
      const value = fixed[ROWS - 1 - row]!;
      assert.equal(bins[rows + row], Number.isNaN(value) ? cuts[1]!.length + 1 : binOf(value, cuts[1]!));
    }
    assert.equal(hasMissing[0], false);
    const missing = fixed.subarray(ROWS - rows).some((value) => Number.isNaN(value));
    assert.equal(hasMissing[1], missing);
  }
});

test('few new rows keep the cuts, many make them anew', () => {
  const grown = growingBins(1, fixed, 1);
  const cutsAt = (until: number): Float32Array => {
    for (let row = rows; row < until; row++) grown.add(row);
    rows = until;
    return grown.bin((values) => values.set(fixed.subarray(0, rows))).cuts[0]!;
  };
  let rows = 0;
  const first = cutsAt(100);
  assert.equal(cutsAt(120), first);
  assert.notDeepEqual(cutsAt(200), first);
});
