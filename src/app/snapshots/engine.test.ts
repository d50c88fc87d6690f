/** The engine answers what reads its tables, and refuses whatever writes, reads files, reaches out, or changes a setting. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SnapshotColumn } from '../../screening/snapshots/tables.ts';
import { askSnapshot, openSnapshot } from './engine.ts';

const column = (name: string, type: SnapshotColumn['type']): SnapshotColumn => ({
  ...{ name, type, title: { ko: name, en: name }, isHashed: false, field: null },
});
const folder = mkdtempSync(join(tmpdir(), 'gwanmun-sql-'));
const secret = join(folder, 'secret.csv');
let connection: DuckDBConnection;
before(async () => {
  writeFileSync(secret, 'a,b\n1,2\n');
  connection = await openSnapshot([
    {
      name: 'declarations',
      columns: [
        ...[column('number', 'VARCHAR'), column('declared_on', 'DATE'), column('importer_id', 'VARCHAR')],
        ...[
          column('seller_id', 'VARCHAR'),
          column('declarant_id', 'VARCHAR'),
          column('customs_value_krw', 'DOUBLE'),
        ],
      ],
      rows: Array.from({ length: 1000 }, (_, row) => [
        ...[`N${row}`, `2026-0${1 + (row % 9)}-05`, `I${row % 10}`, undefined, 'B', row * 10],
      ]),
    },
    {
      name: 'outcomes',
      columns: [column('number', 'VARCHAR'), column('verdict', 'VARCHAR')],
      rows: Array.from({ length: 100 }, (_, row) => [`N${row}`, row % 4 === 0 ? 'fraud' : 'clean']),
    },
  ]);
});
after(() => {
  connection.disconnectSync();
  rmSync(folder, { recursive: true });
});

const ask = async (sql: string, most = 100) => (await askSnapshot(connection, sql, most)).answer;

test('what reads is answered, so many rows at most', async () => {
  const { columns, rows, isCut } = await ask(
    "select importer_id, sum(customs_value_krw) as value, min(declared_on) as first from declarations where declared_on >= date '2026-02-01' group by 1 order by 1",
  );
  assert.deepEqual(columns, [
    { name: 'importer_id', type: 'VARCHAR' },
    { name: 'value', type: 'DOUBLE' },
    { name: 'first', type: 'DATE' },
  ]);
  assert.deepEqual([rows.length, rows[0]![0], rows[0]![2], isCut], [10, 'I0', '2026-02-05', false]);
  assert.deepEqual((await ask('select * from declarations', 7)).rows.length, 7);
  assert.equal((await ask('select * from declarations', 7)).isCut, true);
  const [party] = (await ask("select * from parties where role = 'importer' and code = 'I4'")).rows;
  assert.deepEqual(party!.slice(0, 2).concat(party!.slice(3).map(Number)), ['I4', 'importer', 100, 10, 5]);
});

const REFUSED: readonly (readonly [what: string, sql: string])[] = [
  ['two statements', 'select 1; select 2'],
  ['a table made', 'create table t as select 1'],
  ['rows put in', "insert into declarations (number) values ('x')"],
  ['rows changed', "update declarations set number = 'x'"],
  ['rows taken out', 'delete from declarations'],
  ['a table dropped', 'drop table declarations'],
  ['a file written', `copy (select 1) to '${folder}/out.csv'`],
  ['a file read as a table', `select * from '${secret}'`],
  ['a file read by a function', `select * from read_csv('${secret}')`],
  ['a file read as text', `select * from read_text('${secret}')`],
  ['files listed', `select * from glob('${folder}/*')`],
  ['a database attached', `attach '${folder}/other.db'`],
  ['an extension installed', 'install httpfs'],
  ['an extension loaded', "load 'httpfs'"],
  ['an address read', "select * from read_csv('https://example.org/x.csv')"],
  ['the lock opened', 'set enable_external_access = true'],
  ['more memory', "set memory_limit = '8GB'"],
  ['a pragma', 'pragma enable_profiling'],
  ['a call', 'call pragma_version()'],
  ['the database exported', `export database '${folder}/all'`],
  ['a transaction', 'begin transaction'],
  ['nonsense', 'selec * frm declarations'],
  ['a table that is not there', 'select * from account'],
  ['nothing', '  '],
];

for (const [what, sql] of REFUSED)
  test(`refused: ${what}`, async () => {
    await assert.rejects(ask(sql), { name: 'SqlRefused' });
    assert.equal(existsSync(`${folder}/out.csv`) || existsSync(`${folder}/all`), false);
  });

test('what would need more memory than there is ends by itself, and nothing after it', async () => {
  await assert.rejects(ask('select count(distinct repeat(hash(i)::varchar, 20)) from range(40000000) r(i)'), {
    name: 'SqlRefused',
  });
  assert.equal((await ask('select 1')).rows.length, 1);
});
