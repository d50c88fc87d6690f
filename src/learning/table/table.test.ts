import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../core/random.ts';
import { foldsByGroup } from '../folds.ts';
import { cellOf, ENCODING_FOLDS, encodeTable, learnEncoding, rowEncoder } from './encoding.ts';
import { inspectTable } from './inspect.ts';
import { placesOf, sideBySide } from './judge.ts';
import { everyFourth, plantedTable } from './planted-table.ts';
import { tableOfTexts } from './read-texts.ts';
import { codeColumn, numberColumn, rowsOf } from './table.ts';
import { compileTableModel } from './table-model.ts';
import { trainTable } from './train-table.ts';

const ROWS = 4000;
const planted = plantedTable(ROWS, 1);
const judged = everyFourth(ROWS);
const documents = new Int32Array(ROWS).fill(-1);
const task = { ...planted, documents, groups: planted.firms, judged, seed: 3, settings: { trees: 60 } };
const trained = trainTable(task);

test('columns of a file become numbers where every entry is one, codes where not', () => {
  const table = tableOfTexts(
    ['mass', 'hs', 'price', 'empty'],
    [
      ['1.5', '0101', '1,200', ''],
      ['NA', '8517', '30', '-'],
      ['2e3', '', '-4.25', 'NaN'],
    ],
  );
  assert.deepEqual(
    table.columns.map((column) => [column.kind, [0, 1, 2].map((row) => cellOf(column, row))]),
    [
      ['number', [1.5, undefined, 2000]],
      ['code', ['0101', '8517', undefined]],
      ['number', [1200, 30, -4.25]],
      ['code', [undefined, undefined, undefined]],
    ],
  );
});

test('a column that was written after the answer is called out, one that helps honestly is not', () => {
  const { table, labels } = planted;
  const random = seededRandom(5);
  const after = numberColumn(
    'penalty',
    [...labels].map((hit) => (hit === 1 ? 1000 + random.below(9000) : random.below(20))),
  );
  const filled = codeColumn(
    'seizure report',
    [...labels].map((hit, row) => (hit === 1 && row % 20 !== 0 ? `R${row % 40}` : undefined)),
  );
  const numbers = codeColumn(
    'case number',
    [...labels].map((_, row) => `N${row}`),
  );
  const reports = inspectTable({ rows: ROWS, columns: [...table.columns, after, filled, numbers] }, labels);
  assert.deepEqual(Object.fromEntries(reports.map(({ name, suspicions }) => [name, suspicions])), {
    firm: [],
    mass: [],
    colour: [],
    always: ['constant'],
    penalty: ['tells-alone'],
    'seizure report': ['filled-by-answer'],
    'case number': ['names-the-row'],
  });
});

test('numbers of a few values list them like codes, others their spread alone', () => {
  const few = numberColumn('few', [1, 0, 1, undefined, 1, 0.5]);
  const labels = Uint8Array.from([1, 0, 1, 0, 0, 0]);
  const wide = numberColumn(
    'wide',
    Array.from({ length: 20 }, (_, row) => row),
  );
  const [one] = inspectTable({ rows: 6, columns: [few] }, labels);
  assert.deepEqual(one!.common, [
    { name: '1', rows: 3, hits: 2 },
    { name: '0', rows: 1, hits: 0 },
    { name: '0.5', rows: 1, hits: 0 },
  ]);
  assert.deepEqual(one!.spread, [0, 0.5, 1, 1, 1]);
  const [other] = inspectTable({ rows: 20, columns: [wide] }, new Uint8Array(20));
  assert.deepEqual(other!.common, []);
});

test('where nothing tells anything no column is said to tell alone', () => {
  for (let seed = 0; seed < 10; seed++) {
    const { table, labels } = plantedTable(1000, seed, 0);
    // Four standard errors of an area over 200 and 800 rows.
    for (const { name, alone } of inspectTable(table, labels))
      assert.ok(alone! < 0.5 + 4 * 0.0228, `${name} of ${seed}: ${alone}`);
  }
});

test('a model finds what was planted, and its chances are those that come true', () => {
  const all = trained.judgement.regimes.find(({ name }) => name === 'all')!;
  assert.ok(all.auc! > 0.85, `AUC ${all.auc}`);
  assert.equal(all.rows, ROWS / 4);
  const best = all.at.find(({ percent }) => percent === 10)!;
  assert.ok(best.low < 0.8 && best.high > 0.7, JSON.stringify(best));
  assert.deepEqual(
    trained.shares
      .slice(0, 2)
      .map(({ column }) => column)
      .sort(),
    ['firm', 'mass'],
  );
});

test('learnt from answers dealt out by chance, a model orders nothing', () => {
  const areas = Array.from({ length: 6 }, (_, seed) => {
    const null_ = plantedTable(ROWS, 100 + seed, 0);
    const { judgement } = trainTable({ ...task, ...null_, groups: null_.firms, seed });
    return judgement.regimes.find(({ name }) => name === 'all')!.auc!;
  });
  const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
  assert.ok(mean > 0.48 && mean < 0.52, `AUC ${mean}`);
});

test('learnt as if every firm were new, a model leans less on firms and is no worse on new ones', () => {
  const apart = Uint8Array.from(planted.firms, (firm) => (firm < 30 ? 1 : 0));
  const known = trainTable({ ...task, judged: apart });
  const forNew = trainTable({ ...task, judged: apart, settings: { trees: 60, forNewGroups: true } });
  const onFirms = ({ shares }: typeof known) => shares.find(({ column }) => column === 'firm')?.share ?? 0;
  assert.ok(onFirms(forNew) < onFirms(known) / 2, `${onFirms(forNew)} against ${onFirms(known)}`);
  const [area, other] = [forNew, known].map(({ judgement }) => judgement.regimes[0]!);
  assert.ok(area!.auc! > other!.auc! - 2 * other!.aucError!, `${area!.auc} against ${other!.auc}`);
});

test('rows of a group that was learnt from are known, others are new', () => {
  const apart = Uint8Array.from(planted.firms, (firm) => (firm < 30 ? 1 : 0));
  const { regimes } = trainTable({ ...task, judged: apart }).judgement;
  assert.deepEqual(
    regimes.map(({ name, rows }) => [name, rows > 0]),
    [
      ['unseen', true],
      ['all', true],
      ['seen', false],
    ],
  );
});

test('what a row learnt from knows of its code does not change with its own answer', () => {
  const { table, firms } = planted;
  const rows = Int32Array.from({ length: ROWS }, (_, row) => row).filter((row) => judged[row] === 0);
  const folds = foldsByGroup(
    rows.map((row) => firms[row]!),
    ENCODING_FOLDS,
    3,
  );
  const encoded = (labels: Uint8Array) => {
    const { overall } = learnEncoding(table, planted.labels, rows);
    const encoding = { ...learnEncoding(table, labels, rows), overall };
    return encodeTable(table, labels, rows, folds, encoding).values;
  };
  const before = encoded(planted.labels);
  for (const row of [0, 5, 1233]) {
    const flipped = planted.labels.slice();
    flipped[row] = 1 - flipped[row]!;
    const after = encoded(flipped);
    for (let feature = 0; feature < before.length / ROWS; feature++)
      assert.equal(after[feature * ROWS + row], before[feature * ROWS + row]);
  }
});

test('a model that is asked about one row says what it said of it in training', () => {
  const model = compileTableModel(JSON.parse(JSON.stringify(trained.model)));
  const { columns } = planted.table;
  assert.deepEqual(
    model.columns,
    columns.map(({ name }) => name),
  );
  for (const row of placesOf(judged)) {
    const chance = model.chanceOf((place) => cellOf(columns[place]!, row));
    assert.ok(Math.abs(chance - trained.chances[row]!) < 1e-9, `row ${row}`);
  }
  const parts = model.partsOf((place) => (place === 0 ? 'F7' : undefined), 3);
  assert.equal(parts[0]!.column, 'firm');
  assert.ok(parts[0]!.value > 0);
});

test('a code that was never met says so, and no value is no code', () => {
  const encoder = rowEncoder(trained.model.encoding);
  const row = new Float32Array(encoder.width);
  encoder.fill(() => undefined, row);
  assert.ok(row.every(Number.isNaN));
  encoder.fill((place) => (place === 0 ? 'never met' : undefined), row);
  assert.equal(row[0], Math.fround(trained.model.encoding.overall));
  assert.equal(row[1], 0);
});

test('a better score is told from a worse one, an equal one is not', () => {
  const { labels } = planted;
  const rows = placesOf(judged);
  const random = seededRandom(9);
  const worse = trained.chances.map((chance) => chance + 3 * random.next());
  const better = sideBySide(trained.chances, worse, labels, rows, 1);
  assert.ok(better.auc!.low > 0, JSON.stringify(better.auc));
  const same = sideBySide(trained.chances, trained.chances.slice(), labels, rows, 1);
  assert.deepEqual(same.auc, { value: 0, low: 0, high: 0 });
});

test('training is the same each time and ends when it is told to', () => {
  assert.deepEqual(trainTable(task).model, trained.model);
  assert.throws(() => trainTable(task, { isAborted: () => true }), { name: 'Aborted' });
});

test('some rows of a table are the same rows', () => {
  const some = rowsOf(planted.table, Int32Array.of(7, 3));
  assert.equal(some.rows, 2);
  assert.deepEqual(
    some.columns.map((column) => cellOf(column, 0)),
    planted.table.columns.map((column) => cellOf(column, 7)),
  );
});
