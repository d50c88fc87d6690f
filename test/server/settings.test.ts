/** The rules of dealing as a setting: proposed by one, confirmed by another, in force for what is opened afterwards. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, seoulDay } from '../../src/core/day.ts';
import type { Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let one: Client;
let other: Client;
before(async () => {
  house = await startHouse('settings');
  [one, other] = [await house.as('supervisor-020'), await house.as('supervisor-040')];
});
after(() => house?.end());

const RULES = { blindShare: 0.1, urgentHours: 4, takenFreely: ['documents', 'hold'], mostInHand: 12 };
const today = (): string => seoulDay(house.house.clock.now());
const propose = (client: Client, changes: object = {}) =>
  client.post('settings/desk', { body: RULES, validFrom: today(), why: '시험', ...changes });

test('until somebody sets others, the rules that Gwanmun begins with hold', async () => {
  const { json } = await (await house.as('officer-020')).get('settings/desk');
  assert.deepEqual([json.inForce.version, json.inForce.body.mostInHand, json.waiting], [0, 30, null]);
  assert.equal(json.mayPropose, false);
  assert.equal((await one.get('settings/tea')).status, 400);
});

test('a bad set is refused with everything that is wrong, and nothing of it is kept', async () => {
  const body = { blindShare: 2, urgentHours: 'x', takenFreely: ['tea'], mostInHand: 0 };
  const answer = await propose(one, { body, validFrom: '2020-02-31' });
  assert.equal(answer.status, 422);
  assert.deepEqual(
    answer.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/blindShare', '/urgentHours', '/mostInHand', '/takenFreely/0', '/validFrom'],
  );
  assert.equal((await propose(one, { why: ' ' })).status, 400);
  assert.equal((await one.get('settings/desk')).json.waiting, null);
});

test('one proposes, nobody proposes beside it, and the same person does not confirm', async () => {
  const proposed = await propose(one);
  assert.equal(proposed.status, 200, proposed.text);
  assert.equal(proposed.json.waiting.version, 1);
  assert.equal(proposed.json.inForce.version, 0);
  assert.equal((await propose(other)).status, 409);
  const own = await one.post('settings/desk/1/confirm');
  assert.equal(own.status, 403);
  assert.match(own.json.message.en, /another person/);
  assert.equal((await one.get('settings/desk')).json.whyNotConfirm.en, own.json.message.en);
});

test('of two who answer at once one wins and the other is told who did; the rules hold from then on', async () => {
  const second = await other.post('settings/desk/1/drop', { why: '아직 이릅니다.' });
  assert.equal(second.status, 200, second.text);
  assert.equal(second.json.others[0].state, 'dropped');
  assert.equal((await propose(one)).status, 200);
  const answers = await Promise.all([
    other.post('settings/desk/2/confirm'),
    other.post('settings/desk/2/confirm'),
    one.post('settings/desk/2/drop', { why: '거둠' }),
  ]);
  const statuses = answers.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [200, 409, 409]);
  assert.match(answers.find(({ status }) => status === 409)!.json.message.en, /already/);
  if (answers[2]!.status === 200) {
    assert.equal((await propose(one)).status, 200);
    assert.equal((await other.post('settings/desk/3/confirm')).status, 200);
  }
  const { json } = await one.get('settings/desk');
  assert.deepEqual(json.inForce.body, RULES);
  assert.equal(json.inForce.confirmedBy.en, 'supervisor-040');
  assert.deepEqual(house.house.desk.rules, RULES);
});

test('a set for a later day waits for its day', async () => {
  const later = addDays(today(), 3);
  const body = { ...RULES, mostInHand: 99 };
  const version = (await propose(other, { body, validFrom: later })).json.waiting.version;
  const confirmed = await one.post(`settings/desk/${version}/confirm`);
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.equal(confirmed.json.others[0].state, 'coming');
  assert.equal(house.house.desk.rules.mostInHand, 12);
});

test('terms of retention are a setting of the same kind, and never shorter than the law', async () => {
  const { json } = await one.get('settings/retention');
  const { terms } = json.inForce.body;
  const short = terms.map((term: object) => ({ ...term, years: 0 }));
  const refused = await one.post('settings/retention', {
    body: { terms: short },
    validFrom: today(),
    why: '시험',
  });
  assert.deepEqual(
    refused.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/terms/0/years', '/terms/1/years', '/terms/2/years', '/terms/4/years', '/terms/5/years'],
  );
  const longer = terms.map((term: object) => ({ ...term, years: 7 }));
  const body = { terms: longer };
  assert.equal((await one.post('settings/retention', { body, validFrom: today(), why: '시험' })).status, 200);
  const confirmed = await other.post('settings/retention/1/confirm');
  assert.deepEqual(confirmed.json.inForce.body, body);
  assert.equal((await one.get('retention')).json.length, terms.length);
});

test('every step stands in the log with who and why', async () => {
  const { rows } = await house.house.pool.query<{ kind: string; who: string; why: string | null }>(
    `select kind, who, why from event where kind like 'setting-%' order by id`,
  );
  assert.deepEqual(rows.slice(0, 2), [
    { kind: 'setting-propose', who: 'supervisor-020', why: '시험' },
    { kind: 'setting-drop', who: 'supervisor-040', why: '아직 이릅니다.' },
  ]);
  assert.ok(rows.some(({ kind }) => kind === 'setting-confirm'));
});
