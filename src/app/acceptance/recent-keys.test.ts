import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRecentKeys } from './recent-keys.ts';

const named = (part: Partial<Parameters<ReturnType<typeof openRecentKeys>['has']>[0]>) => ({
  ...{ consignments: [], numbers: [], payers: [] },
  ...part,
});

test('what was reported is known by each of its keys, and by none of another kind', () => {
  const recent = openRecentKeys(() => 0);
  recent.note(named({ consignments: ['B:1'], numbers: ['N1'], payers: ['P1'] }));
  assert.ok(recent.has(named({ consignments: ['B:1'] })));
  assert.ok(recent.has(named({ numbers: ['N1'] })));
  assert.ok(recent.has(named({ numbers: ['N2'], payers: ['P2', 'P1'] })));
  assert.ok(!recent.has(named({ consignments: ['N1'], numbers: ['P1'], payers: ['B:1'] })));
});

test('it is known for five minutes at least, and forgotten after ten', () => {
  let now = 0;
  const recent = openRecentKeys(() => now);
  now = 299_000;
  recent.note(named({ numbers: ['N1'] }));
  now = 599_000;
  assert.ok(recent.has(named({ numbers: ['N1'] })));
  now = 900_000;
  assert.ok(!recent.has(named({ numbers: ['N1'] })));
});

test('after a change that concerns everything, everything is looked at again for five minutes', () => {
  let now = 1000;
  const recent = openRecentKeys(() => now);
  recent.noteAll();
  assert.ok(recent.has(named({ numbers: ['N1'] })));
  now += 300_000;
  assert.ok(!recent.has(named({ numbers: ['N1'] })));
});

test('after a long silence nothing is left', () => {
  let now = 0;
  const recent = openRecentKeys(() => now);
  recent.note(named({ numbers: ['N1'] }));
  now = 3_600_000;
  assert.ok(!recent.has(named({ numbers: ['N1'] })));
});
