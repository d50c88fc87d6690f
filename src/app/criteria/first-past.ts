/** The first day of the past that a back-test of today goes over, of what lacks a past in a young store. */
import type { Day } from '../../core/day.ts';
import { aboutOf, type Criterion, type CriterionAbout } from '../../screening/criterion.ts';
import type { Queryable } from '../../store/open.ts';
import { firstExportDay } from '../../store/queries/exports.ts';
import { firstParcelDay } from '../../store/queries/parcels-of-criteria.ts';
import { firstTestedDay } from '../back-test.ts';

/** Null of imports, which nobody asks for, and where there is none yet. */
export type FirstPast = Readonly<Record<Exclude<CriterionAbout, 'import'>, Day | null>>;

export async function readFirstPast(db: Queryable, today: Day): Promise<FirstPast> {
  const since = firstTestedDay(today);
  const [first, parcel] = [await firstExportDay(db, since), await firstParcelDay(db, since)];
  return { export: first, parcel };
}

export function firstPastOf(first: FirstPast, criterion: Pick<Criterion, 'direction'>): Day | null {
  const about = aboutOf(criterion);
  return about === 'import' ? null : first[about];
}
