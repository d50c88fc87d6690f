/**
 * A forest as the plain model file of XGBoost, for the data scientist who opens it in Python: `Booster(model_file=…)` of 1.7 and
 * later predicts the same. Layout after XGBoost's own model schema (doc/model.schema, "Introduction to Model IO").
 */
import { compileForest, type Forest } from '../forest.ts';
import type { Objective } from '../objective.ts';
import { baseScoreOf } from './base-score.ts';

/** The oldest version whose reader takes what is written here; later ones take it too. */
const VERSION = [1, 7, 4];

const OBJECTIVE: Readonly<Record<Objective, string>> = {
  logistic: '"name":"binary:logistic","reg_loss_param":{"scale_pos_weight":"1"}',
  'squared-error': '"name":"reg:squarederror","reg_loss_param":{"scale_pos_weight":"1"}',
  'pairwise-rank': '"name":"rank:pairwise","lambda_rank_param":{"num_pairsample":"1","fix_list_weight":"0"}',
};

/** XGBoost's mark of a node without parent. */
const NO_PARENT = 2147483647;

/** The text of the model file. Gains are not kept in a forest, so `loss_changes` are 0: importance by gain is not to be had from it. */
export function writeXgboost(forest: Forest): string {
  const objective = forest.objective ?? 'logistic';
  const score = baseScoreOf(forest.base, objective);
  const features = forest.featureNames.length;
  const trees = treesOf(forest);
  // A start that float32 cannot say as a chance becomes a tree with one leaf: the sum stays the same.
  if (score === undefined) trees.unshift(leafAlone(forest.base));
  const texts = trees.map((tree, id) => treeText(tree, id, features));
  const model =
    `"gbtree_model_param":{"num_parallel_tree":"1","num_trees":"${trees.length}","size_leaf_vector":"0"},` +
    `"tree_info":[${trees.map(() => 0).join()}],"trees":[${texts.join()}]`;
  const start = decimal(score ?? 0.5);
  return (
    `{"learner":{"attributes":{},"feature_names":${JSON.stringify(forest.featureNames)},"feature_types":[],` +
    `"gradient_booster":{"model":{${model}},"name":"gbtree"},` +
    `"learner_model_param":{"base_score":"${start}","boost_from_average":"0","num_class":"0",` +
    `"num_feature":"${features}","num_target":"1"},` +
    `"objective":{${OBJECTIVE[objective]}}},"version":${JSON.stringify(VERSION)}}`
  );
}

/** One tree with its nodes counted from 0. A leaf has `left` -1; the right child follows the left one. */
interface Tree {
  readonly left: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly missingLeft: readonly number[];
  /** What a leaf adds; at inner nodes what is expected below. */
  readonly weight: readonly number[];
  readonly cover: readonly number[];
}

function treesOf(forest: Forest): Tree[] {
  const expected = compileForest(forest).expected;
  return forest.roots.map((from, tree) => {
    const to = forest.roots[tree + 1] ?? forest.left.length;
    return {
      left: forest.left.slice(from, to).map((child) => (child < 0 ? -1 : child - from)),
      feature: forest.feature.slice(from, to),
      threshold: forest.threshold.slice(from, to),
      missingLeft: forest.missingLeft.slice(from, to),
      weight: [...expected.subarray(from, to)],
      cover: forest.cover.slice(from, to),
    };
  });
}

function leafAlone(value: number): Tree {
  return { left: [-1], feature: [0], threshold: [0], missingLeft: [0], weight: [value], cover: [1] };
}

function treeText(tree: Tree, id: number, features: number): string {
  const { left, weight } = tree;
  const nodes = left.length;
  const parents = new Int32Array(nodes).fill(NO_PARENT);
  left.forEach((child, node) => {
    if (child >= 0) parents.fill(node, child, child + 2);
  });
  const isLeaf = (node: number): boolean => left[node]! < 0;
  const lists: Readonly<Record<string, string>> = {
    base_weights: weight.map(decimal).join(),
    categories: '',
    categories_nodes: '',
    categories_segments: '',
    categories_sizes: '',
    default_left: tree.missingLeft.join(),
    left_children: left.join(),
    loss_changes: weight.map(() => decimal(0)).join(),
    parents: parents.join(),
    right_children: left.map((child) => (child < 0 ? -1 : child + 1)).join(),
    split_conditions: tree.threshold
      .map((threshold, node) => decimal(isLeaf(node) ? weight[node]! : threshold))
      .join(),
    split_indices: tree.feature.join(),
    split_type: left.map(() => 0).join(),
    sum_hessian: tree.cover.map(decimal).join(),
  };
  const written = Object.entries(lists).map(([name, list]) => `"${name}":[${list}]`);
  const about = `"id":${id},"tree_param":{"num_deleted":"0","num_feature":"${features}","num_nodes":"${nodes}","size_leaf_vector":"0"}`;
  return `{${written.join()},${about}}`;
}

/** The fewest digits that give the same float32 again; always with an exponent, or XGBoost takes it for a whole number. */
export function decimal(value: number): string {
  const single = Math.fround(value);
  let text = '';
  for (let digits = 1; digits <= 9; digits++) {
    text = single.toExponential(digits - 1);
    if (Math.fround(Number(text)) === single) break;
  }
  return text.replace('e+', 'E').replace('e', 'E');
}
