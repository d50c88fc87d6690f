/** The words that tell one branch of the nomenclature from its sisters: frequent in its own names and rulings, rare in the others'. */
import { textWords } from '../../../learning/text/text-features.ts';

/** A branch and everything that is said in it. */
export interface Branch {
  readonly code: string;
  readonly texts: readonly string[];
}

const MOST_WORDS = 6;
/** A word of one single ruling may be a name of goods that nobody else has. */
const LEAST_TEXTS = 2;
/** So many times as frequent here as among all. */
const LEAST_LIFT = 1.5;

/** Two letters of Latin (of, in, cm) and bare numbers tell nothing; two syllables are a word. */
const tells = (word: string): boolean => /^\p{L}/u.test(word) && word.length > (/^[a-z]/.test(word) ? 3 : 1);

/** By code; none where nothing sets a branch apart. */
export function wordsThatSeparate(branches: readonly Branch[]): ReadonlyMap<string, readonly string[]> {
  const counted = branches.map(({ code, texts }) => ({
    code,
    size: texts.length,
    counts: countTexts(texts),
  }));
  const all = new Map<string, number>();
  for (const { counts } of counted)
    for (const [word, count] of counts) all.set(word, (all.get(word) ?? 0) + count);
  const total = counted.reduce((sum, { size }) => sum + size, 0);
  return new Map(
    counted.map(({ code, size, counts }) => {
      const told = [...counts]
        .filter(([, count]) => count >= LEAST_TEXTS)
        .map(([word, count]) => ({ word, lift: count / size / (all.get(word)! / total), count }))
        .filter(({ lift }) => lift >= LEAST_LIFT)
        .sort(
          (one, other) =>
            other.count * Math.log(other.lift) - one.count * Math.log(one.lift) ||
            (one.word < other.word ? -1 : 1),
        );
      return [code, told.slice(0, MOST_WORDS).map(({ word }) => word)];
    }),
  );
}

function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(textWords(text).filter(tells))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
