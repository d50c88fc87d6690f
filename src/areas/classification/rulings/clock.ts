/**
 * How many of the days that the law gives have run, and which is the last, for whoever answers an application in time: thirty days
 * from its receipt, sixty for a review, without the days on which the clock stands (관세법 시행령 제106조 제4항, 제7항). The first day is
 * not counted, and a last day on which nobody works moves to the next that is one (관세법 제8조 제2항·제3항).
 */
import { addDays, type Day } from '../../../core/day.ts';
import { isDayOff, lastDayOf } from '../../../reference/deadline.ts';
import type { StopKind } from './stops.ts';

/** The clock stands from the day after `from` up to and with `to`; null while it still stands. */
export interface Stop {
  readonly kind: StopKind;
  readonly from: Day;
  readonly to: Day | null;
}

export type ClockKind = 'first' | 'review';

export const CLOCK_DAYS: Readonly<Record<ClockKind, { readonly days: number; readonly article: string }>> = {
  first: { days: 30, article: '관세법 시행령 제106조제4항' },
  review: { days: 60, article: '관세법 시행령 제106조제7항' },
};
/** 관세법 시행령 제106조 제2항. */
export const MOST_CORRECTION_DAYS = 20;

export interface Clock {
  readonly days: number;
  readonly used: number;
  readonly left: number;
  readonly isStopped: boolean;
  /** As things stand; null while the clock stands, since nobody knows when it goes on. */
  readonly lastDay: Day | null;
  readonly isLate: boolean;
}

/** @param on the day that is asked about: today, or the day of the answer */
export function readClock(kind: ClockKind, receivedOn: Day, stops: readonly Stop[], on: Day): Clock {
  const { days } = CLOCK_DAYS[kind];
  const used = Math.min(days, countRun(receivedOn, stops, on));
  const lastDay = lastDayWith(days, receivedOn, stops);
  return {
    ...{ days, used, left: days - used, lastDay },
    isStopped: stops.some((stop) => stop.from <= on && (stop.to === null || on < stop.to)),
    isLate: lastDay !== null && on > lastDay,
  };
}

/** The last day on which a correction that was asked for can be answered. */
export function correctionDue(askedOn: Day, days: number): Day {
  return lastDayOf(askedOn, days);
}

function countRun(receivedOn: Day, stops: readonly Stop[], on: Day): number {
  let run = 0;
  for (let day = addDays(receivedOn, 1); day <= on; day = addDays(day, 1)) if (!stands(day, stops)) run += 1;
  return run;
}

function stands(day: Day, stops: readonly Stop[]): boolean {
  return stops.some(({ from, to }) => from < day && (to === null || day <= to));
}

function lastDayWith(days: number, receivedOn: Day, stops: readonly Stop[]): Day | null {
  const endless = stops.filter(({ to }) => to === null);
  let day = receivedOn;
  for (let run = 0; run < days; ) {
    day = addDays(day, 1);
    if (stands(day, endless)) return null;
    if (!stands(day, stops)) run += 1;
  }
  while (isDayOff(day)) day = addDays(day, 1);
  return day;
}
