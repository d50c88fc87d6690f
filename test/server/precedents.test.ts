/** Decisions in the library over HTTP: brought all or none, read and found by everybody, in versions, told to those who follow, and below answers of counsel. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tellChanges } from '../../src/app/library/subscriptions.ts';
import { makeShelf, readLaw } from '../../src/areas/counsel/index.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { lawPack, lawText } from '../builders/law-pack.ts';

const act = (day: string, dollars: number) =>
  lawText('관세법', day, [
    ['제96조 (여행자 휴대품의 감면)', `여행자의 휴대품은 ${dollars}달러까지 관세를 면제한다.`],
    ['제97조 (다른 것)', '이것은 바뀌지 않는다.'],
  ]);
/** Cited by decisions alone: its law is in no pack of this test. */
const UNLOADED = '국세기본법 제20조';
const FIRST = {
  ...{ kind: 'tribunal', body: '시험심판원', number: '시험-2025-01', decidedOn: '2025-03-04' },
  ...{ title: '시험: 선물도 휴대품인지', issue: '선물의 면세', gist: '여행자의 선물은 휴대품에 들 수 있다.' },
  ...{
    text: '관세법 제96조와 제97조를 본다.\n선물의 수량이 많지 않았다.',
    disposition: '인용',
    source: 'office',
  },
};
const SECOND = {
  ...{ ...FIRST, kind: 'judgment', body: '시험법원', number: '시험-2025-77', decidedOn: '2025-09-01' },
  ...{
    title: '시험: 선물의 수량',
    issue: '',
    text: '시험심판원 시험-2025-01 결정은 관세법 제96조를 잘못 보았다. 국세기본법 제20조도 같다.',
  },
  source: 'https://example.org/made-up',
};
const BY = { body: SECOND.body, number: SECOND.number, decidedOn: SECOND.decidedOn };
const file = (...lines: object[]): string => lines.map((one) => JSON.stringify(one)).join('\n');

let house: TestHouse;
const packs = process.env.GWANMUN_PACKS;
before(async () => {
  process.env.GWANMUN_PACKS = lawPack([
    { folder: '관세법', file: 'a.md', text: act('2024-01-01', 600) },
    { folder: '관세법', file: 'b.md', text: act('2026-01-01', 800) },
  ]);
  house = await startHouse('precedents');
});
after(async () => {
  process.env.GWANMUN_PACKS = packs;
  await house?.end();
});

type Json = Record<string, unknown>;
const bring = async (text: string, why = '시험', account = 'officer-020') =>
  (await house.as(account)).post('library/precedents', { text, why });
const search = async (query: string) => (await house.stranger.get(`library/search?${query}`)).json;
const idOf = async (number: string): Promise<string> => {
  const { found } = await search(
    `q=${encodeURIComponent(number)}&kind=${number === '시험-2025-01' ? 'tribunal' : 'judgment'}`,
  );
  return found
    .find(({ ref }: Json) => ref === number)
    .opens.split('/')
    .at(-1);
};
const put = async (account: string, path: string, body: object) =>
  (await house.as(account)).ask('PUT', path, { body: JSON.stringify(body), type: 'application/json' });
const noticesOf = async (account: string): Promise<[string, string][]> =>
  (await (await house.as(account)).get('notices')).json.rows.map(
    ({ says, opens }: { says: Json; opens: string }) => [says.ko, decodeURIComponent(opens)],
  );

test('a file with bad lines brings nothing and says everything, a good one is one event with who and why', async () => {
  const wrong = await bring(file(FIRST, { ...SECOND, decidedOn: '2099-01-01', gist: '' }, FIRST));
  assert.equal(wrong.status, 422);
  assert.deepEqual(
    wrong.json.problems.map(({ code, pointer }: Json) => [code, pointer]),
    [
      ['precedent/missing', '/lines/2/gist'],
      ['precedent/future', '/lines/2/decidedOn'],
      ['precedent/again', '/lines/3'],
    ],
  );
  const { ko, en } = wrong.json.problems[2].message;
  assert.ok(ko.startsWith('3행') && en.startsWith('line 3'), ko + en);
  assert.deepEqual((await search('kind=tribunal')).found, []);
  assert.equal((await bring(file(FIRST), ' ')).status, 400, 'no reason');
  assert.equal((await bring(file(FIRST), '시험', 'analyst')).status, 403);
  assert.equal((await bring(file(FIRST), '시험', 'importer')).status, 403);
  for (const account of ['colleague-020', 'importer'])
    await put(account, 'library/subscriptions', { ref: '관세법 제97조', isOn: true });
  assert.deepEqual((await bring(file(FIRST))).json, { added: 1, changed: 0, unchanged: 0 });
  assert.deepEqual((await bring(file(FIRST))).json, { added: 0, changed: 0, unchanged: 1 });
  const { rows } = await house.house.pool.query("select who, why from event where kind = 'precedent-import'");
  const { rows: accounts } = await house.house.pool.query(
    "select id from account where login = 'officer-020'",
  );
  assert.deepEqual(rows, [{ who: accounts[0].id, why: '시험' }], 'what brings nothing new is no event');
});

test('everybody finds it by words, literally, by article and by body, with its sentence marked', async () => {
  for (const [query, count] of [
    [`q=${encodeURIComponent('수량이 선물')}`, 1],
    [`q=${encodeURIComponent('선물의 수량이')}&by=literal`, 1],
    [`q=${encodeURIComponent('수량이 선물')}&by=literal`, 0],
    [`article=${encodeURIComponent('관세법 97조')}`, 1],
    [`article=${encodeURIComponent('관세법 제98조')}`, 0],
    [`body=${encodeURIComponent('시험심판원')}&from=2025-03-04&to=2025-03-04`, 1],
    [`body=${encodeURIComponent('시험심판원')}&from=2025-03-05`, 0],
  ] as const)
    assert.equal((await search(query)).count, count, decodeURIComponent(query));
  const both = await search(`q=${encodeURIComponent('휴대품')}`);
  assert.deepEqual(
    both.found.map(({ kind, ref }: Json) => [kind, ref]),
    [
      ['law', '관세법 제96조'],
      ['tribunal', '시험-2025-01'],
    ],
    'one list over all kinds',
  );
  const [, hit] = both.found;
  assert.equal(hit.sentence, '여행자의 선물은 휴대품에 들 수 있다.');
  assert.deepEqual(
    hit.marks.map(([from, to]: [number, number]) => hit.sentence.slice(from, to)),
    ['휴대품'],
  );
  for (const bad of ['kind=other', 'from=2025-13-41', `article=${encodeURIComponent('어디')}`])
    assert.equal(
      (await house.stranger.get(`library/search?${bad}`)).status,
      bad === 'kind=other' ? 400 : 422,
      bad,
    );
});

test('a decision says which version of the law it was about, and the article that it is cited', async () => {
  const { json } = await house.stranger.get(`library/precedents/${await idOf('시험-2025-01')}`);
  assert.deepEqual(
    json.articles.map(({ ref, effective, changedOn }: Json) => [ref, effective, changedOn]),
    [
      ['관세법 제96조', '2024-01-01', '2026-01-01'],
      ['관세법 제97조', '2024-01-01', null],
    ],
  );
  const article = await house.stranger.get(
    `library/laws/${encodeURIComponent('관세법')}/${encodeURIComponent('제96조')}`,
  );
  assert.deepEqual(
    article.json.precedents.map(({ number, changedOn }: Json) => [number, changedOn]),
    [['시험-2025-01', '2026-01-01']],
  );
  const words = await house.stranger.get(
    `counsel/laws/${encodeURIComponent('관세법')}/${encodeURIComponent('제96조')}`,
  );
  assert.ok(words.json.passages[0].sentence.includes('800달러'), 'the article itself is open as well');
  assert.equal((await house.stranger.get('library/precedents/0123456789abcdef')).status, 404);
});

test('who follows an article is told of a decision that cites it, who follows a decision when it is changed; twice is once', async () => {
  const id = await idOf('시험-2025-01');
  const followed = await put('importer', 'library/precedents/subscriptions', { id, isOn: true });
  assert.deepEqual(
    followed.json.map(({ number }: Json) => number),
    ['시험-2025-01'],
  );
  await put('colleague-020', 'library/precedents/subscriptions', { id, isOn: true });
  await put('supervisor-020', 'library/precedents/subscriptions', { id, isOn: true });
  await put('supervisor-020', 'library/precedents/subscriptions', { id, isOn: false });
  assert.equal(
    (await put('importer', 'library/precedents/subscriptions', { id: '0'.repeat(16), isOn: true })).status,
    404,
  );
  const mended = { ...FIRST, text: FIRST.text.replace('많지 않았다', '적었다') };
  assert.deepEqual((await bring(file(SECOND, mended))).json, { added: 1, changed: 1, unchanged: 0 });
  const later = { ...mended, standing: 'overruled', by: BY };
  assert.deepEqual((await bring(file(later))).json, { added: 0, changed: 1, unchanged: 0 });
  const told = (await noticesOf('colleague-020')).toSorted();
  assert.deepEqual(
    told,
    [
      ['관세법 제97조에 관한 새 결정: 시험: 선물도 휴대품인지', `/library/precedents/${id}`],
      ['따르는 결정에 새 판: 시험: 선물도 휴대품인지', `/library/precedents/${id}`],
      ['따르는 결정의 효력이 바뀌었습니다: 시험: 선물도 휴대품인지', `/library/precedents/${id}`],
    ].toSorted(),
  );
  assert.deepEqual(await noticesOf('supervisor-020'), []);
  // A trader has no bell: the library itself says what is new.
  const trader = await house.as('importer');
  const mine = (await trader.get('library/precedents/subscriptions')).json;
  assert.deepEqual(
    mine.map(({ number, changedAt }: Json) => [number, changedAt === null]),
    [['시험-2025-01', false]],
  );
  assert.equal((await trader.get('library/subscriptions')).json[0].decisionsSince, 1);
});

test('versions stay and are compared word by word; decisions cite each other, and the one that overruled is named', async () => {
  const id = await idOf('시험-2025-01');
  const { json } = await house.stranger.get(`library/precedents/${id}`);
  assert.deepEqual(
    json.versions.map(({ version }: Json) => version),
    [3, 2, 1],
  );
  const other = await idOf('시험-2025-77');
  assert.deepEqual([json.standing, json.by.id, json.citedBy[0].id], ['overruled', other, other]);
  const overruling = (await house.stranger.get(`library/precedents/${other}`)).json;
  assert.deepEqual([overruling.changes[0].id, overruling.cites[0].id, json.cites], [id, id, []]);
  const first = await house.stranger.get(`library/precedents/${id}?version=1`);
  assert.deepEqual([first.json.standing, first.json.text], ['valid', FIRST.text]);
  const { pieces } = (await house.stranger.get(`library/precedents/${id}/differences?from=1&to=2`)).json;
  assert.deepEqual(
    pieces.filter(({ kind }: Json) => kind !== 'same').map(({ kind, text }: Json) => [kind, text]),
    [
      ['gone', '많지 않았다'],
      ['new', '적었다'],
    ],
  );
  assert.equal((await house.stranger.get(`library/precedents/${id}/differences?from=1&to=9`)).status, 404);
  assert.equal((await house.stranger.get(`library/precedents/${id}?version=4`)).status, 404);
});

test('an article whose law is not loaded is followed by the decisions that cite it, and loading its law is no change', async () => {
  const follow = (ref: string, isOn = true) => put('supervisor-020', 'library/subscriptions', { ref, isOn });
  assert.equal((await follow('국세기본법 제21조')).status, 404);
  const mine = (await follow(UNLOADED)).json;
  assert.deepEqual(
    mine.map(({ ref, effective }: Json) => [ref, effective]),
    [[UNLOADED, null]],
  );
  await bring(file({ ...SECOND, number: '시험-2026-05', text: `${UNLOADED}를 본다.` }));
  const told = await noticesOf('supervisor-020');
  assert.deepEqual(
    told.map(([says]) => says),
    [`${UNLOADED}에 관한 새 결정: ${SECOND.title}`],
  );
  const shelf = makeShelf([readLaw(lawText('국세기본법', '2026-01-01', [['제20조 (것)', '본문이다.']]))!]);
  assert.equal(await tellChanges(house.house, shelf), 0);
  assert.equal((await follow(UNLOADED, false)).json.length, 0);
});

test('counsel shows decisions that cite an article below its answer, verbatim, none that was overruled', async () => {
  const trader = await house.as('importer');
  const question = encodeURIComponent('해외여행에서 면세 한도가 얼마인가요');
  const { json } = await trader.get(`counsel/answers?q=${question}`);
  assert.equal(json.kind, 'answered');
  assert.ok(
    json.cited.some(({ ref }: Json) => ref === '관세법 제96조'),
    JSON.stringify(json.cited),
  );
  assert.deepEqual(
    json.precedents.map(({ ref, citing }: { ref: string; citing: Json[] }) => [
      ref,
      citing.map(({ number }) => number),
    ]),
    [['관세법 제96조', ['시험-2025-77']]],
  );
  assert.equal(json.precedents[0].citing[0].gist, SECOND.gist);
  const { precedents: _, ...answer } = json;
  assert.ok(!JSON.stringify(answer).includes('시험-2025'), 'nothing of them is in the answer');
});
