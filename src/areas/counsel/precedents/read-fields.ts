/** Reads single fields of a decision: texts of bounded length with letters that can be read, words of a list, days that have come. */
import { type Day, isDay } from '../../../core/day.ts';
import { formatNumber } from '../../../core/text.ts';
import type { Precedent } from './precedent.ts';

export type PrecedentProblemCode =
  | 'precedent/missing'
  | 'precedent/wrong'
  | 'precedent/too-long'
  | 'precedent/letters'
  | 'precedent/future'
  | 'precedent/unknown-field'
  | 'precedent/line'
  | 'precedent/again';

export type Field = keyof Precedent;

/** Letters that a field may have. */
const LONGEST: Readonly<Partial<Record<Field, number>>> = {
  ...{ kind: 20, body: 100, number: 60, decidedOn: 10, title: 300, issue: 5000, gist: 5000 },
  ...{ text: 200_000, disposition: 300, source: 1000, standing: 20 },
};
/** NUL and its like, halves of letters, and the mark that a reader left for what was no UTF-8. */
const UNREADABLE = /[\p{Cs}\uFFFD]|[^\P{Cc}\n\t]/u;

/** Notes a problem with a field. @param place where it stands, if not under its name */
export type Tell = (code: PrecedentProblemCode, field: Field, ko: string, en: string, place?: string) => void;

export function textOf(value: unknown, field: Field, wrong: Tell, place: string = field): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') {
    wrong('precedent/wrong', field, '따옴표로 싼 글이어야 합니다.', 'has to be a text in quotes.', place);
    return '';
  }
  const text = value.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  const most = LONGEST[field] ?? 0;
  if (text.length > most)
    wrong(
      'precedent/too-long',
      field,
      `${formatNumber(most)}자까지인데 ${formatNumber(text.length)}자입니다.`,
      `at most ${formatNumber(most)} letters, not ${formatNumber(text.length)}.`,
      place,
    );
  if (UNREADABLE.test(text))
    wrong(
      'precedent/letters',
      field,
      '읽을 수 없는 글자가 있습니다. 파일을 UTF-8로 저장하십시오.',
      'has letters that cannot be read; save the file as UTF-8.',
      place,
    );
  return text;
}

export function oneOf(said: string, field: Field, values: readonly string[], wrong: Tell): void {
  if (said === '' || values.includes(said)) return;
  const list = values.join(', ');
  wrong(
    'precedent/wrong',
    field,
    `“${cut(said)}”이(가) 아니라 ${list} 중 하나여야 합니다.`,
    `has to be one of ${list}, not “${cut(said)}”.`,
  );
}

export function checkDay(
  day: string,
  today: Day,
  wrong: Tell,
  field: Field = 'decidedOn',
  place: string = field,
): void {
  if (day === '') return;
  if (!isDay(day))
    wrong(
      'precedent/wrong',
      field,
      `“${cut(day)}”은(는) 2026-01-31 같은 날짜가 아닙니다.`,
      `“${cut(day)}” is no day such as 2026-01-31.`,
      place,
    );
  else if (day > today)
    wrong(
      'precedent/future',
      field,
      `${day}은(는) 오늘(${today}) 뒤입니다.`,
      `${day} lies after today (${today}).`,
      place,
    );
}

const MOST_SAID = 40;

export function cut(text: string): string {
  return text.length <= MOST_SAID ? text : `${text.slice(0, MOST_SAID)}…`;
}
