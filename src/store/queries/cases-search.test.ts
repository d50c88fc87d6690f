/** That the queue finds cases by number, HS code, importer and words, counts what it finds, and pages through any order. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { marksOf, soughtMarks } from '../vault/search-marks.ts';
import { openVault } from '../vault/vault.ts';
import { type CaseFilter, countCases, readCases } from './cases.ts';
import { storeEntries } from './search.ts';
import { searchCondition } from './search-terms.ts';

let db: TestDatabase;

before(async () => {
  db = await testDatabase('cases_search');
  // Every fifth case is socks of 한라산물산, the others shirts; opened a minute apart, due in reverse.
  await db.pool.query(
    `insert into "case" (id, number, version, office, kind, skill, priority, customs_value_krw, importer_id, main_hs, due_at, state, assignee, is_random, opened_at)
     select 'c' || n, '4341126' || to_char(n, 'FM000000') || 'M', 1, '020', 'documents', 'textiles', 0.5, n, 'IMP' || n % 5,
            case when n % 5 = 0 then '611595' else '610910' end, timestamptz '2026-03-02Z' - n * interval '1 minute',
            case when n % 2 = 0 then 'dealt' else 'open' end, case when n % 2 = 0 then 'kim' end, false,
            timestamptz '2026-03-01Z' + n * interval '1 minute'
     from generate_series(1, 40) n`,
  );
  const { rows } = await db.pool.query<{ number: string; socks: boolean }>(
    `select number, main_hs = '611595' as socks from "case"`,
  );
  await storeEntries(
    db.pool,
    rows.map(({ number, socks }) => ({
      ...{
        kind: 'declaration',
        ref: `${number}/1`,
        number,
        version: 1,
        office: '020',
        at: '2026-03-01T00:00:00Z',
      },
      marks: marksOf(vault(), [
        number,
        ...(socks ? ['한라산물산', '6115951000', 'socks'] : ['6109101000', 'shirts']),
      ]),
    })),
  );
});
after(() => db.drop());

const vault = () => openVault(db.pool, db.dataFolder);
const looking = async (typed: string) =>
  (await searchCondition(db.pool, typed, 'c', (words) => soughtMarks(vault(), words, false)))!;
type Asked = Omit<CaseFilter, 'sort' | 'limit' | 'search'> & { readonly search?: string };
const filterOf = async ({ search, ...rest }: Asked) => ({
  ...rest,
  ...(search === undefined ? {} : { search: await looking(search) }),
});
const count = async (asked: Asked): Promise<number> => countCases(db.pool, await filterOf(asked));

test('a number is found with its hyphens, an HS code by its beginning, an importer by name or code, goods by words', async () => {
  assert.equal(await count({ search: '43411-26-000007M' }), 1);
  assert.equal(await count({ search: '43411 26 00000' }), 9);
  assert.equal(await count({ search: '6115' }), 8);
  assert.equal(await count({ search: '6115.95-1000' }), 8);
  assert.equal(await count({ search: '6115.95-2000' }), 0);
  assert.equal(await count({ search: '한라산' }), 8);
  assert.equal(await count({ search: 'SOCKS 한라산물산' }), 8);
  assert.equal(await count({ search: 'sock' }), 8);
  assert.equal(await count({ search: 'ocks' }), 0);
  assert.equal(await count({ search: '%%' }), 0);
  assert.equal(await count({}), 40);
});

test('search goes together with scope and state, and the page agrees with the count', async () => {
  const filter = { search: '6115', assignee: 'kim' };
  assert.equal(await count(filter), 4);
  assert.equal(await count({ ...filter, states: ['open'] }), 0);
  const { cases } = await readCases(db.pool, { ...(await filterOf(filter)), sort: 'opened', limit: 10 });
  assert.deepEqual(
    cases.map(({ id }) => id),
    ['c10', 'c20', 'c30', 'c40'],
  );
});

test('in the order of opening every case comes once, page by page', async () => {
  const seen: string[] = [];
  let next: string | undefined;
  do {
    const page = await readCases(db.pool, { sort: 'opened', limit: 7, ...(next ? { after: next } : {}) });
    seen.push(...page.cases.map(({ id }) => id));
    next = page.next;
  } while (next !== undefined);
  assert.deepEqual(
    seen,
    Array.from({ length: 40 }, (_, place) => `c${place + 1}`),
  );
});
