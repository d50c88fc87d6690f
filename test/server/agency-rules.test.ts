/** The register of the agency's rules over HTTP: entered by form and by table, flagged against two versions of a law, with its history and rights. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { lawPack, lawText } from '../builders/law-pack.ts';

const law = (day: string, days: number) =>
  lawText('시험법', day, [
    ['제1조 (서식)', '서식은 관세청장이 정한다.'],
    ['제2조 (기한)', `기한은 관세청장이 정하는 바에 따라 ${days}일로 한다.`],
  ]);
const RULE = {
  ...{
    kind: 'notice',
    title: '시험 고시',
    number: '제1호',
    issuedOn: '2024-05-01',
    effectiveOn: '2024-06-01',
  },
  ...{ office: '시험과', delegatedBy: '시험법 제1조; 시험법 제2조', checkedOn: '', published: 'yes' },
  ...{ whyNot: '', inForce: 'yes', source: '시험' },
};
const TABLE = [
  'kind,title,number,office,delegatedBy,published,whyNot,inForce,source',
  'directive,훈령 하나,제2호,시험과,시험법 제1조,yes,,yes,시험',
  'directive,"훈령, 둘",제3호,시험과,,no,수사 기법,yes,시험',
].join('\r\n');

let house: TestHouse;
const packs = process.env.GWANMUN_PACKS;
before(async () => {
  process.env.GWANMUN_PACKS = lawPack([
    { folder: '시험법', file: 'a.md', text: law('2024-01-01', 10) },
    { folder: '시험법', file: 'b.md', text: law('2026-01-01', 15) },
  ]);
  house = await startHouse('agencyrules');
});
after(async () => {
  process.env.GWANMUN_PACKS = packs;
  await house?.end();
});

test('a rule whose article changed is flagged, and no longer once somebody held it against the law; every version stays', async () => {
  const officer = await house.as('officer-020');
  const made = await officer.post('agency-rules', RULE);
  assert.equal(made.status, 200, made.text);
  const { id, flags, version } = made.json;
  assert.deepEqual(
    flags.map(({ code, ref, from, to }: Record<string, string>) => [code, ref, from, to]),
    [['article-changed', '시험법 제2조', '2024-01-01', '2026-01-01']],
  );
  const supervisor = await house.as('supervisor-020');
  const change = { typed: { ...RULE, checkedOn: '2026-02-01' }, version, why: '개정 반영 확인' };
  const changed = await supervisor.ask('PUT', `agency-rules/${id}`, {
    ...{ body: JSON.stringify(change), type: 'application/json' },
  });
  assert.equal(changed.status, 200, changed.text);
  assert.deepEqual([changed.json.flags, changed.json.version], [[], 2]);
  const [newest, first] = changed.json.history;
  assert.deepEqual(newest.changes, [
    { field: { ko: '조문 대조일', en: 'Held against the law on' }, from: '', to: '2026-02-01' },
  ]);
  assert.deepEqual([newest.by.ko, first.by.ko], ['supervisor-020', 'officer-020']);
  const late = await supervisor.ask('PUT', `agency-rules/${id}`, {
    ...{ body: JSON.stringify(change), type: 'application/json' },
  });
  assert.equal(late.status, 409, 'what somebody else has changed meanwhile is not written over');
  assert.equal((await officer.post('agency-rules', RULE)).status, 422, 'the same number twice');
});

test('a table is entered whole, or not at all with everything that is wrong by its line; a second time changes nothing', async () => {
  const officer = await house.as('officer-020');
  const wrong = await officer.post('agency-rules/table', {
    text: `${TABLE}\r\nlaw,,제4호,시험과,어디,maybe,,yes,시험\r\ndirective,셋,제2호,시험과,,yes,,yes,시험`,
  });
  assert.equal(wrong.status, 422);
  assert.deepEqual(
    wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/lines/4/title', '/lines/4/kind', '/lines/4/published', '/lines/4/delegatedBy', '/lines/5'],
  );
  const before = (await officer.get('agency-rules')).json.total;
  const counts = async (text: string) => (await officer.post('agency-rules/table', { text })).json;
  assert.deepEqual(await counts(TABLE), { added: 2, changed: 0, unchanged: 0 });
  assert.deepEqual(await counts(TABLE), { added: 0, changed: 0, unchanged: 2 });
  assert.deepEqual(await counts(TABLE.replace('수사 기법', '내부 사무')), {
    added: 0,
    changed: 1,
    unchanged: 1,
  });
  const list = (await officer.get('agency-rules?flag=no-delegation')).json;
  assert.equal(list.total, before + 2);
  assert.deepEqual(
    list.rows.map(({ title }: { title: string }) => title),
    ['훈령, 둘'],
  );
  const { rows } = await house.house.pool.query(
    "select kind, count(*)::int as n from event where kind in ('rule-write', 'rule-table') group by 1 order by 1",
  );
  assert.deepEqual(rows, [
    { kind: 'rule-table', n: 2 },
    { kind: 'rule-write', n: 2 },
  ]);
});

test('traders see what is published, without its history; nobody else writes', async () => {
  const [trader, analyst] = await Promise.all([house.as('importer'), house.as('analyst')]);
  const all = (await analyst.get('agency-rules')).json.rows;
  const seen = (await trader.get('agency-rules')).json.rows;
  const hidden = all.find(({ isPublished }: { isPublished: boolean }) => !isPublished);
  assert.ok(seen.length === all.length - 1 && seen.every((row: { isPublished: boolean }) => row.isPublished));
  assert.equal((await trader.get(`agency-rules/${hidden.id}`)).status, 404);
  assert.deepEqual((await trader.get(`agency-rules/${seen[0].id}`)).json.history, []);
  assert.equal((await analyst.post('agency-rules', RULE)).status, 403);
});
