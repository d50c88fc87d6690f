/**
 * A model file that XGBoost saved as JSON (1.x, 2.x, 3.x) as a forest, for the officer who brings a model trained in Python. The
 * file is data from outside: everything in it is checked, everything wrong is told at once, and nothing of it is ever run.
 */
import { good, type Result } from '../../core/problem.ts';
import type { Forest } from '../forest.ts';
import { emptyGrowing, forestOf } from '../growing-forest.ts';
import type { Objective } from '../objective.ts';
import { marginOfBaseScore } from './base-score.ts';
import { Complaints, type XgboostProblemCode } from './problems.ts';
import { readTree, shown } from './read-tree.ts';
import { isAffordable, MOST_FEATURES, MOST_TREES } from './sizes.ts';

/** Names of XGBoost, in their present and their older words. All rankers predict margins of the same kind. */
const OBJECTIVES: Readonly<Record<string, Objective>> = {
  'binary:logistic': 'logistic',
  'reg:logistic': 'logistic',
  'reg:squarederror': 'squared-error',
  'reg:linear': 'squared-error',
  'rank:pairwise': 'pairwise-rank',
  'rank:ndcg': 'pairwise-rank',
  'rank:map': 'pairwise-rank',
};

const MAJOR_VERSIONS = [1, 2, 3];

/** All trees are taken, also those behind `best_iteration`. Features without names are called f0, f1, …, as XGBoost does. */
export function readXgboost(text: string): Result<Forest, XgboostProblemCode> {
  const complaints = new Complaints();
  const file = parse(text, complaints);
  const forest = file === undefined ? undefined : readModel(file, complaints);
  if (forest !== undefined && complaints.count === 0) return good(forest);
  return { ok: false, problems: complaints.problems, count: complaints.count };
}

type Fields = Readonly<Record<string, unknown>>;

function parse(text: string, complaints: Complaints): Fields | undefined {
  if (!isAffordable(text)) {
    complaints.add('xgboost/too-large', '');
    return undefined;
  }
  try {
    const file: unknown = JSON.parse(text);
    if (isFields(file)) return file;
    complaints.add('xgboost/not-a-model', '');
  } catch (error) {
    complaints.add('xgboost/not-json', '', error instanceof Error ? error.message.slice(0, 120) : undefined);
  }
  return undefined;
}

function readModel(file: Fields, complaints: Complaints): Forest | undefined {
  checkVersion(file.version, complaints);
  const learner = partOf(file, 'learner', '', complaints);
  if (learner === undefined) return undefined;
  const parameters = partOf(learner, 'learner_model_param', '/learner', complaints);
  const objective = readObjective(learner, complaints);
  const trees = readTrees(learner, complaints);
  if (parameters === undefined) return undefined;
  const features = readCount(parameters, complaints);
  checkOutputs(parameters, complaints);
  const base = readBase(parameters.base_score, objective ?? 'squared-error', complaints);
  const growing = emptyGrowing();
  trees?.forEach((tree, index) => {
    readTree(tree, features, growing, `/learner/gradient_booster/model/trees/${index}`, complaints);
  });
  const featureNames = readNames(learner.feature_names, features, complaints);
  if (base === undefined || objective === undefined) return undefined;
  return forestOf(growing, {
    featureNames,
    ...(objective === 'logistic' ? {} : { objective }),
    base,
    seed: 0,
    settings: { trees: growing.roots.length },
  });
}

function checkVersion(version: unknown, complaints: Complaints): void {
  const isKnown = Array.isArray(version) && version.length === 3 && MAJOR_VERSIONS.includes(version[0]);
  if (!isKnown) complaints.add('xgboost/other-version', '/version', shown(version));
}

function readObjective(learner: Fields, complaints: Complaints): Objective | undefined {
  const part = partOf(learner, 'objective', '/learner', complaints);
  if (part === undefined) return undefined;
  const name = part.name;
  const objective =
    typeof name === 'string' && Object.hasOwn(OBJECTIVES, name) ? OBJECTIVES[name] : undefined;
  if (objective === undefined) {
    const isMany = typeof name === 'string' && name.startsWith('multi:');
    const code = isMany ? 'xgboost/many-outputs' : 'xgboost/other-objective';
    complaints.add(code, '/learner/objective/name', shown(name));
  }
  return objective;
}

function readTrees(learner: Fields, complaints: Complaints): readonly unknown[] | undefined {
  const booster = partOf(learner, 'gradient_booster', '/learner', complaints);
  if (booster === undefined) return undefined;
  const at = '/learner/gradient_booster';
  if (booster.name !== 'gbtree') {
    complaints.add('xgboost/other-booster', `${at}/name`, shown(booster.name));
    return undefined;
  }
  const model = partOf(booster, 'model', at, complaints);
  if (model === undefined) return undefined;
  const { trees, tree_info: outputs } = model;
  if (!Array.isArray(trees)) {
    complaints.add('xgboost/not-a-model', `${at}/model/trees`);
    return undefined;
  }
  if (trees.length > MOST_TREES) {
    complaints.add('xgboost/too-large', `${at}/model/trees`, `${trees.length} > ${MOST_TREES}`);
    return undefined;
  }
  if (!Array.isArray(outputs) || outputs.length !== trees.length) {
    complaints.add('xgboost/not-a-model', `${at}/model/tree_info`);
  } else if (outputs.some((output) => output !== 0)) {
    complaints.add('xgboost/many-outputs', `${at}/model/tree_info`);
  }
  return trees;
}

/** Number of features; 0, and told, where it is none. */
function readCount(parameters: Fields, complaints: Complaints): number {
  const count = Number(parameters.num_feature);
  if (Number.isInteger(count) && count >= 0 && count <= MOST_FEATURES) return count;
  const code = count > MOST_FEATURES ? 'xgboost/too-large' : 'xgboost/not-a-model';
  complaints.add(code, '/learner/learner_model_param/num_feature', shown(parameters.num_feature));
  return 0;
}

function checkOutputs(parameters: Fields, complaints: Complaints): void {
  for (const name of ['num_class', 'num_target']) {
    if (Number(parameters[name] ?? 0) <= 1) continue;
    complaints.add('xgboost/many-outputs', `/learner/learner_model_param/${name}`, shown(parameters[name]));
  }
}

/** `base_score` is a number in a text, since 3.1 a list of one such number in a text. */
function readBase(score: unknown, objective: Objective, complaints: Complaints): number | undefined {
  const inside = typeof score === 'string' ? /^\[([^,[\]]+)\]$/.exec(score)?.[1] : undefined;
  const given = inside ?? score;
  const isGiven = (typeof given === 'string' && given.trim() !== '') || typeof given === 'number';
  const base = isGiven ? marginOfBaseScore(Number(given), objective) : undefined;
  if (base === undefined) {
    complaints.add('xgboost/base-score', '/learner/learner_model_param/base_score', shown(score));
  }
  return base;
}

function readNames(names: unknown, features: number, complaints: Complaints): string[] {
  if (names === undefined || (Array.isArray(names) && names.length === 0)) {
    return Array.from({ length: features }, (_, feature) => `f${feature}`);
  }
  const isList = Array.isArray(names) && names.every((name) => typeof name === 'string');
  if (isList && names.length === features && new Set(names).size === features) return names as string[];
  complaints.add('xgboost/feature-names', '/learner/feature_names');
  return [];
}

function partOf(fields: Fields, name: string, at: string, complaints: Complaints): Fields | undefined {
  const part = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (isFields(part)) return part;
  complaints.add('xgboost/not-a-model', `${at}/${name}`);
  return undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
