import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomSource } from './random-bytes.ts';

test('no two answers are alike, whatever is written over an earlier one, and sizes that do not fit end nothing', () => {
  for (const size of [12, 16, 24]) {
    const draw = randomSource(size);
    const seen = new Set<string>();
    for (let nth = 0; nth < 5000; nth++) {
      const own = draw();
      assert.equal(own.length, size);
      seen.add(own.toString('hex'));
      own.fill(0);
    }
    assert.equal(seen.size, 5000);
    assert.ok(!seen.has('00'.repeat(size)));
  }
});
