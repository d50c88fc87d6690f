/** Which labels a text may have, and what speaks for each: its neighbours, the labels' own names, and a trained classifier. */

import type { Signals } from './choose-label.ts';
import { type HeadKnowledge, headSignals } from './head-signals.ts';
import { joinWeighed, type LabelTree, type WeighedText, weighText } from './label-tree.ts';
import { byBeginning, sumOf, type Votes, votesOf } from './label-votes.ts';
import { manner, WIDTH } from './label-weights.ts';
import { type FeatureKind, textFeatures, textWords } from './text-features.ts';
import type { FoundText, LeftOut, TextIndex } from './text-index.ts';

/** Everything that is asked; one index of words and one of pieces each. */
export interface LabelKnowledge extends HeadKnowledge {
  readonly texts: { readonly words: TextIndex; readonly pieces: TextIndex };
  /** Absent where nothing was trained. */
  readonly tree: LabelTree | undefined;
}

export interface Candidates extends Signals {
  readonly labels: readonly string[];
  /** Words of the question. */
  readonly words: readonly string[];
  /** The nearest texts, by pieces. */
  readonly near: readonly FoundText[];
  /** By words, where they are other texts. */
  readonly nearByWords: readonly FoundText[];
  /** How much of the question the nearest name says. */
  readonly nearestName: number;
  /** Share of the words that some text or name has. */
  readonly known: number;
  /** What the head of the question alone says for a label. */
  readonly ofHead: (label: string) => readonly number[];
}

/** Texts that do not count, for each of the indexes. */
export interface TextsLeftOut extends Readonly<Record<FeatureKind, LeftOut>> {
  readonly heads: Readonly<Record<FeatureKind, LeftOut>>;
}

const NEIGHBOURS = 30;
const NAMES = 60;
const FROM_TREE = 30;
const FLOOR = 1e-3;

/** @param but the question itself and its like, while examples are judged; what was taken out since */
export function candidatesOf(knowledge: LabelKnowledge, text: string, but?: TextsLeftOut): Candidates {
  const { levels, texts, names, tree, labelOfText, labelOfName } = knowledge;
  const [words, pieces] = [textFeatures(text, 'words'), textFeatures(text, 'pieces')];
  const nearByWords = texts.words.find(words, NEIGHBOURS, but?.words);
  const near = texts.pieces.find(pieces, NEIGHBOURS, but?.pieces);
  const [byWords, byPieces] = [votesOf(nearByWords, labelOfText), votesOf(near, labelOfText)];
  const nameWords = votesOf(names.words.find(words, NAMES), labelOfName);
  const foundNames = names.pieces.find(pieces, NAMES);
  const namePieces = votesOf(foundNames, labelOfName);
  const known = weighWhole(knowledge, words, pieces, but);
  // Of a text of which nothing is known the classifier knows nothing.
  const likely = known.features.length === 0 ? [] : (tree?.classify(known, FROM_TREE) ?? []);
  const chances = new Map(likely.map(({ label, chance }) => [label, chance]));
  const labels = [
    ...new Set([
      ...byWords.share.keys(),
      ...byPieces.share.keys(),
      ...nameWords.nearest.keys(),
      ...namePieces.nearest.keys(),
      ...chances.keys(),
    ]),
  ].sort();
  const said = textWords(text);
  const weightOf = wordWeightIn(knowledge, but?.words);
  const knownWords = said.filter((word) => knowsWord(word, weightOf)).length;
  return {
    ...{ labels, words: said, near, nearByWords, nearestName: foundNames[0]?.score ?? 0 },
    known: knownWords / Math.max(1, said.length),
    rows: rowsOf(labels, levels, { byWords, byPieces, nameWords, namePieces, chances }),
    width: WIDTH,
    manner: manner(said),
    ofHead: headSignals(knowledge, text, but?.heads),
  };
}

type Indexes = Pick<LabelKnowledge, 'texts' | 'names'>;

/** How telling a word is, among texts or names, wherever it tells more. */
export function wordWeightIn({ texts, names }: Indexes, but?: LeftOut): (feature: number) => number {
  return (feature) => Math.max(texts.words.weight(feature, but), names.words.weight(feature));
}

export function knowsWord(word: string, weightOf: (feature: number) => number): boolean {
  return textFeatures(word, 'words').some((feature) => weightOf(feature) > 0);
}

/** The same for a piece of a word. */
function pieceWeightIn({ texts, names }: Indexes, but?: LeftOut): (feature: number) => number {
  return (feature) => Math.max(texts.pieces.weight(feature, but), names.pieces.weight(feature));
}

/** A text as the classifier reads it: its words, and its pieces for what is typed badly. */
export function weighWhole(
  indexes: Indexes,
  words: ArrayLike<number>,
  pieces: ArrayLike<number>,
  but?: TextsLeftOut,
): WeighedText {
  return joinWeighed(
    weighText(words, wordWeightIn(indexes, but?.words)),
    weighText(pieces, pieceWeightIn(indexes, but?.pieces)),
  );
}

interface Said {
  readonly byWords: Votes;
  readonly byPieces: Votes;
  readonly nameWords: Votes;
  readonly namePieces: Votes;
  readonly chances: ReadonlyMap<string, number>;
}

function rowsOf(
  labels: readonly string[],
  [first, middle]: readonly [number, number, number],
  { byWords, byPieces, nameWords, namePieces, chances }: Said,
): Float64Array {
  const upper = (values: ReadonlyMap<string, number>, level: number) => byBeginning(values, level, sumOf);
  const best = (values: ReadonlyMap<string, number>) => Math.max(1e-6, ...values.values());
  const nearest = byBeginning(byPieces.nearest, middle, Math.max);
  const named = byBeginning(namePieces.nearest, middle, Math.max);
  const [bestWords, bestPieces] = [best(nameWords.nearest), best(namePieces.nearest)];
  const levels = {
    words: [upper(byWords.share, middle), upper(byWords.share, first)],
    pieces: [upper(byPieces.share, middle), upper(byPieces.share, first)],
    tree: [upper(chances, middle), upper(chances, first)],
  };
  const log = (value = 0): number => Math.log((value + FLOOR) / FLOOR);
  const rows = new Float64Array(labels.length * WIDTH);
  for (const [at, label] of labels.entries()) {
    const [heading, chapter] = [label.slice(0, middle), label.slice(0, first)];
    const nameByWords = nameWords.nearest.get(label) ?? 0;
    const nameByPieces = namePieces.nearest.get(label) ?? 0;
    rows.set(
      [
        byWords.share.get(label) ?? 0,
        byPieces.share.get(label) ?? 0,
        levels.words[0]!.get(heading) ?? 0,
        levels.pieces[0]!.get(heading) ?? 0,
        levels.words[1]!.get(chapter) ?? 0,
        levels.pieces[1]!.get(chapter) ?? 0,
        byWords.nearest.get(label) ?? 0,
        byPieces.nearest.get(label) ?? 0,
        nearest.get(heading) ?? 0,
        nameByWords,
        nameByPieces,
        named.get(heading) ?? 0,
        nameByWords / bestWords,
        nameByPieces / bestPieces,
        log(chances.get(label)),
        log(levels.tree[0]!.get(heading)),
        log(levels.tree[1]!.get(chapter)),
      ],
      at * WIDTH,
    );
  }
  return rows;
}
