/** The proof of selection over planted outcomes: what was chosen beside chance, what was missed, who may see it, and cards with their gaps. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cardMarkdown } from '../../src/app/registry/card-markdown.ts';
import { type NewModel, registerModel } from '../../src/app/registry/register.ts';
import { seoulDay } from '../../src/core/day.ts';
import type { ModelCardView, ProofCase, ProofView } from '../../src/exchange/contract.ts';
import { AI_FIELDS } from '../../src/reference/ai-operator.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let analyst: Client;
let supervisor: Client;
let planted: { number: string; random: boolean; hit: boolean }[] = [];

before(async () => {
  house = await startHouse('proof');
  [analyst, supervisor] = [await house.as('analyst'), await house.as('supervisor-020')];
  const rows = Array.from({ length: 1200 }, (_, place) =>
    declarationAt(place % 3 === 0 ? '040' : '020', place),
  );
  assert.equal((await house.machine.post('declarations/batch', rows)).status, 200);
  planted = await plantOutcomes();
});
after(() => house?.end());

/** Every case is examined: of what was chosen every second one is a hit, of what chance chose every tenth. */
async function plantOutcomes() {
  const { owner } = house.database;
  const { rows } = await owner.query<{
    id: string;
    number: string;
    version: number;
    office: string;
    random: boolean;
  }>(
    `select id, number, version, office, is_random as random from "case"
     where kind in ('x-ray', 'physical', 'laboratory') order by number`,
  );
  const seen = { true: 0, false: 0 };
  const made: { number: string; random: boolean; hit: boolean }[] = [];
  for (const { id, number, version, office, random } of rows) {
    const place = seen[`${random}`]++;
    const hit = random ? place % 10 === 0 : place % 2 === 0;
    await owner.query(
      `insert into outcome (id, number, version, code, verdict, recovered_krw, examiner, case_id, occurred_at, recorded_at, source,
         was_random, office, hs6, declared_on, log_partition, log_seq, direction)
       values ($1, $2, $3, $4, $5, $6, 'officer-020', $1, $7, $7, 'simulated', $8, $9, '000000', $10, 0, 1, 'import')`,
      [
        ...[id, number, version, hit ? 'Y' : 'A', hit ? 'fraud' : 'clean', hit ? 1_000_000 : null],
        ...[
          new Date(house.house.clock.now()).toISOString(),
          random,
          office,
          seoulDay(house.house.clock.now()),
        ],
      ],
    );
    made.push({ number, random, hit });
  }
  return made;
}

const rateOf = (rows: typeof planted) => ({ n: rows.length, hits: rows.filter(({ hit }) => hit).length });

test('rates are those that were planted, each with its n and interval, and chance beside them', async () => {
  const { json } = await analyst.get('proof?days=7');
  const view: ProofView = json;
  const random = rateOf(planted.filter((one) => one.random));
  assert.ok(random.n > 10, `${random.n} by chance`);
  assert.deepEqual({ n: view.base.n, hits: view.base.hits }, random);
  const [examine] = view.lanes;
  assert.equal(examine!.key, 'examine');
  assert.ok(examine!.found.n > 30 && examine!.found.share! > 0.4);
  assert.ok(examine!.difference!.low > 0, 'five times chance is clearly more');
  for (const { found } of [...view.lanes, ...view.criteria, ...view.offices])
    if (found.share !== null) assert.ok(found.low! <= found.share && found.share <= found.high!);
  assert.deepEqual(view.offices.map(({ key }) => key).sort(), ['020', '040']);
  assert.equal(view.alarms.filter(({ id }) => id.startsWith('below/')).length, 0);
});

test('what was missed is weighed by the chance of being drawn, and recall follows from it', async () => {
  const { left, revenue }: ProofView = (await analyst.get('proof?days=7')).json;
  assert.ok(left.n > 10 && left.hits > 0 && left.stream > left.n);
  const { total, recall, caught } = left;
  assert.ok(total!.low <= total!.value && total!.value <= total!.high && total!.low >= left.hits);
  assert.ok(Math.abs(recall!.value - caught / (caught + total!.value)) < 1e-9);
  assert.ok(recall!.low < recall!.value && recall!.value < recall!.high);
  assert.equal(revenue.recoveredKrw, caught * 1_000_000);
  assert.ok(Math.abs(revenue.recall!.value - recall!.value) < 1e-9, 'every finding was worth the same');
});

test('behind a figure stand its cases, of one’s own office where one reads no other, and nothing for examiners', async () => {
  const all: ProofCase[] = (await analyst.get('proof/cases?group=random&key=all&days=7')).json;
  assert.equal(all.length, planted.filter((one) => one.random).length);
  const own: ProofCase[] = (await supervisor.get('proof/cases?group=random&key=all&days=7')).json;
  assert.ok(own.length > 0 && own.length < all.length && own.every(({ office }) => office === '020'));
  const officer = await house.as('officer-020');
  assert.equal((await officer.get('proof?days=7')).status, 403);
  assert.equal((await officer.get('proof/cases?group=random&key=all')).status, 403);
});

test('an office where choosing finds less than chance raises an alarm with a next step', async () => {
  const { owner } = house.database;
  await owner.query(
    `update outcome set code = 'A', verdict = 'clean' where office = '020' and not was_random`,
  );
  await owner.query(`update outcome set code = 'Y', verdict = 'fraud' where was_random`);
  const view: ProofView = (await analyst.get('proof?days=8')).json;
  const alarm = view.alarms.find(({ id }) => id === 'below/office/020');
  assert.ok(alarm, JSON.stringify(view.alarms.map(({ id }) => id)));
  assert.ok(alarm.says.ko && alarm.next.en && alarm.link.startsWith('/'));
});

const trial: NewModel = {
  ...{ name: 'trial', bytes: Buffer.from('{"a":1}'), who: 'analyst', why: null },
  card: { data: 'upload', seconds: 1, purpose: { ko: '시험 *용도*', en: 'A trial' } },
  figures: { heldOut: null, later: null },
};

test('a card names its gaps, takes what two people state, and says who they were', async () => {
  const { id } = await registerModel(house.house, trial);
  const first: ModelCardView = (await analyst.get(`models/${id}/card`)).json;
  assert.equal(first.gaps, AI_FIELDS.length);
  assert.equal(first.isComplete, false);
  const stated = Object.fromEntries(AI_FIELDS.map((field) => [field, `말 ${field}`]));
  const today = seoulDay(house.house.clock.now());
  const propose = (body: object) =>
    analyst.post('settings/ai-operator', { body, validFrom: today, why: '시험' });
  const wrong = await propose({ stated: { ...stated, tea: 'x', supervisorName: ' ' } });
  assert.deepEqual(
    wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/stated/tea', '/stated/reviewedOn', '/stated/supervisorName', '/stated/impactAssessedOn'],
  );
  const right = { ...stated, reviewedOn: today, impactAssessedOn: null };
  assert.equal((await propose({ stated: right })).status, 200);
  assert.equal(
    (await analyst.get(`models/${id}/card`)).json.gaps,
    AI_FIELDS.length,
    'one person is not enough',
  );
  assert.equal((await supervisor.post('settings/ai-operator/1/confirm')).status, 200);
  const card: ModelCardView = (await analyst.get(`models/${id}/card`)).json;
  assert.equal(card.gaps, 1);
  const statements = card.sections.find(({ id: of }) => of === 'statements')!.lines[0]!;
  assert.match(statements.says.en, /Proposed by analyst, confirmed by supervisor-020/);
  const duties = card.sections.find(({ id: of }) => of === 'duties')!.lines;
  assert.ok(duties.some(({ source }) => /제34조제1항제4호.*2026-01-22/.test(source?.ko ?? '')));
  const text = cardMarkdown(card, 'ko');
  assert.match(text, /⚠/);
  assert.match(text, /시험 \\\*용도\\\*/, 'what people wrote is text and no mark-up');
  const served = await analyst.get(`models/${id}/card.md?language=en`);
  assert.match(served.text, /^# Model card: trial r1/);
});
