/** Judges what was learnt by questions with known labels: fits how signals are weighed, and how sure an answer is. */
import { seededRandom } from '../../core/random.ts';
import { type Choice, choiceChances, fitChoice } from './choose-label.ts';
import { type Candidates, candidatesOf, type LabelKnowledge } from './label-signals.ts';
import { LABEL_WEIGHTS, WIDTH } from './label-weights.ts';
import type { LabelledExample, Lessons } from './learn-labels.ts';
import { fitLogistic, type Logistic } from './logistic.ts';
import { type Learned, surenessOf } from './sureness.ts';

export interface LabelAnswer {
  readonly label: string;
  /** Share of the chance among the candidates, from 0 to 1; all add up to 1. */
  readonly share: number;
}

export interface Judgement {
  readonly weights: Float64Array;
  /** Absent where too few examples could be judged: the bare share has to do. */
  readonly sureness: Logistic | undefined;
  readonly judged: number;
}

interface JudgeSettings {
  readonly seed: number;
  /** Examples that are judged at most. */
  readonly judged: number;
}

const RIDGE = 40;
const LEAST_JUDGED = 60;
const SURENESS_RIDGE = 1;
/** Parts of the drawn examples, each judged by a classifier that has not seen it; of many examples one classifier does. */
const PARTS = 4;
const MANY = 20_000;

type Judged = Choice & Candidates;

/** Each drawn example is asked without itself and its like; how sure an answer is is fitted on halves that the weights were not fitted on. */
export function judgeLabels(
  lessons: Lessons,
  examples: readonly LabelledExample[],
  learned: Learned,
  settings: JudgeSettings,
): Judgement {
  const choices = askDrawn(lessons, examples, drawExamples(examples, settings));
  const [odd, even] = [0, 1].map((half) => choices.filter((_, i) => i % 2 === half)) as [Judged[], Judged[]];
  const rows: number[][] = [];
  const hits: number[] = [];
  for (const [half, others] of [[odd, even] as const, [even, odd] as const]) {
    const weights = fitChoice(others, LABEL_WEIGHTS, RIDGE);
    for (const choice of half) {
      const ranked = rankLabels(choice, weights);
      rows.push(surenessOf(ranked, choice, learned));
      hits.push(choice.right >= 0 && ranked[0]?.label === choice.labels[choice.right] ? 1 : 0);
    }
  }
  return {
    weights: fitChoice(choices, LABEL_WEIGHTS, RIDGE),
    sureness: rows.length < LEAST_JUDGED ? undefined : fitLogistic(rows, hits, SURENESS_RIDGE),
    judged: choices.length,
  };
}

function askDrawn(
  { indexes, leftOut, treeWithout }: Lessons,
  examples: readonly LabelledExample[],
  drawn: readonly number[],
): Judged[] {
  const parts = examples.length > MANY ? 1 : PARTS;
  const alike = likeOf(examples, drawn);
  return Array.from({ length: drawn.length === 0 ? 0 : parts }).flatMap((_, part) => {
    const asked = drawn.filter((_at, place) => place % parts === part);
    // What it is judged by, the classifier has not seen, nor its like: else it would be trusted too much.
    const hidden = new Set(asked.flatMap((at) => alike.get(examples[at]!.key)!));
    const knowledge: LabelKnowledge = { ...indexes, tree: treeWithout(hidden) };
    return asked.map((at) => {
      const { text, label, key } = examples[at]!;
      // Nor do its words count as known because it says them itself.
      return narrowed(candidatesOf(knowledge, text, leftOut(new Set(alike.get(key)))), label);
    });
  });
}

/** All examples of the keys of those drawn. */
function likeOf(
  examples: readonly LabelledExample[],
  drawn: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const like = new Map<string, number[]>(drawn.map((at) => [examples[at]!.key, []]));
  for (const [at, { key }] of examples.entries()) like.get(key)?.push(at);
  return like;
}

/** Best first. */
export function rankLabels(candidates: Candidates, weights: Float64Array): readonly LabelAnswer[] {
  const chances = choiceChances(candidates, weights);
  return candidates.labels
    .map((label, i) => ({ label, share: chances[i]! }))
    .sort((one, other) => other.share - one.share || (one.label < other.label ? -1 : 1));
}

/** To fit by, the likeliest candidates do, and the right one; by the weights that stand in the code. */
const FITTED = 60;

function narrowed(candidates: Candidates, right: string): Judged {
  const { labels, rows } = candidates;
  const strength = choiceChances(candidates, Float64Array.from(LABEL_WEIGHTS));
  const kept = [...labels.keys()]
    .sort((one, other) => strength[other]! - strength[one]! || one - other)
    .filter((at, place) => place < FITTED || labels[at] === right);
  const labelsKept = kept.map((at) => labels[at]!);
  const rowsKept = new Float64Array(kept.length * WIDTH);
  for (const [place, at] of kept.entries())
    rowsKept.set(rows.subarray(at * WIDTH, (at + 1) * WIDTH), place * WIDTH);
  return { ...candidates, labels: labelsKept, rows: rowsKept, right: labelsKept.indexOf(right) };
}

/** As many of each kind as there are, up to an equal part: a kind with many texts does not drown the others. */
function drawExamples(examples: readonly LabelledExample[], { seed, judged }: JudgeSettings): number[] {
  const random = seededRandom(seed);
  const kinds = Map.groupBy(
    examples.flatMap(({ isOnlyLearnt }, at) => (isOnlyLearnt ? [] : [at])),
    (at) => examples[at]!.kind,
  );
  const decks = [...kinds.values()].sort((one, other) => one.length - other.length);
  let left = judged;
  return decks.flatMap((deck, place) => {
    const count = Math.min(deck.length, Math.floor(left / (decks.length - place)));
    left -= count;
    for (let i = 0; i < count; i++) {
      const other = i + random.below(deck.length - i);
      [deck[i], deck[other]] = [deck[other]!, deck[i]!];
    }
    return deck.slice(0, count);
  });
}
