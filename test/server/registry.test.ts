/** The life of models over HTTP: a candidate decides nothing, two people put it in force, one takes it back, and all of it stays. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { storeHistory } from '../../src/app/history-store.ts';
import { type NewModel, registerModel } from '../../src/app/registry/register.ts';
import { openShadow } from '../../src/app/registry/shadow.ts';
import { importShadow } from '../../src/app/registry/shadow-imports.ts';
import type { ModelHistory, ModelLife, ShadowView } from '../../src/exchange/contract.ts';
import { history, makeCountry } from '../../src/synthetic/index.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { SEED, startHouse, type TestHouse } from '../builders/house.ts';
import { trainedModel } from '../builders/models.ts';

let house: TestHouse;
let analyst: Client;
let supervisor: Client;
let other: Client;
let first = '';
let second = '';

before(async () => {
  house = await startHouse('registry');
  await house.makePast(3500, 0.4);
  [analyst, supervisor] = [await house.as('analyst'), await house.as('supervisor-020')];
  other = await house.as('supervisor-040');
});
after(() => house?.end());

const move = (client: Client, id: string, name: string, why?: string) =>
  client.post(`models/${id}/moves`, { move: name, ...(why === undefined ? {} : { why }) });
/** A month of the past that nobody had learned from yet. */
async function learnMore(month: string): Promise<void> {
  const past = history(makeCountry(SEED), {
    ...{ from: `${month}-01`, to: `${month}-28`, declarations: 300, selectedShare: 0.5 },
  });
  const { house: inner } = house;
  await storeHistory(inner, past, inner.history, { isInterrupted: false, progress: () => {} });
}
const life = async (id: string, client = analyst): Promise<ModelLife> =>
  (await client.get(`models/${id}/life`)).json;
let filed = 1000;
const decidingModels = async (): Promise<string[]> => {
  const { number } = (await house.machine.post('declarations', declarationAt('020', filed++))).json;
  const { json } = await analyst.get(`declarations/${number}`);
  return json.decision.edition.models.map(({ id }: { id: string }) => id);
};

test('a training makes a candidate that decides nothing, with everything that its card needs', async () => {
  first = await trainedModel(house);
  assert.deepEqual(await decidingModels(), []);
  const { state, snapshot, code, seed, parameters, trainedBy, steps } = await life(first);
  assert.deepEqual([state, seed, trainedBy.en], ['candidate', 7, 'analyst']);
  assert.match(snapshot!.hash, /^[0-9a-f]{64}$/);
  assert.ok(snapshot!.rows > 500 && snapshot!.from! < snapshot!.to!);
  assert.equal(code!.version, '0.1.0');
  assert.equal(JSON.parse(parameters!).main.depth, 6);
  assert.deepEqual(
    steps.map(({ step }) => step),
    ['registered'],
  );
});

test('figures come with intervals, unseen goods first', async () => {
  const [model] = (await analyst.get('models')).json;
  assert.equal(model.figures[0].regime, 'unseen');
  for (const { auc, aucRange, precisionAt } of model.figures) {
    if (auc !== null) assert.ok(aucRange.low <= auc && auc <= aucRange.high);
    for (const { value, range } of precisionAt)
      if (value !== null) assert.ok(range.low <= value + 1e-9 && value <= range.high + 1e-9);
  }
});

test('whoever trained or proposed it does not confirm it, and without a proposal nobody does', async () => {
  assert.equal((await move(supervisor, first, 'confirm')).status, 409);
  assert.equal((await move(analyst, first, 'propose')).status, 422, 'a proposal needs its reason');
  assert.equal((await move(supervisor, first, 'propose', '더 낫습니다')).status, 200);
  const own = await move(supervisor, first, 'confirm');
  assert.equal(own.status, 403);
  assert.match(own.json.message.en, /another person/);
  const trainer = await move(analyst, first, 'confirm');
  assert.equal(trainer.status, 403);
  assert.match(trainer.json.message.en, /trained this model/);
  assert.equal((await move(analyst, first, 'withdraw')).status, 403, 'another’s proposal is not taken back');
  assert.deepEqual(await decidingModels(), []);
  assert.equal((await move(other, first, 'confirm')).status, 200);
  assert.deepEqual(await decidingModels(), [first]);
});

test('of two who answer at once one wins', async () => {
  await learnMore('2026-04');
  second = await trainedModel(house, { shadow: true });
  assert.equal((await life(second)).state, 'shadow');
  await comparesLive();
  assert.equal((await move(analyst, second, 'propose', '새 결과로 학습')).status, 200);
  const { proposal, offers } = await life(second, supervisor);
  assert.equal(proposal!.why, '새 결과로 학습');
  assert.equal(offers.find((offer) => offer.move === 'confirm')!.whyNot, null);
  const answers = await Promise.all([
    move(supervisor, second, 'confirm'),
    move(other, second, 'refuse', '아직'),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  if ((await life(second)).state !== 'active') {
    assert.equal((await move(analyst, second, 'propose', '다시')).status, 200);
    assert.equal((await move(supervisor, second, 'confirm')).status, 200);
  }
  assert.deepEqual(await decidingModels(), [second]);
  assert.equal((await life(first)).state, 'retired');
});

/** What comes in while a model is in shadow is asked about beside the one that decides, and nothing follows from it. */
async function comparesLive(): Promise<void> {
  const rows = Array.from({ length: 300 }, (_, place) => declarationAt('020', place));
  assert.equal((await house.machine.post('declarations/batch', rows)).status, 200);
  await house.house.shadow.settle();
  const view: ShadowView = (await analyst.get(`models/${second}/shadow`)).json;
  assert.deepEqual([view.scored, view.skipped], [300, 0]);
  assert.deepEqual(
    view.champions.map(({ id }) => id),
    [first],
  );
  const { both, champion, challenger } = view.chosen;
  assert.equal(both + champion, view.places, 'the champion fills its places');
  assert.equal(champion, challenger, 'both choose as many');
  assert.ok(view.places > 0 && view.agreement! > 0.3 && view.agreement! <= 1);
  const { rows: decided } = await house.house.pool.query<{ model: string }>(
    `select distinct model_id as model from decision where number in (select number from shadow_score)`,
  );
  assert.deepEqual(decided, [{ model: first }], 'the challenger decided nothing');
  const officer = await house.as('officer-020');
  assert.equal((await officer.get(`models/${second}/shadow`)).status, 403);
  // Too far behind, what lies between is passed over and counted.
  const late = Array.from({ length: 60 }, (_, place) => declarationAt('020', 400 + place));
  assert.equal((await house.machine.post('declarations/batch', late)).status, 200);
  await openShadow(house.house.pool, importShadow(house.house), 20).settle();
  const after: ShadowView = (await analyst.get(`models/${second}/shadow`)).json;
  assert.equal(after.scored + after.skipped, 360);
  assert.ok(after.skipped > 0, `${after.skipped} skipped`);
}

test('one person rolls back in one step with a reason, and what was in force when stays', async () => {
  assert.equal((await move(supervisor, first, 'roll-back')).status, 422);
  const officer = await house.as('officer-020');
  assert.equal((await move(officer, first, 'roll-back', '이유')).status, 403);
  assert.equal((await move(supervisor, first, 'roll-back', '적발률이 떨어졌습니다')).status, 200);
  assert.deepEqual(await decidingModels(), [first]);
  const kept: ModelHistory = (await officer.get('models/history')).json;
  assert.deepEqual(
    kept.spans.map(({ model }) => model),
    [first, second, first],
  );
  assert.equal(kept.spans[0]!.to, null);
  assert.equal(kept.spans[0]!.from, kept.spans[1]!.to);
  const back = kept.steps.find(({ step }) => step === 'rolled-back')!;
  assert.deepEqual([back.who.en, back.why], ['supervisor-020', '적발률이 떨어졌습니다']);
  const { rows } = await house.house.pool.query<{ kind: string; who: string }>(
    `select kind, who from event where number = '' and kind like 'model-%' order by id`,
  );
  assert.equal(rows.length, kept.steps.length, 'every step is an event of the log');
  assert.deepEqual(rows.at(-1), { kind: 'model-rolled-back', who: 'supervisor-020' });
});

test('the history is not changed by the application, and a model of another name never decides', async () => {
  await assert.rejects(house.house.pool.query(`update model_step set who = 'x'`), /permission denied/);
  await assert.rejects(house.house.pool.query('delete from model_step'), /permission denied/);
  const trial: NewModel = {
    ...{ name: 'trial', bytes: Buffer.from('{}'), who: 'analyst', why: null },
    card: { data: 'upload', seconds: 0 },
    figures: { heldOut: null, later: null },
  };
  const { id, isNew } = await registerModel(house.house, trial);
  const again = await registerModel(house.house, trial);
  assert.deepEqual([isNew, again.isNew, again.id], [true, false, id], 'the same bytes are one model');
  assert.equal((await move(supervisor, id, 'propose', '시험')).status, 409);
  assert.equal((await move(supervisor, id, 'retire', '시험')).status, 200);
  const damaged = await registerModel(house.house, {
    ...{ name: 'import', bytes: Buffer.from('{"format":99}'), who: 'analyst', why: null },
    card: { data: 'upload', seconds: 0 },
    figures: { heldOut: null, later: null },
  });
  const refused = await move(supervisor, damaged.id, 'shadow');
  assert.equal(refused.status, 422);
  assert.equal(refused.json.problems[0].code, 'scores/not-a-model-set');
});
