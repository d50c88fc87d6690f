/** The work of officers over HTTP: dealing, acts, refusals, taking back, learning from outcomes, and proof of it all afterwards. */
import assert from 'node:assert/strict';
import { after, before, mock, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OUTCOME_CODES } from '../../src/reference/outcome-codes.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { putModelInForce } from '../builders/models.ts';
import { reportAll } from '../builders/reports.ts';

let house: TestHouse;
let officer: Client;
let colleague: Client;

before(async () => {
  house = await startHouse('life_cycle');
  await house.makePast(5000, 0.35);
  await putModelInForce(house);
  const rows = Array.from({ length: 1500 }, (_, place) => declarationAt('020', place));
  await reportAll(house.machine, rows);
  assert.equal((await house.machine.post('declarations/batch', rows)).status, 200);
  officer = await house.as('officer-020');
  colleague = await house.as('colleague-020');
});
after(() => house?.end());

async function job(started: Answer, account = 'analyst') {
  const client = await house.as(account);
  for (let tried = 0; tried < 600; tried++) {
    const { json } = await client.get(`jobs/${started.json.id}`);
    if (json.state !== 'running') return json;
    await sleep(50);
  }
  throw new Error('the job did not end');
}

/** An open case of one of these kinds, as the officer's list shows it. */
async function openCase(...kinds: string[]): Promise<{ id: string; number: string }> {
  const { rows } = (await officer.get(`cases?state=open&kind=${kinds.join(',')}&sort=value`)).json;
  assert.ok(rows.length > 0, `no open case of ${kinds}`);
  return rows[0];
}

/** The next case of this kind, dealt to the officer. */
async function dealtCase(kind: string): Promise<{ id: string; number: string }> {
  const { json } = await officer.post('cases/next', { kind });
  assert.ok(json.case, `no open case of ${kind}`);
  return json.case;
}

/** Which case comes next hangs on the day's draw, and some lack a permit: these are refused for that, whatever else is wrong. */
async function dealtThatLacksNothing(kind: string): Promise<string> {
  for (;;) {
    const { number } = await dealtCase(kind);
    const { acceptance } = (await officer.get(`declarations/${number}`)).json;
    const missing = acceptance.missing.map(({ code }: { code: string }) => code);
    if (missing.every((code: string) => code === 'acceptance/examination-open')) return number;
  }
}

const act = (client: Client, number: string, name: string, more: object = {}): Promise<Answer> =>
  client.post(`declarations/${number}/acts`, { act: name, version: 1, ...more });

const eventsOf = async (number: string): Promise<string[]> =>
  (await officer.get(`declarations/${number}`)).json.events.map(({ kind }: { kind: string }) => kind);

test('fifty who ask at once get fifty different cases, and none of another office', async () => {
  const dealt = await Promise.all(
    Array.from({ length: 50 }, (_, place) => (place % 2 ? officer : colleague).post('cases/next', {})),
  );
  const ids = dealt.map(({ json }) => json.case.id);
  assert.equal(new Set(ids).size, 50);
  assert.ok(dealt.every(({ json }) => json.case.office === '020' && json.case.state === 'dealt'));
  assert.equal((await (await house.as('officer-040')).post('cases/next', {})).json.case, null);
  const mine = ids.filter((_, place) => place % 2);
  const other = ids.filter((_, place) => place % 2 === 0);
  const reason = { reason: '교대' };
  assert.equal((await officer.post(`cases/${other[0]}/return`, reason)).status, 409);
  assert.equal((await officer.post(`cases/${mine[0]}/return`, { reason: ' ' })).status, 422);
  for (const id of mine) assert.equal((await officer.post(`cases/${id}/return`, reason)).json.state, 'open');
  for (const id of other) assert.equal((await colleague.post(`cases/${id}/return`, reason)).status, 200);
});

test('a case that somebody works on is refused to everybody else', async () => {
  const { number } = (await colleague.post('cases/next', {})).json.case;
  const refused = await act(officer, number, 'withdraw', { reason: 'r' });
  assert.equal(refused.status, 409);
  assert.match(refused.json.message.ko, /다른 담당자/);
  const offers = (await officer.get(`declarations/${number}`)).json.acts;
  assert.ok(offers.every(({ isAllowed }: { isAllowed: boolean }) => !isAllowed));
});

test('adverse acts need a reason, become events with article, and notices', async () => {
  const { number } = await openCase('documents');
  for (const name of ['supplement', 'hold', 'reject', 'withdraw']) {
    assert.equal((await act(officer, number, name)).status, 422, name);
    assert.equal((await act(officer, number, name, { reason: '  ' })).status, 422, name);
  }
  const asked = await act(officer, number, 'supplement', { reason: '송품장 사본을 제출하십시오' });
  assert.equal(asked.json.state, 'supplement-requested');
  assert.ok(asked.json.notices.some(({ article }: { article: string }) => article === '관세법 제249조'));
  const early = await act(officer, number, 'accept');
  assert.equal(early.status, 409);
  assert.match(early.json.message.en + JSON.stringify(early.json.problems), /supplement/);
  assert.equal((await act(officer, number, 'supplied')).json.state, 'screened');
  assert.equal((await act(officer, number, 'hold', { reason: '원산지 표시 위반' })).json.state, 'held');
  assert.equal((await act(officer, number, 'lift-hold', { reason: '시정 확인' })).json.state, 'screened');
  const rejected = await act(officer, number, 'reject', { reason: '요건 미비' });
  assert.equal(rejected.json.state, 'rejected');
  assert.equal(rejected.json.case.state, 'closed');
  const late = await act(officer, number, 'hold', { reason: 'r' });
  assert.equal(late.status, 409);
  assert.match(JSON.stringify(late.json), /제238조|art\. 238/);
  const kinds = await eventsOf(number);
  assert.deepEqual(kinds.slice(-5), ['supplement', 'supplied', 'hold', 'lift-hold', 'reject'], kinds.join());
});

test('what was selected for examination is not accepted in passing, and its outcome counts once', async () => {
  const { number: another } = await openCase('physical', 'x-ray');
  const picked = await act(officer, another, 'release-without-examination', { reason: 'r' });
  assert.equal(picked.status, 409);
  assert.match(picked.json.message.en, /dealt and not picked/);
  const number = await dealtThatLacksNothing('physical');
  assert.equal((await act(officer, number, 'accept')).status, 409);
  assert.equal((await act(officer, number, 'release-without-examination')).status, 422);
  assert.equal((await act(officer, number, 'outcome', { outcome: { code: 'ZZ' } })).status, 422);
  assert.equal((await act(officer, number, 'outcome', { outcome: { code: 'A', item: 998 } })).status, 422);
  const code = fraudCode();
  const found = await act(officer, number, 'outcome', { outcome: { code, recoveredKrw: 1000, notes: 'n' } });
  assert.equal(found.status, 200, found.text);
  assert.equal(found.json.outcome.verdict === 'clean', false);
  assert.equal((await act(officer, number, 'outcome', { outcome: { code } })).status, 409, 'only once');
  assert.equal((await officer.post(`declarations/${number}/acts/undo`)).status, 409, 'it is final');
});

function fraudCode(): string {
  return OUTCOME_CODES.rows.find(({ verdict }) => verdict !== 'clean')!.code;
}

/** An open case of papers whose declaration lacks nothing for acceptance. */
async function acceptableCase(): Promise<{ number: string }> {
  const { rows } = (await officer.get('cases?state=open&kind=documents&sort=value')).json;
  for (const { number } of rows) {
    const { acceptance } = (await officer.get(`declarations/${number}`)).json;
    if (acceptance.missing.length === 0) return { number };
  }
  throw new Error('no case that could be accepted');
}

test('an act can be taken back for five seconds, by the one who acted', async () => {
  const { number } = await acceptableCase();
  assert.equal((await act(officer, number, 'accept')).json.state, 'accepted');
  assert.equal((await colleague.post(`declarations/${number}/acts/undo`)).status, 409);
  const back = await officer.post(`declarations/${number}/acts/undo`);
  assert.equal(back.json.state, 'screened');
  assert.equal(back.json.case.state, 'dealt');
  assert.equal((await officer.post(`declarations/${number}/acts/undo`)).status, 409, 'once');
  assert.equal((await act(officer, number, 'accept')).status, 200);
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 6_500 });
  const late = await officer.post(`declarations/${number}/acts/undo`);
  mock.timers.reset();
  assert.equal(late.status, 409);
  assert.deepEqual((await eventsOf(number)).slice(-3), ['accept', 'undo', 'accept']);
});

test('what an examination finds is counted for the next declaration of the same goods', async () => {
  const { number } = await dealtCase('physical');
  const analyst = await house.as('analyst');
  const { declaration } = (await officer.get(`declarations/${number}`)).json;
  const again = (place: number): Promise<Answer> => {
    const { sequence: _, ...item } = declaration.items[0];
    const base = declarationAt('020', 0);
    const { importer, seller } = declaration;
    return officer.post('declarations', {
      ...base,
      declarationNumber: `9900126${String(place).padStart(6, '0')}M`,
      ...(importer === undefined ? {} : { importer: { id: importer.id } }),
      ...(seller === undefined ? {} : { seller: { id: seller.id } }),
      items: [{ ...item, sequence: 1 }],
    });
  };
  const profileOf = async (answer: Answer): Promise<[seen: number, hits: number]> => {
    assert.equal(answer.status, 201, answer.text);
    const { decision } = (await analyst.get(`declarations/${answer.json.number}`)).json;
    const rows: { name: string; value: string }[] = decision.values.filter(
      ({ name }: { name: string }) => name.startsWith('profile.') && /hs/i.test(name),
    );
    const sums: [number, number] = [0, 0];
    for (const { value } of rows) {
      const [seen, hits] = value.split(' / ').map(Number) as [number, number];
      sums[0] += seen;
      sums[1] += hits;
    }
    return sums;
  };
  const before = await profileOf(await again(1));
  const code = fraudCode();
  assert.equal((await act(officer, number, 'outcome', { outcome: { code, item: 1 } })).status, 200);
  const after = await profileOf(await again(2));
  assert.ok(after[0] > before[0] && after[1] > before[1], `${before} became ${after}`);
});

test('a new model takes over, and every old decision is still computed to the same bytes', async () => {
  const auditor = await house.as('auditor');
  const { rows } = (await officer.get('declarations?limit=60')).json;
  const numbers: string[] = rows.map(({ number }: { number: string }) => number);
  const before = (await officer.get(`declarations/${numbers[0]}`)).json.decision.edition;
  await putModelInForce(house);
  const fresh = await officer.post('declarations', declarationAt('020', 2000));
  const after = (await officer.get(`declarations/${fresh.json.number}`)).json.decision.edition;
  assert.notEqual(after.hash, before.hash);
  assert.notDeepEqual(after.models, before.models);
  for (const number of [...numbers, fresh.json.number]) {
    const { json } = await auditor.post(`decisions/${number}/replay`);
    assert.equal(json.isIdentical, true, `${number}: ${json.difference?.en}`);
  }
});

test('the log is whole, and an altered row is pointed at', async () => {
  const auditor = await house.as('auditor');
  const verify = async () => {
    const started = await auditor.post('log/verify');
    assert.equal(started.status, 200);
    return (await job(started, 'auditor')).result;
  };
  const whole = await verify();
  assert.deepEqual(whole.problems, []);
  assert.ok(whole.ok && whole.entries > 5000);
  const { number } = (await officer.get('declarations?state=accepted&limit=1')).json.rows[0];
  await house.database.owner.query('update decision set record = replace(record, $2, $3) where number = $1', [
    number,
    '"lane":"release"',
    '"lane":"examine"',
  ]);
  await house.database.owner.query(`update decision set lane = 'examine' where number = $1`, [number]);
  const altered = await verify();
  assert.equal(altered.ok, false);
  const { rows } = await house.database.owner.query<{ seq: number }>(
    `select seq::int as seq from log_entry where subject = $1 || '/1' and kind = 'intake'`,
    [number],
  );
  assert.ok(altered.problems.some(({ seq }: { seq: number }) => seq === rows[0]!.seq));
});
