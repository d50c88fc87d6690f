/** Counsel over HTTP: answers for everybody, a refused question handed over, answered by two people, and found by the next who asks. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
before(async () => {
  house = await startHouse('counsel');
});
after(() => house?.end());

const asked = (q: string): string => `counsel/answers?q=${encodeURIComponent(q)}`;
const ANSWER = {
  title: { ko: '무인비행장치', en: 'Drones' },
  text: { ko: '드론은 전파 인증을 확인합니다.', en: 'Drones need a radio certificate.' },
  asked: ['드론을 들여올 때 무엇이 필요한가요'],
  articles: ['관세법 제226조'],
};

test('a trader asks, is answered with articles, and is refused where it is no question of customs', async () => {
  const trader = await house.as('importer');
  const good = await trader.get(asked('해외여행에서 면세 한도가 얼마인가요'));
  assert.equal(good.status, 200);
  assert.equal(good.json.card.id, 'allowance');
  assert.equal(good.json.card.asked, undefined);
  const strange = await trader.get(asked('이혼하려면 어디에 신청하나요'));
  assert.equal(strange.json.kind, 'not-found');
  assert.equal((await trader.get(asked(' '))).status, 422);
  const fiftyPages = { q: '관세 '.repeat(30_000), because: 'refused' };
  assert.equal((await trader.post('counsel/questions', fiftyPages)).status, 422);
  const long = await trader.get(asked('관세 '.repeat(200)));
  assert.equal(long.json.problems[0].code, 'counsel/too-long');
  assert.equal((await trader.get(`${asked('보세')}&on=2026-02-31`)).status, 422);
});

test('what was handed over is sealed, answered by one, approved by another, and found at once', async () => {
  const question = '드론 통관에 필요한 인증이 있나요';
  const [trader, officer, supervisor] = await Promise.all([
    house.as('importer'),
    house.as('officer-020'),
    house.as('supervisor-020'),
  ]);
  const sent = await trader.post('counsel/questions', { q: question, because: 'unsatisfied' });
  assert.equal(sent.status, 200, sent.text);
  const { rows } = await house.house.pool.query('select words from counsel_question');
  assert.ok(rows.length === 1 && !rows[0].words.includes('드론'));
  const list = (await officer.get('counsel/questions')).json;
  assert.deepEqual([list[0].question, list[0].state], [question, 'open']);

  const { id } = sent.json;
  const wrong = await officer.post(`counsel/questions/${id}/answers`, {
    ...ANSWER,
    articles: ['제1조', '민법 제2조'],
  });
  assert.deepEqual(
    wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/articles/0', '/articles/1'],
  );
  const written = await officer.post(`counsel/questions/${id}/answers`, ANSWER);
  assert.equal(written.json.state, 'written', written.text);
  assert.equal((await officer.post(`counsel/questions/${id}/answers`, ANSWER)).status, 409);
  const answer = written.json.answer.id;
  assert.equal((await trader.get('counsel/questions/mine')).json[0].answer, null);
  assert.equal((await officer.post(`counsel/answers/${answer}/approve`, {})).status, 403);
  assert.equal((await supervisor.post(`counsel/answers/${answer}/approve`, {})).json.state, 'answered');

  assert.equal((await trader.get('counsel/questions/mine')).json[0].answer.text.ko, ANSWER.text.ko);
  const next = (await trader.get(asked('드론을 들여올 때 필요한 것'))).json;
  assert.deepEqual([next.kind, next.card.id, next.card.isOfOffice], ['answered', answer, true]);
  const kinds = await house.house.pool.query(
    "select kind from event where kind like 'counsel-%' order by id",
  );
  assert.deepEqual(
    kinds.rows.map(({ kind }) => kind),
    ['counsel-hand-over', 'counsel-answer', 'counsel-approve'],
  );
});

test('whoever wrote it may take it back; somebody else may not see another’s questions', async () => {
  const [trader, other, supervisor] = await Promise.all([
    house.as('importer'),
    house.as('importer-2'),
    house.as('supervisor-020'),
  ]);
  const sent = await trader.post('counsel/questions', { q: '통관 특이 사례', because: 'refused' });
  const written = await supervisor.post(`counsel/questions/${sent.json.id}/answers`, ANSWER);
  const answer = written.json.answer.id;
  assert.equal((await supervisor.post(`counsel/answers/${answer}/approve`, {})).status, 403);
  assert.equal(
    (await supervisor.post(`counsel/answers/${answer}/drop`, { why: '다시 쓰겠습니다' })).json.state,
    'open',
  );
  assert.equal((await supervisor.post(`counsel/answers/${answer}/drop`, { why: '또' })).status, 409);
  assert.deepEqual((await other.get('counsel/questions/mine')).json, []);
  assert.equal((await other.get('counsel/questions')).status, 403);
});

test('what was asked before goes with a question, sealed; drafts, waiting times and whether it helped stand at the desk', async () => {
  const [trader, other, officer, supervisor] = await Promise.all([
    house.as('importer'),
    house.as('importer-2'),
    house.as('officer-020'),
    house.as('supervisor-020'),
  ]);
  const before = ['여행자 면세한도가\n얼마인가요', '그럼 술은 몇 병까지'];
  const q = '면세한도를 넘긴 술을 세관에 맡길 수 있나요';
  const many = { q, because: 'unsatisfied', before: Array.from({ length: 6 }, () => q) };
  assert.equal((await trader.post('counsel/questions', many)).status, 400);
  const sent = await trader.post('counsel/questions', { q, because: 'unsatisfied', before });
  const { id } = sent.json;
  assert.deepEqual(sent.json.before, ['여행자 면세한도가 얼마인가요', before[1]]);
  assert.deepEqual(sent.json.drafts, [], 'drafts are for officers');
  const { rows } = await house.house.pool.query('select before from counsel_question where id = $1', [id]);
  assert.ok(rows[0].before !== null && !rows[0].before.includes('면세한도'));

  const own = async (person: typeof trader, path: string) =>
    (await person.get(path)).json.find((one: { id: string }) => one.id === id);
  const open = await own(officer, 'counsel/questions');
  assert.ok(open.drafts.some((draft: { id: string }) => draft.id === 'alcohol' || draft.id === 'allowance'));
  const verdict = (of: string, about: string, isSatisfied: boolean) => ({ of, id: about, isSatisfied });
  assert.equal(
    (await trader.post('counsel/verdicts', verdict('question', id, true))).status,
    404,
    'not answered yet',
  );
  const waiting = (await officer.get('counsel/desk')).json;
  assert.ok(waiting.open >= 1 && waiting.oldestSeconds >= 0);

  const written = await officer.post(`counsel/questions/${id}/answers`, ANSWER);
  await supervisor.post(`counsel/answers/${written.json.answer.id}/approve`, {});
  assert.equal(
    (await other.post('counsel/verdicts', verdict('question', id, true))).status,
    404,
    'of another',
  );
  assert.equal((await trader.post('counsel/verdicts', verdict('question', id, true))).status, 204);
  assert.equal((await trader.post('counsel/verdicts', verdict('question', id, false))).status, 204);
  assert.equal((await trader.post('counsel/verdicts', verdict('card', 'no-such-card', true))).status, 404);
  await trader.post('counsel/verdicts', verdict('card', 'allowance', false));
  await other.post('counsel/verdicts', verdict('card', 'allowance', true));
  assert.equal((await own(trader, 'counsel/questions/mine')).isSatisfied, false);
  assert.equal((await own(officer, 'counsel/questions')).isSatisfied, false);
  const desk = (await officer.get('counsel/desk')).json;
  assert.deepEqual([desk.answers.hits, desk.answers.n], [0, 1], 'who thinks again is counted once');
  assert.deepEqual([desk.cards.hits, desk.cards.n], [1, 2]);
  assert.deepEqual(
    desk.worst.map((one: { id: string; helped: { hits: number; n: number } }) => [
      one.id,
      one.helped.hits,
      one.helped.n,
    ]),
    [['allowance', 1, 2]],
  );
  assert.ok(desk.answered >= 2 && desk.p50Seconds >= 0 && desk.p90Seconds >= desk.p50Seconds);
  assert.equal((await trader.get('counsel/desk')).status, 403);
});
