/** What speaks for a code in words: the words that question and name share, and the notes that decide or exclude. */
import { textWords } from '../../learning/text/text-features.ts';
import { HS_CHAPTERS } from '../../reference/hs-chapters.ts';
import type { LegalNote } from './subject.ts';

const NOTES_SHOWN = 3;
/** A note is shown where so many of its words are the question's. */
const LEAST_SHARED = 2;
const MOST_WORDS = 12;

/** Two letters of Latin (of, in, cm) tell nothing; two syllables are a word. */
const tells = (word: string): boolean => word.length > (/^[a-z]/.test(word) ? 2 : 1);

/** Words of `text` that are among the stems, as they are stemmed, each once, in the order of the text. */
export function wordsIn(text: string, stems: ReadonlySet<string>): string[] {
  return [...new Set(textWords(text).filter((word) => tells(word) && stems.has(word)))].slice(0, MOST_WORDS);
}

/** Notes to the chapter and its section that speak of what the question speaks of; exclusions first. */
export function notesFor(notes: readonly LegalNote[], hs6: string, question: string): LegalNote[] {
  const chapter = hs6.slice(0, 2);
  const section = HS_CHAPTERS.rows.find(({ code }) => code === chapter)?.section ?? 0;
  const stems = new Set(textWords(question).filter(tells));
  return notes
    .filter((note) => note.chapter === chapter || (note.section > 0 && note.section === section))
    .map((note) => ({ note, shared: wordsIn(note.text, stems).length }))
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort(
      (one, other) =>
        other.shared - one.shared || Number(other.note.isExclusion) - Number(one.note.isExclusion),
    )
    .slice(0, NOTES_SHOWN)
    .map(({ note }) => note);
}
