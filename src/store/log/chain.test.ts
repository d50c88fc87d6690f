/** That the chain's arithmetic notices every change, and that heads are signed seldom and well. */
import assert from 'node:assert/strict';
import { appendFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { temporaryFolder } from '../testing.ts';
import { anchorPath, isSignedBy, openAnchors, readAnchors } from './anchors.ts';
import { hashEntry, hashPayload, type LogEntry, makeChain, NO_HASH } from './chain.ts';
import { openLogKeys, readPublicKey } from './keys.ts';

const START = { partition: 3, seq: 0, hash: NO_HASH };
const AT = '2026-01-01T00:00:00.000Z';
const entries = fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1, maxLength: 8 });

function build(all: [string, string, string][]): LogEntry[] {
  const chain = makeChain(START);
  return all.map(([kind, subject, payload], i) => chain.append(kind, subject, payload, AT, `salt${i}`));
}

test('every entry carries the hash of the one before, and its own cannot be kept while a field changes', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.string(), (all, at, other) => {
      const built = build(all);
      built.forEach((entry, i) => {
        assert.equal(entry.previous, built[i - 1]?.hash ?? NO_HASH);
        assert.equal(entry.seq, i + 1);
        assert.equal(hashEntry(entry), entry.hash);
      });
      const entry = built[at % built.length]!;
      if (other !== entry.subject) assert.notEqual(hashEntry({ ...entry, subject: other }), entry.hash);
      for (const change of [
        { seq: entry.seq + 1 },
        { partition: 4 },
        { at: '2026-01-02T00:00:00.000Z' },
        { previous: entry.hash },
      ]) {
        assert.notEqual(hashEntry({ ...entry, ...change }), entry.hash);
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('after a rewind the same acts give the same hashes; another salt hides the same payload', () => {
  const chain = makeChain(START);
  const first = chain.append('a', 'b', 'c', AT, 's');
  chain.rewind(START);
  assert.deepEqual(chain.append('a', 'b', 'c', AT, 's'), first);
  assert.notEqual(hashPayload('s', 'c'), hashPayload('t', 'c'));
});

test('a thousand heads in a moment give two anchors, the first and the last, signed with a key that only we can read', async () => {
  const folder = temporaryFolder();
  const path = anchorPath(folder);
  const { privateKey, publicKey } = openLogKeys(folder);
  assert.equal(statSync(join(folder, 'keys', 'log-signing.pem')).mode & 0o077, 0);
  appendFileSync(path, '{"partition":0,"torn');
  const anchors = await openAnchors(path, privateKey, () => 0);
  for (let seq = 1; seq <= 1000; seq++) anchors.note({ partition: 0, seq, hash: NO_HASH });
  await anchors.close();
  const read = readAnchors(path);
  assert.deepEqual(
    read.map((anchor) => anchor?.seq),
    [1, 1000],
  );
  assert.ok(read.every((anchor) => anchor !== undefined && isSignedBy(anchor, readPublicKey(folder)!)));
  assert.equal(isSignedBy({ ...read[0]!, seq: 2 }, publicKey), false);
  const { publicKey: again } = openLogKeys(folder);
  assert.ok(again.equals(publicKey), 'the key stays the same');
  rmSync(folder, { recursive: true });
});
