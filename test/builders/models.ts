/** Trains a model and puts it in force through two people, as every house does. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestHouse } from './house.ts';

/** @returns id of the model that an analyst trained: a candidate */
export async function trainedModel(house: TestHouse, asked: object = {}): Promise<string> {
  const analyst = await house.as('analyst');
  const { id } = (await analyst.post('models/train', asked)).json;
  let job = (await analyst.get(`jobs/${id}`)).json;
  for (let tried = 0; job.state === 'running' && tried < 1200; tried++) {
    await sleep(50);
    job = (await analyst.get(`jobs/${id}`)).json;
  }
  assert.equal(job.state, 'done', job.note?.en);
  return job.result.id;
}

export async function putModelInForce(house: TestHouse): Promise<string> {
  const id = await trainedModel(house);
  const analyst = await house.as('analyst');
  const supervisor = await house.as('supervisor-020');
  const proposed = await analyst.post(`models/${id}/moves`, { move: 'propose', why: '시험' });
  assert.equal(proposed.status, 200, proposed.text);
  const confirmed = await supervisor.post(`models/${id}/moves`, { move: 'confirm' });
  assert.equal(confirmed.status, 200, confirmed.text);
  return id;
}
