/**
 * What stands in the way of a training, and what a person should know before it, told all at once before any time is spent. For the
 * officer who brings a table: a training that would fail, or learn nothing, is refused with the reason and the column.
 */
import { MOST_PROBLEMS } from '../core/problem.ts';
import type { Matrix } from './bins.ts';
import type { BoostSettings } from './boost.ts';
import { checkSettings } from './check-settings.ts';
import { columnKinds } from './column-kinds.ts';
import type { Labels } from './losses.ts';
import type { Objective } from './objective.ts';
import { type TrainingProblem, trainingProblem } from './training-problems.ts';

export interface TrainingTable {
  readonly matrix: Matrix;
  /** In the order of the matrix's columns. */
  readonly featureNames: readonly string[];
  /** What the column of the outcome is called, to find it among the features. */
  readonly labelName: string;
  readonly labels: Labels;
  readonly weights?: Float64Array;
  readonly groups?: Int32Array;
}

export interface Checked {
  /** None: the training may begin. */
  readonly problems: readonly TrainingProblem[];
  /** Worth knowing, and no obstacle. */
  readonly notes: readonly TrainingProblem[];
}

/** With fewer rows a forest only repeats them. */
export const LEAST_ROWS = 100;
/** Rows of the rarer outcome below which figures mean little: told, not refused. */
export const FEW_HITS = 50;

export function checkTraining(table: TrainingTable, settings: BoostSettings): Checked {
  const problems: TrainingProblem[] = checkSettings(settings, table.featureNames);
  const notes: TrainingProblem[] = [];
  const { rows } = table.matrix;
  if (rows < LEAST_ROWS) problems.push(trainingProblem('training/few-rows', '', `${rows} < ${LEAST_ROWS}`));
  problems.push(...namesIn(table));
  const objective = settings.objective ?? 'logistic';
  const outcome = checkOutcome(table, objective);
  problems.push(...outcome.problems);
  notes.push(...outcome.notes);
  problems.push(...checkWeights(table), ...checkGroups(table, objective));
  const columns = checkColumns(table);
  notes.push(...columns.notes);
  problems.push(...columns.problems);
  return { problems: problems.slice(0, MOST_PROBLEMS), notes: notes.slice(0, MOST_PROBLEMS) };
}

function namesIn({ matrix, featureNames, labelName }: TrainingTable): TrainingProblem[] {
  const problems: TrainingProblem[] = [];
  if (featureNames.length !== matrix.features) {
    const counts = `${featureNames.length} / ${matrix.features}`;
    problems.push(trainingProblem('training/feature-names', '/featureNames', counts));
  }
  const seen = new Set<string>();
  featureNames.forEach((name, place) => {
    const pointer = `/featureNames/${place}`;
    if (seen.has(name)) problems.push(trainingProblem('training/feature-twice', pointer, name));
    seen.add(name);
    if (isSame(name, labelName)) problems.push(trainingProblem('training/label-is-feature', pointer, name));
  });
  return problems;
}

/** Names differ to a person only by more than case and spaces around them. */
function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function checkOutcome({ labels, matrix }: TrainingTable, objective: Objective): Checked {
  if (labels.length !== matrix.rows) {
    const counts = `${labels.length} / ${matrix.rows}`;
    return { problems: [trainingProblem('training/label-count', '/labels', counts)], notes: [] };
  }
  const wrong = labels.findIndex((label) =>
    objective === 'logistic' ? label !== 0 && label !== 1 : !Number.isFinite(label),
  );
  if (wrong >= 0) {
    const code = objective === 'logistic' ? 'training/label-not-yes-no' : 'training/label-not-a-number';
    return { problems: [trainingProblem(code, `/labels/${wrong}`, String(labels[wrong]))], notes: [] };
  }
  if (matrix.rows === 0) return { problems: [], notes: [] };
  const isOne = labels.every((label) => label === labels[0]);
  if (isOne) {
    return { problems: [trainingProblem('training/one-outcome', '/labels', String(labels[0]))], notes: [] };
  }
  if (objective !== 'logistic') return { problems: [], notes: [] };
  let hits = 0;
  for (const label of labels) hits += label;
  const rarer = Math.min(hits, labels.length - hits);
  return {
    problems: [],
    notes: rarer < FEW_HITS ? [trainingProblem('training/few-hits', '/labels', String(rarer))] : [],
  };
}

function checkWeights({ weights, matrix }: TrainingTable): TrainingProblem[] {
  if (weights === undefined) return [];
  if (weights.length !== matrix.rows) {
    return [trainingProblem('training/weight', '/weights', `${weights.length} / ${matrix.rows}`)];
  }
  const wrong = weights.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong >= 0) return [trainingProblem('training/weight', `/weights/${wrong}`, String(weights[wrong]))];
  const isNothing = matrix.rows > 0 && weights.every((weight) => weight === 0);
  return isNothing ? [trainingProblem('training/weight', '/weights', '0')] : [];
}

function checkGroups({ groups, labels, matrix }: TrainingTable, objective: Objective): TrainingProblem[] {
  if (objective !== 'pairwise-rank') return [];
  if (groups === undefined) return [trainingProblem('training/groups', '/groups')];
  if (groups.length !== matrix.rows) {
    return [trainingProblem('training/groups', '/groups', `${groups.length} / ${matrix.rows}`)];
  }
  const first = new Map<number, number>();
  const hasPair = groups.some((group, row) => {
    const label = first.get(group);
    if (label === undefined) first.set(group, labels[row]!);
    return label !== undefined && label !== labels[row];
  });
  return hasPair || matrix.rows === 0 ? [] : [trainingProblem('training/no-pairs', '/groups')];
}

/** Constant and empty columns are told; infinities are refused, for they would pass as very large amounts. */
function checkColumns({ matrix, featureNames }: TrainingTable): Checked {
  const problems: TrainingProblem[] = [];
  const notes: TrainingProblem[] = [];
  const kinds = columnKinds(matrix);
  kinds.forEach((kind, feature) => {
    const [pointer, name] = [`/featureNames/${feature}`, featureNames[feature]];
    if (kind === 'infinite') problems.push(trainingProblem('training/infinite', pointer, name));
    else if (kind === 'missing') notes.push(trainingProblem('training/all-missing', pointer, name));
    else if (kind === 'constant') notes.push(trainingProblem('training/constant', pointer, name));
  });
  const isUseless = matrix.rows > 0 && !kinds.some((kind) => kind === 'telling' || kind === 'infinite');
  if (isUseless) problems.push(trainingProblem('training/no-features', '/featureNames'));
  return { problems, notes };
}
