/**
 * Until when an accepted export has to be loaded, and how far the period can be extended (관세법 제8조, 제251조 제1항):
 * thirty days, and a year at most.
 */
import { addDays, type Day, isDay } from '../core/day.ts';
import { lastDayOf } from './deadline.ts';
import { limitOn } from './limits.ts';

/** The last day to load without an extension. */
export function loadingDue(acceptedOn: Day): Day {
  return lastDayOf(acceptedOn, limitOn('load-after-acceptance', acceptedOn)!.value);
}

/**
 * The furthest day to which the period can be extended: a year from acceptance, counted as the Civil Act counts (민법 제157조,
 * 제160조: the first day does not count; a year ends on the day before the one that corresponds to its first, or at the end
 * of the month where there is none). That the year begins with acceptance is our reading: the notice was not read.
 */
export function furthestExtension(acceptedOn: Day): Day {
  const first = addDays(acceptedOn, 1);
  const year = Number(first.slice(0, 4)) + 1;
  const corresponding = `${year}${first.slice(4)}`;
  // Only 29 February has no day that corresponds to it.
  return isDay(corresponding) ? addDays(corresponding, -1) : `${year}-02-28`;
}
