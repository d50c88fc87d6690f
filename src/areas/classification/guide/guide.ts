/**
 * A page of the guide: a chapter, a heading or a subheading with what stands under it, the question that leads on, the words that
 * tell one branch from the next, notes as far as a pack has them, and rulings to read.
 */
import type { Text } from '../../../core/text.ts';
import { HS_CHAPTERS } from '../../../reference/hs-chapters.ts';
import type { Learnt } from '../learn.ts';
import { differenceBetween } from '../separate.ts';
import type { CodeName, Knowledge, LegalNote, PastCase } from '../subject.ts';
import { ASKS_CHAPTER, ASKS_HEADING, asksSubheading } from '../texts.ts';
import { type NoteQuestion, noteQuestions } from './note-questions.ts';
import { wordsThatSeparate } from './words.ts';

export interface GuideBranch {
  readonly code: string;
  readonly name: Text;
  /** What its name says that its sisters' names do not. */
  readonly differs: Text;
  readonly words: readonly string[];
  /** Past cases under it. */
  readonly cases: number;
}

export interface GuidePage {
  /** '' for the beginning, else 2, 4 or 6 digits. */
  readonly code: string;
  readonly name: Text;
  readonly path: readonly { readonly code: string; readonly name: Text }[];
  /** What has to be answered to go on; null where nothing is left to ask. */
  readonly asks: Text | null;
  readonly branches: readonly GuideBranch[];
  readonly notes: readonly LegalNote[];
  /** From the notes: what they exclude and define, with their words. */
  readonly questions: readonly NoteQuestion[];
  /** The latest first. */
  readonly rulings: readonly PastCase[];
  readonly lines: CodeName['lines'];
  /** Made of invented goods. */
  readonly isMadeUp: boolean;
}

const MOST_RULINGS = 8;
const MOST_NOTES = 40;
const NO_NAME: Text = { ko: '', en: '' };

/** Undefined where no code of the edition begins so. */
export function guidePage(
  { names, cases }: Pick<Learnt, 'names' | 'cases'>,
  { notes, isMadeUp }: Pick<Knowledge, 'notes' | 'isMadeUp'>,
  code: string,
): GuidePage | undefined {
  const below = [...names.values()].filter(({ hs6 }) => hs6.startsWith(code));
  if (below.length === 0) return undefined;
  const upper = [2, 4].filter((digits) => digits < code.length).map((digits) => code.slice(0, digits));
  const within = cases.filter((one) => one.code.startsWith(code));
  return {
    ...{ code, isMadeUp },
    name: code === '' ? NO_NAME : nameAt(names, code),
    path: upper.map((each) => ({ code: each, name: nameAt(names, each) })),
    asks: asksAt(code),
    branches: code.length === 6 ? [] : branchesOf(names, below, within, code.length + 2),
    notes: code === '' ? [] : notesAt(notes, code.slice(0, 2)).slice(0, MOST_NOTES),
    questions: questionsAt(names, notes, code),
    rulings: within
      .filter(({ ref }) => ref !== '')
      .sort((one, other) => (one.date === other.date ? 0 : one.date > other.date ? -1 : 1))
      .slice(0, code === '' ? 0 : MOST_RULINGS),
    lines: names.get(code)?.lines ?? [],
  };
}

function asksAt(code: string): Text | null {
  if (code.length === 4) return asksSubheading(code);
  return code.length === 2 ? ASKS_HEADING : code === '' ? ASKS_CHAPTER : null;
}

function nameAt(names: Learnt['names'], code: string): Text {
  if (code.length === 6) return names.get(code)?.name ?? NO_NAME;
  if (code.length === 2) {
    const row = HS_CHAPTERS.rows.find((one) => one.code === code);
    return row === undefined ? NO_NAME : { ko: row.ko, en: row.en };
  }
  for (const { hs6, heading } of names.values()) if (hs6.startsWith(code)) return heading;
  return NO_NAME;
}

function branchesOf(
  names: Learnt['names'],
  below: readonly CodeName[],
  cases: readonly PastCase[],
  digits: number,
): GuideBranch[] {
  const groups = Map.groupBy(below, ({ hs6 }) => hs6.slice(0, digits));
  const casesOf = Map.groupBy(cases, (one) => one.code.slice(0, digits));
  const words = wordsThatSeparate(
    [...groups].map(([code, within]) => ({
      code,
      texts: [
        ...within.map(({ name }) => `${name.ko} ${name.en}`),
        ...(casesOf.get(code) ?? []).map(({ text }) => text),
      ],
    })),
  );
  const named = [...groups.keys()].map((code) => ({ code, name: nameAt(names, code) }));
  return named.map(({ code, name }) => ({
    ...{ code, name, words: words.get(code) ?? [], cases: casesOf.get(code)?.length ?? 0 },
    differs: digits === 6 ? differenceBetween({ name }, named) : name,
  }));
}

function notesAt(notes: readonly LegalNote[], chapter: string): LegalNote[] {
  const section = HS_CHAPTERS.rows.find(({ code }) => code === chapter)?.section ?? 0;
  return notes.filter((note) => note.chapter === chapter || (note.section > 0 && note.section === section));
}

function questionsAt(
  names: Learnt['names'],
  notes: readonly LegalNote[],
  code: string,
): readonly NoteQuestion[] {
  if (code.length !== 2 && code.length !== 4) return [];
  const begins = new Set([...names.keys()].flatMap((hs6) => [hs6.slice(0, 2), hs6.slice(0, 4)]));
  return noteQuestions(notesAt(notes, code.slice(0, 2)), code, (one) => begins.has(one));
}
