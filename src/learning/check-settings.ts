/** Settings of a training that cannot be meant, each told with its range. */
import type { BoostSettings } from './boost.ts';
import { OBJECTIVES } from './objective.ts';
import { type TrainingProblem, trainingProblem } from './training-problems.ts';

/** Each open leaf holds histograms of all columns. */
export const MOST_LEAVES = 1_024;
export const MOST_DEPTH = 64;
export const MOST_TREES = 10_000;

type Numbers = 'trees' | 'depth' | 'leaves' | 'rate' | 'lambda' | 'gamma' | 'leastCover' | 'rowShare';
type Setting = Numbers | 'columnShare' | 'patience' | 'positiveWeight' | 'seed';

/** Least and most, both allowed; whether only whole numbers are. */
const RANGES: Readonly<Record<Setting, readonly [number, number, boolean]>> = {
  trees: [1, MOST_TREES, true],
  depth: [1, MOST_DEPTH, true],
  leaves: [2, MOST_LEAVES, true],
  rate: [0.0001, 1, false],
  lambda: [0, 1e9, false],
  gamma: [0, 1e9, false],
  leastCover: [0, 1e9, false],
  rowShare: [0.01, 1, false],
  columnShare: [0.01, 1, false],
  patience: [1, MOST_TREES, true],
  positiveWeight: [1e-6, 1e6, false],
  seed: [0, 2 ** 32 - 1, true],
};

/** A tree that grows by depth alone doubles with each level. */
const MOST_DEPTH_WITHOUT_LEAVES = 14;

export function checkSettings(settings: BoostSettings, featureNames: readonly string[]): TrainingProblem[] {
  const problems: TrainingProblem[] = [];
  for (const [name, [least, most, isWhole]] of Object.entries(RANGES)) {
    const value = settings[name as Setting];
    if (value === undefined) continue;
    if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) continue;
    problems.push(trainingProblem('training/setting', `/settings/${name}`, `${value}: ${least}…${most}`));
  }
  if (settings.leaves === undefined && settings.depth > MOST_DEPTH_WITHOUT_LEAVES) {
    const cause = `${settings.depth}: ≤ ${MOST_DEPTH_WITHOUT_LEAVES}`;
    problems.push(trainingProblem('training/depth-without-leaves', '/settings/depth', cause));
  }
  if (settings.lambda === 0 && settings.leastCover === 0) {
    problems.push(trainingProblem('training/nothing-holds', '/settings/lambda'));
  }
  return [...problems, ...checkObjective(settings), ...checkMonotone(settings, featureNames)];
}

function checkObjective({ objective, positiveWeight }: BoostSettings): TrainingProblem[] {
  if (objective !== undefined && !OBJECTIVES.includes(objective)) {
    return [trainingProblem('training/objective', '/settings/objective', String(objective))];
  }
  const isAside = positiveWeight !== undefined && objective !== undefined && objective !== 'logistic';
  return isAside ? [trainingProblem('training/positive-weight', '/settings/positiveWeight', objective)] : [];
}

function checkMonotone({ monotone = {} }: BoostSettings, names: readonly string[]): TrainingProblem[] {
  const problems: TrainingProblem[] = [];
  for (const [name, direction] of Object.entries(monotone)) {
    const pointer = `/settings/monotone/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!names.includes(name)) problems.push(trainingProblem('training/monotone-unknown', pointer, name));
    if (direction !== 1 && direction !== -1) {
      problems.push(trainingProblem('training/monotone-direction', pointer, String(direction)));
    }
  }
  return problems;
}
