/** Whether counts that grow and fade agree with counting by hand, and leave out a row's own fold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { outOfFoldCounts } from './encode.ts';
import { makeFoldCounts } from './fold-counts.ts';

const ROWS = 900;
const FOLDS = 5;

function invented() {
  const random = seededRandom(4);
  const column = (keys: number): Int32Array =>
    Int32Array.from({ length: ROWS }, () => (random.next() < 0.05 ? -1 : random.below(keys)));
  const hits = Uint8Array.from({ length: ROWS }, () => (random.next() < 0.3 ? 1 : 0));
  return {
    ids: [column(10), column(200)],
    hits,
    critical: hits.map((hit) => (random.next() < 0.2 ? hit : 0)),
    folds: Uint8Array.from({ length: ROWS }, () => random.below(FOLDS)),
  };
}

test('grown row by row, they are what counting all at once gives', () => {
  const { folds, ...rows } = invented();
  const counts = makeFoldCounts(rows, FOLDS);
  for (let row = 0; row < ROWS; row++) counts.add(row, folds[row]!);
  const atOnce = outOfFoldCounts(rows, folds, FOLDS);
  const out = new Float64Array(6);
  for (let row = 0; row < ROWS; row++) {
    counts.readOutOf(row, folds[row]!, out);
    assert.deepEqual([...out], [...atOnce.subarray(row * 6, row * 6 + 6)]);
  }
});

test('what is old fades, what is new counts whole', () => {
  const one = { ids: [new Int32Array(2)], hits: new Uint8Array([1, 0]), critical: new Uint8Array(2) };
  const counts = makeFoldCounts(one, FOLDS);
  const out = new Float64Array(3);
  counts.add(0, 0);
  counts.fade(0.5);
  counts.add(1, 1);
  counts.readAll(0, out);
  assert.deepEqual([...out], [1.5, 0.5, 0]);
  counts.readOutOf(0, 0, out);
  assert.deepEqual([...out], [1, 0, 0]);
});

test('a row that stands for several counts as often', () => {
  const one = { ids: [new Int32Array(2)], hits: new Uint8Array([1, 0]), critical: new Uint8Array(2) };
  const counts = makeFoldCounts(one, FOLDS);
  const out = new Float64Array(3);
  counts.add(0, 0, 4);
  counts.add(1, 1);
  counts.readAll(0, out);
  assert.deepEqual([...out], [5, 4, 0]);
  counts.readOutOf(0, 0, out);
  assert.deepEqual([...out], [1, 0, 0]);
});
