/** HS codes over HTTP: recommended with reasons, decided by an officer, found by the next question, told to traders without its words. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;
const packs = process.env.GWANMUN_PACKS;

before(async () => {
  // The names of the invented goods: the same on every machine.
  process.env.GWANMUN_PACKS = '';
  house = await startHouse('classification');
});
after(async () => {
  await house?.end();
  if (packs === undefined) delete process.env.GWANMUN_PACKS;
  else process.env.GWANMUN_PACKS = packs;
});

const TEXT = '초록고래 무늬가 있는 대나무 젓가락 받침';
const ask = async (account: string, text: string) =>
  (await house.as(account)).get(`classification/recommendations?text=${encodeURIComponent(text)}`);

test('an officer is recommended codes, and told that only invented goods are known', async () => {
  const { status, json } = await ask('officer-020', '나무 젓가락 chopsticks of bamboo');
  assert.equal(status, 200);
  assert.equal(json.candidates[0].hs6, '441912');
  assert.equal(json.edition, 'HS 2022');
  assert.ok(json.notes.some(({ code }: { code: string }) => code === 'made-up'));
  assert.equal(json.mayDecide, true);
});

test('a decision is an event and a row, and the next question finds it within a second', async () => {
  const officer = await house.as('officer-020');
  const body = { text: TEXT, code: '4421.91-0000', rule: '1', why: '받침은 젓가락이 아님' };
  const decided = await officer.post('classification/decisions', body);
  assert.equal(decided.status, 200, decided.text);
  assert.equal(decided.json.code, '4421910000');
  const { json } = await ask('supervisor-040', TEXT);
  const near = json.candidates.flatMap((one: { cases: { ref: string }[] }) => one.cases);
  assert.ok(
    near.some(({ ref }: { ref: string }) => ref === decided.json.id),
    JSON.stringify(near),
  );
  const { rows } = await house.house.pool.query(
    `select e.kind, e.why, d.code from event e join classification_decision d on d.id = e.id where e.id = $1`,
    [decided.json.id],
  );
  assert.deepEqual(rows, [{ kind: 'classify', why: body.why, code: '4421910000' }]);
  const again = await officer.post('classification/decisions', { ...body, code: '441912', why: '다시 봄' });
  assert.equal(again.json.supersedes, decided.json.id);
  const list = await officer.get('classification/decisions');
  assert.deepEqual(
    list.json.map(({ id }: { id: string }) => id),
    [again.json.id, decided.json.id],
  );
});

test('a trader is recommended codes as well, decides nothing, and does not read the words of a decision', async () => {
  const { status, json } = await ask('importer', TEXT);
  assert.equal(status, 200);
  assert.equal(json.mayDecide, false);
  const own = json.candidates
    .flatMap((one: { cases: { source: { en: string }; text: string | null }[] }) => one.cases)
    .filter((one: { source: { en: string } }) => one.source.en === 'Decision of this office');
  assert.equal(own.length, 1);
  assert.equal(own[0].text, null);
  const refused = await (await house.as('importer')).post('classification/decisions', {});
  assert.ok([403, 404].includes(refused.status), refused.text);
});

test('impossible codes, codes of another edition, no reason and no words are refused, each with its place', async () => {
  const officer = await house.as('officer-020');
  const codes = async (body: object) =>
    (await officer.post('classification/decisions', body)).json.problems.map(
      ({ code, pointer }: { code: string; pointer: string }) => `${code} ${pointer}`,
    );
  assert.deepEqual(await codes({ text: '', code: '99', rule: '1', why: ' ' }), [
    'classification/empty /text',
    'classification/code-shape /code',
    'classification/why /why',
  ]);
  assert.deepEqual(await codes({ text: TEXT, code: '851712', rule: '1', why: 'x' }), [
    'classification/code-unknown /code',
  ]);
  const long = await officer.post('classification/recommendations', {
    text: `${'대나무 젓가락. '.repeat(9000)}`,
  });
  assert.equal(long.status, 200);
  assert.ok(long.json.notes.some(({ code }: { code: string }) => code === 'cut'));
});

test('a code that departs from the importer’s own history is a finding with its duty; the history says what took its place', async () => {
  const importer = { id: 'IMP-T-1', name: '시험수입', businessNumber: '123-45-67890' };
  const filed: string[] = [];
  const file = async (hsCode: string, description: string): Promise<string> => {
    const made = declarationAt('020', filed.length, { importer });
    const items = [{ ...made.items[0]!, hsCode, description }];
    const answer = await house.machine.post('declarations', { ...made, items });
    assert.equal(answer.status, 201, answer.text);
    filed.push(answer.json.number);
    return answer.json.number;
  };
  for (let i = 0; i < 3; i++) await file('6109101000', `분홍고래 면 티셔츠 ${i + 1}호`);
  const odd = await file('6307909000', '면 티셔츠, 분홍고래 7호');
  await house.database.owner.query('update "case" set is_blind = false where number = $1', [odd]);
  const officer = await house.as('officer-020');
  const [found] = (await officer.get(`declarations/${odd}/classification`)).json;
  assert.deepEqual([found.kind, found.declared, found.expected], ['own-history', '6307909000', '6109101000']);
  assert.ok(filed.slice(0, 3).includes(found.ref) && found.says.en.includes('3 times of 3'), found.says.en);
  assert.deepEqual((await officer.get(`declarations/${filed[2]}/classification`)).json, []);

  const history = await officer.get('classification/history?importer=IMP-T-1');
  const goods = history.json.goods.find(({ goods: named }: { goods: string }) => named.includes('분홍고래'));
  assert.deepEqual(
    goods.entries.map(({ code, lines, supersededBy }: Record<string, unknown>) => [
      code,
      lines,
      supersededBy,
    ]),
    [
      ['6307909000', 1, null],
      ['6109101000', 1, '6307909000'],
      ['6109101000', 1, null],
      ['6109101000', 1, null],
    ],
  );
  const own = await (await house.as('importer')).get('classification/history?importer=IMP-T-1');
  assert.equal(own.json.goods.length, history.json.goods.length);
  const other = await house.as('importer-2');
  assert.equal((await other.get('classification/history?importer=IMP-T-1')).status, 404);
  assert.deepEqual(
    (await (await house.as('officer-040')).get('classification/history?importer=IMP-T-1')).json.goods,
    [],
  );
});

test('the guide leads from chapter to subheading; a code of another edition is refused with the reason', async () => {
  const trader = await house.as('importer');
  const begin = (await trader.get('guide')).json;
  assert.ok(begin.asks !== null && begin.branches.length > 10);
  const heading = (await trader.get('guide?code=4419')).json;
  assert.deepEqual(
    heading.branches.map(({ code }: { code: string }) => code),
    ['441912'],
  );
  assert.equal((await trader.get('guide?code=4419.1')).status, 422);
  assert.equal((await trader.get('guide?code=98')).status, 404);
  const refused = await trader.get('classification/editions?code=8517.12&from=HS%202012&to=HS%202022');
  assert.equal(refused.json.problems[0].code, 'edition/no-table', refused.text);
});
