/** Finds the articles of all laws that have all the words, literally: for whoever knows the law's own words. */
import type { Day } from '../../../core/day.ts';
import type { Article, Law } from '../law.ts';
import { countIn, hasAll, type MarkedSentence, markedSentence } from './marked-sentence.ts';
import type { Shelf } from './shelf.ts';

export interface FoundArticle {
  readonly article: Article;
  readonly law: Law;
}

/** Those with words in the title first, then by law. The version of the day; of a law that began later its earliest. */
export function searchShelf(shelf: Shelf, words: readonly string[], day: Day): FoundArticle[] {
  if (words.length === 0) return [];
  const found = shelf.names.flatMap((name) => {
    const law = shelf.versionOn(name, day) ?? shelf.versions(name)[0]!;
    return law.articles.flatMap((article) => {
      if (article.isRepealed || !hasAll(words, article.ref, article.title, textOf(article))) return [];
      return [{ article, law, titled: countIn(words, article.title) }];
    });
  });
  return found.sort((one, other) => other.titled - one.titled);
}

/** The sentence of an article that has most of the words. */
export function sentenceIn(article: Article, words: readonly string[]): MarkedSentence {
  return markedSentence(words, textOf(article));
}

function textOf({ passages }: Article): string {
  return passages.map((passage) => passage.text).join('\n');
}
