/** Words of the law that a model proposes to search with beside the question: only those that the loaded law or a card has itself. */
import type { Card } from '../card.ts';
import type { Library } from '../library.ts';

const MOST_WORDS = 6;
const LONGEST_WORD = 20;
/** Hangul, with single spaces: no figure, no mark, no other script. */
const WORD = /^[가-힣]+(?: [가-힣]+){0,3}$/;

/** In the order proposed; `dropped` is how many fell. */
export function knownWords(
  said: readonly unknown[],
  { articles }: Library,
  cards: readonly Card[],
): { readonly words: readonly string[]; readonly dropped: number } {
  const words = new Set<string>();
  for (const one of said) {
    if (words.size === MOST_WORDS || typeof one !== 'string') continue;
    const word = one.trim().normalize('NFC');
    if (word.length < 2 || word.length > LONGEST_WORD || !WORD.test(word)) continue;
    const isOfLaw = articles.some(
      ({ article }) =>
        article.title.includes(word) || article.passages.some(({ text }) => text.includes(word)),
    );
    if (isOfLaw || cards.some(({ title, text }) => `${title.ko} ${text.ko}`.includes(word))) words.add(word);
  }
  return { words: [...words], dropped: said.length - words.size };
}
