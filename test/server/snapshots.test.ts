/** Questions in SQL to how things stood: nobody's code stands in them, an office asks about its own, and each question is kept. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JobView, SnapshotView, SqlResult } from '../../src/exchange/contract.ts';
import type { Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let it: TestHouse;
let officer: Client;
let analyst: Client;
before(async () => {
  it = await startHouse('snapshots');
  await it.makePast(300, 1);
  [officer, analyst] = [await it.as('officer-020'), await it.as('analyst')];
});
after(() => it?.end());

const question = (statement: string, asOf = '2026-11-01') => ({
  ...{ direction: 'import', asOf, statement, purpose: '시험 질의' },
});

async function ask(client: Client, statement: string, asOf?: string): Promise<JobView> {
  const { json, status, text } = await client.post('snapshots/query', question(statement, asOf));
  assert.equal(status, 200, text);
  for (;;) {
    const { json: job } = await client.get(`jobs/${json.id}`);
    if (job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const rowsOf = (job: JobView): SqlResult['rows'] => {
  assert.equal(job.state, 'done', JSON.stringify(job.note));
  return (job.result as never as SqlResult).rows;
};

test('declarations, lines, outcomes and parties agree with the store as it stood, and name nobody', async () => {
  const job = await ask(
    analyst,
    `select (select count(*) from declarations), (select count(*) from lines), (select count(*) from outcomes),
       (select count(*) from parties where role = 'importer'), (select max(declared_on) from declarations),
       (select string_agg(distinct importer_id, ' ') from declarations), (select sum(customs_value_krw) from lines)`,
  );
  const [[declarations, lines, outcomes, importers, last, codes, value]] = rowsOf(job) as [unknown[]] as [
    [string, string, string, string, string, string, number],
  ];
  const { rows } = await it.database.owner.query(
    `select count(*)::int as d, count(distinct importer_id)::int as i, max(declared_on)::text as last,
       (select count(*)::int from declaration_item i join declaration x using (number, version) where x.occurred_at < '2026-11-01T15:00Z') as l,
       (select sum(i.customs_value_krw)::float8 from declaration_item i join declaration x using (number, version) where x.occurred_at < '2026-11-01T15:00Z') as v,
       (select count(distinct number)::int from outcome where occurred_at < '2026-11-01T15:00Z') as o
     from declaration where occurred_at < '2026-11-01T15:00Z'`,
  );
  const [told] = rows;
  assert.deepEqual(
    [Number(declarations), Number(lines), Number(outcomes), Number(importers), last, value],
    [told.d, told.l, told.o, told.i, told.last, told.v],
  );
  assert.match(codes, /^[0-9a-f]{16}( [0-9a-f]{16})+$/);
  const { tables } = (await analyst.get('snapshots')).json as SnapshotView;
  const names = tables.flatMap(({ columns }) => columns.map(({ name }) => name));
  assert.ok(names.includes('price_per_kg') && names.includes('importer_name'));
  assert.ok(!names.some((name) => /description|trade_name|random|draw/.test(name)), names.join(' '));
});

test('an office asks about its own; an answer is for who asked; each question is kept with its purpose', async () => {
  const job = await ask(officer, 'select distinct office from declarations');
  assert.deepEqual(rowsOf(job), [['020']]);
  assert.equal((await (await it.as('supervisor-020')).get(`jobs/${job.id}`)).json.result, null);
  const { asked, office } = (await officer.get('snapshots')).json as SnapshotView;
  assert.deepEqual([office, asked.length, asked[0]!.state, asked[0]!.rows], ['020', 1, 'done', 1]);
  const { rows } = await it.database.owner.query(
    "select who, why from event where kind = 'snapshot-queried' order by id",
  );
  assert.equal(rows.length, 2);
  assert.ok(rows.every(({ why }) => why === '시험 질의'));
  assert.notEqual(rows[0].who, rows[1].who);
});

test('what is no reading statement is refused with the words of the engine, and kept as refused', async () => {
  const job = await ask(officer, 'create table t as select 1');
  assert.equal(job.state, 'failed');
  assert.match(job.note!.en, /Only a statement that reads/);
  const { asked } = (await officer.get('snapshots')).json as SnapshotView;
  assert.equal(asked[0]!.state, 'refused');
  const wrong = await officer.post('snapshots/query', { ...question(' ', '2027-05-05'), purpose: '' });
  assert.deepEqual(
    wrong.json.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/asOf', '/statement', '/purpose'],
  );
});

test('answers go out as CSV and as Parquet', async () => {
  const statement = 'select hs2, count(*) as n from lines group by 1 order by 1';
  const csv = await officer.post('snapshots/file', { ...question(statement), format: 'csv' });
  assert.match(csv.text, /^hs2,n\r\n\d\d,\d+\r\n/);
  const parquet = await officer.post('snapshots/file', { ...question(statement), format: 'parquet' });
  assert.deepEqual([parquet.status, parquet.text.slice(0, 4)], [200, 'PAR1']);
});
