/** Models of parcels: trained on outcomes, put in force by two people, taken back by one, with a card that says what they are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openShadow } from '../../../src/app/registry/shadow.ts';
import { parcelShadow } from '../../../src/app/registry/shadow-parcels.ts';
import { seoulDay } from '../../../src/core/day.ts';
import type { ModelView, ShadowView } from '../../../src/exchange/contract.ts';
import { readRecord } from '../../../src/screening/record.ts';
import { parcel, type SelectionWorld } from './world.ts';

const move = async (world: SelectionWorld, who: string, id: string, name: string, why?: string) =>
  (await world.it.as(who)).post(`models/${id}/moves`, { move: name, ...(why === undefined ? {} : { why }) });

/** What the latest decision on a parcel of that bill heard from a model. */
async function scoresOf(world: SelectionWorld, houseBill: string): Promise<number> {
  const { rows } = await world.it.house.pool.query<{ record: string }>(
    'select record from parcel_decision where house_bill = $1',
    [houseBill],
  );
  return readRecord(rows[0]!.record).scores.length;
}

/** Parcels that say they hold narcotics, examined twelve by twelve: a third of them do. */
async function examineMore(world: SelectionWorld, from: number, count: number): Promise<void> {
  const bills = Array.from({ length: count }, (_, place) => `SB${from + place}`);
  await world.arrive(
    ...bills.map((bill, place) => parcel(bill, {}, place % 3 === 0 ? 'poppers' : 'legal high')),
  );
  const officer = await world.it.as('officer-020');
  for (let place = 0; place < count; place += 12) {
    const houseBills = bills.slice(place, place + 12);
    const found = houseBills.filter((_, one) => one % 3 === 0);
    await officer.post('parcel-selection/outcomes', { houseBills: found, found: 'narcotics', note: 'n' });
    await officer.post('parcel-selection/outcomes', { houseBills, found: 'nothing', note: 'n' });
  }
}

/** Before it decides anything it is asked about live parcels: nothing of a decision changes by it. */
async function runsInShadow(world: SelectionWorld, id: string): Promise<void> {
  const analyst = await world.it.as('analyst');
  const { json: inShadow } = await move(world, 'analyst', id, 'shadow');
  assert.equal(inShadow.state, 'shadow');
  await examineMore(world, 1300, 24);
  const plain = { sender: { name: 'QUIET SHOP', country: 'US' }, departureCountry: 'US' };
  await world.arrive(...Array.from({ length: 12 }, (_, place) => parcel(`SB${1340 + place}`, plain)));
  await world.it.house.parcelShadow.settle();
  const view: ShadowView = (await analyst.get(`models/${id}/shadow`)).json;
  assert.deepEqual(
    [view.subject, view.scored, view.skipped, view.besideDetectors, view.champions],
    ['parcel', 36, 0, true, []],
  );
  assert.deepEqual([view.grave.found, view.grave.champion], [8, 8], 'detectors choose what says narcotics');
  assert.ok(view.places >= 8 && view.places < 36 && view.examined.challenger.n > 0, `${view.places}`);
  assert.equal(await scoresOf(world, 'SB1300'), 0, 'the decision heard no model');
  assert.deepEqual(view.differences, [], 'an analyst does not read single parcels of every office');
  const words = JSON.stringify(await world.selection('SB1300'));
  assert.ok(!words.includes(id), 'nobody who examines sees what it said');
  assert.equal((await (await world.it.as('officer-020')).get(`models/${id}/shadow`)).status, 403);
}

/** A challenger beside the model in force; far behind, it passes over and says how much. */
async function passesOver(world: SelectionWorld, id: string): Promise<void> {
  const { house } = world.it;
  const view = async (): Promise<ShadowView> =>
    (await (await world.it.as('analyst')).get(`models/${id}/shadow`)).json;
  assert.equal((await move(world, 'analyst', id, 'shadow')).status, 200);
  await world.arrive(parcel('SB901'), parcel('SB902'));
  await house.parcelShadow.settle();
  const beside = await view();
  assert.deepEqual(
    [beside.scored, beside.besideDetectors, beside.champions.map(({ version }) => version)],
    [2, false, [1]],
  );
  for (const bill of ['SB903', 'SB904', 'SB905', 'SB906']) await world.arrive(parcel(bill));
  await openShadow(
    house.pool,
    parcelShadow(() => house),
    3,
  ).settle();
  const after = await view();
  assert.equal(after.scored + after.skipped, 6);
  assert.ok(after.skipped > 0 && after.scored > 2, `${after.skipped} passed over`);
}

export function testModels(world: SelectionWorld): void {
  test('a model is trained on outcomes, put in force by two people, and decides from then on', async () => {
    const analyst = await world.it.as('analyst');
    assert.equal((await analyst.post('parcel-selection/models')).status, 409);
    await examineMore(world, 100, 24);
    const { json: model, text } = await analyst.post('parcel-selection/models');
    assert.deepEqual(
      [model.name, model.rows >= 24, model.frauds >= 8, model.state],
      ['parcel', true, true, 'candidate'],
      text,
    );
    // It stands beside the other models, with everything that its card needs.
    const { json: life } = await analyst.get(`models/${model.id}/life`);
    assert.match(life.snapshot.hash, /^[0-9a-f]{64}$/);
    assert.deepEqual([life.snapshot.rows, life.seed, life.trainedBy.en], [model.rows, 1, 'analyst']);
    assert.equal(JSON.parse(life.parameters).depth, 5);
    assert.deepEqual(
      life.offers.map(({ move: one }: { move: string }) => one),
      ['shadow', 'propose', 'retire'],
    );
    await runsInShadow(world, model.id);
    assert.equal((await move(world, 'supervisor-020', model.id, 'propose', '더 낫습니다')).status, 200);
    assert.equal((await move(world, 'analyst', model.id, 'confirm')).status, 403);
    assert.equal((await move(world, 'supervisor-020', model.id, 'confirm')).status, 403);
    assert.equal((await move(world, 'supervisor-040', model.id, 'confirm')).json.state, 'active');
    await world.arrive(parcel('SB200'));
    assert.equal(await scoresOf(world, 'SB200'), 1);
    // Old decisions still rest on the edition without a model.
    assert.ok((await world.replayAll()) > 30);
  });

  test('a later model takes its place, and one person takes that back with a reason; the history keeps both', async () => {
    await examineMore(world, 500, 72);
    const { json: later } = await (await world.it.as('analyst')).post('parcel-selection/models');
    assert.equal(later.version, 2);
    await passesOver(world, later.id);
    await move(world, 'supervisor-020', later.id, 'propose', '자료가 늘었습니다');
    await move(world, 'supervisor-040', later.id, 'confirm');
    const all = (await (await world.it.as('analyst')).get('models')).json;
    const first = all.find(({ version, name }: ModelView) => name === 'parcel' && version === 1);
    assert.deepEqual([first.state, later.id !== first.id], ['retired', true]);
    assert.equal(
      (await move(world, 'supervisor-020', first.id, 'roll-back')).status,
      422,
      'a reason is asked for',
    );
    assert.equal(
      (await move(world, 'supervisor-020', first.id, 'roll-back', '적발이 줄었습니다')).json.state,
      'active',
    );
    await world.arrive(parcel('SB600'));
    const { rows } = await world.it.house.pool.query<{ record: string }>(
      `select record from parcel_decision where house_bill = 'SB600'`,
    );
    const { engine } = await world.it.house.parcels.editions.current(seoulDay(world.it.house.clock.now()));
    assert.equal(readRecord(rows[0]!.record).edition, engine.edition.hash);
    assert.equal(engine.edition.manifest.model, first.id);
    const { json: history } = await (await world.it.as('analyst')).get('models/history');
    const spans = history.spans.filter(({ name }: { name: string }) => name === 'parcel');
    assert.deepEqual(
      spans.map(({ version, to }: { version: number; to: string | null }) => [version, to === null]),
      [
        [1, true],
        [2, false],
        [1, false],
      ],
    );
    assert.ok((await world.replayAll()) > 60);
  });

  test('its card says purpose, data, figures with intervals, limits and who approved, in both languages', async () => {
    const all = (await (await world.it.as('analyst')).get('models')).json;
    const model = all.find(({ version, name }: ModelView) => name === 'parcel' && version === 2);
    const [unseen, ...others] = model.figures;
    assert.deepEqual(
      [unseen.title.en, others.at(-1).title.en],
      ['Senders never examined', 'All, detectors alone'],
    );
    for (const { auc, aucRange } of model.figures)
      if (auc !== null) assert.ok(aucRange.low <= auc && auc <= aucRange.high);
    const { json: card } = await (await world.it.as('analyst')).get(`models/${model.id}/card`);
    const said = (language: 'ko' | 'en'): string =>
      card.sections
        .flatMap(({ lines }: { lines: { says: Record<string, string> }[] }) =>
          lines.map(({ says }) => says[language]),
        )
        .join(' ');
    assert.match(
      said('en'),
      /likeness to parcels.+SHA-256 [0-9a-f]{64}.+95 %.+no probability.+proposed by supervisor/s,
    );
    assert.match(said('ko'), /화물과 닮은 정도.+발송인.+요청 /s);
  });
}
