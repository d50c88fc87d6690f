/**
 * Whether somebody drew more of one kind than chance gives: exact over strata (hypergeometric in each), and which of many such
 * questions stand out when all of them are asked at once.
 */
import { logGamma } from './dependence.ts';

/** What was drawn from one urn: of `total` there were `marked`, and so many were drawn. */
export interface Urn {
  readonly total: number;
  readonly marked: number;
  readonly drawn: number;
}

/** Chance of at least so many marked among what was drawn from all urns. */
export function upperTail(observed: number, urns: readonly Urn[]): number {
  if (observed <= 0) return 1;
  // Chance of each number below the observed one: what reaches it is the rest.
  let below = new Float64Array(observed);
  below[0] = 1;
  for (const urn of urns) {
    const next = new Float64Array(observed);
    const most = Math.min(urn.marked, urn.drawn, observed - 1);
    for (let more = Math.max(0, urn.drawn + urn.marked - urn.total); more <= most; more++) {
      const chance = hypergeometric(more, urn);
      for (let had = 0; had + more < observed; had++) next[had + more]! += below[had]! * chance;
    }
    below = next;
  }
  return Math.max(0, 1 - below.reduce((sum, chance) => sum + chance, 0));
}

export function expectedOf(urns: readonly Urn[]): number {
  return urns.reduce((sum, { total, marked, drawn }) => sum + (marked * drawn) / total, 0);
}

function hypergeometric(k: number, { total, marked, drawn }: Urn): number {
  return Math.exp(logChoose(marked, k) + logChoose(total - marked, drawn - k) - logChoose(total, drawn));
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/**
 * Benjamini and Hochberg: places of the questions that stand out, so that of those called so at most this share is due to
 * chance; where nothing is amiss anywhere, any is called at most this often. @param asked how many questions there were, those
 * not listed having a tail of 1
 */
export function standingOut(tails: readonly number[], asked: number, rate: number): number[] {
  const order = tails.map((_, place) => place).sort((one, other) => tails[one]! - tails[other]!);
  let last = -1;
  order.forEach((place, rank) => {
    if (tails[place]! <= (rate * (rank + 1)) / asked) last = rank;
  });
  return order.slice(0, last + 1);
}
