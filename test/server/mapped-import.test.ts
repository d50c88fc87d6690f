/** Tables of officers in columns of their own: guessed, confirmed under a name, offered again, read as declarations. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../../src/store/testing.ts';
import type { Answer, Client } from '../builders/client.ts';
import { declarationAt, TODAY } from '../builders/declarations.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';
import { gwanmun } from '../cli/gwanmun.ts';

let house: TestHouse;
let officer: Client;
const folder = temporaryFolder();
before(async () => {
  house = await startHouse('mapped_import');
  officer = await house.as('officer-020');
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house?.end();
});

const COLUMNS = [
  '신고번호',
  '신고일자',
  '통관세관',
  '관세사부호',
  '수입자',
  'B/L No.',
  'HS',
  '품명',
  'Net Weight',
  'CIF',
  '담당',
];
/** Two lines of one declaration, then another. */
const rows = (day = TODAY): string[] =>
  [
    [
      '9990126000101M',
      day,
      '020',
      '99901',
      'IMP-M-1',
      'BLM0000001',
      '6109.10-1000',
      '면 티셔츠',
      '1,500',
      '19400000',
      '김',
    ],
    [
      '9990126000101M',
      day,
      '020',
      '99901',
      'IMP-M-1',
      'BLM0000001',
      '6115951000',
      '"면 양말, 아동용"',
      '200',
      '3000000',
      '김',
    ],
    [
      '9990126000102M',
      day,
      '020',
      '99901',
      'IMP-M-2',
      'BLM0000002',
      '6109101000',
      '셔츠',
      'heavy',
      '1000',
      '이',
    ],
  ].map((cells) =>
    cells.map((cell) => (cell.includes(',') && !cell.startsWith('"') ? `"${cell}"` : cell)).join(','),
  );
const table = (lines: readonly string[], columns = COLUMNS): string =>
  [columns.join(','), ...lines].join('\r\n');
const send = (client: Client, path: string, text: string): Promise<Answer> =>
  client.ask('POST', path, { body: text, type: 'text/csv' });

test('an unknown heading is answered with a guess, its gaps and what it would come to', async () => {
  const { status, json } = await send(officer, 'imports/preview', table(rows()));
  assert.equal(status, 200);
  assert.equal(json.format, 'mapped-csv');
  assert.equal(json.table.kept, null);
  assert.deepEqual(json.table.mapping, {
    신고번호: '/declarationNumber',
    신고일자: '/declaredOn',
    통관세관: '/office',
    관세사부호: '/declarant/id',
    수입자: '/importer/id',
    'B/L No.': '/consignment/billOfLading',
    HS: '/items/*/hsCode',
    품명: '/items/*/description',
    'Net Weight': '/items/*/netMassKg',
    CIF: '/items/*/customsValueKrw',
  });
  assert.deepEqual(json.table.problems, []);
  assert.deepEqual([json.lines, json.good], [2, 1]);
  assert.match(json.problems[0].pointer, /^\/4\/items\/0\/netMassKg/);
  const kcs = await send(officer, 'imports/preview', 'Declaration ID,Date,Office ID\r\n1,2,3');
  assert.deepEqual([kcs.json.format, kcs.json.table], ['kcs-csv', null]);
});

test('a mapping with gaps is refused with all of them; a good one is kept for the office and offered again', async () => {
  const { mapping } = (await send(officer, 'imports/preview', table(rows()))).json.table;
  const { 신고번호: _, ...gap } = mapping;
  const wrong = {
    title: '티셔츠',
    columns: COLUMNS,
    mapping: { ...gap, 없는열: '/office', 담당: '/nothing' },
  };
  const refused = await officer.post('imports/mappings', wrong);
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.json.problems.map(({ code }: { code: string }) => code).sort(), [
    'csv/field-needed',
    'csv/field-twice',
    'csv/unknown-column',
    'csv/unknown-field',
  ]);
  assert.equal(
    (await officer.post('imports/mappings', { title: '티셔츠', columns: COLUMNS, mapping })).status,
    200,
  );
  assert.equal((await send(officer, 'imports/preview', table(rows()))).json.table.kept, '티셔츠');
  const elsewhere = await send(await house.as('officer-040'), 'imports/preview', table(rows()));
  assert.equal(elsewhere.json.table.kept, null);
  const { rows: events } = await house.house.pool.query(
    `select who from event where kind = 'mapping-confirmed'`,
  );
  assert.deepEqual(events, [{ who: 'officer-020' }]);
});

test('by its mapping the table is filed: lines of one number are one declaration, bad ones are pointed at', async () => {
  const done = await send(officer, `imports?mapping=${encodeURIComponent('티셔츠')}`, table(rows()));
  assert.equal(done.status, 200, done.text);
  assert.deepEqual([done.json.stored, done.json.refused], [1, 1]);
  const { declaration } = (await officer.get('declarations/9990126000101M')).json;
  assert.equal(declaration.items.length, 2);
  assert.equal(declaration.items[1].description, '면 양말, 아동용');
  assert.equal(declaration.items[0].netMassKg, 1500);
  const again = await send(officer, `imports?mapping=${encodeURIComponent('티셔츠')}`, table(rows()));
  assert.deepEqual([again.json.stored, again.json.same], [0, 1]);
  assert.equal((await send(officer, 'imports?mapping=none', table(rows()))).status, 422);
  const lacking = table(['1,2'], ['신고번호', '다른열']);
  assert.equal((await send(officer, `imports?mapping=${encodeURIComponent('티셔츠')}`, lacking)).status, 422);
  assert.equal(declarationAt('020', 0).office, '020');
});

test('lines of one number that contradict each other are refused and not guessed', async () => {
  const [first, second] = rows()
    .slice(0, 2)
    .map((row) => row.replaceAll('000101M', '000103M'));
  const text = table([first!, second!.replace('BLM0000001', 'BLM0000009')]);
  const done = await send(officer, `imports?mapping=${encodeURIComponent('티셔츠')}`, text);
  assert.deepEqual([done.json.stored, done.json.refused], [0, 1]);
  assert.equal(done.json.problems[0].code, 'csv/differs');
});

test('the command reads it by the name of the mapping, through the running server and dry', async () => {
  const file = `${folder}/own.csv`;
  writeFileSync(
    file,
    table(
      rows()
        .slice(0, 2)
        .map((row) => row.replaceAll('000101M', '000104M').replaceAll('BLM', 'BLX')),
    ),
  );
  const env = { DATABASE_URL: house.database.url, GWANMUN_DATA: house.database.dataFolder };
  const dry = await gwanmun(['import', file, '--mapping', '티셔츠', '--dry-run'], env);
  assert.match(dry.out, /good 1, .*refused 0/, dry.err);
  const none = await gwanmun(['import', file, '--mapping', 'none', '--dry-run'], env);
  assert.equal(none.code, 65, none.err);
});
