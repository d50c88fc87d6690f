/** Small questions that several detectors ask of a declaration: which line stands out most, how new a trader is, which way it came. */
import type { Day } from '../../core/day.ts';
import type { GoodsItem } from '../../model/declaration.ts';
import { declarationFact, type ImportSubject } from './subject.ts';

/** Place (from 0) of the line with the highest score above 0, the first of equals; -1 where no line scores. */
export function strongestLine(
  subject: ImportSubject,
  scoreOf: (item: GoodsItem, place: number) => number,
): number {
  const { items } = subject.declaration;
  let best = -1;
  let highest = 0;
  for (let place = 0; place < items.length; place++) {
    const score = scoreOf(items[place]!, place);
    if (score > highest) {
      highest = score;
      best = place;
    }
  }
  return best;
}

/** Since how many days the importer trades, 0 for one never met; undefined where no importer is named. */
export function importerKnownDays(subject: ImportSubject): number | undefined {
  return subject.declaration.importer === undefined
    ? undefined
    : (declarationFact(subject, 'importer.knownDays') ?? 0);
}

/** A share from 0 at `none` to 1 at `all`, straight between. */
export function shareBetween(value: number, none: number, all: number): number {
  return Math.min(1, Math.max(0, (value - none) / (all - none)));
}

/** Rounded for a reason's words, so that records stay short: two decimals. */
export function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Description, trade name and model in capitals, for looking for words. */
export function wordsOf(item: GoodsItem): string {
  const { description = '', tradeName = '', model = '' } = item;
  return `${description} ${tradeName} ${model}`.toUpperCase();
}

const MILLIS_A_DAY = 86_400_000;

/** Days from one day of the calendar to another, both known to be valid: cheaper than `daysBetween`, which checks them. */
export function daysApart(from: Day, to: Day): number {
  return (utc(to) - utc(from)) / MILLIS_A_DAY;
}

function utc(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}
