/** Advance rulings over HTTP: applied for, asked back, stopped and going on, ruled by two, published, found, reviewed, changed. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { importRates } from '../../src/app/duty/import-rates.ts';
import { replayDecision } from '../../src/app/evidence.ts';
import { deliverRulingNotices } from '../../src/app/rulings/notices.ts';
import { addDays, seoulDay, seoulMidnight } from '../../src/core/day.ts';
import { sha256 } from '../../src/core/hash.ts';
import type { RulingNoticeView } from '../../src/exchange/contract.ts';
import { readRecord } from '../../src/screening/record.ts';
import type { Answer } from '../builders/client.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { openMailSink, textOf } from '../builders/mail-sink.ts';
import { pdf } from '../builders/pdf.ts';

let house: TestHouse;
const packs = process.env.GWANMUN_PACKS;

before(async () => {
  // The names of the invented goods: the same on every machine.
  process.env.GWANMUN_PACKS = '';
  house = await startHouse('rulings');
});
after(async () => {
  await house?.end();
  if (packs === undefined) delete process.env.GWANMUN_PACKS;
  else process.env.GWANMUN_PACKS = packs;
});

const GOODS = '자작나무 주걱 세트';
const APPLICATION = {
  ...{ capacity: 'trader', goods: GOODS, specification: '30cm, 3개입', composition: '자작나무 100%' },
  ...{
    process: '목재를 깎아 연마',
    use: '주방에서 저을 때 씀',
    reason: '세율 확인',
    origin: 'VN',
    office: '020',
  },
  ...{ digits: 10, hasSample: true, secret: '거래처 이름' },
};
const PROPOSAL = {
  ...{ code: '4421.91-0000', rule: '1', followed: [], isPublic: true, title: GOODS },
  ...{ goods: '자작나무를 깎아 만든 주걱 세 개들이', reasons: '제4421호의 그 밖의 목제품에 해당합니다.' },
};

const today = (): string => seoulDay(house.house.clock.now());
/** Noon of a later day. */
const jump = (days: number): void => {
  const noon = seoulMidnight(addDays(today(), days)) + 12 * 3_600_000;
  mock.restoreAll();
  mock.method(house.house.clock, 'now', () => noon);
};
const at = (number: string, more = ''): string => `rulings/applications/${number}${more}`;

async function applied(account = 'importer', changes: object = {}): Promise<string> {
  const answer = await (await house.as(account)).post('rulings/applications', { ...APPLICATION, ...changes });
  assert.equal(answer.status, 200, answer.text);
  return answer.json.number;
}

const problemsOf = ({ json }: Answer): string[] =>
  json.problems.map(({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`);
const mayOf = ({ json }: Answer): string[] =>
  json.may
    .filter(({ whyNot }: { whyNot: unknown }) => whyNot === null)
    .map(({ kind }: { kind: string }) => kind);

test('an application is checked whole, sealed, and seen by its firm and by officers alone', async () => {
  const [trader, other] = [await house.as('importer'), await house.as('importer-2')];
  const bad = {
    ...APPLICATION,
    goods: ' ',
    origin: 'XX',
    office: '999',
    capacity: 'broker',
    hasSample: false,
  };
  assert.deepEqual(problemsOf(await trader.post('rulings/applications', bad)), [
    'ruling/missing /goods',
    'ruling/code /origin',
    'ruling/code /office',
    'ruling/capacity /capacity',
    'ruling/sample /noSample',
  ]);
  // Two firms: which of them applies has to be said, and nobody applies for a firm that is not his.
  for (const firm of [undefined, 'importer:IMP-T-1'])
    assert.deepEqual(
      problemsOf(
        await other.post('rulings/applications', firm === undefined ? APPLICATION : { ...APPLICATION, firm }),
      ),
      ['ruling/firm /firm'],
    );
  const number = await applied();
  assert.match(number, /^AR-2026-\d{6}$/);
  const { rows } = await house.house.pool.query('select content from ruling_application where number = $1', [
    number,
  ]);
  assert.ok(!rows[0].content.includes('자작나무'));
  assert.equal((await other.get(at(number))).status, 404);
  assert.deepEqual((await other.get('rulings/applications')).json, []);
  const own = await trader.get(at(number));
  assert.deepEqual(mayOf(own), ['ask-back']);
  assert.deepEqual(
    [own.json.clock.left, own.json.clock.isStopped, own.json.waitsFor],
    [30, false, 'customs'],
  );
  assert.deepEqual(
    (await (await house.as('officer-040')).get(at(number))).json.content.composition,
    '자작나무 100%',
  );
});

test('a question stops the clock until it is answered, and a laboratory until it is done; no ruling meanwhile', async () => {
  const number = await applied();
  const [trader, officer] = [await house.as('importer'), await house.as('officer-020')];
  const [first] = [today()];
  const many = { kind: 'ask', words: '재질 시험성적서를 내십시오.', days: 10 };
  assert.deepEqual(problemsOf(await officer.post(at(number, '/steps'), { ...many, days: undefined })), [
    'ruling/days /days',
  ]);
  const asked = await officer.post(at(number, '/steps'), many);
  assert.deepEqual([asked.json.waitsFor, asked.json.clock.isStopped], ['applicant', true], asked.text);
  const { asked: waits } = (await trader.get('desk')).json;
  assert.deepEqual([waits[0].number, waits[0].subject, waits[0].says.ko], [number, 'ruling', many.words]);
  assert.equal((await officer.post(at(number, '/steps'), many)).status, 409);
  jump(3);
  const file = await trader.ask('POST', at(number, '/files?name=report.pdf'), {
    body: new Uint8Array(pdf()),
    type: 'application/octet-stream',
  });
  assert.equal(file.json.files[0].name, 'report.pdf', file.text);
  const saved = await officer.get(at(number, `/files/${file.json.files[0].id}`));
  assert.ok(
    saved.text.startsWith('%PDF') && saved.headers.get('content-disposition')?.startsWith('attachment'),
  );
  const answered = await trader.post(at(number, '/answers'), { kind: 'answer', words: '첨부합니다.' });
  assert.deepEqual([answered.json.waitsFor, answered.json.clock.isStopped], ['customs', false]);
  assert.equal(answered.json.clock.used, 0, 'three days of the applicant are not counted');
  assert.deepEqual(answered.json.clock.stops[0].to, addDays(first, 3));
  const stopped = await officer.post(at(number, '/steps'), {
    kind: 'stop',
    of: 'laboratory',
    words: '분석 의뢰',
  });
  assert.equal(stopped.json.clock.lastDay, null, stopped.text);
  assert.equal(stopped.json.clock.stops[1].article, '관세법 시행령 제106조제4항제3호');
  jump(5);
  assert.equal((await officer.post(at(number, '/proposals'), PROPOSAL)).status, 409, 'still stopped');
  const resumed = await officer.post(at(number, '/steps'), {
    kind: 'resume',
    of: 'laboratory',
    words: '분석 끝',
  });
  assert.deepEqual([resumed.json.clock.used, resumed.json.clock.isStopped], [0, false]);
  jump(2);
  assert.equal((await officer.get(at(number))).json.clock.used, 2);
  const words = await trader.get(at(number));
  assert.equal(words.json.steps[1].words, many.words, 'what was asked is for the applicant to read');
});

test('one proposes, another approves; what is public is found by the next question within a second', async () => {
  const number = await applied();
  const [trader, officer, supervisor] = await Promise.all(
    ['importer', 'officer-020', 'supervisor-040'].map((account) => house.as(account)),
  );
  const wrong = { ...PROPOSAL, code: '999999', reasons: '', isPublic: false };
  assert.deepEqual(problemsOf(await officer!.post(at(number, '/proposals'), wrong)), [
    'ruling/code-shape /code',
    'ruling/missing /reasons',
    'ruling/missing /secretWhy',
  ]);
  assert.deepEqual(
    problemsOf(await officer!.post(at(number, '/proposals'), { ...PROPOSAL, code: '851712' })),
    ['ruling/code-unknown /code'],
  );
  const proposed = await officer!.post(at(number, '/proposals'), PROPOSAL);
  assert.equal(proposed.json.proposal.code, '4421910000', proposed.text);
  assert.ok(!(await trader!.get(at(number))).text.includes('목제품'), 'no proposal is told');
  assert.equal((await officer!.post(at(number, '/decide'), {})).status, 403);
  const ruled = await supervisor!.post(at(number, '/decide'), {});
  assert.deepEqual([ruled.json.state, ruled.json.rulings[0].code], ['decided', '4421910000'], ruled.text);
  assert.deepEqual(mayOf(await trader!.get(at(number))), ['review']);
  const other = await house.as('importer-2');
  const found = await other.get(`rulings?text=${encodeURIComponent('자작나무를 깎은 주걱')}`);
  const [near] = found.json.cases;
  assert.deepEqual([near.ref, near.code, near.text === null], [number, '4421910000', false], found.text);
  assert.equal(
    (await other.get(`rulings?text=${number}&by=words`)).json.cases[0]?.ref,
    number,
    'by its number',
  );
  const shown = await other.get(`rulings/${number}`);
  assert.equal(shown.json[0].reasons, PROPOSAL.reasons);
  assert.ok(!shown.text.includes('거래처'));
  const strange = await house.stranger.get(
    `rulings/published?text=${encodeURIComponent('깎아 주걱')}&within=4421`,
  );
  assert.deepEqual(
    strange.json.rulings.map((one: { number: string; title: string }) => [one.number, one.title]),
    [[number, GOODS]],
    strange.text,
  );
  for (const none of ['text=%25', 'within=4422', `text=${number}&within=9`])
    assert.deepEqual((await house.stranger.get(`rulings/published?${none}`)).json.rulings, [], none);
  const open = await house.stranger.get(`rulings/published/${number}`);
  assert.equal(open.json[0].reasons, PROPOSAL.reasons);
  assert.ok(!open.text.includes('거래처') && !open.text.includes('IMP-T-1'), 'nothing of the applicant');
  for (const closed of [`rulings/${number}`, at(number), 'rulings?text=a', 'rulings/applications'])
    assert.equal((await house.stranger.get(closed)).status, 401, closed);
  const asked = await other.get(`classification/recommendations?text=${encodeURIComponent('자작나무 주걱')}`);
  const refs = asked.json.candidates.flatMap((one: { cases: { ref: string }[] }) =>
    one.cases.map(({ ref }) => ref),
  );
  assert.ok(refs.includes(number), asked.text);
  const { rows } = await house.house.pool.query(
    `select kind, article, detail from event where detail::jsonb ->> 'application' = $1 order by id`,
    [number],
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['ruling-apply', 'ruling-propose', 'ruling-decide'],
  );
  assert.equal(rows[2].article, '관세법 제86조제2항');
  const stored = await house.house.pool.query('select words from ruling where number = $1', [number]);
  assert.equal(JSON.parse(rows[2].detail).hash, sha256(stored.rows[0].words), 'the log vouches for it');
});

test('what is not published is found and read by its firm and by officers alone', async () => {
  const number = await applied();
  const [trader, other, officer, supervisor] = await Promise.all(
    ['importer', 'importer-2', 'officer-020', 'supervisor-020'].map((account) => house.as(account)),
  );
  const secret = {
    ...PROPOSAL,
    isPublic: false,
    secretWhy: '배합이 영업비밀',
    goods: '보라고래 배합 주걱',
    title: '보라고래',
  };
  assert.equal((await officer!.post(at(number, '/proposals'), secret)).status, 200);
  assert.equal((await supervisor!.post(at(number, '/decide'), {})).status, 200);
  assert.equal((await other!.get(`rulings/${number}`)).status, 404);
  assert.equal((await trader!.get(`rulings/${number}`)).json[0].goods, secret.goods);
  assert.equal((await house.stranger.get(`rulings/published/${number}`)).status, 404);
  const listed = await house.stranger.get('rulings/published');
  assert.ok(listed.status === 200 && !listed.text.includes(number), listed.text);
  const found = await officer!.get(`rulings?text=${encodeURIComponent('보라고래 배합 주걱')}`);
  assert.ok(!found.text.includes(number));
  const { rows } = await house.house.pool.query('select words from ruling where number = $1', [number]);
  assert.ok(!rows[0].words.includes('보라고래'));
});

test('a review is proposed by another, a change concerns declarations, and each is told which code holds', async () => {
  const number = await applied();
  const [trader, officer, colleague, supervisor] = await Promise.all(
    ['importer', 'officer-020', 'colleague-020', 'supervisor-020'].map((account) => house.as(account)),
  );
  assert.equal((await officer!.post(at(number, '/proposals'), PROPOSAL)).status, 200);
  assert.equal((await supervisor!.post(at(number, '/decide'), {})).status, 200);
  const importer = { id: 'IMP-T-1', name: '시험수입', businessNumber: '123-45-67890' };
  const made = declarationAt('020', 0, { importer });
  const item = {
    ...made.items[0],
    hsCode: '4421910000',
    description: '자작나무 주걱',
    tradeName: 'BIRCH SPATULA',
  };
  const filed = await house.machine.post('declarations', { ...made, declaredOn: today(), items: [item] });
  assert.equal(filed.status, 201, filed.text);
  const review = await trader!.post(at(number, '/answers'), { kind: 'review', words: '소호가 다릅니다.' });
  assert.deepEqual([review.json.phase, review.json.clock.days], ['review', 60], review.text);
  const other = { ...PROPOSAL, code: '441912', reasons: '대나무가 아니나 다시 보니 다릅니다.' };
  assert.deepEqual(problemsOf(await officer!.post(at(number, '/proposals'), other)), [
    'ruling/same-person undefined',
  ]);
  assert.equal((await colleague!.post(at(number, '/proposals'), other)).status, 200);
  const again = await supervisor!.post(at(number, '/decide'), {});
  assert.deepEqual(
    again.json.rulings.map(({ code, supersededOn }: { code: string; supersededOn: string }) => [
      code,
      supersededOn,
    ]),
    [
      ['4421910000', today()],
      ['441912', null],
    ],
  );
  assert.equal(again.json.reviewBy, null, 'a review is not reviewed');
  const noGround = await officer!.post(at(number, '/proposals'), PROPOSAL);
  assert.equal(noGround.status, 409, noGround.text);
  const change = { ...PROPOSAL, ground: 'wco-or-court' };
  assert.equal((await officer!.post(at(number, '/proposals'), change)).status, 200);
  const dropped = await supervisor!.post(at(number, '/steps'), { kind: 'drop', words: '다시 검토' });
  assert.equal(dropped.json.state, 'decided', dropped.text);
  const concerned = await officer!.get(at(number, '/declarations'));
  assert.deepEqual(
    concerned.json.map((one: { number: string; applies: string }) => [one.number, one.applies]),
    [[filed.json.number, 'look']],
    concerned.text,
  );
  const known = await trader!.get(`rulings/${number}`);
  assert.equal(known.json.length, 2);
});

const RATE_COLUMNS =
  '품목번호,관세율구분,관세율,단위당세액,기준가격,적용국가구분,용도세율구분,적용개시일,적용만료일';

test('the next declaration is held against what was ruled, by its words, its firm and its code, and replays to the same bytes', async () => {
  const rates = join(mkdtempSync(join(tmpdir(), 'gwanmun-rates-')), 'rates.csv');
  writeFileSync(rates, `${RATE_COLUMNS}\n4421910000,A,8,,,,,20260101,99991231\n`);
  const table = await importRates(house.database.pool, rates, 'system:rates', '2026-11-19T00:00:00.000Z');
  assert.deepEqual(table.problems, []);
  const [officer, supervisor] = [await house.as('officer-020'), await house.as('supervisor-020')];
  const names = { title: '편백나무 국자 (4호)', goods: '편백나무를 깎아 만든 긴 국자' };
  const line = { hsCode: '4419190000', description: '국자, 편백나무 2P', customsValueKrw: 1_000_000 };
  const unlike = { ...line, description: '편백나무 국자 걸이 선반 부속' };
  const agreeing = { ...line, hsCode: '4421910000' };
  let place = 10;
  const foundOn = async (item: object, importer = 'IMP-T-9') => {
    const made = declarationAt('020', place++, {
      importer: { id: importer, name: '시험', businessNumber: '123-45-67890' },
    });
    const basic = { ...made.items[0], dutyRateKind: 'A', dutyRatePercent: 0, ...item };
    const filed = await house.machine.post('declarations', { ...made, declaredOn: today(), items: [basic] });
    assert.equal(filed.status, 201, filed.text);
    const replayed = await replayDecision(house.house, house.house.editions, filed.json.decision);
    assert.equal(replayed?.isIdentical, true);
    const { findings } = readRecord(replayed!.stored);
    return findings.filter(({ id }) => id === 'code-against-ruling').map(({ reason }) => reason);
  };
  const number = await applied();
  assert.equal((await officer.post(at(number, '/proposals'), { ...PROPOSAL, ...names })).status, 200);
  assert.deepEqual(await foundOn(line), [], 'a proposal is no ruling');
  assert.equal((await supervisor.post(at(number, '/decide'), {})).status, 200);
  const said = { line: 1, ruling: number, on: today(), ruled: '442191', hsCode: line.hsCode };
  const duty = { parameters: { ...said, dutyKrw: 80_000 } };
  assert.deepEqual(await foundOn(line), [{ id: 'ruling-duty', ...duty }]);
  assert.deepEqual(await foundOn(line, 'IMP-T-1'), [{ id: 'own-duty', ...duty }]);
  assert.deepEqual(await foundOn({ ...line, dutyRateKind: 'FCN1' }), [{ id: 'ruling', parameters: said }]);
  assert.deepEqual([await foundOn(agreeing), await foundOn(unlike)], [[], []]);
  const words = '삼나무 국자 받침 장식';
  const decision = { text: words, code: '442191', rule: '1', why: '목제품' };
  assert.deepEqual(await foundOn({ ...line, description: words }), []);
  const decided = await officer.post('classification/decisions', decision);
  assert.equal(decided.status, 200, decided.text);
  const [by] = await foundOn({ ...line, description: '받침 장식 국자 삼나무' });
  assert.deepEqual([by?.id, by?.parameters.ruled, by?.parameters.on], ['decision-duty', '442191', today()]);
  await house.house.ruled.read();
  assert.deepEqual(
    (await foundOn(line)).map(({ id }) => id),
    ['ruling-duty'],
    'read again as at a start',
  );
});

test('an applicant who names an address is told by mail what moved, tried until it is taken, and not of what', async () => {
  const sink = await openMailSink();
  const env = { GWANMUN_SMTP: sink.url, GWANMUN_SMTP_FROM: 'gwanmun@example.go.kr' };
  Object.assign(process.env, env);
  const machine = Date.now();
  let waited = 0;
  /** A jump takes all clocks back to what they were. */
  const later = (days: number): void => {
    jump(days);
    mock.method(house.house as { machineNow: () => number }, 'machineNow', () => machine + waited);
  };
  later(0);
  try {
    const wrong = await (await house.as('importer')).post('rulings/applications', {
      ...APPLICATION,
      mail: 'a@b.kr, c@d.kr',
    });
    assert.deepEqual(problemsOf(wrong), ['ruling/mail /mail']);
    const mail = 'trader@example.com';
    const number = await applied('importer', { mail });
    const [trader, officer, supervisor] = await Promise.all(
      ['importer', 'officer-020', 'supervisor-020'].map((account) => house.as(account)),
    );
    const told = async () =>
      (await trader!.get(at(number))).json.notices.map(
        ({ says, to, state, attempts, lastAnswer }: RulingNoticeView) =>
          `${says.en} ${to} ${state} ${attempts} ${lastAnswer}`,
      );
    await officer!.post(at(number, '/steps'), { kind: 'ask', words: '재질을 알려 주십시오.', days: 10 });
    sink.answer = 451;
    assert.equal(await deliverRulingNotices(house.house), 0);
    assert.deepEqual(await told(), [
      `A correction is due soon ${mail} waiting 0 null`,
      `A correction is asked for ${mail} waiting 1 451`,
    ]);
    sink.answer = 250;
    assert.equal(await deliverRulingNotices(house.house), 0, 'not before it is due again');
    waited = 60_000;
    assert.equal(await deliverRulingNotices(house.house), 1);
    later(9);
    assert.equal(await deliverRulingNotices(house.house), 1);
    await trader!.post(at(number, '/answers'), { kind: 'answer', words: '자작나무입니다.' });
    await officer!.post(at(number, '/steps'), { kind: 'ask', words: '치수를 알려 주십시오.', days: 10 });
    assert.equal(await deliverRulingNotices(house.house), 1);
    await trader!.post(at(number, '/answers'), { kind: 'answer', words: '30cm' });
    await officer!.post(at(number, '/proposals'), PROPOSAL);
    await supervisor!.post(at(number, '/decide'), {});
    await officer!.post(at(number, '/proposals'), { ...PROPOSAL, ground: 'wco-or-court' });
    await supervisor!.post(at(number, '/decide'), {});
    later(12);
    assert.equal(await deliverRulingNotices(house.house), 2);
    assert.deepEqual(await told(), [
      `The ruling is changed ${mail} sent 1 250`,
      `The ruling is made ${mail} sent 1 250`,
      `A correction is due soon ${mail} needless 0 null`,
      `A correction is asked for ${mail} sent 1 250`,
      `A correction is due soon ${mail} sent 1 250`,
      `A correction is asked for ${mail} sent 2 250`,
    ]);
    assert.equal(sink.messages.length, 5);
    for (const message of sink.messages) {
      assert.match(message, new RegExp(`^To: ${mail}$`, 'm'));
      assert.ok(message.includes(number));
      assert.ok(!textOf(message).includes('재질') && !textOf(message).includes('자작나무'));
    }
    assert.equal(await deliverRulingNotices(house.house), 0, 'each once');
  } finally {
    for (const name of Object.keys(env)) delete process.env[name];
    sink.end();
  }
});

test('what is sent back for a ground that is not given is refused, and what a firm wrote goes with its key', async () => {
  const number = await applied('importer-2', { firm: 'importer:IMP-T-2' });
  const [officer, trader] = [await house.as('officer-020'), await house.as('importer-2')];
  const back = (of: string) => officer.post(at(number, '/steps'), { kind: 'return', of, words: '반려' });
  assert.deepEqual(problemsOf(await back('because')), ['ruling/ground /of']);
  assert.equal((await back('asked-back')).status, 409);
  assert.equal(
    (await trader.post(at(number, '/answers'), { kind: 'ask-back', words: '취소합니다.' })).status,
    200,
  );
  assert.equal((await back('asked-back')).json.state, 'returned');
  assert.equal((await trader.post(at(number, '/answers'), { kind: 'review', words: '재심사' })).status, 409);
  const party = house.house.vault.partyHash('IMP-T-2');
  await house.database.owner.query(
    `update data_key set salt = null, destroyed_at = now(), rule = 'test' where party = $1 and class = 'objection'`,
    [party],
  );
  house.house.vault.forget();
  const gone = await officer.get(at(number));
  assert.deepEqual([gone.status, gone.json.may, gone.json.state], [200, [], 'returned'], gone.text);
  assert.ok(!gone.text.includes('취소합니다') && gone.text.includes('erased'));
});
