import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { makeCounts } from './counts.ts';
import { restoreCounts, snapshotCounts } from './counts-snapshot.ts';

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

test('a snapshot gives the same profiles and, whatever the order of outcomes, the same bytes', () => {
  const [one, other] = [makeCounts(), makeCounts()];
  for (let i = 0; i < 3_000; i++) one.add(i % 7, `key ${i % 1000}`, i % 3 === 0 ? FRAUD : CLEAN);
  for (let i = 2_999; i >= 0; i--) other.add(i % 7, `key ${i % 1000}`, i % 3 === 0 ? FRAUD : CLEAN);
  const bytes = snapshotCounts(one, 4);
  assert.deepEqual(bytes, snapshotCounts(other, 4));
  const restored = restoreCounts(bytes, 4);
  assert.ok(restored.ok);
  assert.equal(restored.value.size, one.size);
  for (let i = 0; i < 1000; i++) {
    assert.deepEqual(read(restored.value, i % 7, `key ${i}`), read(one, i % 7, `key ${i}`));
  }
  assert.deepEqual(snapshotCounts(restored.value, 4), bytes);
});

test('a snapshot that is cut, changed, of another key list or something else is refused', () => {
  const counts = makeCounts();
  for (let i = 0; i < 100; i++) counts.add(0, `${i}`, FRAUD);
  const bytes = snapshotCounts(counts, 1);
  const changed = bytes.slice();
  changed[40]! ^= 1;
  const codeOf = (tried: Uint8Array, layout = 1): string | undefined => {
    const result = restoreCounts(tried, layout);
    return result.ok ? undefined : result.problems[0]?.code;
  };
  assert.equal(codeOf(bytes), undefined);
  assert.equal(codeOf(bytes.subarray(0, bytes.length - 3)), 'learning/snapshot-damaged');
  assert.equal(codeOf(changed), 'learning/snapshot-damaged');
  assert.equal(codeOf(bytes, 2), 'learning/snapshot-not-ours');
  assert.equal(codeOf(new Uint8Array(3)), 'learning/snapshot-not-ours');
  assert.equal(codeOf(new TextEncoder().encode('{"a":1,"b":[1,2,3]}')), 'learning/snapshot-not-ours');
});
