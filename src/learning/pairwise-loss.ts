/**
 * Order within groups: of two rows of one group the one with the higher label should get the higher margin, by the logistic loss
 * of their difference (RankNet; Burges, "From RankNet to LambdaRank to LambdaMART", MSR-TR-2010-82).
 */
import { seededRandom } from '../core/random.ts';
import { logistic } from './forest.ts';
import { LEAST, type Loss, type Wanted } from './losses.ts';

/** With how many others of a large group a row is compared for each tree; small groups are compared in full. */
const PARTNERS = 32;

/** Told of each pair: the row that should stand higher, the lower one, and the pair's weight. */
type Told = (higher: number, lower: number, weight: number) => void;

export function pairwiseLoss({ labels, weights, groups }: Wanted, seed: number): Loss {
  const groupOf = groups ?? new Int32Array(labels.length);
  const random = seededRandom(seed);
  const weightOf = (row: number): number => (weights === undefined ? 1 : weights[row]!);
  let known: { readonly rows: Int32Array; readonly members: readonly Int32Array[] } | undefined;

  const membersOf = (rows: Int32Array): readonly Int32Array[] => {
    if (known?.rows !== rows) known = { rows, members: membersByGroup(rows, groupOf) };
    return known.members;
  };
  const compare = (one: number, other: number, share: number, tell: Told): void => {
    const weight = ((weightOf(one) + weightOf(other)) / 2) * share;
    if (labels[one]! > labels[other]!) tell(one, other, weight);
    else if (labels[one]! < labels[other]!) tell(other, one, weight);
  };

  return {
    start: () => 0,
    derive(margins, rows, gradient, hessian) {
      for (const row of rows) {
        gradient[row] = 0;
        hessian[row] = LEAST;
      }
      const tell: Told = (higher, lower, weight) => {
        const wrong = logistic(margins[lower]! - margins[higher]!);
        const curve = Math.max(wrong * (1 - wrong), LEAST) * weight;
        gradient[higher] = gradient[higher]! - wrong * weight;
        gradient[lower] = gradient[lower]! + wrong * weight;
        hessian[higher] = hessian[higher]! + curve;
        hessian[lower] = hessian[lower]! + curve;
      };
      for (const members of membersOf(rows)) {
        eachPair(members, random.below, (one, other, share) => compare(one, other, share, tell));
      }
    },
    lossOf(margins, rows) {
      // The same pairs each time, or chance would decide when to stop.
      const chosen = seededRandom(seed);
      let [sum, all] = [0, 0];
      const tell: Told = (higher, lower, weight) => {
        sum += weight * Math.log1p(Math.exp(margins[lower]! - margins[higher]!));
        all += weight;
      };
      for (const members of membersByGroup(rows, groupOf)) {
        eachPair(members, chosen.below, (one, other, share) => compare(one, other, share, tell));
      }
      return sum / all;
    },
  };
}

function membersByGroup(rows: Int32Array, groupOf: Int32Array): Int32Array[] {
  const byGroup = new Map<number, number[]>();
  for (const row of rows) {
    const members = byGroup.get(groupOf[row]!);
    if (members === undefined) byGroup.set(groupOf[row]!, [row]);
    else members.push(row);
  }
  return [...byGroup.values()].map((members) => Int32Array.from(members));
}

/** All pairs of a small group, drawn ones of a large one; weighted so that a row counts about as much as in any other group. */
function eachPair(
  members: Int32Array,
  below: (limit: number) => number,
  tell: (one: number, other: number, share: number) => void,
): void {
  const count = members.length;
  if (count <= PARTNERS + 1) {
    const share = 1 / Math.max(1, count - 1);
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) tell(members[i]!, members[j]!, share);
    }
    return;
  }
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < PARTNERS; k++) {
      const other = below(count - 1);
      tell(members[i]!, members[other < i ? other : other + 1]!, 0.5 / PARTNERS);
    }
  }
}
