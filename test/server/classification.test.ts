/** HS codes over HTTP: recommended with reasons, decided by an officer, found by the next question, told to traders without its words. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
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
