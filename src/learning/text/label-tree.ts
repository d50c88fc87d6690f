/**
 * A small classifier of texts into labels that branch like a tree: at each branch a softmax over hashed features (feature
 * hashing, Weinberger et al. 2009), trained by seeded stochastic steps. Labels are texts of digits whose beginnings are branches.
 */
import { seededRandom } from '../../core/random.ts';
import { mix } from './text-features.ts';

/** Features of one text with their weights; the weights' squares add up to 1. */
export interface WeighedText {
  readonly features: Uint32Array;
  readonly weights: Float32Array;
}

/** Of a long text so many features of a kind stay, the most telling ones. */
const MOST_FEATURES = 200;

/** Each feature once, weighed by how often it occurs and how telling it is. */
export function weighText(features: ArrayLike<number>, weightOf: (feature: number) => number): WeighedText {
  const sorted = Uint32Array.from(features).sort();
  const told: number[] = [];
  const weights: number[] = [];
  for (let at = 0; at < sorted.length; ) {
    const feature = sorted[at]!;
    const from = at;
    while (sorted[at] === feature) at++;
    const weight = (1 + Math.log(at - from)) * weightOf(feature);
    if (weight <= 0) continue;
    told.push(feature);
    weights.push(weight);
  }
  const kept = mostTelling(weights);
  const length = Math.sqrt(kept.reduce((sum, at) => sum + weights[at]! ** 2, 0)) || 1;
  return {
    features: Uint32Array.from(kept, (at) => told[at]!),
    weights: Float32Array.from(kept, (at) => weights[at]! / length),
  };
}

/** Places of the greatest weights; all of them where there are few. */
function mostTelling(weights: readonly number[]): number[] {
  const places = [...weights.keys()];
  if (places.length <= MOST_FEATURES) return places;
  return places.sort((one, other) => weights[other]! - weights[one]! || one - other).slice(0, MOST_FEATURES);
}

/** Two views of one text as one, each with half of the say. */
export function joinWeighed(one: WeighedText, other: WeighedText): WeighedText {
  const count = one.features.length;
  const features = new Uint32Array(count + other.features.length);
  const weights = new Float32Array(features.length);
  features.set(one.features);
  features.set(other.features, count);
  weights.set(one.weights);
  weights.set(other.weights, count);
  return { features, weights: weights.map((weight) => weight * Math.SQRT1_2) };
}

export interface LabelTreeSettings {
  /** Lengths of the beginnings at which labels branch, such as 2, 4, 6. */
  readonly levels: readonly number[];
  /** Weights are kept in 2^bits places; where several share one they spoil each other, and every branch needs its own. */
  readonly bits: number;
  readonly rounds: number;
  readonly step: number;
  readonly seed: number;
}

const LABEL_TREE_SETTINGS: LabelTreeSettings = {
  ...{ levels: [2, 4, 6], bits: 23, rounds: 3, step: 8, seed: 1 },
};

export interface LabelTree {
  /** Chances of the likeliest `most` labels: for each level of the tree, of the beginning given the branch before. */
  readonly classify: (text: WeighedText, most: number) => LabelChance[];
  readonly bytes: number;
}

export interface LabelChance {
  readonly label: string;
  readonly chance: number;
}

/** A branch that is this sure of the right label has nothing to learn from the text. */
const LEARNT = 0.05;

interface Branch {
  readonly labels: readonly string[];
  /** Keeps the weights of one branch away from another's. */
  readonly salt: number;
}

/** Texts to be taught, by number. */
export interface TaughtTexts {
  readonly at: (text: number) => WeighedText;
  readonly labelAt: (text: number) => string;
}

/** @param order numbers of the texts that are taught @param labels all that may be answered */
export function trainLabelTree(
  { at: textAt, labelAt }: TaughtTexts,
  order: Int32Array,
  labels: readonly string[],
  settings: Partial<LabelTreeSettings> = {},
): LabelTree {
  const { levels, bits, rounds, step, seed } = { ...LABEL_TREE_SETTINGS, ...settings };
  const branches = branchesOf(labels, levels);
  const widest = Math.max(...[...branches.values()].map((branch) => branch.labels.length));
  const values = new Float32Array(2 ** bits + widest);
  const shift = 32 - bits;
  const random = seededRandom(seed);
  const paths = new Map(labels.map((label) => [label, pathOf(label, branches, levels)]));
  const shuffled = order.slice();
  const steps = rounds * order.length;
  let done = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(shuffled, random.below);
    for (const at of shuffled) {
      const size = step * (1 - done++ / steps);
      const text = textAt(at);
      for (const { branch, right } of paths.get(labelAt(at))!)
        learn(values, shift, text, branch, right, size);
    }
  }
  return {
    classify: (text, most) => descend(values, shift, text, branches, levels, most),
    bytes: values.byteLength,
  };
}

/** Branches with a choice on the way to a label, and which way it goes. */
function pathOf(
  label: string,
  branches: ReadonlyMap<string, Branch>,
  levels: readonly number[],
): { readonly branch: Branch; readonly right: number }[] {
  return levels.flatMap((level, depth) => {
    const branch = branches.get(depth === 0 ? '' : label.slice(0, levels[depth - 1]));
    if (branch === undefined || branch.labels.length < 2) return [];
    return [{ branch, right: branch.labels.indexOf(label.slice(0, level)) }];
  });
}

function shuffle(order: Int32Array, below: (limit: number) => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
}

function branchesOf(labels: readonly string[], levels: readonly number[]): Map<string, Branch> {
  const children = new Map<string, Set<string>>();
  for (const label of labels) {
    let parent = '';
    for (const level of levels) {
      const child = label.slice(0, level);
      const known = children.get(parent) ?? new Set();
      children.set(parent, known.add(child));
      parent = child;
    }
  }
  return new Map(
    [...children].map(([parent, set]) => {
      const sorted = [...set].sort();
      return [parent, { labels: sorted, salt: saltOf(parent) }];
    }),
  );
}

function saltOf(label: string): number {
  let salt = label.length;
  for (let i = 0; i < label.length; i++) salt = Math.imul(salt, 31) + label.charCodeAt(i);
  return mix(salt);
}

/** Chances of a branch's labels. The weights of one feature lie side by side, a label each. */
function softmax(values: Float32Array, shift: number, text: WeighedText, branch: Branch): Float64Array {
  const { labels, salt } = branch;
  const count = labels.length;
  const chances = new Float64Array(count);
  const { features, weights } = text;
  for (let j = 0; j < features.length; j++) {
    const start = Math.imul(features[j]! ^ salt, 0x9e3779b1) >>> shift;
    const weight = weights[j]!;
    for (let i = 0; i < count; i++) chances[i]! += values[start + i]! * weight;
  }
  let top = Number.NEGATIVE_INFINITY;
  for (const value of chances) if (value > top) top = value;
  let total = 0;
  for (let i = 0; i < count; i++) {
    chances[i] = Math.exp(chances[i]! - top);
    total += chances[i]!;
  }
  for (let i = 0; i < count; i++) chances[i]! /= total;
  return chances;
}

function learn(
  values: Float32Array,
  shift: number,
  text: WeighedText,
  branch: Branch,
  right: number,
  size: number,
): void {
  const errors = softmax(values, shift, text, branch);
  if (1 - errors[right]! < LEARNT) return;
  const { features, weights } = text;
  const count = errors.length;
  for (let i = 0; i < count; i++) errors[i] = size * ((i === right ? 1 : 0) - errors[i]!);
  for (let j = 0; j < features.length; j++) {
    const start = Math.imul(features[j]! ^ branch.salt, 0x9e3779b1) >>> shift;
    const weight = weights[j]!;
    for (let i = 0; i < count; i++) values[start + i]! += errors[i]! * weight;
  }
}

/** Follows the likeliest branches down to whole labels. */
function descend(
  values: Float32Array,
  shift: number,
  text: WeighedText,
  branches: ReadonlyMap<string, Branch>,
  levels: readonly number[],
  most: number,
): LabelChance[] {
  let front: LabelChance[] = [{ label: '', chance: 1 }];
  for (const _ of levels) {
    const next: LabelChance[] = [];
    for (const { label, chance } of front) {
      const branch = branches.get(label);
      if (branch === undefined) continue;
      const chances = softmax(values, shift, text, branch);
      for (const [i, child] of branch.labels.entries())
        next.push({ label: child, chance: chance * chances[i]! });
    }
    next.sort((one, other) => other.chance - one.chance || (one.label < other.label ? -1 : 1));
    front = next.slice(0, most);
  }
  return front;
}
