/**
 * Learns the model of parcels from outcomes. What chance chose stands for all that it was chosen from: its weight is one over its
 * probability (Horvitz and Thompson 1952); what was chosen for a reason stands for itself. Narcotics are rare, so that few trees
 * of few leaves are grown, on weights that are capped.
 */
import { seededRandom } from '../../../core/random.ts';
import { bin, makeMatrix } from '../../../learning/bins.ts';
import { boost } from '../../../learning/boost.ts';
import type { Forest } from '../../../learning/forest.ts';
import { PARCEL_MODEL_FORMAT, type ParcelModel } from './model.ts';

/** One examined parcel as numbers. */
export interface ParcelExample {
  readonly row: Float32Array;
  readonly isFound: boolean;
  readonly isCritical: boolean;
  /** The probability with which chance chose it; null where it was chosen for a reason. */
  readonly chance: number | null;
  /** How much one of them counts, where rare finds were gathered over a longer time than the rest; 1 when absent. */
  readonly share?: number;
}

export const PARCEL_TREES = {
  trees: 90,
  depth: 5,
  rate: 0.12,
  lambda: 4,
  gamma: 0,
  rowShare: 0.8,
  columnShare: 0.6,
  /** With fewer finds each tree says less, in proportion: who has seen ten is not to be sure of the next. */
  enoughFinds: 100,
  /** And a leaf needs no more than so many of them. */
  findsALeaf: 5,
};
/** Heavier examples would let one innocent parcel decide a leaf. */
const MOST_WEIGHT = 2000;

export function trainParcels(
  examples: readonly ParcelExample[],
  features: readonly string[],
  seed: number,
): ParcelModel {
  const matrix = makeMatrix(examples.length, features.length);
  for (const [place, { row }] of examples.entries())
    for (let feature = 0; feature < features.length; feature++)
      matrix.values[feature * examples.length + place] = row[feature]!;
  const binned = bin(matrix);
  const weights = Float64Array.from(examples, weightOf);
  const forestOf = (isOne: (one: ParcelExample) => boolean, leastCover: number): Forest =>
    boost(
      binned,
      Uint8Array.from(examples, (one) => (isOne(one) ? 1 : 0)),
      features,
      { ...treesFor(examples, isOne, leastCover), seed },
      { weights: balanced(weights, examples, isOne) },
    ).forest;
  const random = examples.filter(({ chance }) => chance !== null);
  return {
    format: PARCEL_MODEL_FORMAT,
    features,
    any: forestOf(({ isFound }) => isFound, 2),
    critical: forestOf(({ isCritical }) => isCritical, 0.5),
    // With so few critical finds a fitted line would say more than is known: scores are ranks, and the policy's places are filled by rank.
    calibration: { any: { scores: [], chances: [] }, critical: { scores: [], chances: [] } },
    trainedOn: {
      rows: examples.length,
      found: examples.filter(({ isFound }) => isFound).length,
      critical: examples.filter(({ isCritical }) => isCritical).length,
      random: random.length,
      standFor: Math.round(random.reduce((sum, { chance }) => sum + 1 / chance!, 0)),
    },
    seed,
  };
}

/**
 * A fixed least leaf keeps a small office from any split: all its finds together weigh too little. There it is what five finds weigh
 * before the first tree, when each has the share of finds as its chance.
 */
function treesFor(
  examples: readonly ParcelExample[],
  isOne: (one: ParcelExample) => boolean,
  leastCover: number,
) {
  const { enoughFinds, findsALeaf, rate, ...rest } = PARCEL_TREES;
  const finds = examples.filter(isOne).length;
  if (finds === 0 || finds >= enoughFinds) return { ...rest, rate, leastCover };
  const share = FOUND_SHARE / (1 + FOUND_SHARE);
  const ofOne = (share * examples.length) / finds;
  const leaf = findsALeaf * ofOne * share * (1 - share);
  return { ...rest, rate: (rate * finds) / enoughFinds, leastCover: Math.min(leastCover, leaf) };
}

function weightOf({ chance, share = 1 }: ParcelExample): number {
  return share * (chance === null ? 1 : Math.min(MOST_WEIGHT, 1 / chance));
}

/** The finds together weigh a tenth of the others, so that a tree of few leaves sees them at all; ranks stay as they are. */
function balanced(
  weights: Float64Array,
  examples: readonly ParcelExample[],
  isOne: (one: ParcelExample) => boolean,
): Float64Array {
  let [ones, others, positives] = [0, 0, 0];
  for (const [place, one] of examples.entries()) {
    if (isOne(one)) {
      ones += weights[place]!;
      positives++;
    } else others += weights[place]!;
  }
  if (positives === 0 || others === 0) return weights;
  const up = (others * FOUND_SHARE) / ones;
  // On the scale of one a row, so that the least cover of a leaf means the same in a small past and in a large one.
  const scale = examples.length / (others * (1 + FOUND_SHARE));
  return weights.map((weight, place) => weight * scale * (isOne(examples[place]!) ? up : 1));
}

const FOUND_SHARE = 0.1;

/** Which rows are kept where the past is larger than the memory: all finds, and the others by chance with their share kept right. */
export function thin(examples: readonly ParcelExample[], most: number, seed: number): ParcelExample[] {
  const plain = examples.filter(({ isFound }) => !isFound).length;
  const keep = (most - (examples.length - plain)) / Math.max(1, plain);
  if (keep >= 1) return [...examples];
  const chance = seededRandom(seed);
  return examples.flatMap((one) => {
    if (one.isFound) return [one];
    return chance.next() < keep ? [{ ...one, share: (one.share ?? 1) / keep }] : [];
  });
}
