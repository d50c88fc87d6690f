/** Which columns analyses may choose: those that studies may learn from, and a few that are made for them. */
import { type Day, dayNumber, toDay } from '../../core/day.ts';
import type { FieldTable } from '../criterion.ts';
import { studyColumns } from '../studies/columns.ts';
import type { AnalysisColumn } from './definition.ts';

export const MONTH = 'declaration.month';
export const WEEK = 'declaration.week';
export const FOUND = 'outcome.found';
export const EXAMINED = 'outcome.examined';

const MADE: readonly AnalysisColumn[] = [
  { name: MONTH, title: { ko: '신고한 달', en: 'Month of declaration' }, kind: 'code' },
  { name: WEEK, title: { ko: '신고한 주', en: 'Week of declaration' }, kind: 'code' },
  {
    name: FOUND,
    title: { ko: '적발 여부 (검사한 란)', en: 'Something found (examined lines)' },
    kind: 'number',
    writtenAs: 'truth',
  },
  {
    name: EXAMINED,
    title: { ko: '물품검사 여부', en: 'Goods examined' },
    kind: 'number',
    writtenAs: 'truth',
  },
].map((column) => ({ ...column, isFact: false, isPersonal: false }) as AnalysisColumn);

const MADE_NAMES = new Set(MADE.map(({ name }) => name));

/** Made for analyses, and no field of a declaration. */
export function isMade(name: string): boolean {
  return MADE_NAMES.has(name);
}

export function analysisColumns<Subject>(fields: FieldTable<Subject>): AnalysisColumn[] {
  return [...studyColumns(fields), ...MADE];
}

/** '2026-11-26' -> '2026-11'. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The Monday that the week of a day begins with. */
export function weekOf(day: Day): Day {
  const number = dayNumber(day);
  // 1970-01-01 was a Thursday.
  return toDay(number - ((((number + 3) % 7) + 7) % 7));
}
