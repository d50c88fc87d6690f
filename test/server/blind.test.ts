/** That a blind case tells nobody who may examine it why it was chosen, on any page, and tells everybody once the finding is recorded. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { declarationOf } from '../../src/app/contents.ts';
import { deskRound } from '../../src/app/desk-clock.ts';
import { BLIND_REASON } from '../../src/app/views/blind.ts';
import { consignmentKey } from '../../src/model/bills.ts';
import { drawBlind } from '../../src/screening/cases/blind.ts';
import { placeOf } from '../../src/screening/cases/place.ts';
import { readRecord } from '../../src/screening/record.ts';
import type { Sealed } from '../../src/store/vault/seal.ts';
import type { Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

interface Stored {
  readonly id: string;
  readonly number: string;
  readonly place: number;
  readonly is_blind: boolean;
  readonly is_random: boolean;
  readonly priority: number;
  readonly record: string;
  readonly content: Sealed;
  readonly detail: string;
}

let house: TestHouse;
let cases: Stored[] = [];
/** Blind because chance alone chose it, and blind because its draw fell below the share. */
let byChance: Stored;
let selected: Stored;

before(async () => {
  house = await startHouse('blind');
  await house.database.owner.query(
    `insert into setting_version (name, version, body, valid_from, why, made_by, made_at, confirmed_by, confirmed_at)
     values ('desk', 1, '{"blindShare": 0.5}', '2000-01-01', 'test', 'one', now(), 'other', now())`,
  );
  await deskRound(house.house);
  const rows = Array.from({ length: 1500 }, (_, place) => declarationAt('020', place));
  assert.equal((await house.machine.post('declarations/batch', rows)).status, 200);
  cases = (
    await house.database.owner.query<Stored>(
      `select c.id, c.number, c.place, c.is_blind, c.is_random, c.priority, x.record, d.content, e.detail
       from "case" c join decision x on x.id = c.decision_id and x.number = c.number
       join declaration d on d.number = c.number and d.version = c.version
       join event e on e.number = c.number and e.kind = 'screen' where c.kind = 'physical'`,
    )
  ).rows;
  const blind = cases.filter((one) => one.is_blind);
  byChance = blind.find((one) => readRecord(one.record).findings.every(({ source }) => source === 'random'))!;
  selected = blind.find((one) => !one.is_random)!;
  assert.ok(byChance && selected, 'a day holds both');
});
after(() => house?.end());

test('whatever chance alone chose is blind, the share of the others too, and the draw can be checked', async () => {
  const { key } = house.house.desk;
  for (const one of cases) {
    const decision = readRecord(one.record);
    const drawn = drawBlind(key, consignmentKey(await declarationOf(house.house.vault, one)), 0.5, decision);
    assert.equal(one.is_blind, drawn.isBlind, one.number);
    assert.equal(one.place, placeOf(key, one.id, 0));
    assert.deepEqual(JSON.parse(one.detail).case, {
      ...{ id: one.id, place: one.place, seed: key.id },
      ...{ blind: drawn.value, share: 0.5 },
    });
    if (decision.findings.every(({ source }) => source === 'random')) assert.equal(one.is_blind, true);
  }
  const chosen = cases.filter(({ is_random }) => !is_random);
  assert.ok(chosen.some(({ is_blind }) => !is_blind) && chosen.some(({ is_blind }) => is_blind));
});

/** Every word of a record that says why: names of detectors and criteria, scores, whatever stands in its findings. */
function tellingWords({ record }: Stored): string[] {
  const { findings, scores } = readRecord(record);
  return [
    ...findings.flatMap(({ source, id }) => (source === 'random' ? [] : [`"${id}"`, `/criteria/${id}`])),
    ...scores.map(({ fraud }) => String(fraud)).filter((text) => text.length > 6),
  ];
}

async function answersTo(client: Client, { number }: Stored): Promise<Record<string, string>> {
  const asked: Record<string, string> = {};
  for (const path of [`declarations/${number}`, 'board?office=020', `declarations/${number}?version=1`])
    asked[path] = (await client.get(path)).text;
  for (const path of ['peers', 'similar', 'classification']) {
    const { status, text } = await client.get(`declarations/${number}/${path}`);
    assert.equal(status, 409, path);
    asked[path] = text;
  }
  const replay = await client.post(`decisions/${number}/replay`);
  assert.equal(replay.status, 409);
  return { ...asked, replay: replay.text };
}

/** The shape of an answer: every key, and of what kind its value is. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

test('no answer to an officer or a supervisor says why, and both sorts of blind cases look the same', async () => {
  for (const account of ['officer-020', 'supervisor-020']) {
    const client = await house.as(account);
    const decisions: unknown[] = [];
    for (const one of [byChance, selected]) {
      const answers = await answersTo(client, one);
      const { decision, ...view } = JSON.parse(answers[`declarations/${one.number}`]!);
      assert.deepEqual(
        [decision.findings, decision.score, decision.record, decision.values, decision.isBlind],
        [[], null, '', [], true],
      );
      assert.deepEqual(view.case.firstReason, BLIND_REASON);
      assert.deepEqual([view.case.reasonCount, view.case.scoreBand, view.case.isBlind], [0, null, true]);
      decisions.push({ answers: decision.answers, shape: shapeOf(decision), row: shapeOf(view.case) });
      const own = [answers[`declarations/${one.number}`]!, answers.replay!, answers.peers!, answers.similar!];
      for (const word of tellingWords(one))
        assert.ok(!own.some((text) => text.includes(word)), `${account} reads ${word} of ${one.number}`);
    }
    const [one, other] = decisions as [{ row: { assigneeName: unknown } }, object];
    assert.deepEqual(one, other, account);
    const { rows } = (await client.get(`cases?state=open&search=${selected.number}`)).json;
    assert.deepEqual(rows[0].firstReason, BLIND_REASON);
  }
});

test('a search by what was held against declarations passes blind ones over, for whoever examines', async () => {
  const [finding] = readRecord(selected.record).findings.filter(
    ({ source }) => source === 'criterion' || source === 'detector',
  );
  assert.ok(finding, 'the case has a criterion or a detector');
  const path = `declarations?${finding.source}=${finding.id}&limit=200`;
  const has = async (account: string): Promise<boolean> =>
    (await (await house.as(account)).get(path)).json.rows.some(
      ({ number }: { number: string }) => number === selected.number,
    );
  assert.deepEqual(await Promise.all(['officer-020', 'supervisor-020', 'auditor'].map(has)), [
    false,
    false,
    true,
  ]);
});

test('blind cases lie among the others by urgency, wherever their own strength would put them', () => {
  const mean = (some: Stored[]): number =>
    some.reduce((sum, { priority }) => sum + priority, 0) / some.length;
  const blind = cases.filter((one) => one.is_blind);
  assert.ok(blind.every(({ priority }) => priority >= 0.3 && priority < 0.9));
  const [drawn, chosen] = [blind.filter((one) => one.is_random), blind.filter((one) => !one.is_random)];
  // Uniform over 0.6: the means differ by less than five standard errors.
  const error = (0.6 / Math.sqrt(12)) * Math.sqrt(1 / drawn.length + 1 / chosen.length);
  assert.ok(Math.abs(mean(drawn) - mean(chosen)) < 5 * error);
});

test('an auditor reads everything at once; an officer and a supervisor once the finding is recorded, and for good', async () => {
  const auditor = await house.as('auditor');
  assert.ok((await auditor.get(`declarations/${selected.number}`)).json.decision.findings.length > 0);
  const officer = await house.as('officer-020');
  const supervisor = await house.as('supervisor-020');
  for (const one of [selected, byChance]) {
    const given = await supervisor.post(`cases/${one.id}/reassign`, { to: 'officer-020', reason: '시험' });
    assert.equal(given.status, 200, given.text);
    assert.equal(given.json.isBlind, true);
    const done = await officer.post(`declarations/${one.number}/acts`, {
      act: 'outcome',
      version: 1,
      outcome: { code: 'A', notes: '이상 없음' },
    });
    assert.equal(done.status, 200, done.text);
    const told = done.json.decision;
    assert.equal(told.isBlind, false);
    assert.equal(
      told.findings.length,
      readRecord(one.record).findings.filter(({ source }) => source !== 'random').length,
    );
    assert.equal('isRandom' in told, false, 'an officer is not told of the draw even now');
    assert.equal((await officer.post(`declarations/${one.number}/acts/undo`)).status, 409);
    assert.equal((await officer.post(`decisions/${one.number}/replay`)).json.isIdentical, true);
  }
  const { decision } = (await supervisor.get(`declarations/${byChance.number}`)).json;
  assert.equal(decision.isRandom, true);
});

test('an amended version of a blind declaration keeps the reasons of all its versions hidden', async () => {
  const officer = await house.as('officer-020');
  const amended = cases.filter((one) => one.is_blind && !one.is_random && one.number !== selected.number);
  let checked = 0;
  for (const one of amended.slice(0, 12)) {
    const declaration = await declarationOf(house.house.vault, one);
    const answer = await house.machine.post('declarations', { ...declaration, version: 2 });
    assert.ok(answer.status < 300, answer.text);
    // Without a place left the new version is not examined, and then nobody examines the old one either.
    if (answer.json.answers.inspection === 'none') continue;
    const first = (await officer.get(`declarations/${one.number}?version=1`)).json;
    assert.deepEqual([first.decision.isBlind, first.decision.findings], [true, []]);
    checked += 1;
  }
  assert.ok(checked > 0, 'at least one is examined again');
});
