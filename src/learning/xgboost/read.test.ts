import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Forest } from '../forest.ts';
import { FOREST } from './forest.fixture.ts';
import { readXgboost } from './read.ts';
import { MOST_DEPTH, MOST_TREES } from './sizes.ts';
import { writeXgboost } from './write.ts';

// biome-ignore lint/suspicious/noExplicitAny: a file from outside, to be broken in many ways
type Any = any;

const fileOf = (forest = FOREST): Any => JSON.parse(writeXgboost(forest));
const treesIn = (file: Any): Any[] => file.learner.gradient_booster.model.trees;
/** Codes and places of what the reader says about a file that was changed. */
function saidOf(change: (file: Any) => void): string[] {
  const file = fileOf();
  change(file);
  const read = readXgboost(JSON.stringify(file));
  if (read.ok) return [];
  assert.ok(read.problems.every(({ message }) => message.ko !== '' && message.en !== ''));
  return read.problems.map(({ code, pointer }) => `${code.slice('xgboost/'.length)} ${pointer}`);
}

const TREE = '/learner/gradient_booster/model/trees/0';

test('files of later versions are read: the start in a list, new fields, the old words of rankers', () => {
  const file = fileOf({ ...FOREST, objective: 'pairwise-rank' });
  file.version = [3, 1, 0];
  file.learner.learner_model_param = {
    base_score: '[5E-1]',
    num_class: '0',
    num_feature: '2',
    num_target: '1',
  };
  file.learner.objective = { name: 'rank:ndcg', lambdarank_param: { lambdarank_num_pair_per_sample: '4' } };
  const { model } = file.learner.gradient_booster;
  model.cats = { enc: [], feature_segments: [], sorted_idx: [] };
  model.iteration_indptr = [0, 1, 2];
  delete model.gbtree_model_param.size_leaf_vector;
  const read = readXgboost(JSON.stringify(file));
  assert.ok(read.ok, JSON.stringify(read));
  assert.equal(read.value.base, 0.5);
  assert.equal(read.value.objective, 'pairwise-rank');
});

test('features without names are numbered; names of another number are refused', () => {
  const file = fileOf();
  file.learner.feature_names = [];
  const read = readXgboost(JSON.stringify(file));
  assert.ok(read.ok);
  assert.deepEqual(read.value.featureNames, ['f0', 'f1']);
  const wrong = ['feature-names /learner/feature_names'];
  for (const names of [['a'], ['a', 'a'], ['a', 7], 'ab']) {
    assert.deepEqual(
      saidOf(({ learner }) => {
        learner.feature_names = names;
      }),
      wrong,
    );
  }
});

test('deleted nodes that nothing reaches are left out; loose ones are told', () => {
  const withLoose = (deleted: string) => (file: Any) => {
    const tree = treesIn(file)[0];
    for (const list of ['split_indices', 'split_conditions', 'default_left', 'sum_hessian'])
      tree[list].push(0);
    tree.left_children.push(-1);
    tree.right_children.push(-1);
    tree.split_type.push(0);
    Object.assign(tree.tree_param, { num_nodes: '6', num_deleted: deleted });
  };
  assert.deepEqual(saidOf(withLoose('1')), []);
  assert.deepEqual(saidOf(withLoose('0')), [`tree-loose ${TREE}/left_children`]);
});

test('a walk without end, a wrong place and a number that is none are told, all at once', () => {
  const said = saidOf((file) => {
    const [one, other] = treesIn(file);
    one.left_children[2] = 1; // reached before
    other.split_conditions[0] = null;
    file.learner.objective.name = 'survival:cox';
    file.version = [9, 0, 0];
  });
  assert.deepEqual(said, [
    'other-version /version',
    'other-objective /learner/objective/name',
    `tree-cycle ${TREE}/left_children/2`,
    `tree-loose ${TREE}/left_children`,
    'tree-number /learner/gradient_booster/model/trees/1/split_conditions/0',
  ]);
  const cases: [(tree: Any) => void, string][] = [
    [(tree) => (tree.left_children[0] = 0), `tree-cycle ${TREE}/left_children/0`],
    [(tree) => (tree.right_children[0] = 1), `tree-cycle ${TREE}/left_children/0`],
    [(tree) => (tree.left_children[0] = 99), `tree-number ${TREE}/left_children/0`],
    [(tree) => (tree.left_children[0] = 1.5), `tree-number ${TREE}/left_children/0`],
    [(tree) => (tree.left_children[0] = '1'), `tree-number ${TREE}/left_children/0`],
    [(tree) => (tree.right_children[1] = 2), `tree-number ${TREE}/left_children/1`],
    [(tree) => (tree.split_indices[0] = 2), `tree-number ${TREE}/split_indices/0`],
    [(tree) => (tree.split_indices[2] = -1), `tree-number ${TREE}/split_indices/2`],
    [(tree) => (tree.split_conditions[0] = 1e39), `tree-number ${TREE}/split_conditions/0`],
    [(tree) => (tree.default_left[0] = 2), `tree-number ${TREE}/default_left/0`],
    [(tree) => (tree.sum_hessian[1] = -1), `tree-number ${TREE}/sum_hessian/1`],
    [(tree) => tree.sum_hessian.pop(), `tree-shape ${TREE}/sum_hessian`],
    [(tree) => delete tree.default_left, `tree-shape ${TREE}/default_left`],
    [(tree) => (tree.tree_param.num_nodes = '4'), `tree-shape ${TREE}/tree_param/num_nodes`],
    [(tree) => (tree.left_children.length = 2 ** 18 + 1), `too-large ${TREE}/left_children`],
    [(tree) => (tree.split_type[2] = 1), `categorical ${TREE}/split_type`],
    [(tree) => (tree.categories_nodes = [2]), `categorical ${TREE}/split_type`],
  ];
  for (const [change, wanted] of cases) {
    const found = saidOf((file) => change(treesIn(file)[0]));
    assert.ok(found.includes(wanted), `${wanted} is not among ${found.join(', ')}`);
  }
});

test('models that cannot be represented are refused by name', () => {
  const cases: [(file: Any) => void, string][] = [
    [
      ({ learner }) => (learner.gradient_booster = { name: 'gblinear', model: { weights: [1] } }),
      'other-booster',
    ],
    [({ learner }) => (learner.gradient_booster = { name: 'dart', gbtree: {} }), 'other-booster'],
    [({ learner }) => (learner.objective.name = 'multi:softprob'), 'many-outputs'],
    [({ learner }) => (learner.learner_model_param.num_class = '3'), 'many-outputs'],
    [({ learner }) => (learner.learner_model_param.num_target = '2'), 'many-outputs'],
    [({ learner }) => (learner.gradient_booster.model.tree_info[1] = 1), 'many-outputs'],
    [({ learner }) => (learner.learner_model_param.base_score = '[1E-1,2E-1]'), 'base-score'],
    [({ learner }) => (learner.learner_model_param.base_score = 'NaN'), 'base-score'],
    [({ learner }) => (learner.learner_model_param.base_score = ''), 'base-score'],
    [({ learner }) => (learner.learner_model_param.num_feature = 'many'), 'not-a-model'],
    [({ learner }) => (learner.learner_model_param.num_feature = '1000000'), 'too-large'],
    [({ learner }) => (learner.objective.name = 'toString'), 'other-objective'],
    [({ learner }) => (learner.gradient_booster.model.trees = {}), 'not-a-model'],
    [(file) => delete file.learner, 'not-a-model'],
    [(file) => (file.learner = []), 'not-a-model'],
    [(file) => (file.version = '3.0.0'), 'other-version'],
  ];
  for (const [change, code] of cases) {
    const said = saidOf(change);
    assert.ok(
      said.some((line) => line.startsWith(`${code} `)),
      `${code} is not among ${said.join(', ')}`,
    );
  }
});

test('text that is no model, is cut off, or would fill the memory is refused before it can', () => {
  const codeOf = (text: string): string => {
    const read = readXgboost(text);
    assert.ok(!read.ok && read.count === 1, text.slice(0, 80));
    return read.problems[0]!.code;
  };
  const whole = writeXgboost(FOREST);
  for (let length = 0; length < whole.length; length += 97) {
    assert.equal(codeOf(whole.slice(0, length)), 'xgboost/not-json');
  }
  for (const text of ['null', '[]', '7', '"{}"']) assert.equal(codeOf(text), 'xgboost/not-a-model');
  assert.equal(codeOf(whole.replace('-1.25', 'NaN').replace('5E-1,', 'NaN,')), 'xgboost/not-json');
  assert.equal(codeOf('['.repeat(1_000_000)), 'xgboost/too-large');
  assert.equal(codeOf(`[${'[],'.repeat(1_000_000)}[]]`), 'xgboost/too-large');
  assert.ok(readXgboost(whole.replace('weight', '[[[\\"{{{'.repeat(30))).ok);
});

test('too many trees and too deep a tree are refused', () => {
  const many = saidOf((file) => {
    const { model } = file.learner.gradient_booster;
    model.trees = Array.from({ length: MOST_TREES + 1 }, () => 0);
  });
  assert.ok(many.includes('too-large /learner/gradient_booster/model/trees'), many.join());
  const chain = (depth: number): Forest => {
    const nodes = depth * 2 + 1;
    const inner = (node: number): boolean => node % 2 === 0 && node < nodes - 1;
    const list = <T>(value: (node: number) => T): T[] =>
      Array.from({ length: nodes }, (_, node) => value(node));
    return {
      ...FOREST,
      roots: [0],
      feature: list(() => 0),
      threshold: list((node) => node),
      missingLeft: list(() => 0),
      left: list((node) => (inner(node) ? node + 1 : -1)),
      value: list(() => 0),
      cover: list(() => 1),
    };
  };
  assert.ok(readXgboost(writeXgboost(chain(MOST_DEPTH))).ok);
  const deep = readXgboost(writeXgboost(chain(MOST_DEPTH + 1)));
  assert.ok(!deep.ok && deep.problems[0]!.code === 'xgboost/tree-too-deep');
});

test('of many wrong nodes the first thousand are told, and all counted', () => {
  const file = fileOf();
  const nodes = 4_001;
  const list = (value: (node: number) => unknown): unknown[] =>
    Array.from({ length: nodes }, (_, node) => value(node));
  const inner = (node: number): boolean => node < 2_000;
  Object.assign(treesIn(file)[0], {
    left_children: list((node) => (inner(node) ? node * 2 + 1 : -1)),
    right_children: list((node) => (inner(node) ? node * 2 + 2 : -1)),
    split_indices: list(() => 5),
    split_conditions: list(() => 0),
    default_left: list(() => 0),
    split_type: list(() => 0),
    sum_hessian: list(() => 1),
    tree_param: { num_nodes: String(nodes), num_deleted: '0' },
  });
  const read = readXgboost(JSON.stringify(file));
  assert.ok(!read.ok);
  assert.equal(read.problems.length, 1_000);
  assert.equal(read.count, 2_000);
});
