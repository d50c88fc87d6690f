import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../core/random.ts';
import { makeMatrix } from './bins.ts';
import type { BoostSettings } from './boost.ts';
import { type Checked, checkTraining, type TrainingTable } from './check-training.ts';
import { checkShape, trainingBytes } from './training-memory.ts';

const SETTINGS: BoostSettings = {
  trees: 20,
  depth: 4,
  rate: 0.1,
  lambda: 1,
  gamma: 0,
  leastCover: 1,
  rowShare: 1,
  columnShare: 1,
  seed: 1,
};

function tableOf(rows = 400): TrainingTable {
  const random = seededRandom(4);
  const matrix = makeMatrix(rows, 3);
  matrix.values.forEach((_, i) => {
    matrix.values[i] = random.normal();
  });
  const labels = Uint8Array.from({ length: rows }, (_, row) => row % 2);
  return { matrix, featureNames: ['weight', 'price', 'rate'], labelName: 'fraud', labels };
}

const codesOf = (found: Checked['problems']): string[] =>
  found.map(({ code, pointer }) => `${code.slice('training/'.length)} ${pointer}`);
const problemsOf = (table: TrainingTable, settings = SETTINGS): string[] =>
  codesOf(checkTraining(table, settings).problems);

test('a sound table has no problems and no notes', () => {
  assert.deepEqual(checkTraining(tableOf(), SETTINGS), { problems: [], notes: [] });
});

test('everything wrong is told at once, in two languages', () => {
  const table = {
    ...tableOf(10),
    featureNames: ['weight', 'weight', ' FRAUD '],
    weights: new Float64Array(10).fill(1),
  };
  table.weights[3] = -1;
  table.labels.fill(1);
  table.matrix.values[5] = Number.POSITIVE_INFINITY;
  const settings = { ...SETTINGS, rate: 0, depth: 2.5, monotone: { 'price/kg': 1, weight: 2 } as never };
  const { problems } = checkTraining(table, settings);
  assert.deepEqual(codesOf(problems), [
    'setting /settings/depth',
    'setting /settings/rate',
    'monotone-unknown /settings/monotone/price~1kg',
    'monotone-direction /settings/monotone/weight',
    'few-rows ',
    'feature-twice /featureNames/1',
    'label-is-feature /featureNames/2',
    'one-outcome /labels',
    'weight /weights/3',
    'infinite /featureNames/0',
  ]);
  assert.ok(problems.every(({ message }) => message.ko !== '' && message.en !== ''));
});

test('constant and empty columns are told and no obstacle, unless nothing else is there', () => {
  const table = tableOf();
  const { rows, values } = table.matrix;
  values.fill(7, 0, rows);
  values.fill(Number.NaN, rows, 2 * rows);
  const { problems, notes } = checkTraining(table, SETTINGS);
  assert.deepEqual(problems, []);
  assert.deepEqual(codesOf(notes), ['constant /featureNames/0', 'all-missing /featureNames/1']);
  assert.deepEqual(
    notes.map(({ cause }) => cause),
    ['weight', 'price'],
  );
  values.fill(0, 2 * rows);
  assert.deepEqual(problemsOf(table), ['no-features /featureNames']);
});

test('outcomes are held to what the objective takes', () => {
  const table = tableOf();
  const amounts = { ...table, labels: Float64Array.from({ length: 400 }, (_, row) => row / 3) };
  assert.deepEqual(problemsOf(amounts), ['label-not-yes-no /labels/1']);
  const squared: BoostSettings = { ...SETTINGS, objective: 'squared-error' };
  assert.deepEqual(problemsOf(amounts, squared), []);
  amounts.labels[9] = Number.NaN;
  assert.deepEqual(problemsOf(amounts), ['label-not-yes-no /labels/1']);
  assert.deepEqual(problemsOf(amounts, squared), ['label-not-a-number /labels/9']);
  assert.deepEqual(problemsOf({ ...table, labels: new Uint8Array(7) }), ['label-count /labels']);
  assert.deepEqual(problemsOf(table, { ...squared, positiveWeight: 3 }), [
    'positive-weight /settings/positiveWeight',
  ]);
  assert.deepEqual(problemsOf(table, { ...SETTINGS, objective: 'softmax' as never }).slice(0, 1), [
    'objective /settings/objective',
  ]);
  const rare = tableOf();
  rare.labels.fill(0, 20);
  assert.deepEqual(codesOf(checkTraining(rare, SETTINGS).notes), ['few-hits /labels']);
});

test('an order is learnt within groups that hold different outcomes', () => {
  const ranked: BoostSettings = { ...SETTINGS, objective: 'pairwise-rank' };
  const table = tableOf();
  assert.deepEqual(problemsOf(table, ranked), ['groups /groups']);
  assert.deepEqual(problemsOf({ ...table, groups: new Int32Array(5) }, ranked), ['groups /groups']);
  const alone = Int32Array.from({ length: 400 }, (_, row) => row);
  assert.deepEqual(problemsOf({ ...table, groups: alone }, ranked), ['no-pairs /groups']);
  const pairs = Int32Array.from({ length: 400 }, (_, row) => row >> 1);
  assert.deepEqual(problemsOf({ ...table, groups: pairs }, ranked), []);
});

test('settings that would never end or mean nothing are refused', () => {
  const refused: [Partial<BoostSettings>, string][] = [
    [{ trees: 0 }, 'setting /settings/trees'],
    [{ trees: Number.NaN }, 'setting /settings/trees'],
    [{ leaves: 1 }, 'setting /settings/leaves'],
    [{ leaves: 1e6 }, 'setting /settings/leaves'],
    [{ depth: 20 }, 'depth-without-leaves /settings/depth'],
    [{ rowShare: 1.1 }, 'setting /settings/rowShare'],
    [{ gamma: -1 }, 'setting /settings/gamma'],
    [{ patience: 0 }, 'setting /settings/patience'],
    [{ lambda: 0, leastCover: 0 }, 'nothing-holds /settings/lambda'],
    [{ seed: -1 }, 'setting /settings/seed'],
  ];
  for (const [change, wanted] of refused) {
    assert.deepEqual(problemsOf(tableOf(), { ...SETTINGS, ...change }), [wanted]);
  }
  assert.deepEqual(problemsOf(tableOf(), { ...SETTINGS, depth: 20, leaves: 64 }), []);
});

test('a table that would not fit into the memory is refused before it is read', () => {
  const depth = 6;
  assert.equal(checkShape({ rows: 1_000_000, features: 60, depth }), undefined);
  assert.equal(checkShape({ rows: 10_000_000, features: 100, depth })?.code, 'training/too-large');
  assert.equal(checkShape({ rows: 10_000_000, features: 100, depth }, 16e9), undefined);
  assert.match(
    String(checkShape({ rows: 10_000_000, features: 100, depth })?.cause),
    /^10000000 × 100: \d\.\d GB > 4\.0 GB$/,
  );
  const [few, many] = [2, 1_024].map((leaves) => trainingBytes({ rows: 1_000, features: 60, depth, leaves }));
  assert.ok(many! - few! > 2e8);
});
