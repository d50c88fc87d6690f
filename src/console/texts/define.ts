/** One page's texts in Korean and English with the same keys, for whoever writes a page of the console. */
import type { Language } from '../../core/text.ts';

/** Texts of one page; `{name}` places are filled with `fill` of core/text. */
export type PageTexts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** Checks at compile time that both languages have the same keys. */
export function defineTexts<Key extends string>(texts: PageTexts<Key>): PageTexts<Key> {
  return texts;
}
