import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idMaker, makeId } from './id.ts';

const LAST = 0.999999;

test('identifiers of one millisecond, and of a clock that goes back, keep their order', () => {
  const times = [
    ...Array(5000).fill(1_800_000_000_000),
    ...Array(5000).fill(1_700_000_000_000),
    1_800_000_000_001,
  ];
  let at = 0;
  const newId = idMaker(
    () => times[at++]!,
    () => 0.5,
  );
  const ids = times.map(() => newId());
  assert.deepEqual(ids, [...new Set(ids)].sort());
  assert.ok(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id)));
  assert.equal(ids.at(-1)!.slice(0, 10), makeId(1_800_000_000_001, () => 0.5).slice(0, 10));
});

test('counting up carries over the last letter', () => {
  const newId = idMaker(
    () => 1_800_000_000_000,
    () => LAST,
  );
  const [one, two] = [newId(), newId()];
  assert.ok(one.endsWith('ZZZZ') && two > one && two.length === 26);
});
