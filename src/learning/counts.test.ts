import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { makeCounts } from './counts.ts';

const CLEAN = { hit: false, critical: false };
const FRAUD = { hit: true, critical: false };
const CRITICAL = { hit: true, critical: true };

const read = (counts: ReturnType<typeof makeCounts>, kind: number, key: string): number[] => {
  const out = [9, 9, 9, 9];
  counts.read(kind, key, out, 1);
  return out.slice(1);
};

test('profiles count what examinations found, apart by kind and key', () => {
  const counts = makeCounts();
  counts.add(0, 'a', CLEAN);
  counts.add(0, 'a', FRAUD);
  counts.add(0, 'a', CRITICAL);
  counts.add(1, 'a', CLEAN);
  assert.deepEqual(read(counts, 0, 'a'), [3, 2, 1]);
  assert.deepEqual(read(counts, 1, 'a'), [1, 0, 0]);
  assert.deepEqual(read(counts, 0, 'b'), [0, 0, 0]);
  assert.equal(counts.size, 2);
});

test('an outcome that was corrected is taken back, and never below nothing', () => {
  const counts = makeCounts();
  counts.add(0, 'a', FRAUD);
  counts.add(0, 'a', FRAUD, -1);
  counts.add(0, 'a', CLEAN);
  assert.deepEqual(read(counts, 0, 'a'), [1, 0, 0]);
  counts.add(0, 'a', CRITICAL, -1);
  counts.add(0, 'a', CRITICAL, -1);
  assert.deepEqual(read(counts, 0, 'a'), [0, 0, 0]);
});

test('an empty key is no key', () => {
  const counts = makeCounts();
  counts.add(0, '', FRAUD);
  assert.equal(counts.size, 0);
  assert.deepEqual(read(counts, 0, ''), [0, 0, 0]);
});

test('two hundred thousand keys, many of them alike, count as a plain map does', () => {
  const counts = makeCounts();
  const plain = new Map<string, number[]>();
  const random = seededRandom(1);
  for (let i = 0; i < 200_000; i++) {
    const kind = random.below(29);
    const key = `${random.below(3_000)}|${random.below(40)}`;
    const hit = random.next() < 0.2;
    counts.add(kind, key, { hit, critical: false });
    const line = plain.get(`${kind}:${key}`) ?? [0, 0, 0];
    line[0]!++;
    if (hit) line[1]!++;
    plain.set(`${kind}:${key}`, line);
  }
  assert.equal(counts.size, plain.size);
  for (const [name, line] of plain) {
    const colon = name.indexOf(':');
    assert.deepEqual(read(counts, Number(name.slice(0, colon)), name.slice(colon + 1)), line);
  }
});

test('from their rows the same profiles are made', () => {
  const counts = makeCounts();
  for (let i = 0; i < 3_000; i++) counts.add(i % 7, `key ${i % 1000}`, i % 3 === 0 ? FRAUD : CLEAN);
  const again = makeCounts(counts.rows());
  assert.equal(again.size, counts.size);
  for (let i = 0; i < 1000; i++) {
    assert.deepEqual(read(again, i % 7, `key ${i}`), read(counts, i % 7, `key ${i}`));
  }
});
