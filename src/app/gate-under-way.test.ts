import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Decided } from './gate-decide.ts';
import { openUnderWay } from './gate-under-way.ts';

const done = (key: string, id: string, consignment = `c-${key}`): Decided =>
  ({
    filed: { key, decisionId: id },
    consignment,
    decision: { inputs: { id, draw: { value: 0.5 } } },
  }) as unknown as Decided;

test('what is stored is known to whoever asked before, and forgotten when the last of them has decided', () => {
  const underWay = openUnderWay();
  const first = underWay.beginLookUp();
  const one = done('1/1', 'd1');
  underWay.note(one, true);
  const second = underWay.beginLookUp();
  first();
  underWay.stored([one]);
  const third = underWay.beginLookUp();
  assert.equal(underWay.filed('1/1')?.decisionId, 'd1', 'the second asked before it was stored');
  assert.equal(underWay.draw('c-1/1')?.decision, 'd1');
  third();
  assert.equal(underWay.filed('1/1')?.decisionId, 'd1');
  second();
  assert.equal(underWay.filed('1/1'), undefined);
  assert.equal(underWay.draw('c-1/1'), undefined);
  const alone = done('2/1', 'd2');
  underWay.note(alone, true);
  underWay.stored([alone]);
  assert.equal(underWay.filed('2/1'), undefined, 'nobody asks');
});

test('what is lost goes at once, and nothing of another decision goes with it', () => {
  const underWay = openUnderWay();
  const lost = done('1/1', 'd1', 'c');
  underWay.note(lost, true);
  underWay.forget([lost]);
  assert.equal(underWay.filed('1/1'), undefined);
  const again = done('1/1', 'd2', 'c');
  underWay.note(again, true);
  underWay.note(done('2/1', 'd3', 'c'), false);
  underWay.forget([lost]);
  assert.deepEqual([underWay.filed('1/1')?.decisionId, underWay.draw('c')?.decision], ['d2', 'd2']);
});
