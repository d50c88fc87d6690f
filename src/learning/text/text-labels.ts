/**
 * Learns to label texts from labelled texts and from the labels' own names, and answers with chances that mean what they say.
 * Knows no customs noun: a label is a text of digits whose beginnings are its upper levels.
 */
import { seededRandom } from '../../core/random.ts';
import { type Choice, choiceChances, fitChoice } from './choose-label.ts';
import { type Candidates, candidatesOf, type LabelKnowledge, SIGNALS, weightIn } from './label-signals.ts';
import { trainLabelTree, weighText } from './label-tree.ts';
import { fitLogistic, type Logistic, logistic } from './logistic.ts';
import { surenessOf } from './sureness.ts';
import { type FeatureKind, textFeatures } from './text-features.ts';
import {
  buildTextIndex,
  type FoundText,
  INDEX_SETTINGS,
  type IndexSettings,
  type TextIndex,
} from './text-index.ts';

export interface LabelledExample {
  readonly text: string;
  /** Learnt beside the text, and no part of the question when the example is asked about. */
  readonly also?: string;
  readonly label: string;
  /** Examples of one key are never judged by each other. */
  readonly key: string;
  /** Where it comes from: each kind has its part in what the combination is fitted on. */
  readonly kind: string;
  /** To learn from, and no question to be judged by. */
  readonly isOnlyLearnt?: true;
}

export interface LabelName {
  readonly label: string;
  readonly text: string;
}

export interface TextLabelSettings {
  readonly levels: readonly [number, number, number];
  readonly seed: number;
  /** Examples that the combination and its calibration are fitted on. */
  readonly judged: number;
}

export interface LabelAnswer {
  readonly label: string;
  /** Share of the chance among the candidates, from 0 to 1; all add up to 1. */
  readonly share: number;
}

export interface Labelled {
  /** Best first; none where nothing in the text is known. */
  readonly ranked: readonly LabelAnswer[];
  /** Chance that the first one is right, calibrated on texts that were not learnt from. */
  readonly confidence: number;
  readonly near: readonly FoundText[];
  readonly nearByWords: readonly FoundText[];
}

export interface TextLabels {
  readonly ask: (text: string) => Labelled;
  /** Learns a text at once: the next question finds it among its neighbours. @returns its number */
  readonly add: (example: Pick<LabelledExample, 'text' | 'label'>) => number;
  /** The nearest texts by words or by pieces, without weighing any label. */
  readonly find: (
    text: string,
    by: FeatureKind,
    most: number,
    isWanted: (text: number) => boolean,
  ) => readonly FoundText[];
  /** Takes a text out of what is found. */
  readonly forget: (text: number) => void;
  /** Whether a word occurs in any text or name. */
  readonly knows: (word: string) => boolean;
  readonly size: number;
  readonly bytes: number;
  /** How many examples the calibration rests on; none: the confidence is the bare share. */
  readonly judged: number;
}

const RIDGE = 40;
const NAME_SETTINGS = { ...INDEX_SETTINGS, slotBits: 18, b: 0.3 };

export function trainTextLabels(
  examples: readonly LabelledExample[],
  names: readonly LabelName[],
  settings: TextLabelSettings,
): TextLabels {
  const drawn = drawExamples(examples, settings);
  const knowledge = learn(examples, names, settings, new Set(drawn));
  const { weights, sureness, judged } = judge(knowledge, examples, drawn);
  const labels = examples.map(({ label }) => label);
  const weight = weightIn(knowledge);
  const gone = new Set<number>();
  const whole: LabelKnowledge = { ...knowledge, labelOfText: (text) => labels[text]! };
  return {
    ask(text) {
      const candidates = candidatesOf(whole, text, gone.size === 0 ? undefined : (one) => gone.has(one));
      const ranked = rank(candidates, weights);
      return {
        ranked,
        confidence: ranked.length === 0 ? 0 : sure(sureness, whole, text, ranked, candidates),
        near: candidates.near,
        nearByWords: candidates.nearByWords,
      };
    },
    add({ text, label }) {
      labels.push(label);
      whole.texts.words.add(textFeatures(text, 'words'));
      return whole.texts.pieces.add(textFeatures(text, 'pieces'));
    },
    find: (text, by, most, isWanted) =>
      whole.texts[by].find(textFeatures(text, by), most, (one) => gone.has(one) || !isWanted(one)),
    forget: (text) => void gone.add(text),
    knows: (word) => textFeatures(word, 'words').some((feature) => weight(feature) > 0),
    get size() {
      return labels.length;
    },
    bytes: bytesOf(knowledge),
    judged,
  };
}

function bytesOf({ texts, names, tree }: LabelKnowledge): number {
  return [texts.words, texts.pieces, names.words, names.pieces, tree].reduce(
    (sum, one) => sum + (one?.bytes ?? 0),
    0,
  );
}

function learn(
  examples: readonly LabelledExample[],
  names: readonly LabelName[],
  { levels, seed }: TextLabelSettings,
  drawn: ReadonlySet<number>,
): LabelKnowledge {
  const said = examples.map(({ text, also = '' }) => (also === '' ? text : `${text} ${also}`));
  const called = names.map(({ text }) => text);
  const indexes = {
    texts: { words: indexOf(said, 'words'), pieces: indexOf(said, 'pieces') },
    names: {
      words: indexOf(called, 'words', NAME_SETTINGS),
      pieces: indexOf(called, 'pieces', NAME_SETTINGS),
    },
  };
  const weight = weightIn(indexes);
  const labels = [...new Set(examples.map(({ label }) => label))];
  // What the combination is judged by, the classifier has not seen: else it would be trusted too much.
  const taught = examples.flatMap(({ label }, i) =>
    drawn.has(i) ? [] : [{ ...weighText(textFeatures(said[i]!, 'words'), weight), label }],
  );
  return {
    levels,
    ...indexes,
    tree: labels.length < 2 ? undefined : trainLabelTree(taught, labels, { levels, seed }),
    labelOfText: (text) => examples[text]!.label,
    labelOfName: (name) => names[name]!.label,
  };
}

function indexOf(texts: readonly string[], kind: FeatureKind, settings?: IndexSettings): TextIndex {
  const featuresOf = (text: number): readonly number[] => textFeatures(texts[text]!, kind);
  return buildTextIndex({ size: texts.length, featuresOf }, settings);
}

interface Judgement {
  readonly weights: Float64Array;
  /** Absent where too few examples could be judged: the bare share has to do. */
  readonly sureness: Logistic | undefined;
  readonly judged: number;
}

const LEAST_JUDGED = 60;
const SURENESS_RIDGE = 1;

/** Fits the combination on drawn examples, each without itself and its like; how sure it is, on the half it was not fitted on. */
function judge(
  knowledge: LabelKnowledge,
  examples: readonly LabelledExample[],
  drawn: readonly number[],
): Judgement {
  const choices = drawn.map((at) => {
    const { text, label, key } = examples[at]!;
    const candidates = candidatesOf(knowledge, text, (other) => examples[other]!.key === key);
    return { ...narrowed(candidates, label), text };
  });
  const prior = SIGNALS.map(([, weight]) => weight);
  const [odd, even] = [0, 1].map((half) => choices.filter((_, i) => i % 2 === half)) as [
    typeof choices,
    typeof choices,
  ];
  const rows: number[][] = [];
  const hits: number[] = [];
  for (const [half, others] of [[odd, even] as const, [even, odd] as const]) {
    const weights = fitChoice(others satisfies readonly Choice[], prior, RIDGE);
    for (const choice of half) {
      const ranked = rank(choice, weights);
      rows.push(surenessOf(choice.text, ranked, choice, knowledge.labelOfText, knowledge.levels[1]));
      hits.push(choice.right >= 0 && ranked[0]?.label === choice.labels[choice.right] ? 1 : 0);
    }
  }
  return {
    weights: fitChoice(choices, prior, RIDGE),
    sureness: rows.length < LEAST_JUDGED ? undefined : fitLogistic(rows, hits, SURENESS_RIDGE),
    judged: choices.length,
  };
}

/** To fit by, the likeliest candidates do, and the right one; by the weights that stand in the code. */
const FITTED = 100;

function narrowed(candidates: Candidates, right: string): Candidates & { readonly right: number } {
  const { labels, signals } = candidates;
  const strength = signals.map((row) => row.reduce((sum, value, j) => sum + value * SIGNALS[j]![1], 0));
  const kept = [...labels.keys()]
    .sort((one, other) => strength[other]! - strength[one]! || one - other)
    .filter((at, place) => place < FITTED || labels[at] === right);
  const labelsKept = kept.map((at) => labels[at]!);
  return {
    ...candidates,
    labels: labelsKept,
    signals: kept.map((at) => signals[at]!),
    right: labelsKept.indexOf(right),
  };
}

function sure(
  sureness: Logistic | undefined,
  { labelOfText, levels }: LabelKnowledge,
  text: string,
  ranked: readonly LabelAnswer[],
  candidates: Candidates,
): number {
  if (sureness === undefined) return ranked[0]?.share ?? 0;
  return logistic(sureness, surenessOf(text, ranked, candidates, labelOfText, levels[1]));
}

/** As many of each kind as there are, up to an equal part: a kind with many texts does not drown the others. */
function drawExamples(
  examples: readonly LabelledExample[],
  { seed, judged }: Pick<TextLabelSettings, 'seed' | 'judged'>,
): number[] {
  const random = seededRandom(seed);
  const kinds = new Map<string, number[]>();
  for (const [at, { kind, isOnlyLearnt }] of examples.entries()) {
    if (isOnlyLearnt) continue;
    const known = kinds.get(kind) ?? [];
    kinds.set(kind, known);
    known.push(at);
  }
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

/** Best first. */
function rank(
  { labels, signals }: Pick<Candidates, 'labels' | 'signals'>,
  weights: Float64Array,
): readonly LabelAnswer[] {
  const chances = choiceChances(signals, weights);
  return labels
    .map((label, i) => ({ label, share: chances[i]! }))
    .sort((one, other) => other.share - one.share || (one.label < other.label ? -1 : 1));
}
