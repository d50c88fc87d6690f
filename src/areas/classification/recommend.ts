/**
 * Recommends a six-digit code for goods described in words, with its reasons and how sure it is, in three bands: one code, a
 * short list with the questions that separate it, or a person. Advice: a code is decided by the office (관세법 제86조, 제87조).
 */
import { bad, good, type Result } from '../../core/problem.ts';
import { textWords } from '../../learning/text/text-features.ts';
import type { Labelled } from '../../learning/text/text-labels.ts';
import { generalRules } from './general-rules.ts';
import { type Learnt, learnGoods } from './learn.ts';
import { type QuestionProblemCode, questionProblems, type ReadQuestion, readQuestion } from './question.ts';
import { notesFor, wordsIn } from './reasons.ts';
import { questionsBetween } from './separate.ts';
import type {
  Band,
  Candidate,
  CaseSource,
  Knowledge,
  NearCase,
  NoteCode,
  PastCase,
  Recommendation,
} from './subject.ts';
import { NOTE_TEXTS } from './texts.ts';

export interface Classifier {
  /** @param within beginning of the codes that still come into question */
  readonly recommend: (typed: string, within?: string) => Result<Recommendation, QuestionProblemCode>;
  /** Learns a decided case, in place of an earlier one of its source: the next question finds it. Its code has to be of the edition. */
  readonly add: (decided: PastCase, insteadOf?: string | null) => void;
  /** No question finds it any more. */
  readonly forget: (source: CaseSource, ref: string) => void;
  /** Whether a code of the edition begins so: two, four or six digits. */
  readonly has: (beginning: string) => boolean;
  readonly learnt: Learnt;
}

/** From so sure on one code is named alone. */
export const ONE_FROM = 0.9;
/** Below it a list would be a guess. */
export const LIST_FROM = 0.2;
const MOST_CANDIDATES = 5;
const LEAST_CHANCE = 0.02;
const CASES_SHOWN = 3;
const LINES_SHOWN = 20;
/** A first code that is less likely is noise and no neighbour. */
const LEAST_FIRST = 0.05;
/** With fewer of its words known, a question is answered by a person. */
const LEAST_KNOWN = 0.34;
/** A part is goods of its own when it is classified this surely by itself. */
const PART_FROM = 0.4;

export function openClassifier(knowledge: Knowledge, judged?: number): Classifier {
  // Among invented goods, each once, there is nothing to judge by.
  const learnt = learnGoods(knowledge, knowledge.isMadeUp ? 0 : judged);
  const { labels, cases, names } = learnt;
  const isKnown = (word: string): boolean => labels.knows(word);
  const beginnings = new Set([...names.keys()].flatMap((hs6) => [hs6.slice(0, 2), hs6.slice(0, 4), hs6]));
  const forget = (of: CaseSource, number: string): void => {
    for (const [at, { source, ref }] of cases.entries())
      if (source === of && ref === number) labels.forget(at);
  };
  return {
    learnt,
    has: (beginning) => beginnings.has(beginning),
    forget,
    add(decided, insteadOf) {
      if (insteadOf) forget(decided.source, insteadOf);
      cases.push(decided);
      labels.add({ text: decided.text, label: decided.code.slice(0, 6) });
    },
    recommend(typed, within = '') {
      const wrong = questionProblems(typed, within);
      const read = readQuestion(typed);
      if (!read.ok || wrong.length > 0) return bad(wrong);
      const { value: question } = read;
      const said = labels.ask(question.text);
      const several = within === '' ? severalGoods(question, labels.ask) : [];
      const notes = new Set<NoteCode>(question.notes);
      const known = question.words.filter(isKnown).length / question.words.length;
      if (known < LEAST_KNOWN) notes.add('unknown-words');
      if (several.length > 0) notes.add('several-goods');
      if (knowledge.isMadeUp) notes.add('made-up');
      const isUnread = notes.has('other-language') && said.confidence < LIST_FROM;
      const isAskedBack = notes.has('no-goods') || isUnread;
      const candidates = isAskedBack ? [] : candidatesFor(learnt, knowledge, question, said, within);
      return good({
        band: bandOf(candidates, notes),
        ...{ edition: knowledge.edition, linesOf: knowledge.linesOf },
        candidates,
        questions: questionsBetween(candidates),
        rules: generalRules(question.text, candidates),
        notes: [...notes].map((code) => ({ code, says: NOTE_TEXTS[code] })),
        parts: several,
        known: labels.size,
      });
    },
  };
}

/** Rulings of the Union in its languages were learnt, so a strange text may have near ones; a person reads them. */
const FOR_A_PERSON: readonly NoteCode[] = ['unknown-words', 'several-goods', 'other-language'];

function bandOf(candidates: readonly Candidate[], notes: ReadonlySet<NoteCode>): Band {
  const chance = candidates[0]?.chance ?? 0;
  if (chance < LIST_FROM || FOR_A_PERSON.some((code) => notes.has(code))) return 'person';
  // Among invented goods nothing was calibrated, so nothing is that sure.
  const isHeldBack = notes.has('one-word') || notes.has('made-up');
  return chance >= ONE_FROM && !isHeldBack ? 'one' : 'list';
}

/** Chances within the range asked for; the first is calibrated, the others share what is left as they share the question, and none has more than the first. */
export function chancesOf(
  { ranked, confidence }: Pick<Labelled, 'ranked' | 'confidence'>,
  within = '',
): { readonly label: string; readonly chance: number }[] {
  const first = ranked[0]?.share ?? 1;
  const rest = first >= 1 ? 0 : (1 - confidence) / (1 - first);
  const chance = (share: number, at: number): number =>
    at === 0 ? confidence : Math.min(confidence, share * rest);
  const all = ranked.map(({ label, share }, at) => ({ label, chance: chance(share, at) }));
  if (within === '') return all;
  const inside = all.filter(({ label }) => label.startsWith(within));
  const total = inside.reduce((sum, { chance }) => sum + chance, 0);
  return total === 0 ? [] : inside.map(({ label, chance }) => ({ label, chance: chance / total }));
}

function candidatesFor(
  { names, cases }: Learnt,
  { notes, isMadeUp }: Knowledge,
  { text, words }: ReadQuestion,
  said: Labelled,
  within: string,
): Candidate[] {
  const stems = new Set(words);
  const all = chancesOf(said, within);
  // Among invented goods no chance was measured.
  if (!isMadeUp && (all[0]?.chance ?? 0) < LEAST_FIRST) return [];
  const shown = all.filter(({ chance }, at) => at === 0 || chance >= LEAST_CHANCE).slice(0, MOST_CANDIDATES);
  const headings = [...new Set(shown.map(({ label }) => label.slice(0, 4)))];
  return shown.flatMap(({ label, chance }) => {
    const named = names.get(label);
    if (named === undefined) return [];
    const { name, heading, koreanOf } = named;
    return {
      ...{ hs6: label, chance, name, heading, koreanOf },
      headingWords: wordsIn(`${heading.ko} ${heading.en}`, stems),
      nameWords: wordsIn(`${name.ko} ${name.en}`, stems),
      cases: nearCases(said, cases, label, stems),
      notes: notesFor(notes, label, text, headings),
      lines: named.lines.slice(0, LINES_SHOWN),
    };
  });
}

function nearCases(
  { near, nearByWords }: Labelled,
  cases: readonly PastCase[],
  label: string,
  stems: ReadonlySet<string>,
): NearCase[] {
  const found = new Map<number, number>();
  for (const { text, score } of [...near, ...nearByWords])
    if (cases[text]!.code.startsWith(label)) found.set(text, Math.max(found.get(text) ?? 0, score));
  return [...found]
    .sort(([one, score], [other, otherScore]) => otherScore - score || one - other)
    .slice(0, CASES_SHOWN)
    .map(([at, score]) => {
      const { source, ref, date, code, text } = cases[at]!;
      return { source, ref, date, code, text, words: wordsIn(text, stems), likeness: Math.min(1, score) };
    });
}

/** Parts that are surely goods of different headings. */
function severalGoods({ parts }: ReadQuestion, ask: (text: string) => Labelled): readonly string[] {
  const sure = parts.flatMap((part) => {
    const { ranked, confidence } = ask(part);
    return textWords(part).length > 0 && confidence >= PART_FROM ? [ranked[0]!.label.slice(0, 4)] : [];
  });
  return new Set(sure).size >= 2 ? parts : [];
}
