/** Judges what was learnt by questions with known labels: trees learn from them which candidate is right, and how surely. */
import { seededRandom } from '../../core/random.ts';
import { type Binned, bin, makeMatrix } from '../bins.ts';
import { boost } from '../boost.ts';
import { compileForest } from '../forest.ts';
import { type CandidateRows, candidateRows, type Learned, rowWidth } from './candidate-rows.ts';
import { candidatesOf, type LabelKnowledge } from './label-signals.ts';
import type { LabelledExample, Lessons } from './learn-labels.ts';
import { fitLogistic } from './logistic.ts';
import type { LabelJudge } from './rank-labels.ts';
import { surenessOf } from './sureness.ts';

export interface Judgement {
  /** Absent where too few examples could be judged. */
  readonly judge: LabelJudge | undefined;
  readonly judged: number;
}

interface JudgeSettings {
  readonly seed: number;
  /** Examples that are judged at most. */
  readonly judged: number;
}

const LEAST_JUDGED = 60;
const SURENESS_RIDGE = 1;
/** Parts of the drawn examples, each with a classifier of its own; of many examples one classifier does. */
const PARTS = 4;
const MANY = 20_000;
const TREES = {
  ...{ trees: 150, depth: 4, rate: 0.06, lambda: 5, gamma: 0, leastCover: 5 },
  ...{ rowShare: 0.7, columnShare: 0.5 },
};
const MOST_CUTS = 64;

/** The likeliest candidates of one example, and which of them is right: its place among them, -1 where none is. */
interface Judged extends CandidateRows {
  readonly right: number;
}

/** Each drawn example is asked as if its part had never been learnt; how sure an answer is is fitted on halves that the trees have not seen. */
export function judgeLabels(
  lessons: Lessons,
  examples: readonly LabelledExample[],
  learned: Learned,
  settings: JudgeSettings,
): Judgement {
  const drawn = drawExamples(examples, settings);
  const judged = askDrawn(lessons, examples, learned, drawn).filter(({ likeliest }) => likeliest.length > 0);
  if (judged.length < LEAST_JUDGED) return { judge: undefined, judged: judged.length };
  const grow = treesFor(judged, rowWidth(learned.kinds), settings.seed);
  const odds = [0, 1].map((half) => grow((example) => example % 2 !== half).odds);
  const sureness = fitLogistic(
    judged.map((one, example) => surenessOf(odds[example % 2]!(example), one)),
    judged.map(({ right }, example) => (isBest(odds[example % 2]!(example), right) ? 1 : 0)),
    SURENESS_RIDGE,
  );
  return { judge: { forest: compileForest(grow(() => true).forest), sureness }, judged: judged.length };
}

const isBest = (odds: Float64Array, place: number): boolean =>
  place >= 0 && odds.every((one) => one <= odds[place]!);

/** Grows trees on some of the examples. Odds are told of all. */
function treesFor(judged: readonly Judged[], width: number, seed: number) {
  const starts = [0];
  for (const { likeliest } of judged) starts.push(starts.at(-1)! + likeliest.length);
  const table = binned(judged, width, starts.at(-1)!);
  const labels = new Uint8Array(table.rows);
  for (const [example, { right }] of judged.entries()) if (right >= 0) labels[starts[example]! + right] = 1;
  const names = Array.from({ length: width }, (_, number) => String(number));
  return (isLearnt: (example: number) => boolean) => {
    const rows = Int32Array.from(
      judged.flatMap(({ likeliest }, example) =>
        isLearnt(example) ? likeliest.map((_, rank) => starts[example]! + rank) : [],
      ),
    );
    const { forest, margins } = boost(table, labels, names, { ...TREES, seed }, { rows });
    return {
      forest,
      odds: (example: number) => margins.subarray(starts[example]!, starts[example + 1]!),
    };
  };
}

function binned(judged: readonly Judged[], width: number, count: number): Binned {
  const matrix = makeMatrix(count, width);
  let row = 0;
  for (const { rows } of judged)
    for (let at = 0; at < rows.length; at += width, row++)
      for (let number = 0; number < width; number++) matrix.values[number * count + row] = rows[at + number]!;
  return bin(matrix, MOST_CUTS);
}

/**
 * All that is asked in a part, and its like, is unknown to everything that answers there: to indexes, weights of words, classifier
 * and counts alike. Were the example alone hidden from one and the whole part from another, trees would know a right label by
 * the difference.
 */
function askDrawn(
  { indexes, leftOut, treeWithout }: Lessons,
  examples: readonly LabelledExample[],
  learned: Learned,
  drawn: readonly number[],
): Judged[] {
  const parts = examples.length > MANY ? 1 : PARTS;
  const alike = likeOf(examples, drawn);
  return Array.from({ length: drawn.length === 0 ? 0 : parts }).flatMap((_, part) => {
    const asked = drawn.filter((_at, place) => place % parts === part);
    const hidden = new Set(asked.flatMap((at) => alike.get(examples[at]!.key)!));
    const knowledge: LabelKnowledge = { ...indexes, tree: treeWithout(hidden) };
    const [learnedThen, but] = [learnedWithout(learned, examples, hidden), leftOut(hidden)];
    return asked.map((at) => {
      const { text, label } = examples[at]!;
      const candidates = candidatesOf(knowledge, text, but);
      const rows = candidateRows(candidates, learnedThen);
      return { ...rows, right: rows.likeliest.findIndex((place) => candidates.labels[place] === label) };
    });
  });
}

function learnedWithout(
  learned: Learned,
  examples: readonly LabelledExample[],
  hidden: ReadonlySet<number>,
): Learned {
  const counts = new Map<string, number>();
  for (const at of hidden) counts.set(examples[at]!.label, (counts.get(examples[at]!.label) ?? 0) + 1);
  return { ...learned, textsOf: (label) => learned.textsOf(label) - (counts.get(label) ?? 0) };
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
