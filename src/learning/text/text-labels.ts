/**
 * Learns to label texts from labelled texts and from the labels' own names, and answers with chances that mean what they say.
 * Knows no customs noun: a label is a text of digits whose beginnings are its upper levels.
 */
import type { Learned } from './candidate-rows.ts';
import { judgeLabels } from './judge-labels.ts';
import { candidatesOf, knowsWord, type LabelKnowledge, wordWeightIn } from './label-signals.ts';
import { type LabelledExample, type LabelName, type LearnSettings, learnLabels } from './learn-labels.ts';
import { type RankedLabels, rankLabels } from './rank-labels.ts';
import { allFeatures, type FeatureKind, textFeatures } from './text-features.ts';
import { textHead } from './text-head.ts';
import type { FoundText } from './text-index.ts';

export interface TextLabelSettings extends LearnSettings {
  /** Examples that the combination and its calibration are fitted on. */
  readonly judged: number;
}

/** The chance is true for texts that were not learnt from. */
export interface Labelled extends RankedLabels {
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

export function trainTextLabels(
  examples: readonly LabelledExample[],
  names: readonly LabelName[],
  settings: TextLabelSettings,
): TextLabels {
  const lessons = learnLabels(examples, names, settings);
  const labels = examples.map(({ label }) => label);
  const weight = wordWeightIn(lessons.indexes);
  const texts = countsOf(labels);
  const learned = learnedFrom(examples, labels, texts, settings);
  const { judge, judged } = judgeLabels(lessons, examples, learned, settings);
  const knowledge: LabelKnowledge = {
    ...lessons.indexes,
    tree: lessons.treeWithout(new Set()),
    labelOfText: learned.labelOf,
  };
  const gone = new Set<number>();
  const everywhere = { words: gone, pieces: gone };
  const goneTexts = { ...everywhere, heads: everywhere };
  return {
    ask(text) {
      const candidates = candidatesOf(knowledge, text, goneTexts);
      const { near, nearByWords } = candidates;
      return { ...rankLabels(candidates, learned, judge), near, nearByWords };
    },
    add({ text, label }) {
      labels.push(label);
      texts.set(label, (texts.get(label) ?? 0) + 1);
      const [said, begun] = [allFeatures(text), allFeatures(textHead(text))];
      knowledge.texts.words.add(said.words);
      knowledge.heads.words.add(begun.words);
      knowledge.heads.pieces.add(begun.pieces);
      return knowledge.texts.pieces.add(said.pieces);
    },
    find: (text, by, most, isWanted) =>
      knowledge.texts[by].find(textFeatures(text, by), most, {
        has: (one) => gone.has(one) || !isWanted(one),
      }),
    forget(text) {
      if (gone.has(text)) return;
      gone.add(text);
      texts.set(labels[text]!, texts.get(labels[text]!)! - 1);
    },
    knows: (word) => knowsWord(word, weight),
    get size() {
      return labels.length;
    },
    bytes: bytesOf(knowledge),
    judged,
  };
}

/** A kind with fewer examples tells nothing about an answer. */
const LEAST_OF_KIND = 20;

/** @param labels of all texts @param texts how many have a label; both change with what is learnt later */
function learnedFrom(
  examples: readonly LabelledExample[],
  labels: readonly string[],
  texts: ReadonlyMap<string, number>,
  { levels }: LearnSettings,
): Learned {
  const counts = countsOf(examples.map(({ kind }) => kind));
  const kinds = [...counts].flatMap(([kind, count]) => (count >= LEAST_OF_KIND ? [kind] : []));
  const numbers = new Map(kinds.map((kind, number) => [kind, number]));
  return {
    labelOf: (text) => labels[text]!,
    kindOf: (text) => numbers.get(examples[text]?.kind ?? '') ?? -1,
    ...{ kinds: kinds.length, levels },
    textsOf: (label) => texts.get(label) ?? 0,
  };
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function bytesOf({ texts, heads, names, tree }: LabelKnowledge): number {
  const indexes = [texts, heads, names].flatMap(({ words, pieces }) => [words, pieces]);
  return [...indexes, tree].reduce((sum, one) => sum + (one?.bytes ?? 0), 0);
}
