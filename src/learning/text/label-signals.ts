/** Which labels a text may have, and what speaks for each: its neighbours, the labels' own names, and a trained classifier. */

import { type LabelTree, weighText } from './label-tree.ts';
import { byBeginning, sumOf, type Votes, votesOf } from './label-votes.ts';
import { textFeatures } from './text-features.ts';
import type { FoundText, TextIndex } from './text-index.ts';

/** Everything that is asked; one index of words and one of pieces each. */
export interface LabelKnowledge {
  readonly levels: readonly [number, number, number];
  readonly texts: { readonly words: TextIndex; readonly pieces: TextIndex };
  readonly names: { readonly words: TextIndex; readonly pieces: TextIndex };
  /** Absent where nothing was trained. */
  readonly tree: LabelTree | undefined;
  readonly labelOfText: (text: number) => string;
  readonly labelOfName: (name: number) => string;
}

export interface Candidates {
  readonly labels: readonly string[];
  /** A row of `SIGNALS` numbers for each label. */
  readonly signals: readonly Float64Array[];
  /** The nearest texts, by pieces. */
  readonly near: readonly FoundText[];
  /** By words, where they are other texts. */
  readonly nearByWords: readonly FoundText[];
}

const NEIGHBOURS = 30;
const NAMES = 60;
const FROM_TREE = 30;
const FLOOR = 1e-3;

/** What a row of signals holds, in its order, with the weights found on development folds: where no example says otherwise. */
export const SIGNALS = [
  ['vote of words', 1.1],
  ['vote of pieces', 1.8],
  ['vote of words, middle level', 0.4],
  ['vote of pieces, middle level', 1.3],
  ['vote of words, first level', 2.3],
  ['vote of pieces, first level', 0.7],
  ['nearest by words', 0.3],
  ['nearest by pieces', 3.5],
  ['nearest by pieces, middle level', 0.9],
  ['name by words', 4],
  ['name by pieces', 3],
  ['name by pieces, middle level', 3],
  ['name by words, beside the best', 2.3],
  ['name by pieces, beside the best', 1.2],
  ['classifier', 0.1],
  ['classifier, middle level', 0.1],
  ['classifier, first level', 0.1],
] as const;

/** @param but texts that do not count: the question itself and its like, while examples are judged */
export function candidatesOf(
  knowledge: LabelKnowledge,
  text: string,
  but?: (text: number) => boolean,
): Candidates {
  const { levels, texts, names, tree, labelOfText, labelOfName } = knowledge;
  const [words, pieces] = [textFeatures(text, 'words'), textFeatures(text, 'pieces')];
  const nearByWords = texts.words.find(words, NEIGHBOURS, but);
  const near = texts.pieces.find(pieces, NEIGHBOURS, but);
  const [byWords, byPieces] = [votesOf(nearByWords, labelOfText), votesOf(near, labelOfText)];
  const nameWords = votesOf(names.words.find(words, NAMES), labelOfName);
  const namePieces = votesOf(names.pieces.find(pieces, NAMES), labelOfName);
  const known = weighText(words, weightIn(knowledge));
  // Of a text without a known word the classifier knows nothing.
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
  const signals = rowsOf(labels, levels, { byWords, byPieces, nameWords, namePieces, chances });
  return { labels, signals, near, nearByWords };
}

/** How telling a word is, among texts or names, wherever it tells more. */
export function weightIn({
  texts,
  names,
}: Pick<LabelKnowledge, 'texts' | 'names'>): (feature: number) => number {
  return (feature) => Math.max(texts.words.weight(feature), names.words.weight(feature));
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
): Float64Array[] {
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
  return labels.map((label) => {
    const [heading, chapter] = [label.slice(0, middle), label.slice(0, first)];
    const [nameByWords, nameByPieces] = [
      nameWords.nearest.get(label) ?? 0,
      namePieces.nearest.get(label) ?? 0,
    ];
    return Float64Array.of(
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
    );
  });
}
