/** Selection of parcels in a running house: decided, stored, replayed, worked by officers, taught by outcomes, and told to no firm. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { matchDue } from '../../src/app/parcels/match-due.ts';
import {
  replayParcel,
  storedParcelDecisions,
  unvouchedBatches,
} from '../../src/app/parcels/selection/replay.ts';
import type { Signed } from '../../src/app/parcels/signed.ts';
import { standingOf } from '../../src/app/parcels/standing.ts';
import { take } from '../../src/app/parcels/take.ts';
import { titleOfEvent } from '../../src/app/views/events.ts';
import { USUAL_SELECTION } from '../../src/areas/parcels/index.ts';
import { addDays, seoulDay } from '../../src/core/day.ts';
import type {
  ModelView,
  ParcelPreview,
  ParcelQueue,
  ParcelSelectionView,
  SetAsideView,
} from '../../src/exchange/contract.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { readRecord } from '../../src/screening/record.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let it: TestHouse;
let serial = 0;

before(async () => {
  it = await startHouse('parcel_selection');
});
after(() => it.end());

const CARRIER: Signed['firm'] = { id: 'T-CX-1', kind: 'carrier' };

function parcel(houseBill: string, changes: Partial<Parcel> = {}, description = 'Running shoes'): Parcel {
  const number = Number(houseBill.replace(/\D/g, ''));
  return {
    carrierId: CARRIER.id,
    houseBill,
    version: 1,
    channel: 'express-air',
    office: '020',
    terminal: '02002901',
    departureCountry: 'CN',
    arrivedOn: '2026-11-15',
    grossMassKg: 1.1,
    sender: { name: `SELLER ${number % 7}`, country: 'CN' },
    recipient: {
      name: '김수현',
      customsCode: `P1${String(number).padStart(11, '0')}`,
      phone: `010-1111-${number}`,
    },
    goods: [{ sequence: 1, description, hsCode: '640411', quantity: 1 }],
    currency: 'USD',
    goodsAmount: 70,
    ...changes,
  };
}

function said(parcels: readonly Parcel[], standing: readonly string[] = []): Signed {
  const message = { iss: CARRIER.id, iat: 0, jti: `m-${serial++}`, parcels, standing };
  return { firm: CARRIER, mode: 'live', message, bodyHash: `${serial}` };
}

async function arrive(...parcels: Parcel[]): Promise<void> {
  const { lines } = await take(it.house, said(parcels));
  assert.deepEqual(new Set(lines.map(({ outcome }) => outcome)), new Set(['taken']));
  await matchDue(it.house);
  await it.house.parcels.settle();
}

async function selection(houseBill: string, account = 'officer-020'): Promise<ParcelSelectionView> {
  return (await (await it.as(account)).get(`parcels/${houseBill}/selection`)).json;
}

async function queue(account: string, query = ''): Promise<ParcelQueue> {
  return (await (await it.as(account)).get(`parcel-selection${query}`)).json;
}

/** As if the draw of blind ones had fallen so. */
const setBlind = (isBlind: boolean): Promise<unknown> =>
  it.database.owner.query('update parcel_decision set is_blind = $1', [isBlind]);

async function replayAll(): Promise<number> {
  let count = 0;
  for await (const row of storedParcelDecisions(it.house.pool)) {
    const { isIdentical } = await replayParcel(it.house.parcels.editions, it.house.vault, row);
    assert.ok(isIdentical, row.id);
    count++;
  }
  return count;
}

test('a parcel is decided once it is matched, with a record that replays, under one event of the log', async () => {
  await arrive(parcel('SB1'), parcel('SB2', {}, 'kеtamine crystal'), parcel('SB3', GIFT));
  await setBlind(false);
  const { decided } = await selection('SB2');
  assert.equal(decided?.lane, 'examine');
  assert.ok(
    decided.reasons.some(({ says }) => says.en.includes('ketamine')),
    JSON.stringify(decided.reasons),
  );
  assert.ok(decided.mayRecord);
  assert.equal((await (await it.as('officer-040')).get('parcels/SB2/selection')).status, 404);
  assert.equal(await replayAll(), 3);
  const { rows } = await it.house.pool.query<{ kind: string; detail: string }>(
    `select e.kind, e.detail from event e join parcel_decision d on d.event = e.id group by 1, 2`,
  );
  assert.equal(rows[0]?.kind, 'parcels-decided');
  assert.equal(JSON.parse(rows[0]!.detail).parcels, 3);
  assert.notEqual(titleOfEvent('parcels-decided').ko, 'parcels-decided');
});

const GIFT = { isGift: true, goods: [{ sequence: 1, description: 'GIFT ITEMS', quantity: 1 }] };

test('what chance alone chose is blind, and blind ones show who may examine no reason, before and after', async () => {
  const { rows } = await it.house.pool.query<{ record: string; isBlind: boolean }>(
    'select record, is_blind as "isBlind" from parcel_decision where is_random',
  );
  for (const { record, isBlind } of rows) {
    const { findings, answers } = readRecord(record);
    const isForReason = findings.some(
      ({ source, demand }) => source !== 'random' && demand === answers.inspection,
    );
    assert.ok(isBlind || isForReason);
  }
  await setBlind(true);
  const [officer, auditor] = [await selection('SB2'), await selection('SB2', 'auditor')];
  assert.deepEqual([officer.decided?.reasons, officer.decided?.isBlind], [[], true]);
  assert.ok(auditor.decided!.reasons.length > 0 && !auditor.decided!.isBlind);
  const row = (await queue('officer-020')).rows.find(({ houseBill }) => houseBill === 'SB2');
  assert.deepEqual([row?.firstReason, row?.reasonCount, row?.isBlind], [null, 0, true]);
  const words = JSON.stringify([officer, row]);
  for (const told of ['random', 'draw', 'score', 'probability']) assert.ok(!words.includes(told), told);
});

test('the queue is of the office; many are recorded with one outcome; what is found teaches at once', async () => {
  await arrive(
    parcel('SB11', { sender: { name: 'NEW SENDER', country: 'NL' } }, 'cannab1s tea'),
    parcel('SB12', {}, 'herbal incense mix'),
  );
  assert.deepEqual((await queue('officer-040')).rows, []);
  const { rows, waiting } = await queue('officer-020', '?lane=examine&limit=1');
  assert.equal(rows.length, 1);
  assert.ok(waiting.examine >= 3);
  const officer = await it.as('officer-020');
  const outcome = { houseBills: ['SB11', 'SB12', 'NONE'], found: 'narcotics', note: '대마 5 g' };
  const other = await (await it.as('officer-040')).post('parcel-selection/outcomes', outcome);
  assert.deepEqual(other.json.recorded, []);
  const { json } = await officer.post('parcel-selection/outcomes', outcome);
  assert.deepEqual(json, { recorded: ['SB11', 'SB12'], skipped: ['NONE'] });
  assert.deepEqual((await officer.post('parcel-selection/outcomes', outcome)).json.recorded, []);
  const { decided } = await selection('SB11', 'auditor');
  assert.deepEqual(
    [decided?.state, decided?.outcome?.found, decided?.outcome?.note, decided?.mayRecord],
    ['closed', 'narcotics', '대마 5 g', false],
  );
  const { rows: stored } = await it.house.pool.query<{ note: string }>('select note from parcel_outcome');
  assert.ok(stored.every(({ note }) => !note.includes('대마')));
  await arrive(parcel('SB13', { sender: { name: 'NEW SENDER', country: 'NL' } }));
  const after = await selection('SB13', 'auditor');
  assert.ok(
    after.decided!.reasons.some(({ says }) => says.en.includes('of this sender held something')),
    JSON.stringify(after.decided!.reasons),
  );
});

test('a corrected version keeps what the first was selected for', async () => {
  await arrive(parcel('SB21', {}, 'herbal incense'));
  assert.equal((await selection('SB21')).decided?.lane, 'examine');
  await arrive(parcel('SB21', { version: 2 }, 'Candle'));
  const { decided } = await selection('SB21');
  assert.deepEqual([decided?.version, decided?.lane], [2, 'examine']);
  assert.ok((await queue('officer-020')).rows.filter(({ houseBill }) => houseBill === 'SB21').length === 1);
  assert.ok((await replayAll()) > 5);
});

const move = async (who: string, id: string, name: string, why?: string) =>
  (await it.as(who)).post(`models/${id}/moves`, { move: name, ...(why === undefined ? {} : { why }) });

/** What the latest decision on a parcel of that bill heard from a model. */
async function scoresOf(houseBill: string): Promise<number> {
  const { rows } = await it.house.pool.query<{ record: string }>(
    'select record from parcel_decision where house_bill = $1',
    [houseBill],
  );
  return readRecord(rows[0]!.record).scores.length;
}

/** Parcels that say they hold narcotics, examined twelve by twelve: a third of them do. */
async function examineMore(from: number, count: number): Promise<void> {
  const bills = Array.from({ length: count }, (_, place) => `SB${from + place}`);
  await arrive(...bills.map((bill, place) => parcel(bill, {}, place % 3 === 0 ? 'poppers' : 'legal high')));
  const officer = await it.as('officer-020');
  for (let place = 0; place < count; place += 12) {
    const houseBills = bills.slice(place, place + 12);
    const found = houseBills.filter((_, one) => one % 3 === 0);
    await officer.post('parcel-selection/outcomes', { houseBills: found, found: 'narcotics', note: 'n' });
    await officer.post('parcel-selection/outcomes', { houseBills, found: 'nothing', note: 'n' });
  }
}

test('a model is trained on outcomes, put in force by two people, and decides from then on', async () => {
  const analyst = await it.as('analyst');
  assert.equal((await analyst.post('parcel-selection/models')).status, 409);
  await examineMore(100, 24);
  const { json: model, text } = await analyst.post('parcel-selection/models');
  assert.deepEqual(
    [model.name, model.rows >= 24, model.frauds >= 8, model.state],
    ['parcel', true, true, 'candidate'],
    text,
  );
  // It stands beside the other models, with everything that its card needs; there is no shadow for parcels.
  const { json: life } = await analyst.get(`models/${model.id}/life`);
  assert.match(life.snapshot.hash, /^[0-9a-f]{64}$/);
  assert.deepEqual([life.snapshot.rows, life.seed, life.trainedBy.en], [model.rows, 1, 'analyst']);
  assert.equal(JSON.parse(life.parameters).depth, 5);
  assert.deepEqual(
    life.offers.map(({ move: one }: { move: string }) => one),
    ['propose', 'retire'],
  );
  assert.equal((await move('supervisor-020', model.id, 'propose', '더 낫습니다')).status, 200);
  assert.equal((await move('analyst', model.id, 'confirm')).status, 403);
  assert.equal((await move('supervisor-020', model.id, 'confirm')).status, 403);
  assert.equal((await move('supervisor-040', model.id, 'confirm')).json.state, 'active');
  await arrive(parcel('SB200'));
  assert.equal(await scoresOf('SB200'), 1);
  // Old decisions still rest on the edition without a model.
  assert.ok((await replayAll()) > 30);
});

test('a later model takes its place, and one person takes that back with a reason; the history keeps both', async () => {
  await examineMore(500, 72);
  const { json: later } = await (await it.as('analyst')).post('parcel-selection/models');
  assert.equal(later.version, 2);
  await move('supervisor-020', later.id, 'propose', '자료가 늘었습니다');
  await move('supervisor-040', later.id, 'confirm');
  const all = (await (await it.as('analyst')).get('models')).json;
  const first = all.find(({ version, name }: ModelView) => name === 'parcel' && version === 1);
  assert.deepEqual([first.state, later.id !== first.id], ['retired', true]);
  assert.equal((await move('supervisor-020', first.id, 'roll-back')).status, 422, 'a reason is asked for');
  assert.equal(
    (await move('supervisor-020', first.id, 'roll-back', '적발이 줄었습니다')).json.state,
    'active',
  );
  await arrive(parcel('SB600'));
  const { rows } = await it.house.pool.query<{ record: string }>(
    `select record from parcel_decision where house_bill = 'SB600'`,
  );
  const { engine } = await it.house.parcels.editions.current(seoulDay(it.house.clock.now()));
  assert.equal(readRecord(rows[0]!.record).edition, engine.edition.hash);
  assert.equal(engine.edition.manifest.model, first.id);
  const { json: history } = await (await it.as('analyst')).get('models/history');
  const spans = history.spans.filter(({ name }: { name: string }) => name === 'parcel');
  assert.deepEqual(
    spans.map(({ version, to }: { version: number; to: string | null }) => [version, to === null]),
    [
      [1, true],
      [2, false],
      [1, false],
    ],
  );
  assert.ok((await replayAll()) > 60);
});

test('its card says purpose, data, figures with intervals, limits and who approved, in both languages', async () => {
  const all = (await (await it.as('analyst')).get('models')).json;
  const model = all.find(({ version, name }: ModelView) => name === 'parcel' && version === 2);
  const [unseen, ...others] = model.figures;
  assert.deepEqual(
    [unseen.title.en, others.at(-1).title.en],
    ['Senders never examined', 'All, detectors alone'],
  );
  for (const { auc, aucRange } of model.figures)
    if (auc !== null) assert.ok(aucRange.low <= auc && auc <= aucRange.high);
  const { json: card } = await (await it.as('analyst')).get(`models/${model.id}/card`);
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

test('a policy of two people decides from its day on, a special period by its own numbers, and records say which', async () => {
  const today = seoulDay(it.house.clock.now());
  const [one, other] = [await it.as('supervisor-020'), await it.as('supervisor-040')];
  const { json: first } = await one.get('parcel-selection/policy');
  assert.deepEqual([first.isFirst, first.period, first.numbers.scores.inspectFrom], [true, null, 0.5]);
  const set = (await one.get('settings/parcel-selection')).json.inForce.body;
  const { scores, capacities, critical, random } = set;
  const sale = {
    ...{ name: '11월 할인행사', from: today, to: addDays(today, 3) },
    ...{ scores, critical, random },
    capacities: capacities.map((row: object) => ({ ...row, perDay: 500 })),
  };
  const wrong = {
    ...{ ...set, blindShare: 0, scores: { ...scores, inspectFrom: 0.1 } },
    periods: [
      sale,
      { ...sale, name: '', capacities: [{ office: '999', inspection: 'physical', perDay: 1 }] },
    ],
    tea: 1,
  };
  const refused = await one.post('settings/parcel-selection', { body: wrong, validFrom: today, why: 'w' });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.json.problems.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    ...[
      '/blindShare',
      '/periods/1/capacities',
      '/periods/1/capacities',
      '/periods/1/capacities/0/office',
      '/periods/1/critical/0/perDay',
    ],
    ...['/periods/1/critical/1/perDay', '/periods/1/from', '/periods/1/name', '/scores/inspectFrom', '/tea'],
  ]);
  const proposal = { body: { ...set, periods: [sale] }, validFrom: today, why: '할인행사' };
  const proposed = await one.post('settings/parcel-selection', proposal);
  assert.equal(proposed.status, 200, proposed.text);
  const { version } = proposed.json.waiting;
  assert.equal((await one.post(`settings/parcel-selection/${version}/confirm`)).status, 403);
  assert.equal((await other.post(`settings/parcel-selection/${version}/confirm`)).status, 200);
  await arrive(parcel('SB250', {}, 'herbal incense'), parcel('SB251', {}, 'Umbrella'));
  const { decided } = await selection('SB250', 'auditor');
  assert.match(decided!.policy.title.ko, /11월 할인행사/);
  const { rows } = await it.house.pool.query<{ record: string }>(
    `select record from parcel_decision where house_bill = 'SB250'`,
  );
  const left = readRecord(rows[0]!.record).inputs.places.find(({ inspection }) => inspection === 'physical')!;
  assert.ok(left.left > 120 && left.left <= 460, String(left.left));
  const { json: now } = await one.get('parcel-selection/policy');
  assert.deepEqual([now.isFirst, now.period.name, now.numbers.capacities[0].perDay], [false, sale.name, 500]);
  await arrive(parcel('SB252', {}, 'Umbrella'));
  const { rows: events } = await it.house.pool.query<{ detail: string }>(
    `select detail from event where kind = 'parcel-policy-in-force'`,
  );
  assert.equal(events.length, 1);
  assert.match(JSON.parse(events[0]!.detail).title.ko, /11월 할인행사/);
  assert.ok((await replayAll()) > 30);
});

test('a policy is played over the past beside today’s: who would be opened, which finds it meets, and nothing is decided', async () => {
  const analyst = await it.as('analyst');
  const before = await counts();
  const played = async (set: object) => {
    const started = await analyst.post('parcel-selection/previews', { set, days: 30 });
    assert.equal(started.status, 200, started.text);
    for (let tries = 0; ; tries++) {
      const { json } = await analyst.get(`jobs/${started.json.id}`);
      if (json.state === 'done') return json.result as ParcelPreview;
      assert.ok(json.state === 'running' && tries < 600, JSON.stringify(json));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const random = { probability: 0.001, inspection: 'physical' };
  const open = { from: 0, demand: 'physical' };
  const all = await played({
    ...{ ...USUAL_SELECTION, random },
    detectors: USUAL_SELECTION.detectors.map((one) => ({ ...one, kind: 'risk', steps: [open] })),
  });
  const none = await played({
    ...{ ...USUAL_SELECTION, random },
    scores: { inspectFrom: 0.99, documentsFrom: 0.98, criticalFrom: 0.99 },
    detectors: USUAL_SELECTION.detectors.map((one) =>
      one.kind === 'risk' ? one : { ...one, steps: [{ from: 1, demand: 'documents' }] },
    ),
  });
  assert.equal(all.parcels, before.decisions);
  const sum = (lanes: object): number => Object.values(lanes).reduce((total, one) => total + one, 0);
  for (const side of [all.was, all.today, all.proposal, none.proposal])
    assert.equal(sum(side.lanes), before.decisions, 'each parcel is in one lane');
  assert.deepEqual(all.today, none.today, 'today’s policy does the same whatever is played beside it');
  assert.ok(all.proposal.opened > none.proposal.opened);
  const known = (preview: ParcelPreview, side: 'known' | 'today' | 'proposal'): number =>
    preview.finds.reduce((total, one) => total + one[side], 0);
  assert.ok(known(all, 'known') > 0);
  assert.ok(known(all, 'proposal') >= known(none, 'proposal'));
  assert.equal(known(none, 'known'), known(all, 'known'));
  assert.equal(
    all.terminals.reduce((total, { proposal }) => total + proposal.opened, 0),
    all.proposal.opened,
  );
  assert.deepEqual(await counts(), before, 'nothing is decided or written');
  const wrong = await analyst.post('parcel-selection/previews', { set: { scores: 'high' }, days: 30 });
  assert.equal(wrong.status, 422);
  assert.equal((await analyst.post('parcel-selection/previews', { version: 99, days: 30 })).status, 404);

  async function counts() {
    const { rows } = await it.database.pool.query(
      `select (select count(*)::int from parcel_decision where is_latest) as decisions, (select count(*)::int from event where kind in ('parcels-decided', 'parcel-outcomes', 'parcel-policy-in-force')) as events`,
    );
    return rows[0] as { readonly decisions: number; readonly events: number };
  }
});

test('one parcel that cannot be read is set aside, seen and tried again; nothing waits behind it', async () => {
  const spoil = (bill: string) =>
    it.database.owner.query(
      `update parcel set content = 'spoilt:' || content where house_bill = $1 and content not like 'spoilt:%'`,
      [bill],
    );
  const mend = (bill: string) =>
    it.database.owner.query(`update parcel set content = substr(content, 8) where house_bill = $1`, [bill]);
  await take(it.house, said([parcel('SPOILT801')]));
  await spoil('SPOILT801');
  await take(it.house, said([parcel('SOUND802')]));
  await matchDue(it.house);
  await it.house.parcels.settle();
  assert.equal((await selection('SOUND802')).decided === null, false, 'matched and decided behind it');
  const aside = async (account = 'officer-020') =>
    (await (await it.as(account)).get('parcel-set-aside')).json as SetAsideView[];
  assert.deepEqual(
    (await aside()).map(({ kind, name, stage, mayTry }) => [kind, name, stage, mayTry]),
    [['parcel', 'SPOILT801', 'matching', true]],
  );
  assert.deepEqual(await aside('officer-040'), [], 'of another office');
  const asked = { kind: 'parcel', firm: CARRIER.id, name: 'SPOILT801' };
  const again = async (account = 'officer-020') =>
    (await it.as(account)).post('parcel-set-aside/again', asked);
  assert.equal((await again('officer-040')).status, 404);
  assert.equal((await again()).json.length, 1, 'still unreadable');
  await mend('SPOILT801');
  assert.deepEqual((await again()).json, []);
  await it.house.parcels.settle();
  assert.ok((await selection('SPOILT801')).decided !== null);
  await take(it.house, said([parcel('SPOILT803')]));
  await matchDue(it.house);
  await spoil('SPOILT803');
  await it.house.parcels.settle();
  await arrive(parcel('SOUND804'));
  assert.ok((await selection('SOUND804')).decided !== null);
  assert.deepEqual(
    (await aside()).map(({ name, stage }) => [name, stage]),
    [['SPOILT803', 'selection']],
  );
  const { rows } = await it.database.pool.query(
    `select count(*)::int as n from parcel_decision where house_bill = 'SPOILT803'`,
  );
  assert.equal(rows[0].n, 0, 'nothing is decided about it, so it is never released');
});

test('records that were changed afterwards are found: by replay, and by the log that vouches for them', async () => {
  assert.deepEqual(await unvouchedBatches(it.house.pool), []);
  const { owner } = it.database;
  await owner.query(`update parcel_decision set record_hash = md5(record) where house_bill = 'SB1'`);
  assert.equal((await unvouchedBatches(it.house.pool)).length, 1);
  await assert.rejects(replayAll());
  await owner.query(
    `update parcel_decision set record_hash = encode(sha256(convert_to(record, 'UTF8')), 'hex') where house_bill = 'SB1'`,
  );
  assert.deepEqual(await unvouchedBatches(it.house.pool), []);
});

test('a firm learns nothing of selection: the same answer about a parcel that is examined and one that goes', async () => {
  await arrive(parcel('SB300'), parcel('SB301', {}, 'kratom powder'));
  assert.equal((await selection('SB301')).decided?.lane, 'examine');
  const [one, other] = await standingOf(it.house, said([], ['SB300', 'SB301']));
  assert.deepEqual({ ...one, number: '' }, { ...other, number: '' });
  assert.deepEqual(Object.keys(one!).sort(), ['differences', 'number', 'release', 'state']);
  assert.deepEqual(Object.keys(one!.release!).sort(), ['lacks', 'releasedAt']);
});
