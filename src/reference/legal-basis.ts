/** Which article an act, a detector or a notice rests on, with its gist in our own words: for reasons and letters. */
import type { Text } from '../core/text.ts';
import type { LegalBasis } from './article.ts';
import { CLEARANCE_ARTICLES } from './articles-clearance.ts';
import { CONDITION_ARTICLES } from './articles-conditions.ts';
import { DUTY_ARTICLES } from './articles-duty.ts';
import { OTHER_ARTICLES } from './articles-other.ts';
import { LAWS, type Law } from './laws.ts';

export type { LegalBasis } from './article.ts';

/** Articles by a name that code can write: an unknown one does not compile. */
export const LEGAL_BASES = {
  ...DUTY_ARTICLES,
  ...CONDITION_ARTICLES,
  ...CLEARANCE_ARTICLES,
  ...OTHER_ARTICLES,
} as const satisfies Record<string, LegalBasis>;

export type LegalBasisId = keyof typeof LEGAL_BASES;

/** The law of an article, with number and days. */
export function lawOf(id: LegalBasisId): Law {
  return LAWS[LEGAL_BASES[id].law];
}

/** How the article is cited: `관세법 제246조의3`, `Customs Act art. 246-3`. */
export function cite(id: LegalBasisId): Text {
  const { law, article: number } = LEGAL_BASES[id];
  const [main = '', branch] = number.split('-');
  const { name } = LAWS[law];
  return {
    ko: `${name.ko} 제${main}조${branch === undefined ? '' : `의${branch}`}`,
    en: `${name.en} art. ${number}`,
  };
}
