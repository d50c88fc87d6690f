/** Criteria over their whole life through the interface: drafts, checks, moves, rights, four eyes, two at once, broken fields. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CriterionDetail, CriterionDraft, JobView } from '../../src/exchange/contract.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
let officer: Client;
let supervisor: Client;
let other: Client;

before(async () => {
  house = await startHouse('criteria');
  await house.makePast(600);
  [officer, supervisor, other] = await Promise.all([
    house.as('officer-020'),
    house.as('supervisor-020'),
    house.as('supervisor-040'),
  ]);
});
after(() => house.end());

const DRAFT: CriterionDraft = {
  title: { ko: '무거운 신고', en: 'Heavy' },
  scope: 'declaration',
  kind: 'risk',
  expression: 'declaration.netMassKg > 900 && declaration.netMassKg < 200000',
  demand: 'documents',
  look: { ko: '중량을 봅니다.', en: 'Look at the mass.' },
  owner: '수입1과',
  basis: '관세법 제246조',
  validFrom: '2026-01-01',
};

async function write(client: Client, changes: Partial<CriterionDraft> = {}): Promise<CriterionDetail> {
  const answer = await client.post('criteria', { draft: { ...DRAFT, ...changes }, why: '시험' });
  assert.equal(answer.status, 201, answer.text);
  return answer.json;
}

function move(client: Client, id: string, version: number, name: string, more: object = {}): Promise<Answer> {
  return client.post(`criteria/${id}/moves`, { version, move: name, ...more });
}

async function done(answer: Promise<Answer>): Promise<CriterionDetail> {
  const { status, text, json } = await answer;
  assert.equal(status, 200, text);
  return json;
}

async function backTest(client: Client, id: string, version: number): Promise<JobView> {
  const started = await client.post(`criteria/${id}/versions/${version}/back-test`);
  assert.equal(started.status, 200, started.text);
  for (;;) {
    const { json } = await client.get(`jobs/${started.json.id}`);
    if (json.state !== 'running') return json;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Written by the officer, tested, in shadow, proposed by the officer. */
async function proposed(changes: Partial<CriterionDraft> = {}): Promise<CriterionDetail> {
  const { criterion } = await write(officer, changes);
  await done(move(officer, criterion.id, 1, 'shadow'));
  assert.equal((await backTest(officer, criterion.id, 1)).state, 'done');
  const why = { why: '적용', signOff: '시험이라 괜찮습니다' };
  return done(move(officer, criterion.id, 1, 'propose', why));
}

test('a draft is refused with everything that is wrong with it at once', async () => {
  const bad = { ...DRAFT, title: { ko: '', en: '' }, demand: 'none', validFrom: 'soon', owner: ' ' };
  const answer = await officer.post('criteria', { draft: bad, why: '', id: 'x' });
  assert.equal(answer.status, 422);
  assert.deepEqual(answer.json.problems.map(({ pointer }: { pointer: string }) => pointer).sort(), [
    '/demand',
    '/id',
    '/owner',
    '/title/ko',
    '/validFrom',
    '/why',
  ]);
  assert.equal((await (await house.as('auditor')).post('criteria', { draft: DRAFT, why: 'x' })).status, 403);
});

test('versions are kept with who, why and what changed, and nobody is written over unseen', async () => {
  const { criterion } = await write(officer);
  const save = (latest: number, draft: CriterionDraft) =>
    supervisor.post(`criteria/${criterion.id}/versions`, { draft, why: '고침', basedOn: 1, latest });
  const second = await save(1, { ...DRAFT, demand: 'physical' });
  assert.equal(second.status, 201, second.text);
  const late = await save(1, { ...DRAFT, demand: 'x-ray' });
  assert.equal(late.status, 409);
  assert.match(late.json.message.ko, /2판/);
  const { versions, history } = second.json as CriterionDetail;
  assert.deepEqual(
    versions.map(({ criterion: { version }, isMine, why }) => [version, isMine, why]),
    [
      [2, true, '고침'],
      [1, false, '시험'],
    ],
  );
  assert.deepEqual(versions[0]!.changes, [
    {
      field: 'demand',
      before: { ko: 'documents', en: 'documents' },
      after: { ko: 'physical', en: 'physical' },
    },
  ]);
  assert.deepEqual(
    history.map(({ kind, version, who }) => [kind, version, who.ko]),
    [
      ['criterion-saved', 2, 'supervisor-020'],
      ['criterion-saved', 1, 'officer-020'],
    ],
  );
  const back = await officer.post(`criteria/${criterion.id}/roll-back`, { to: 1, latest: 2, why: '되돌림' });
  assert.equal(back.status, 201, back.text);
  assert.equal(back.json.versions[0].criterion.demand, 'documents');
  assert.equal(back.json.versions[0].state, 'draft');
});

test('what can never be met is not run in shadow, and the answer says why', async () => {
  const { criterion } = await write(officer, {
    expression: 'declaration.netMassKg > 500 && declaration.netMassKg < 200',
  });
  const answer = await move(officer, criterion.id, 1, 'shadow');
  assert.equal(answer.status, 422, answer.text);
  assert.ok(answer.json.problems.length > 0);
  assert.match(JSON.stringify(answer.json), /500/);
  const { json } = await officer.post('criteria/check', {
    scope: 'declaration',
    expression: criterion.expression,
  });
  assert.equal(json.proof.answer, 'never');
  assert.equal(json.outline.ok, true);
});

test('only the author sends a draft to shadow, and a draft that was written over goes nowhere', async () => {
  const { criterion } = await write(officer);
  assert.equal((await move(supervisor, criterion.id, 1, 'shadow')).status, 403);
  await supervisor.post(`criteria/${criterion.id}/versions`, {
    draft: { ...DRAFT, demand: 'x-ray' },
    why: '이어받음',
    basedOn: 1,
    latest: 1,
  });
  const late = await move(officer, criterion.id, 1, 'shadow');
  assert.equal(late.status, 409, late.text);
  await done(move(supervisor, criterion.id, 2, 'shadow'));
});

test('nothing is proposed without a back-test, and no or too many hits need a written sign-off', async () => {
  const { criterion } = await write(officer, { expression: 'declaration.netMassKg > 1e15' });
  await done(move(officer, criterion.id, 1, 'shadow'));
  const untested = await move(officer, criterion.id, 1, 'propose', { why: '적용' });
  assert.deepEqual([untested.status, untested.json.problems[0].code], [409, 'criterion/back-test']);
  await backTest(officer, criterion.id, 1);
  const unsigned = await move(officer, criterion.id, 1, 'propose', { why: '적용' });
  assert.deepEqual([unsigned.status, unsigned.json.problems[0].code], [409, 'criterion/no-hits']);
  const detail = (await officer.get(`criteria/${criterion.id}`)).json as CriterionDetail;
  assert.equal(detail.versions[0]!.moves.find((offer) => offer.move === 'propose')?.needsSignOff, 'no-hits');
  const signed = await done(
    move(officer, criterion.id, 1, 'propose', { why: '적용', signOff: '곧 들어올 화물' }),
  );
  assert.equal(signed.versions[0]!.proposal?.signOff, '곧 들어올 화물');
  assert.equal(signed.waiting, 'activate');
});

test('nobody confirms what he wrote or proposed; a second person puts it in force and decisions go on', async () => {
  const { criterion } = await proposed({ expression: 'declaration.netMassKg > 0' });
  for (const [client, status] of [
    [officer, 403],
    [await house.as('analyst'), 403],
  ] as const)
    assert.equal((await move(client, criterion.id, 1, 'confirm')).status, status);
  const before = house.house.editions.current().edition.hash;
  const [confirmed, filed] = await Promise.all([
    move(supervisor, criterion.id, 1, 'confirm'),
    house.machine.post('declarations', declarationAt('020', 1)),
  ]);
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.equal(filed.status, 201, filed.text);
  assert.equal(confirmed.json.state, 'live');
  assert.notEqual(house.house.editions.current().edition.hash, before);
  const after = await house.machine.post('declarations', declarationAt('020', 2));
  assert.ok(after.json.answers.documents, after.text);
  for (const { json } of [filed, after])
    assert.equal((await supervisor.post(`decisions/${json.decision}/replay`)).json.isIdentical, true);

  const asked = await done(move(supervisor, criterion.id, 1, 'propose-retire', { why: '쓸모 없음' }));
  assert.equal(asked.waiting, 'retire');
  assert.equal((await move(supervisor, criterion.id, 1, 'confirm')).status, 403);
  const retired = await done(move(other, criterion.id, 1, 'confirm'));
  assert.equal(retired.state, 'retired');
  const ids = house.house.editions.current().edition.manifest.criteria.map(({ id }) => id);
  assert.ok(!ids.includes(criterion.id));
  assert.deepEqual(
    retired.history.map(({ kind }) => kind),
    [
      'criterion-confirmed',
      'criterion-retirement-proposed',
      'criterion-confirmed',
      'criterion-proposed',
      'criterion-back-tested',
      'criterion-shadow',
      'criterion-saved',
    ],
  );
});

test('of two who confirm at once one wins, and the other is told who', async () => {
  const { criterion } = await proposed();
  const answers = await Promise.all([
    move(supervisor, criterion.id, 1, 'confirm'),
    move(other, criterion.id, 1, 'confirm'),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  const loser = answers.find(({ status }) => status === 409)!;
  assert.match(loser.json.message.ko, /supervisor-0[24]0이\(가\) \d\d:\d\d에/);
});

test('a refusal needs a reason and leaves the version in shadow; a proposal is withdrawn by its proposer alone', async () => {
  const { criterion } = await proposed();
  assert.equal((await move(supervisor, criterion.id, 1, 'refuse')).status, 422);
  const refused = await done(move(supervisor, criterion.id, 1, 'refuse', { why: '근거 부족' }));
  assert.deepEqual([refused.versions[0]!.state, refused.waiting], ['shadow', null]);
  await done(move(officer, criterion.id, 1, 'propose', { why: '다시', signOff: '시험' }));
  assert.equal((await move(supervisor, criterion.id, 1, 'withdraw')).status, 403);
  assert.equal((await done(move(officer, criterion.id, 1, 'withdraw'))).waiting, null);
  await done(move(officer, criterion.id, 1, 'retire', { why: '그만둠' }));
});

test('a version that takes over ends the one before, and none is put in force before its validity begins', async () => {
  const first = await proposed();
  const { id } = first.criterion;
  await done(move(supervisor, id, 1, 'confirm'));
  const save = (latest: number, draft: CriterionDraft) =>
    officer.post(`criteria/${id}/versions`, { draft, why: '고침', basedOn: 1, latest });
  for (const [version, draft, status] of [
    [2, { ...DRAFT, validFrom: '2099-01-01' }, 409],
    [3, { ...DRAFT, demand: 'x-ray' as const }, 200],
  ] as const) {
    await save(version - 1, draft);
    await done(move(officer, id, version, 'shadow'));
    await backTest(officer, id, version);
    await done(move(officer, id, version, 'propose', { why: '적용', signOff: '시험' }));
    const answer = await move(supervisor, id, version, 'confirm');
    assert.equal(answer.status, status, answer.text);
    if (status === 409) await done(move(officer, id, version, 'withdraw'));
  }
  const { json } = await officer.get(`criteria/${id}`);
  assert.deepEqual(
    json.versions.map(({ state }: { state: string }) => state),
    ['active', 'retired', 'retired'],
  );
  assert.equal(json.criterion.demand, 'x-ray');
});

test('a shadow criterion changes no decision and is counted, each declaration once, also after a restart', async () => {
  const { criterion } = await write(officer, { expression: 'declaration.netMassKg > 0', demand: 'stop' });
  const { id } = criterion;
  await house.house.counting.settle();
  await done(move(officer, id, 1, 'shadow'));
  const filed = await Promise.all(
    [11, 12, 13].map((place) => house.machine.post('declarations', declarationAt('040', place))),
  );
  for (const { json, status } of filed) assert.deepEqual([status, json.answers.stop], [201, false]);
  const { openCounting } = await import('../../src/app/criteria/counting.ts');
  // Another counter beside, as after a restart in mid-work.
  await Promise.all([house.house.counting.settle(), openCounting(house.house).settle()]);
  const { shadow } = (await officer.get(`criteria/${id}`)).json as CriterionDetail;
  assert.deepEqual([shadow?.asked, shadow?.hits], [3, 3]);
  await done(move(officer, id, 1, 'retire', { why: '끝' }));
});

test('an active criterion whose field is gone is shown as broken, and the others go on deciding', async () => {
  const gone = { ...DRAFT, id: 'C-GONE', version: 1, expression: 'declaration.goneField > 1' };
  await house.database.owner.query(
    `insert into criterion (id, version, body, state, owner, basis, valid_from, created_by, created_at)
     values ('C-GONE', 1, $1, 'active', 'o', 'b', '2026-01-01', 'system:first', now())`,
    [JSON.stringify(gone)],
  );
  const { putCriteriaInForce } = await import('../../src/app/get-ready.ts');
  await putCriteriaInForce(house.house);
  const row = (await officer.get('criteria')).json.find(
    (one: CriterionDetail) => one.criterion.id === 'C-GONE',
  );
  assert.equal(row.state, 'broken');
  assert.match(row.problems[0].message.en, /goneField/);
  const review = (await officer.get('criteria/review')).json;
  assert.equal(review.rows[0].id, 'C-GONE');
  assert.equal((await house.machine.post('declarations', declarationAt('020', 30))).status, 201);
});

test('the log vouches for everything that was done', async () => {
  const auditor = await house.as('auditor');
  const { json } = await auditor.post('log/verify');
  for (;;) {
    const job = (await auditor.get(`jobs/${json.id}`)).json as JobView;
    if (job.state === 'running') continue;
    assert.equal((job.result as { ok: boolean }).ok, true);
    return;
  }
});
