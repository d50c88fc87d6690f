/** Are tree models of ONNX read as they are meant, whatever side their nodes name, and is everything wrong with a file told? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Random, seededRandom } from '../../core/random.ts';
import { compileForest, marginOf } from '../forest.ts';
import { type FixtureModel, type FixtureNode, onnxFile } from './onnx.fixture.ts';
import { readOnnx } from './read.ts';

const NAMES = ['mass', 'price', 'pieces'];
const MODES = ['BRANCH_LEQ', 'BRANCH_LT', 'BRANCH_GT', 'BRANCH_GTE'];

/** Thresholds and values meet often, so that “at most” and “below” differ. */
const VALUES = [0, -0, 0.5, 1, Math.fround(1 / 3), -2, 3e-45];

function grown(random: Random, tree: number): FixtureNode[] {
  const nodes: FixtureNode[] = [];
  const grow = (depth: number): number => {
    const node = nodes.length;
    nodes.push({ tree, node, mode: 'LEAF', weights: [[1, Math.fround(random.next() - 0.5)]] });
    if (depth === 4 || random.next() < 0.2) return node;
    const [yes, no] = [grow(depth + 1), grow(depth + 1)];
    nodes[node] = {
      ...{ tree, node, yes, no, mode: random.pick(MODES), feature: random.below(3) },
      ...{ value: random.pick(VALUES), missingYes: random.next() < 0.5 },
    };
    return node;
  };
  grow(0);
  return nodes;
}

/** As the format says it: a missing value is no, unless the node says that it is yes. */
function sumOf(nodes: readonly FixtureNode[], row: readonly number[]): number {
  let sum = 0;
  for (const [, own] of Map.groupBy(nodes, ({ tree }) => tree)) {
    let one = own.find(({ node }) => node === 0)!;
    while (one.mode !== 'LEAF') {
      const [value, limit] = [row[one.feature!]!, one.value!];
      const says = {
        BRANCH_LEQ: value <= limit,
        BRANCH_LT: value < limit,
        BRANCH_GT: value > limit,
        BRANCH_GTE: value >= limit,
      }[one.mode];
      const isYes = Number.isNaN(value) ? one.missingYes : says;
      one = own.find(({ node }) => node === (isYes ? one.yes : one.no))!;
    }
    sum += one.weights?.[0]?.[1] ?? 0;
  }
  return sum;
}

const MODEL: FixtureModel = {
  features: 3,
  ending: 'LOGISTIC',
  nodes: Array.from({ length: 30 }, (_, tree) => grown(seededRandom(tree), tree)).flat(),
};

function marginsOf(model: FixtureModel, rows: readonly (readonly number[])[]): number[] {
  const read = readOnnx(onnxFile(model), NAMES);
  assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.problems));
  const forest = compileForest(read.value);
  return rows.map((row) => marginOf(forest, Float32Array.from(row)));
}

const random = seededRandom(7);
const rows = Array.from({ length: 400 }, () =>
  NAMES.map(() => (random.next() < 0.2 ? Number.NaN : random.pick(VALUES))),
);

test('every row walks as the format says, on either side of every kind of node, missing values too', () => {
  const margins = marginsOf(MODEL, rows);
  for (const [place, row] of rows.entries())
    assert.ok(Math.abs(margins[place]! - sumOf(MODEL.nodes, row)) < 1e-5, row.join());
  assert.ok(new Set(margins.map((one) => one.toFixed(4))).size > 100);
});

const LEAVES: FixtureNode[] = [
  {
    ...{ tree: 0, node: 0, mode: 'LEAF' },
    weights: [
      [0, 0.75],
      [1, 0.25],
    ],
  },
];

test('two classes, one class, a value: what speaks for yes, and where it begins', () => {
  const of = (more: Partial<FixtureModel>): number =>
    marginsOf({ features: 3, nodes: LEAVES, ...more }, [[0, 0, 0]])[0]!;
  assert.equal(of({}), 0.25);
  assert.equal(of({ ending: 'SOFTMAX' }), -0.5);
  const single: FixtureNode[] = [{ tree: 0, node: 0, mode: 'LEAF', weights: [[0, 0.5]] }];
  assert.equal(of({ nodes: single, ending: 'LOGISTIC' }), 0.5);
  assert.equal(of({ nodes: single, ending: 'LOGISTIC', base: [2] }), 2.5);
  const two = [...single, { ...single[0]!, tree: 1 }];
  assert.equal(of({ nodes: two, operator: 'TreeEnsembleRegressor', base: [3] }), 4);
  assert.equal(of({ nodes: two, operator: 'TreeEnsembleRegressor', average: true }), 0.5);
});

const SPLIT: FixtureNode = { tree: 0, node: 0, mode: 'BRANCH_LEQ', value: 1, yes: 1, no: 2 };
const [ONE, TWO]: FixtureNode[] = [1, 2].map((node) => ({
  tree: 0,
  node,
  mode: 'LEAF',
  weights: [[1, node]],
}));

const WRONG: readonly [string, FixtureModel | Uint8Array, readonly string[]][] = [
  ['no file of ONNX', new TextEncoder().encode('tea'), ['onnx/not-a-model']],
  ['cut off', onnxFile(MODEL).subarray(0, 4_000), ['onnx/not-a-model']],
  ['another step before the trees', { ...MODEL, steps: ['Identity', 'Scaler'] }, ['onnx/other-step']],
  ['no trees', { ...MODEL, operator: 'LinearClassifier' }, ['onnx/no-trees']],
  ['more features', { ...MODEL, features: 4 }, ['onnx/other-input']],
  ['three classes', { ...MODEL, labels: [0, 1, 2] }, ['onnx/many-outputs']],
  ['a beginning on which runtimes disagree', { ...MODEL, base: [1, 2] }, ['onnx/base-values']],
  ['another ending', { ...MODEL, ending: 'PROBIT' }, ['onnx/other-ending']],
  [
    'a node by equality',
    { features: 3, nodes: [{ ...SPLIT, mode: 'BRANCH_EQ' }, ONE!, TWO!] },
    ['onnx/tree-mode'],
  ],
  [
    'a way back',
    { features: 3, nodes: [SPLIT, { ...SPLIT, node: 1, yes: 1, no: 2 }, TWO!] },
    ['onnx/tree-cycle'],
  ],
  ['both ways the same', { features: 3, nodes: [{ ...SPLIT, no: 1 }, ONE!] }, ['onnx/tree-cycle']],
  ['two roots', { features: 3, nodes: [SPLIT, ONE!, TWO!, { ...ONE!, node: 3 }] }, ['onnx/tree-cycle']],
  ['a child elsewhere', { features: 3, nodes: [{ ...SPLIT, no: 9 }, ONE!] }, ['onnx/tree-cycle']],
  [
    'an unknown feature and no number, both told',
    { features: 3, nodes: [{ ...SPLIT, feature: 5, value: Number.NaN }, ONE!, TWO!] },
    ['onnx/tree-number', 'onnx/tree-number'],
  ],
];

for (const [name, model, codes] of WRONG)
  test(`refused: ${name}`, () => {
    const read = readOnnx(model instanceof Uint8Array ? model : onnxFile(model), NAMES);
    assert.deepEqual(read.ok ? [] : read.problems.map(({ code }) => code), codes);
  });

test('bytes changed at random are refused or read, and never end otherwise', () => {
  const file = onnxFile({ features: 3, nodes: [SPLIT, ONE!, TWO!] });
  const luck = seededRandom(3);
  let refused = 0;
  for (let n = 0; n < 2_000; n++) {
    const bytes = file.slice();
    for (let i = 0; i <= luck.below(4); i++) bytes[luck.below(bytes.length)] = luck.below(256);
    const read = readOnnx(bytes, NAMES);
    if (read.ok) marginsOfForest(read.value);
    else refused++;
  }
  assert.ok(refused > 500, String(refused));
});

function marginsOfForest(forest: Parameters<typeof compileForest>[0]): void {
  assert.ok(Number.isFinite(marginOf(compileForest(forest), Float32Array.from([0, 1, Number.NaN]))));
}
