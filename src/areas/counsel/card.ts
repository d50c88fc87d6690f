/** A card: what the law says about one everyday matter, in plain words of our own, with the ways people ask for it and the articles it rests on. */
import { Fault } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import { readCitation } from './citations.ts';

export interface Card {
  readonly id: string;
  /** `관세법 제38조의2`, the most important first. */
  readonly articles: readonly string[];
  readonly title: Text;
  /** What, how, deadline or amount where certain. */
  readonly text: Text;
  /** How people really ask. */
  readonly asked: { readonly ko: readonly string[]; readonly en: readonly string[] };
  /** Holds something that stands in a notice which was not read. */
  readonly isUnverified: boolean;
  /** An answer of an officer that a second person approved, and no card of the house. */
  readonly isOfOffice: boolean;
}

type Pair = readonly [ko: string, en: string];

/** The cards were held against the law as it stood on this day. */
export const CARDS_CHECKED_ON = '2026-06-08';

export function card(
  id: string,
  articles: readonly string[],
  [titleKo, titleEn]: Pair,
  [ko, en]: Pair,
  askedKo: readonly string[],
  askedEn: readonly string[],
): Card {
  const asked = { ko: askedKo, en: askedEn };
  return {
    ...{
      id,
      articles: articles.map(inOneForm),
      title: { ko: titleKo, en: titleEn },
      text: { ko, en },
      asked,
    },
    ...{ isUnverified: false, isOfOffice: false },
  };
}

/** The same for what rests on a notice that was not read as well; the text says which part. */
export function unverifiedCard(...parts: Parameters<typeof card>): Card {
  return { ...card(...parts), isUnverified: true };
}

/** Short names of laws are written out; what is no citation is a mistake of ours. */
export function inOneForm(article: string): string {
  const ref = readCitation(article);
  if (ref === undefined)
    throw new Fault('counsel/citation', `“${article}” names no article of a law that counsel searches.`);
  return ref;
}
