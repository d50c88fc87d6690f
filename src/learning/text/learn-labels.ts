/** Learns what labels are asked by: indexes of texts and of names, and a classifier; for whoever judges or answers with them. */
import { type LabelKnowledge, type TextsLeftOut, weighWhole } from './label-signals.ts';
import { type LabelTree, trainLabelTree } from './label-tree.ts';
import { type FeatureKind, textFeatures } from './text-features.ts';
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
  const said = examples.map(({ text, also = '' }) => (also === '' ? text : `${text} ${also}`));
  const called = names.map(({ text }) => text);
  const indexes = {
    levels,
    texts: { words: indexOf(said, 'words'), pieces: indexOf(said, 'pieces') },
    names: {
      words: indexOf(called, 'words', NAME_SETTINGS),
      pieces: indexOf(called, 'pieces', NAME_SETTINGS),
    },
    labelOfText: (text: number) => examples[text]!.label,
    labelOfName: (name: number) => names[name]!.label,
  };
  const labels = [...new Set(examples.map(({ label }) => label))];
  const lessons = lessonsOf(examples.length).map((at) => ({
    ...weighWhole(indexes, textFeatures(said[at]!, 'words'), textFeatures(said[at]!, 'pieces')),
    ...{ label: examples[at]!.label, at },
  }));
  const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.round(STEPS / Math.max(1, lessons.length))));
  const tally = (hidden: ReadonlySet<number>, kind: FeatureKind): LeftOut => ({
    has: (text) => hidden.has(text),
    having: indexes.texts[kind].tally([...hidden].map((at) => textFeatures(said[at]!, kind))),
  });
  return {
    indexes,
    leftOut: (hidden) => ({ words: tally(hidden, 'words'), pieces: tally(hidden, 'pieces') }),
    treeWithout: (hidden) =>
      labels.length < 2
        ? undefined
        : trainLabelTree(hidden.size === 0 ? lessons : lessons.filter(({ at }) => !hidden.has(at)), labels, {
            ...{ levels, seed, rounds },
          }),
  };
}

function lessonsOf(examples: number): number[] {
  const count = Math.min(examples, MOST_LESSONS);
  return Array.from({ length: count }, (_, i) => Math.floor((i * examples) / count));
}

function indexOf(texts: readonly string[], kind: FeatureKind, settings?: IndexSettings): TextIndex {
  const featuresOf = (text: number): readonly number[] => textFeatures(texts[text]!, kind);
  return buildTextIndex({ size: texts.length, featuresOf }, settings);
}
