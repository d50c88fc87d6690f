/** Finds the articles of all laws that have all the words, literally: for whoever knows the law's own words. */
import type { Day } from '../../../core/day.ts';
import type { Article, Law } from '../law.ts';
import type { Shelf } from './shelf.ts';

export interface FoundArticle {
  readonly article: Article;
  readonly law: Law;
  /** Around the first of the words, literally. */
  readonly piece: string;
}

const BEFORE = 30;
const AFTER = 90;

/** Those with words in the title first, then by law. The version of the day; of a law that began later its earliest. */
export function searchShelf(shelf: Shelf, said: string, day: Day): FoundArticle[] {
  const words = said
    .trim()
    .split(/\s+/)
    .filter((word) => word.length >= 1)
    .slice(0, 10);
  if (words.length === 0) return [];
  const found = shelf.names.flatMap((name) => {
    const law = shelf.versionOn(name, day) ?? shelf.versions(name)[0]!;
    return law.articles.flatMap((article) => {
      const text = article.passages.map((passage) => passage.text).join('\n');
      const whole = `${article.ref} ${article.title}\n${text}`;
      if (article.isRepealed || !words.every((word) => whole.includes(word))) return [];
      const titled = words.filter((word) => article.title.includes(word)).length;
      return [{ article, law, piece: pieceOf(text, words), titled }];
    });
  });
  return found.sort((one, other) => other.titled - one.titled);
}

function pieceOf(text: string, words: readonly string[]): string {
  const first = Math.max(
    0,
    ...words
      .map((word) => text.indexOf(word))
      .filter((at) => at >= 0)
      .slice(0, 1),
  );
  return text
    .slice(Math.max(0, first - BEFORE), first + AFTER)
    .replace(/\n/g, ' ')
    .trim();
}
