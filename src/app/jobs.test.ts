import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHub } from './hub.ts';
import { openJobs } from './jobs.ts';

const TITLE = { ko: '시험', en: 'Test' };

function jobsOf() {
  let next = 0;
  return openJobs(openHub(), () => `job-${++next}`);
}

test('ending cancels what runs and waits until it has really ended', async () => {
  const jobs = jobsOf();
  let isOver = false;
  const { id } = jobs.start('slow', TITLE, async ({ signal }) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    isOver = true;
    throw new Error('cancelled');
  });
  await jobs.end();
  assert.equal(isOver, true);
  assert.equal(jobs.get(id)?.state, 'cancelled');
});

test('work that fails is told as failed, work that ends as done with its result', async () => {
  const jobs = jobsOf();
  const failed = jobs.start('bad', TITLE, () => Promise.reject(new Error('no disk')));
  const done = jobs.start('good', TITLE, () => Promise.resolve(7));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(jobs.get(failed.id)?.state, 'failed');
  assert.equal(jobs.get(failed.id)?.note?.en, 'no disk');
  assert.deepEqual([jobs.get(done.id)?.state, jobs.get(done.id)?.result], ['done', 7]);
});
