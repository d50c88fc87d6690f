/** One article of a law as the tables of this room write it down. */
import type { Text } from '../core/text.ts';
import type { LawId } from './laws.ts';

/** One article. `article` is written as 237 or 246-3 (제246조의3). */
export interface LegalBasis {
  readonly law: LawId;
  readonly article: string;
  /** The heading of the article, read in the law; English ours. */
  readonly title: Text;
  /** Our own short words: never a substitute for the text of the law. */
  readonly gist: Text;
}

type KoreanEnglish = readonly [ko: string, en: string];

export function article(
  law: LawId,
  number: string,
  [titleKo, titleEn]: KoreanEnglish,
  [gistKo, gistEn]: KoreanEnglish,
): LegalBasis {
  return { law, article: number, title: { ko: titleKo, en: titleEn }, gist: { ko: gistKo, en: gistEn } };
}

/** An article of the Customs Act. */
export function act(number: string, title: KoreanEnglish, gist: KoreanEnglish): LegalBasis {
  return article('customs-act', number, title, gist);
}
