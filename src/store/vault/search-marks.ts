/** Turns words into the marks of the search index: those that anybody finds, and those of people, found whole and by few. */
import { indexWords, soughtWords, wholeWords } from '../../core/search-words.ts';
import type { SoughtMarks } from '../queries/search.ts';
import type { Vault } from './vault.ts';

type Marking = Pick<Vault, 'searchMark'>;

/** Keeps words of people apart from all others. */
const OF_PEOPLE = '\u0001';

/** @param people identifiers of natural persons and numbers of businesses: found by the whole word alone */
export function marksOf(vault: Marking, words: readonly string[], people: readonly string[] = []): string[] {
  const open = [...indexWords(words.join('\n'))].map((word) => vault.searchMark(word));
  const hidden = wholeWords(people.join('\n')).map((word) => vault.searchMark(OF_PEOPLE + word));
  return [...new Set([...open, ...hidden])];
}

/** What was typed, word by word; empty where there is nothing to look for. */
export function soughtMarks(vault: Marking, typed: string, mayFindPeople: boolean): SoughtMarks {
  return soughtWords(typed).map((word) => [
    vault.searchMark(word),
    ...(mayFindPeople ? [vault.searchMark(OF_PEOPLE + word)] : []),
  ]);
}
