import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layWaterfall } from './waterfall.ts';

const rest = (count: number) => `rest ${count}`;
const push = (title: string, by: number) => ({ title, value: '', push: by });

test('raising pushes stand before lowering ones and each begins where the one before ended', () => {
  const { rows } = layWaterfall(-3, -2.2, [push('down', -0.4), push('up', 1.2)], 8, rest);
  assert.deepEqual(
    rows.map((row) => [row.title, row.from, Number(row.to.toFixed(9))]),
    [
      ['up', -3, -1.8],
      ['down', -1.8, -2.2],
    ],
  );
});

test('the smallest pushes are folded into one row that says how many', () => {
  const many = Array.from({ length: 12 }, (_, i) => push(`p${i}`, i % 2 ? -i : i));
  const end = -1 + many.reduce((sum, one) => sum + one.push, 0);
  const { rows } = layWaterfall(-1, end, many, 5, rest);
  assert.equal(rows.length, 5);
  assert.equal(rows.at(-1)!.title, 'rest 8');
  assert.equal(rows.at(-1)!.of, 8);
  assert.deepEqual(
    rows.slice(0, 4).map((row) => row.title),
    ['p10', 'p8', 'p9', 'p11'],
  );
});

test('whatever the pushes, the rows join start and end without a gap and lie inside the range', () => {
  const pushes = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(pushes, fc.integer({ min: 2, max: 10 }), (numbers, most) => {
      const start = -2;
      const end = start + numbers.reduce((sum, by) => sum + by, 0);
      const {
        rows,
        least,
        most: top,
      } = layWaterfall(
        start,
        end,
        numbers.map((by) => push('x', by)),
        most,
        rest,
      );
      assert.ok(rows.length <= most);
      let at = start;
      for (const row of rows) {
        assert.ok(Math.abs(row.from - at) < 1e-9);
        assert.ok(row.to >= least && row.to <= top);
        at = row.to;
      }
      assert.ok(Math.abs(at - end) < 1e-9);
      assert.equal(
        rows.reduce((sum, row) => sum + row.of, 0),
        numbers.length,
      );
    }),
    { seed: 7, numRuns: 200 },
  );
});
