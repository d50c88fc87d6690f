/** The life of an application for an extract: what may follow what, deadlines, fees. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEE_BASES, type FeeBasis, feeProblem } from './fee.ts';
import { EXTRACT_STEPS, type ExtractStep, readExtract, whyNotExtract } from './life.ts';

const APPLIED: ExtractStep = { kind: 'apply', day: '2026-11-20' };
const approved = (feeKrw: number): ExtractStep => ({ kind: 'approve', day: '2026-11-24', feeKrw });
const may = (steps: readonly ExtractStep[], on = '2026-11-25'): string[] =>
  EXTRACT_STEPS.filter((kind) => whyNotExtract(readExtract(steps, on), kind) === null);

test('a fee stands between approval and delivery, and none does not', () => {
  assert.deepEqual(may([APPLIED]), ['withdraw', 'approve', 'refuse']);
  assert.deepEqual(may([APPLIED, approved(5000)]), ['withdraw', 'pay']);
  assert.deepEqual(may([APPLIED, approved(5000), { kind: 'pay', day: '2026-11-25' }]), ['fetch']);
  assert.deepEqual(may([APPLIED, approved(0)]), ['fetch']);
  assert.deepEqual(may([APPLIED, { kind: 'refuse', day: '2026-11-24' }]), []);
  assert.deepEqual(may([APPLIED, approved(5000), { kind: 'withdraw', day: '2026-11-25' }]), []);
});

test('it can be fetched for thirty days, again and again', () => {
  const steps = [APPLIED, approved(0), { kind: 'fetch', day: '2026-11-25' } as const];
  assert.equal(readExtract(steps, '2026-12-24').state, 'ready');
  assert.equal(readExtract(steps, '2026-12-25').state, 'over');
  assert.deepEqual(may(steps, '2026-12-25'), []);
});

test('an answer is due ten days after, on a day that is worked; what was answered in time is never late', () => {
  assert.equal(readExtract([APPLIED], '2026-11-30').dueOn, '2026-11-30');
  assert.equal(readExtract([{ kind: 'apply', day: '2026-11-18' }], '2026-11-19').dueOn, '2026-11-30');
  assert.equal(readExtract([APPLIED], '2026-11-30').isLate, false);
  assert.equal(readExtract([APPLIED], '2026-12-01').isLate, true);
  assert.equal(readExtract([APPLIED, approved(0)], '2027-01-01').isLate, false);
});

test('figures are those of the day of approval', () => {
  assert.equal(readExtract([APPLIED], '2026-11-25').figuresOn, null);
  assert.equal(readExtract([APPLIED, approved(1)], '2026-12-25').figuresOn, '2026-11-24');
});

test('a fee goes with its basis, and every basis has its article', () => {
  for (const [basis, { isFree, article }] of Object.entries(FEE_BASES)) {
    assert.match(article, /제(82|322)조/);
    assert.equal(feeProblem(0, basis as FeeBasis) === undefined, isFree);
    assert.equal(feeProblem(3000, basis as FeeBasis) === undefined, !isFree);
    for (const wrong of [undefined, -1, 0.5, 1e12]) assert.ok(feeProblem(wrong, basis as FeeBasis));
  }
});
