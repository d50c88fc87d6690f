/** That a stored declaration is looked at again exactly where its check at the gate may have missed something. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Named, openFollower } from './follower.ts';

const named = (part: Partial<Named>): Named => ({ consignments: [], numbers: [], payers: [], ...part });

function follower() {
  const looked: Named[] = [];
  const opened = openFollower(
    async (one) => void looked.push(one),
    (error) => assert.fail(String(error)),
  );
  return { looked, opened };
}

test('one of which nothing was reported is not looked at again', async () => {
  const { looked, opened } = follower();
  opened.note(named({ consignments: ['B:OTHER'] }));
  await opened.flush();
  opened.noteStored('N1', named({ consignments: ['B:1'], numbers: ['N1'], payers: ['P1'] }));
  await opened.end();
  assert.deepEqual(looked, [named({ consignments: ['B:OTHER'] })]);
});

test('one that was reported of while it was being stored is looked at by its number', async () => {
  for (const reported of [{ consignments: ['B:1'] }, { numbers: ['N1'] }, { payers: ['P1'] }]) {
    const { looked, opened } = follower();
    opened.note(named(reported));
    await opened.flush();
    opened.noteStored('N1', named({ consignments: ['B:1'], numbers: ['N1'], payers: ['P1'] }));
    await opened.end();
    assert.deepEqual(looked, [named(reported), named({ numbers: ['N1'] })]);
  }
});

test('after a setting came into force, everything that is stored is looked at', async () => {
  const { looked, opened } = follower();
  opened.noteAll();
  opened.noteStored('N1', named({ numbers: ['N1'] }));
  await opened.end();
  assert.deepEqual(looked, [named({ numbers: ['N1'] })]);
});
