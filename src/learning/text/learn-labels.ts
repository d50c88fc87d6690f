/** Learns what labels are asked by: indexes of texts and of names, and a classifier; for whoever judges or answers with them. */
import { type LabelKnowledge, type TextsLeftOut, weighWhole } from './label-signals.ts';
import { type LabelTree, type TaughtTexts, trainLabelTree } from './label-tree.ts';
import { packLists } from './pack-lists.ts';
import { allFeatures, type FeatureKind, textFeatures } from './text-features.ts';
import { textHead } from './text-head.ts';
import {
  buildTextIndex,
  INDEX_SETTINGS,
  type IndexSettings,
  type LeftOut,
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

export interface LearnSettings {
  readonly levels: readonly [number, number, number];
  readonly seed: number;
}

const NAME_SETTINGS = { ...INDEX_SETTINGS, slotBits: 18, b: 0.3 };
/** A head has few words: what few texts have decides. */
const HEAD_SETTINGS = { ...INDEX_SETTINGS, mostRead: 50_000 };
/** The classifier goes through few texts often and through many once: so many steps are enough. */
const STEPS = 45_000;
const MOST_ROUNDS = 8;
/** Of more examples the classifier is taught so many, evenly drawn: neighbours know the rest, and memory stays small. */
const MOST_LESSONS = 100_000;

export interface Lessons {
  /** Everything but the classifier. */
  readonly indexes: Omit<LabelKnowledge, 'tree'>;
  /** Some examples as if they had never been learnt. */
  readonly leftOut: (examples: ReadonlySet<number>) => TextsLeftOut;
  /** A classifier that has not seen some examples. */
  readonly treeWithout: (hidden: ReadonlySet<number>) => LabelTree | undefined;
}

export function learnLabels(
  examples: readonly LabelledExample[],
  names: readonly LabelName[],
  { levels, seed }: LearnSettings,
): Lessons {
  const said = featuresOfTexts(
    examples.map(({ text, also = '' }) => (also === '' ? text : `${text} ${also}`)),
  );
  const begun = featuresOfTexts(examples.map(({ text }) => textHead(text)));
  const called = featuresOfTexts(names.map(({ text }) => text));
  const indexes = {
    levels,
    texts: indexesOf(said),
    heads: indexesOf(begun, HEAD_SETTINGS),
    names: indexesOf(called, NAME_SETTINGS),
    labelOfText: labelIn(examples),
    labelOfName: labelIn(names),
  };
  const labels = [...new Set(examples.map(({ label }) => label))];
  const drawn = lessonsOf(examples.length);
  const lessons = weighLessons(indexes, examples, said, drawn);
  const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.round(STEPS / Math.max(1, drawn.length))));
  return {
    indexes,
    leftOut: (hidden) => ({
      ...without(hidden, said, indexes.texts),
      heads: without(hidden, begun, indexes.heads),
    }),
    treeWithout(hidden) {
      if (labels.length < 2) return undefined;
      const order = Int32Array.from(drawn.keys()).filter((lesson) => !hidden.has(drawn[lesson]!));
      return trainLabelTree(lessons, order, labels, { levels, seed, rounds });
    },
  };
}

/** By itself, so that whoever keeps it keeps nothing else of what was learnt from. */
function labelIn(list: readonly Pick<LabelName, 'label'>[]): (at: number) => string {
  return (at) => list[at]!.label;
}

function lessonsOf(examples: number): number[] {
  const count = Math.min(examples, MOST_LESSONS);
  return Array.from({ length: count }, (_, i) => Math.floor((i * examples) / count));
}

interface Featured {
  readonly size: number;
  readonly of: (text: number, kind: FeatureKind) => ArrayLike<number>;
}

/** Made once where there are not very many texts, else anew each time. */
function featuresOfTexts(texts: readonly string[]): Featured {
  const size = texts.length;
  if (size > MOST_LESSONS) return { size, of: (text, kind) => textFeatures(texts[text]!, kind) };
  const kept = { words: packLists(Uint32Array), pieces: packLists(Uint32Array) };
  for (const text of texts) {
    const { words, pieces } = allFeatures(text);
    kept.words.add(words);
    kept.pieces.add(pieces);
  }
  return { size, of: (text, kind) => kept[kind].at(text) };
}

/** @param drawn numbers of the examples that are lessons */
function weighLessons(
  indexes: Lessons['indexes'],
  examples: readonly LabelledExample[],
  said: Featured,
  drawn: readonly number[],
): TaughtTexts {
  const [features, weights] = [packLists(Uint32Array), packLists(Float32Array)];
  for (const at of drawn) {
    const weighed = weighWhole(indexes, said.of(at, 'words'), said.of(at, 'pieces'));
    features.add(weighed.features);
    weights.add(weighed.weights);
  }
  return {
    at: (lesson) => ({ features: features.at(lesson), weights: weights.at(lesson) }),
    labelAt: (lesson) => examples[drawn[lesson]!]!.label,
  };
}

type Indexes = Readonly<Record<FeatureKind, TextIndex>>;

function indexesOf({ size, of }: Featured, settings?: IndexSettings): Indexes {
  const indexOf = (kind: FeatureKind) =>
    buildTextIndex({ size, featuresOf: (text) => of(text, kind) }, settings);
  return { words: indexOf('words'), pieces: indexOf('pieces') };
}

function without(
  hidden: ReadonlySet<number>,
  { of }: Featured,
  indexes: Indexes,
): Readonly<Record<FeatureKind, LeftOut>> {
  const hide = (kind: FeatureKind): LeftOut => ({
    has: (text) => hidden.has(text),
    having: indexes[kind].tally([...hidden].map((at) => of(at, kind))),
  });
  return { words: hide('words'), pieces: hide('pieces') };
}
