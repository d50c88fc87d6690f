/** The time a question speaks of, in Korean or English: months from one to another, reckoned from the day on which it is asked. */
import type { Day } from '../../../core/day.ts';
import { addMonths, type Month, monthOfDay } from '../trade/months.ts';

export interface TimeMeant {
  readonly from: Month;
  readonly to: Month;
}

type Reader = (found: RegExpExecArray, today: Month) => TimeMeant | undefined;

const two = (number: number | string): string => String(number).padStart(2, '0');
const yearOf = (year: number | string): TimeMeant => ({ from: `${year}-01`, to: `${year}-12` });
const thisYear = (today: Month): number => Number(today.slice(0, 4));
const month = (year: number | string, number: number | string): TimeMeant | undefined =>
  Number(number) < 1 || Number(number) > 12
    ? undefined
    : { from: `${year}-${two(number)}`, to: `${year}-${two(number)}` };

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);
const NAMES = `${ENGLISH.join('|')}|${ENGLISH.map((name) => name.slice(0, 3)).join('|')}|sept`;
const numberOfName = (name: string): number =>
  ENGLISH.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;

function months(year: number | string, from: number, to: number): TimeMeant | undefined {
  if (from < 1 || to > 12 || from > to) return undefined;
  return { from: `${year}-${two(from)}`, to: `${year}-${two(to)}` };
}

const RELATIVE: Readonly<Record<string, number>> = {
  ...{ 올해: 0, 금년: 0, 작년: -1, 지난해: -1, 전년: -1, 재작년: -2, 지지난해: -2 },
  ...{ 'this year': 0, 'last year': -1, 'the year before last': -2 },
};
const RELATIVE_WORDS = Object.keys(RELATIVE).join('|');
/** A year in words or digits; two digits are of this century. */
const YEAR = `(?:(\\d{4})년?|['’]?(\\d{2})년|(${RELATIVE_WORDS}))`;

function yearIn([, four, two, word]: readonly (string | undefined)[], today: Month): number {
  if (four !== undefined) return Number(four);
  if (two !== undefined) return 2000 + Number(two);
  return thisYear(today) + (RELATIVE[word!] ?? 0);
}

const yearAt = (found: RegExpExecArray, place: number, today: Month): number =>
  yearIn([undefined, ...found.slice(place, place + 3)], today);

/** At the place where the reading stands; the longest that fits is taken. */
const READERS: readonly (readonly [pattern: string, reader: Reader])[] = [
  [
    `${YEAR}\\s*(\\d{1,2})월?\\s*[~–-]\\s*(\\d{1,2})월`,
    (found, today) => months(yearAt(found, 1, today), Number(found[4]), Number(found[5])),
  ],
  [`${YEAR}\\s*(\\d{1,2})월`, (found, today) => month(yearAt(found, 1, today), found[4]!)],
  [`${YEAR}\\s*([1-4])\\s*분기`, (found, today) => quarter(yearAt(found, 1, today), Number(found[4]))],
  [`${YEAR}\\s*(상|하)반기`, (found, today) => half(yearAt(found, 1, today), found[4] === '상')],
  [
    `${YEAR}\\s*(?:부터|에서|[~–-]|to|through)\\s*${YEAR}(?:\\s*까지)?`,
    (found, today) => span(yearAt(found, 1, today), yearAt(found, 4, today), today),
  ],
  [
    `(?:from|between)\\s+(\\d{4})\\s+(?:to|and|through)\\s+(\\d{4})`,
    (found, today) => span(Number(found[1]), Number(found[2]), today),
  ],
  [`${YEAR}\\s*(?:이후|이래|부터)`, (found, today) => sinceMonth(`${yearAt(found, 1, today)}-01`, today)],
  [
    `${YEAR}\\s*(\\d{1,2})월\\s*(?:이후|이래|부터)`,
    (found, today) => sinceMonth(`${yearAt(found, 1, today)}-${two(found[4]!)}`, today),
  ],
  [
    `since\\s+(${NAMES})\\s+(\\d{4})`,
    (found, today) => sinceMonth(`${found[2]}-${two(numberOfName(found[1]!))}`, today),
  ],
  [`since\\s+(\\d{4})`, (found, today) => sinceMonth(`${found[1]}-01`, today)],
  [
    `(${NAMES})\\s*(?:,|of)?\\s*(\\d{4}|last year|this year)`,
    (found, today) =>
      month(
        /^\d/.test(found[2]!) ? found[2]! : thisYear(today) + RELATIVE[found[2]!]!,
        numberOfName(found[1]!),
      ),
  ],
  ['q([1-4])\\s*(?:of\\s*)?(\\d{4})', (found) => quarter(Number(found[2]), Number(found[1]))],
  ['(\\d{4})[-\\s]?q([1-4])', (found) => quarter(Number(found[1]), Number(found[2]))],
  ['(?:the\\s+)?(first|second) half of (\\d{4})', (found) => half(Number(found[2]), found[1] === 'first')],
  ['(\\d{4})-(\\d{2})', (found) => month(found[1]!, found[2]!)],
  ['(\\d{4})\\.\\s?(\\d{1,2})\\.?(?!\\d)', (found) => month(found[1]!, found[2]!)],
  [YEAR, (found, today) => toNow(yearOf(yearAt(found, 1, today)), today)],
  [
    '(?:the\\s+)?last (\\d{1,2}) months|최근 (\\d{1,2})\\s*개월',
    (found, today) => last(Number(found[1] ?? found[2]), today),
  ],
  [
    '(?:the\\s+)?last (\\d{1,2}) years|최근 (\\d{1,2})\\s*년',
    (found, today) => last(Number(found[1] ?? found[2]) * 12, today),
  ],
  ['지난\\s?달|전달|last month', (_found, today) => last(1, today)],
  ['이번\\s?달|this month', (_found, today) => ({ from: today, to: today })],
];

const COMPILED = READERS.map(([pattern, reader]) => [new RegExp(pattern, 'y'), reader] as const);

function quarter(year: number, number: number): TimeMeant | undefined {
  return months(year, number * 3 - 2, number * 3);
}

function half(year: number, isFirst: boolean): TimeMeant | undefined {
  return isFirst ? months(year, 1, 6) : months(year, 7, 12);
}

function span(from: number, to: number, today: Month): TimeMeant | undefined {
  return from > to ? undefined : toNow({ from: `${from}-01`, to: `${to}-12` }, today);
}

/** Up to the last whole month. */
function sinceMonth(from: Month, today: Month): TimeMeant | undefined {
  const to = addMonths(today, -1);
  return from > to ? undefined : { from, to };
}

/** A year that is not over goes up to its last whole month. */
function toNow({ from, to }: TimeMeant, today: Month): TimeMeant {
  const whole = addMonths(today, -1);
  return to >= today && from <= whole ? { from, to: whole } : { from, to };
}

function last(count: number, today: Month): TimeMeant | undefined {
  return count < 1 || count > 600 ? undefined : { from: addMonths(today, -count), to: addMonths(today, -1) };
}

/** @param text in small letters @returns what stands at the place, with how many letters it takes */
export function readTime(
  text: string,
  place: number,
  today: Day,
): { readonly meant: TimeMeant; readonly length: number } | undefined {
  let best: { readonly meant: TimeMeant; readonly length: number } | undefined;
  for (const [pattern, reader] of COMPILED) {
    pattern.lastIndex = place;
    const found = pattern.exec(text);
    if (found === null || found[0].length <= (best?.length ?? 0)) continue;
    const meant = reader(found, monthOfDay(today));
    if (meant !== undefined) best = { meant, length: found[0].length };
  }
  return best;
}
