/**
 * What is watched: a group of HS codes with its uses, its substitutes, who answers for it, and how often its grade is looked at
 * again. 공급망안정화법 제13조 (designation, not public), 제15조제1항 (early warning).
 */
import { type Day, dayNumber, toDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

export type Grade = 1 | 2 | 3;

export interface Item {
  readonly id: string;
  /** Counted up with every change; earlier versions stay. */
  readonly version: number;
  readonly name: Text;
  /** Codes of six to ten digits. */
  readonly hs: readonly string[];
  /** Edition of the Harmonized System in which the codes are meant. */
  readonly edition: string;
  readonly uses: Text;
  /** What may stand in for it, in words. */
  readonly substitutes: Text;
  /** Other items that it is made from or needs. */
  readonly dependsOn: readonly string[];
  /** Ministry or office that answers for it. */
  readonly owner: string;
  readonly grade: Grade;
  readonly gradeReviewedOn: Day;
  /** Days that stocks last at usual use; an assumption of the owner, null where nobody stated one. */
  readonly stockDays: number | null;
  /** Prices of food follow FAO's indicator as well. */
  readonly isFood: boolean;
  readonly validFrom: Day;
  readonly source: string;
  readonly isMadeUp: boolean;
}

/** Reviews by grade: each quarter, each half-year, each year (plan of the committee for 2025-2027, by press reports; unverified). */
const REVIEW_MONTHS: Readonly<Record<Grade, number>> = { 1: 3, 2: 6, 3: 12 };

/** The day by which the grade has to be looked at again. */
export function reviewDueOn({ grade, gradeReviewedOn }: Pick<Item, 'grade' | 'gradeReviewedOn'>): Day {
  const [year = 0, month = 1, day = 1] = gradeReviewedOn.split('-').map(Number);
  const months = year * 12 + month - 1 + REVIEW_MONTHS[grade];
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const next = months + 1;
  const end = `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
  return toDay(Math.min(dayNumber(first) + day - 1, dayNumber(end) - 1));
}

/** The version of each item that holds on a day. */
export function itemsOn(items: readonly Item[], day: Day): readonly Item[] {
  const latest = new Map<string, Item>();
  for (const item of items) {
    const before = latest.get(item.id);
    if (item.validFrom <= day && (before === undefined || before.version < item.version))
      latest.set(item.id, item);
  }
  return [...latest.values()];
}
