/**
 * What is known of the likeliest candidates of a question, a row of numbers each, for trees to weigh: how each stands by fixed
 * weights, what speaks for it, what its neighbours among the candidates have, and what kind of question it is.
 */
import { choiceChances } from './choose-label.ts';
import { HEAD_WIDTH } from './head-signals.ts';
import type { Candidates } from './label-signals.ts';
import { byBeginning, sumOf } from './label-votes.ts';
import { koreanShare, LABEL_WEIGHTS, WIDTH } from './label-weights.ts';
import type { FoundText } from './text-index.ts';

/** What is known of the texts that were learnt. */
export interface Learned {
  readonly labelOf: (text: number) => string;
  /** Number of its kind, -1 where it was learnt later. */
  readonly kindOf: (text: number) => number;
  readonly kinds: number;
  /** Lengths of the first and the middle level of a label. */
  readonly levels: readonly [first: number, middle: number, last: number];
  /** How many texts have a label. */
  readonly textsOf: (label: string) => number;
}

/** Shares of all candidates by the weights that stand in the code, and rows of the likeliest of them. */
export interface CandidateRows {
  readonly shares: Float64Array;
  /** Places of the likeliest candidates, best first. */
  readonly likeliest: readonly number[];
  /** One behind the other, `rowWidth` numbers each, in the order of `likeliest`. */
  readonly rows: Float32Array;
  /** What part of the question's manner each kind of text has. */
  readonly kinds: readonly number[];
}

/** What stands below is seldom right, and is left where it stands. */
const LIKELIEST = 20;
/** Numbers of a candidate beside its signals; numbers of the question beside its kinds. */
const [OF_STANDING, OF_QUESTION] = [11, 6];
const MOST_LOGIT = 9;
const FIXED_WEIGHTS = Float64Array.from(LABEL_WEIGHTS);

/** Numbers in a row. */
export function rowWidth(kinds: number): number {
  return OF_STANDING + 2 * WIDTH + HEAD_WIDTH + OF_QUESTION + kinds;
}

export function candidateRows(candidates: Candidates, learned: Learned): CandidateRows {
  const { labels, rows: signals, ofHead } = candidates;
  const shares = choiceChances(candidates, FIXED_WEIGHTS);
  const likeliest = [...labels.keys()]
    .sort((one, other) => shares[other]! - shares[one]! || one - other)
    .slice(0, LIKELIEST);
  const standing = standingsOf(candidates, shares, likeliest, learned);
  const best = bestSignals(signals);
  const { near, nearByWords } = candidates;
  const kinds = kindsOf([near, nearByWords], learned.kinds, learned.kindOf);
  const question = [...questionOf(candidates), ...kinds];
  const rows = new Float32Array(likeliest.length * rowWidth(learned.kinds));
  for (const [rank, place] of likeliest.entries()) {
    const own = signals.subarray(place * WIDTH, (place + 1) * WIDTH);
    const beside = Array.from(own, (signal, j) => (best[j]! > 0 ? signal / best[j]! : 0));
    rows.set(
      [...standing(place, rank), ...own, ...beside, ...ofHead(labels[place]!), ...question],
      rank * rowWidth(learned.kinds),
    );
  }
  return { shares, likeliest, rows, kinds };
}

/** How a candidate stands among the others, how much was learnt of its label, and how many of the nearest texts have it. */
function standingsOf(
  { labels, near, nearByWords }: Candidates,
  shares: Float64Array,
  likeliest: readonly number[],
  { labelOf, kindOf, levels: [first, middle], textsOf }: Learned,
): (place: number, rank: number) => readonly number[] {
  const share = new Map(labels.map((label, place) => [label, shares[place]!]));
  const [upper, middles] = [byBeginning(share, first, sumOf), byBeginning(share, middle, sumOf)];
  const inMiddle = byBeginning(new Map(likeliest.map((place) => [labels[place]!, 1])), middle, sumOf);
  const top = shares[likeliest[0]!]!;
  const having = (found: readonly FoundText[], label: string) =>
    found.filter(({ text }) => labelOf(text) === label);
  return (place, rank) => {
    const label = labels[place]!;
    const beginning = label.slice(0, middle);
    const [own, ofMiddle] = [shares[place]!, middles.get(beginning)!];
    const nearest = having(near, label);
    return [
      logit(own),
      Math.log(Math.max(own, 1e-12) / top),
      rank,
      logit(ofMiddle),
      logit(upper.get(label.slice(0, first))!),
      own / ofMiddle,
      inMiddle.get(beginning)!,
      Math.log(1 + textsOf(label)),
      nearest.length,
      having(nearByWords, label).length,
      nearest[0] === undefined ? Number.NaN : kindOf(nearest[0].text),
    ];
  };
}

function bestSignals(signals: Float64Array): Float64Array {
  const best = new Float64Array(WIDTH);
  for (let at = 0; at < signals.length; at++) best[at % WIDTH] = Math.max(best[at % WIDTH]!, signals[at]!);
  return best;
}

/** How long, how Korean and how well known a question is, and how near the nearest of all is. */
function questionOf({ words, known, near, nearByWords, nearestName }: Candidates): readonly number[] {
  const nearest = [near[0]?.score ?? 0, nearByWords[0]?.score ?? 0, nearestName];
  return [words.length, koreanShare(words), known, ...nearest];
}

/** A text half as near as the nearest says an eighth as much of the kind. */
const KIND_STEEPNESS = 3;

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
