/**
 * What tells how sure a ranking is: its lead, whether neighbours agree, how near they are and where they come from, and what
 * kind of text was asked. A chance that is fitted on all of it is true for each kind of text and not only on the whole.
 */
import type { Candidates } from './label-signals.ts';
import { koreanShare } from './label-weights.ts';
import type { FoundText } from './text-index.ts';

/** Labels with their shares, best first. */
export type Ranking = readonly { readonly label: string; readonly share: number }[];

/** What is known of the texts that were learnt. */
export interface Learned {
  readonly labelOf: (text: number) => string;
  /** Number of its kind, -1 where it was learnt later. */
  readonly kindOf: (text: number) => number;
  readonly kinds: number;
  /** Lengths of the first and the middle level of a label. */
  readonly levels: readonly [first: number, middle: number, last: number];
}

const MOST_LOGIT = 7;
/** A text half as near as the nearest says an eighth as much of the kind. */
const KIND_STEEPNESS = 3;

/** Numbers of about the same size for `fitLogistic`. */
export function surenessOf(
  ranked: Ranking,
  { words, near, nearByWords, nearestName, known }: Omit<Candidates, 'labels' | 'rows'>,
  { labelOf, kindOf, kinds, levels }: Learned,
): number[] {
  const [first, second] = ranked;
  const label = first?.label ?? '';
  const upTo = (length: number): number => {
    const beginning = label.slice(0, length);
    return ranked.reduce((sum, one) => (one.label.startsWith(beginning) ? sum + one.share : sum), 0);
  };
  const agrees = (one: { readonly text: number } | undefined): number =>
    one !== undefined && labelOf(one.text) === label ? 1 : 0;
  const lead = logit(first?.share ?? 0) / 3;
  const manner = kindsOf([near, nearByWords], kinds, kindOf);
  return [
    lead,
    logit(upTo(levels[1])) / 3,
    logit(upTo(levels[0])) / 3,
    (first?.share ?? 0) - (second?.share ?? 0),
    near[0]?.score ?? 0,
    near[1]?.score ?? 0,
    nearByWords[0]?.score ?? 0,
    nearestName,
    agrees(near[0]),
    agrees(nearByWords[0]),
    koreanShare(words),
    Math.log(1 + words.length) / 3,
    known,
    ...manner,
    ...manner.map((share) => share * lead),
  ];
}

/** What part of the vote of the nearest each kind of text has: a question is asked in the manner of what it is like. */
function kindsOf(
  lists: readonly (readonly FoundText[])[],
  kinds: number,
  kindOf: (text: number) => number,
): number[] {
  const shares = new Array<number>(kinds).fill(0);
  for (const found of lists) {
    const top = found[0]?.score ?? 1;
    const votes = found.map(({ score }) => (score / top) ** KIND_STEEPNESS);
    const total = votes.reduce((sum, vote) => sum + vote, 0) * lists.length;
    for (const [at, { text }] of found.entries()) {
      const kind = kindOf(text);
      if (kind >= 0) shares[kind]! += votes[at]! / total;
    }
  }
  return shares;
}

function logit(share: number): number {
  const value = Math.log(Math.max(share, 1e-9) / Math.max(1 - share, 1e-9));
  return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, value));
}
