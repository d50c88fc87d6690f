/** A law as counsel reads it: its articles with every paragraph and item literally as they stand in the text, for whoever cites them. */
import type { Day } from '../../core/day.ts';

/** One version of a law, decree or rule. */
export interface Law {
  /** As the law calls itself, such as `관세법 시행령`. */
  readonly name: string;
  /** From this day on the text holds. */
  readonly effective: Day;
  readonly promulgated: Day | null;
  /** Number of the promulgation, such as `21208`. */
  readonly number: string | null;
  /** Where the text was published. */
  readonly source: string | null;
  readonly articles: readonly Article[];
  /** What could not be read, by article: the rest of the law is good. */
  readonly broken: readonly string[];
}

export interface Article {
  /** `관세법 제38조의2`: how people cite it, and the key of everything. */
  readonly ref: string;
  readonly law: string;
  /** `제38조의2`. */
  readonly number: string;
  /** Empty where the article was repealed. */
  readonly title: string;
  /** Headings above it, such as `제2장 과세가격과 관세의 부과ㆍ징수 등`. */
  readonly place: string;
  readonly isRepealed: boolean;
  readonly passages: readonly Passage[];
}

/** One line of an article: the text of a paragraph, item or subitem without its mark, or a row of a table. */
export interface Passage {
  /** 항; null where the article has only one. */
  readonly paragraph: number | null;
  /** 호, such as `3의2`. */
  readonly item: string | null;
  /** 목, such as `가`. */
  readonly sub: string | null;
  /** Literally as it stands in the source. */
  readonly text: string;
  readonly isTable: boolean;
}

/** `제1항제3호의2가목`; empty for an article of one sentence. */
export function placeOf({ paragraph, item, sub }: Passage): string {
  const number = item === null ? '' : `제${item.replace(/^(\d+)(의\d+)?$/, '$1호$2')}`;
  return `${paragraph === null ? '' : `제${paragraph}항`}${number}${sub === null ? '' : `${sub}목`}`;
}
