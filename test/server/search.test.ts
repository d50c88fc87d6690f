/** One search over everything: what each role and office finds, by words, numbers and people, kind by kind. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { SearchGroup, SearchKind, SearchView } from '../../src/exchange/contract.ts';
import { declarationAt } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { gwanmun } from '../cli/gwanmun.ts';

const PERSON = { id: 'P987654321098', name: '박영희', businessNumber: '111-22-33333' };
let house: TestHouse;
let own = '';
let other = '';

before(async () => {
  house = await startHouse('search', { acceptanceBasis: null });
  const goods = (office: string, place: number) => {
    const base = declarationAt(office, place);
    const items = base.items.map((item) => ({
      ...item,
      description: 'ZEBRA STRIPED LANTERNS',
      tradeName: '얼룩등',
    }));
    return { ...base, items, importer: office === '020' ? PERSON : { id: 'IMP-S-1', name: '찾기무역' } };
  };
  const post = async (office: string, place: number): Promise<string> => {
    const answer = await house.machine.post('declarations', goods(office, place));
    assert.equal(answer.status, 201, answer.text);
    return answer.json.number;
  };
  own = await post('020', 0);
  other = await post('040', 1);
  await house.house.search.follow();
});
after(() => house?.end());

async function search(account: string, q: string, more = ''): Promise<SearchView> {
  const answer = await (await house.as(account)).get(`search?q=${encodeURIComponent(q)}${more}`);
  assert.equal(answer.status, 200, answer.text);
  return answer.json;
}
async function group(account: string, q: string, kind: SearchKind): Promise<SearchGroup | undefined> {
  return (await search(account, q)).groups.find((one) => one.kind === kind);
}
const refs = async (account: string, q: string, kind: SearchKind = 'declaration'): Promise<string[]> =>
  ((await group(account, q, kind))?.hits ?? []).map(({ ref }) => ref).sort();

test('everybody finds what his own rights reach, and nothing says that there is more', async () => {
  const both = [own, other].sort();
  assert.deepEqual(await refs('officer-020', 'zebra lantern'), [own]);
  assert.deepEqual(await refs('supervisor-040', 'zebra lantern'), [other]);
  assert.deepEqual(await refs('analyst', '얼룩'), both);
  assert.deepEqual(await refs('auditor', 'ZEBRA'), both);
  assert.deepEqual(await refs('officer-nowhere', 'zebra'), []);
  assert.equal((await group('officer-020', 'zebra', 'declaration'))!.total, 1);
  assert.deepEqual((await search('administrator', own)).groups, []);
  assert.deepEqual((await search('officer-040', own)).groups, []);
});

test('a whole number is found before the index has read it, in its own office', async () => {
  const declaration = declarationAt('020', 9);
  assert.equal((await house.machine.post('declarations', declaration)).status, 201);
  const { declarationNumber: number } = declaration;
  const hyphened = `${number.slice(0, 5)}-${number.slice(5, 7)}-${number.slice(7)}`;
  assert.deepEqual(await refs('officer-020', hyphened), [number]);
  assert.deepEqual(await refs('supervisor-040', number), []);
});

test('a person is found whole by those who may see people, and shown masked to them too', async () => {
  assert.deepEqual(await refs('officer-020', '박영희'), [own]);
  assert.deepEqual(await refs('auditor', '111-22-33333'), [own]);
  assert.deepEqual(await refs('analyst', '박영희'), []);
  assert.deepEqual(await refs('officer-040', '박영희'), []);
  const [hit] = (await group('officer-020', '박영희', 'declaration'))!.hits;
  assert.ok(hit!.says.ko.includes('박*희') && !JSON.stringify(hit).includes(PERSON.name), hit!.says.ko);
});

test('cases lead to their declarations, for those who work on them', async () => {
  const { rows } = await house.house.pool.query<{ number: string }>('select distinct number from "case"');
  const open = rows.map(({ number }) => number);
  assert.ok(open.length > 0, 'without automatic acceptance everything waits for an officer');
  assert.deepEqual(
    await refs('officer-020', 'zebra', 'case'),
    open.filter((number) => number === own),
  );
  assert.equal(await group('analyst', 'zebra', 'case'), undefined);
});

test('criteria, policies and codes are found in both languages', async () => {
  const { json } = await (await house.as('analyst')).get('criteria');
  const { id, title } = json[0].criterion;
  assert.ok((await refs('officer-020', id, 'criterion')).includes(id));
  assert.ok((await refs('officer-020', title.ko, 'criterion')).includes(id));
  assert.deepEqual(
    await refs(
      'analyst',
      (await (await house.as('analyst')).get('policies')).json[0].policy?.title.ko ?? '정책',
      'policy',
    ),
    ['1'],
  );
  const codes = await group('administrator', '베트남', 'code');
  assert.ok(codes!.hits.some(({ title: name }) => name.en.startsWith('VN ')));
});

/** Only what was not released at once can be objected to. */
async function stoppedAt020(): Promise<string> {
  for (let place = 10; place < 200; place++) {
    const parties = { declarant: { id: 'B0001' }, importer: { id: 'IMP-T-1', name: '시험수입' } };
    const { json } = await house.machine.post('declarations', declarationAt('020', place, parties));
    if (json.lane !== 'release') return json.number;
  }
  return assert.fail('everything was released');
}

test('objections are found by their grounds in the office that answers', async () => {
  const number = await stoppedAt020();
  const broker = await house.as('broker');
  const objection = {
    remedy: 'human-review',
    subject: 'selection',
    grounds: '검은딸기나무 견본은 이미 제출하였습니다.',
  };
  const answer = await broker.post(`desk/declarations/${number}/objections`, objection);
  assert.equal(answer.status, 200, answer.text);
  await house.house.search.follow();
  assert.deepEqual(await refs('officer-020', '딸기나무', 'objection'), [number]);
  assert.equal(await group('officer-040', '딸기나무', 'objection'), undefined);
  assert.equal(await group('analyst', '딸기나무', 'objection'), undefined);
  assert.equal((await broker.get('search?q=zebra')).status, 403);
});

test('one kind alone gives more of it; what is no word finds nothing; bad questions are refused', async () => {
  const only = await search('analyst', 'zebra', '&kind=declaration&limit=1');
  assert.deepEqual(
    only.groups.map(({ kind, total, hits }) => [kind, total, hits.length]),
    [['declaration', 2, 1]],
  );
  assert.deepEqual((await search('analyst', '% -')).words, []);
  assert.deepEqual((await search('analyst', '% -')).groups, []);
  const analyst = await house.as('analyst');
  for (const wrong of [
    'search',
    'search?q=a&kind=none',
    'search?q=a&limit=0',
    `search?q=${'a'.repeat(201)}`,
    'search?q=a%00',
  ])
    assert.ok([400, 404, 422].includes((await analyst.get(wrong)).status), wrong);
});

test('the command finds within the rights of an account and builds the index anew beside a running server', async () => {
  const { url, dataFolder } = house.database;
  const run = (...words: string[]) =>
    gwanmun(['search', ...words, '--json'], { DATABASE_URL: url, GWANMUN_DATA: dataFolder });
  const numbers = async (login: string): Promise<string[]> => {
    const done = await run('--as', login, 'zebra');
    const { kinds } = JSON.parse(done.out) as { kinds: { kind: string; found: { number: string }[] }[] };
    return (kinds.find(({ kind }) => kind === 'declaration')?.found ?? []).map(({ number }) => number).sort();
  };
  assert.deepEqual(await numbers('officer-020'), [own]);
  const { rows } = await house.house.pool.query<{ n: number }>('select count(*)::int as n from search_entry');
  const built = await run('rebuild');
  assert.equal(built.code, 0, built.err);
  assert.equal(JSON.parse(built.out).entries, rows[0]!.n);
  assert.deepEqual(await numbers('analyst'), [own, other].sort());
  assert.equal((await run('--as', 'administrator', 'zebra')).code, 1);
  assert.equal((await run('--as', 'broker', 'zebra')).code, 66);
  assert.equal((await run('--as', 'analyst', '%')).code, 65);
  const wrong = await run('--limit', '0');
  assert.equal(wrong.code, 64);
  assert.equal(wrong.err.trim().split('\n').length, 3);
});
