/** The process of classification is begun anew where it could not be told what the office decided. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { temporaryFolder } from '../../store/testing.ts';
import { openAssistant } from './assistant.ts';

let isAway = true;
const assistant = openAssistant({
  packs: {},
  dataFolder: temporaryFolder(),
  own: () => (isAway ? Promise.reject(new Error('the store is away')) : Promise.resolve([])),
});
after(() => assistant.close());

test('a question fails while the store is away, and the next one is answered when it is back', async () => {
  await assert.rejects(assistant.ask('면 티셔츠', ''), /the store is away/);
  isAway = false;
  const answer = await assistant.ask('면 티셔츠', '');
  assert.ok(answer.ok);
  assert.ok(answer.value.candidates.some(({ hs6 }) => hs6.startsWith('6109')));
});
