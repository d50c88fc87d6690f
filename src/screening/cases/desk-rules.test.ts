/** That a set of rules of dealing is refused with everything that is wrong, and a good one with nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskRulesProblems, USUAL_RULES } from './desk-rules.ts';

const wrong = (given: unknown): (string | undefined)[] =>
  deskRulesProblems(given).map(({ pointer }) => pointer);

test('the usual rules and the edges of what may be set are good', () => {
  assert.deepEqual(wrong(USUAL_RULES), []);
  assert.deepEqual(wrong({ blindShare: 0, urgentHours: 0, takenFreely: [], mostInHand: 1 }), []);
  const kinds = ['documents', 'x-ray', 'physical', 'laboratory', 'hold'];
  assert.deepEqual(wrong({ blindShare: 0.5, urgentHours: 72, takenFreely: kinds, mostInHand: 500 }), []);
});

test('everything wrong is told at once, at its place', () => {
  const given = {
    blindShare: 0.51,
    urgentHours: -1,
    takenFreely: ['documents', 'tea', 'documents'],
    mostInHand: 2.5,
    more: 1,
  };
  assert.deepEqual(wrong(given), [
    '/more',
    '/blindShare',
    '/urgentHours',
    '/mostInHand',
    '/takenFreely/1',
    '/takenFreely/2',
  ]);
  assert.deepEqual(wrong({}), ['/blindShare', '/urgentHours', '/mostInHand', '/takenFreely']);
  assert.deepEqual(wrong({ ...USUAL_RULES, mostInHand: Number.NaN }), ['/mostInHand']);
  for (const shape of [null, [], 'x', 3]) assert.deepEqual(wrong(shape), [''], String(shape));
});
