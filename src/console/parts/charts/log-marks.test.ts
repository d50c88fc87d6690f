import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clamp, logMarks } from './log-marks.ts';

test('marks get coarser as the range gets wider and never pass the room for them', () => {
  assert.deepEqual(logMarks(2.5, 31, 8), [3, 4, 5, 7, 10, 15, 20, 30]);
  assert.deepEqual(logMarks(2.5, 31, 7), [3, 5, 7, 10, 15, 20, 30]);
  assert.deepEqual(logMarks(2.5, 31, 3), [5, 10, 20]);
  for (const to of [2, 10, 1e3, 1e6, 1e12]) {
    const marks = logMarks(1, to, 6);
    assert.ok(marks.length >= 1 && marks.length <= 6, `${to}: ${marks}`);
    assert.ok(marks.every((mark) => mark >= 0.999 && mark <= to * 1.001));
  }
});

test('marks are free of the dust of binary fractions', () => {
  assert.deepEqual(logMarks(0.02, 0.4, 8), [0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3]);
});

test('a clamped value stays between its ends', () => {
  assert.deepEqual([clamp(-1, 0, 5), clamp(3, 0, 5), clamp(9, 0, 5)], [0, 3, 5]);
});
