/**
 * Learns to label texts from labelled texts and from the labels' own names, and answers with chances that mean what they say.
 * Knows no customs noun: a label is a text of digits whose beginnings are its upper levels.
 */
import { judgeLabels, type LabelAnswer, rankLabels } from './judge-labels.ts';
import { candidatesOf, knowsWord, type LabelKnowledge, wordWeightIn } from './label-signals.ts';
import { type LabelledExample, type LabelName, type LearnSettings, learnLabels } from './learn-labels.ts';
import { logistic } from './logistic.ts';
import { type Learned, surenessOf } from './sureness.ts';
import { type FeatureKind, textFeatures } from './text-features.ts';
import type { FoundText } from './text-index.ts';

export interface TextLabelSettings extends LearnSettings {
  /** Examples that the combination and its calibration are fitted on. */
  readonly judged: number;
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

export function trainTextLabels(
  examples: readonly LabelledExample[],
  names: readonly LabelName[],
  settings: TextLabelSettings,
): TextLabels {
  const lessons = learnLabels(examples, names, settings);
  const labels = examples.map(({ label }) => label);
  const weight = wordWeightIn(lessons.indexes);
  const learned = learnedFrom(examples, labels, settings);
  const { weights, sureness, judged } = judgeLabels(lessons, examples, learned, settings);
  const knowledge: LabelKnowledge = {
    ...lessons.indexes,
    tree: lessons.treeWithout(new Set()),
    labelOfText: learned.labelOf,
  };
  const gone = new Set<number>();
  const goneTexts = { words: gone, pieces: gone };
  return {
    ask(text) {
      const candidates = candidatesOf(knowledge, text, goneTexts);
      const ranked = rankLabels(candidates, weights);
      const share = ranked[0]?.share ?? 0;
      const isBare = sureness === undefined || ranked.length === 0;
      return {
        ranked,
        confidence: isBare ? share : logistic(sureness, surenessOf(ranked, candidates, learned)),
        near: candidates.near,
        nearByWords: candidates.nearByWords,
      };
    },
    add({ text, label }) {
      labels.push(label);
      knowledge.texts.words.add(textFeatures(text, 'words'));
      return knowledge.texts.pieces.add(textFeatures(text, 'pieces'));
    },
    find: (text, by, most, isWanted) =>
      knowledge.texts[by].find(textFeatures(text, by), most, {
        has: (one) => gone.has(one) || !isWanted(one),
      }),
    forget: (text) => void gone.add(text),
    knows: (word) => knowsWord(word, weight),
    get size() {
      return labels.length;
    },
    bytes: bytesOf(knowledge),
    judged,
  };
}

/** A kind with fewer examples tells nothing about how sure an answer is. */
const LEAST_OF_KIND = 20;

/** @param labels grows with what is learnt later */
function learnedFrom(
  examples: readonly LabelledExample[],
  labels: readonly string[],
  { levels }: LearnSettings,
): Learned {
  const counts = new Map<string, number>();
  for (const { kind } of examples) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].flatMap(([kind, count]) => (count >= LEAST_OF_KIND ? [kind] : []));
  const numbers = new Map(kinds.map((kind, number) => [kind, number]));
  const kindOf = (text: number): number => numbers.get(examples[text]?.kind ?? '') ?? -1;
  return { labelOf: (text) => labels[text]!, kindOf, kinds: kinds.length, levels };
}

function bytesOf({ texts, names, tree }: LabelKnowledge): number {
  return [texts.words, texts.pieces, names.words, names.pieces, tree].reduce(
    (sum, one) => sum + (one?.bytes ?? 0),
    0,
  );
}
