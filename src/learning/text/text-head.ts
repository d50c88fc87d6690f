/** What a text says first: the thing itself, before what it is made of, does and looks like, and before how an office always goes on. */
import { textWords } from './text-features.ts';

/** Where the first clause ends: a sign, or a dash or ring that begins a property. */
const CLAUSE_END = /[;:(]|[,.]\s|\s[-–·ㅇo*]\s|\s-\S|\n/u;
const MOST_WORDS = 8;
/** Of a longer text no more is looked at. */
const LETTERS_READ = 600;

/** The first clause, eight words of it at most; of a text that begins with signs alone, its first words. */
export function textHead(text: string): string {
  const begun = text.slice(0, LETTERS_READ).normalize('NFKC').trim();
  const end = begun.search(CLAUSE_END);
  const clause = end > 0 ? begun.slice(0, end).trim() : begun;
  const head = textWords(clause).length > 0 ? clause : begun;
  return head.split(/\s+/).slice(0, MOST_WORDS).join(' ');
}
