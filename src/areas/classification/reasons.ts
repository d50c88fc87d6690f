/** What speaks for a code in words: the words that question and name share, and the notes that decide or exclude. */
import { textWords } from '../../learning/text/text-features.ts';
import { HS_CHAPTERS } from '../../reference/hs-chapters.ts';
import type { LegalNote, SpokenNote } from './subject.ts';

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

/**
 * Notes to the chapter and its section that decide: exclusions that name the heading of another candidate first, then those that
 * name the candidate's own heading, then those that speak of what the question speaks of, exclusions before others.
 * @param headings of all candidates, four digits
 */
export function notesFor(
  notes: readonly LegalNote[],
  hs6: string,
  question: string,
  headings: readonly string[],
): SpokenNote[] {
  const [chapter, heading] = [hs6.slice(0, 2), hs6.slice(0, 4)];
  const section = HS_CHAPTERS.rows.find(({ code }) => code === chapter)?.section ?? 0;
  const stems = new Set(textWords(question).filter(tells));
  const rivals = headings.filter((one) => one !== heading);
  return notes
    .filter((note) => note.chapter === chapter || (note.section > 0 && note.section === section))
    .map((note) => {
      const leadsTo = note.isExclusion ? rivals.filter((one) => names(note.text, one, chapter)) : [];
      const shared = wordsIn(note.text, stems).length;
      const rank = [leadsTo.length > 0, names(note.text, heading, chapter), shared >= LEAST_SHARED].indexOf(
        true,
      );
      return { note: { ...note, leadsTo }, shared, rank };
    })
    .filter(({ rank }) => rank >= 0)
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        other.shared - one.shared ||
        Number(other.note.isExclusion) - Number(one.note.isExclusion),
    )
    .slice(0, NOTES_SHOWN)
    .map(({ note }) => note);
}

/** Whether a note names a heading, by itself or by its chapter; that a note names its own chapter tells nothing. */
function names(note: string, heading: string, own: string): boolean {
  const chapter = heading.slice(0, 2);
  return note.includes(`제${heading}호`) || (chapter !== own && note.includes(`제${Number(chapter)}류`));
}
