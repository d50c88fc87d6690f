/** Which of back-test and shadow has to be looked at before a criterion is proposed, on imports and on exports. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf, type Seen } from './evidence.ts';

const NOTHING: Seen = { report: undefined, shadow: null, firstPast: null };
const tested = (declarations: number, hits: number): Seen['report'] => ({
  declarations,
  hits: { hits, n: declarations, rate: null, low: null, high: null },
});
const shadow = (asked: number, hits: number, since = '2026-11-19') => ({ asked, hits, since });

test('a criterion on imports needs its back-test, whatever it did in shadow', () => {
  const imports = (seen: Partial<Seen>) => evidenceOf({}, { ...NOTHING, ...seen });
  assert.deepEqual(imports({ shadow: shadow(100, 5) }), { missing: 'back-test' });
  assert.deepEqual(imports({ report: tested(100, 5) }), { needsSignOff: null });
  assert.deepEqual(imports({ report: tested(100, 51) }), { needsSignOff: 'over-half' });
  assert.deepEqual(imports({ report: tested(0, 0) }), { needsSignOff: 'no-hits' });
});

test('a criterion on exports needs its back-test where the past holds exports', () => {
  const exports = (seen: Partial<Seen>) =>
    evidenceOf({ direction: 'export' }, { ...NOTHING, firstPast: '2026-11-01', ...seen });
  assert.deepEqual(exports({}), { missing: 'back-test' });
  assert.deepEqual(exports({ shadow: shadow(100, 5) }), { missing: 'back-test' });
  assert.deepEqual(exports({ report: tested(10, 0), shadow: shadow(100, 5) }), { needsSignOff: 'no-hits' });
  assert.deepEqual(exports({ report: tested(0, 0), shadow: shadow(100, 5) }), { missing: 'back-test' });
});

test('where the past held none before it ran in shadow, what the shadow saw counts', () => {
  const exports = (seen: Partial<Seen>) => evidenceOf({ direction: 'export' }, { ...NOTHING, ...seen });
  assert.deepEqual(exports({}), { missing: 'shadow' });
  assert.deepEqual(exports({ report: tested(0, 0) }), { missing: 'shadow' });
  assert.deepEqual(exports({ shadow: shadow(0, 0), firstPast: '2026-11-19' }), { missing: 'shadow' });
  const since = { firstPast: '2026-11-19' };
  assert.deepEqual(exports({ ...since, shadow: shadow(8, 1) }), { needsSignOff: null });
  assert.deepEqual(exports({ ...since, shadow: shadow(8, 0) }), { needsSignOff: 'no-hits' });
});
