/** Searches past cases for whoever looks for rulings: by words, by likeness, or by the number of a ruling. */
import { textWords } from '../../learning/text/text-features.ts';
import type { Learnt } from './learn.ts';
import { wordsIn } from './reasons.ts';
import type { CaseSource, NearCase } from './subject.ts';

export interface CaseSearch {
  readonly text: string;
  /** Words as they are written, or likeness of the whole: what is typed badly and particles do less harm. */
  readonly by: 'words' | 'likeness';
  readonly sources: readonly CaseSource[];
  /** Beginning of the codes; '' for all. */
  readonly within: string;
  readonly most: number;
}

/** Nearest first; a ruling whose number was typed stands before all others. */
export function searchCases(
  { labels, cases }: Pick<Learnt, 'labels' | 'cases'>,
  { text, by, sources, within, most }: CaseSearch,
): NearCase[] {
  const wanted = new Set(sources);
  const isWanted = (at: number): boolean => {
    const one = cases[at];
    return one !== undefined && wanted.has(one.source) && one.code.startsWith(within);
  };
  const stems = new Set(textWords(text));
  const found = labels.find(text, by === 'words' ? 'words' : 'pieces', most, isWanted);
  const number = text.trim().toLowerCase();
  const named = cases.flatMap(({ ref }, at) =>
    ref !== '' && ref.toLowerCase() === number && isWanted(at) ? [{ text: at, score: 1 }] : [],
  );
  // One ruling may have been learnt in several wordings.
  const seen = new Set<string>();
  const isNew = (at: number): boolean => {
    const { source, ref } = cases[at]!;
    const mark = ref === '' ? String(at) : `${source} ${ref}`;
    return !seen.has(mark) && seen.add(mark) !== undefined;
  };
  return [...named, ...found]
    .filter((one) => isNew(one.text))
    .slice(0, most)
    .map(({ text: at, score }) => {
      const { source, ref, date, code, text: said } = cases[at]!;
      return {
        source,
        ref,
        date,
        code,
        text: said,
        words: wordsIn(said, stems),
        likeness: Math.min(1, score),
      };
    });
}
