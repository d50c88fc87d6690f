/** How many declarations an office may expect on a day: like the same weekday of the last weeks, else like their average day. */
import { addDays, type Day, daysBetween } from '../core/day.ts';

export const WEEKS = 4;

interface Arrived {
  readonly office: string;
  readonly day: Day;
  readonly count: number;
}

/** @param arrived what each office got on days before; days without anything may be left out */
export function expectedArrivals(day: Day, arrived: readonly Arrived[]): Map<string, number> {
  const from = addDays(day, -7 * WEEKS);
  const within = arrived.filter((one) => one.day >= from && one.day < day);
  const first = within.map((one) => one.day).sort()[0] ?? day;
  const days = daysBetween(first, day);
  const weeks = Math.floor(days / 7);
  const all = new Map<string, number>();
  const weekday = new Map<string, number>();
  for (const { office, day: on, count } of within) {
    all.set(office, (all.get(office) ?? 0) + count);
    const back = daysBetween(on, day);
    if (back % 7 === 0 && back / 7 <= weeks) weekday.set(office, (weekday.get(office) ?? 0) + count);
  }
  const expected = new Map<string, number>();
  for (const [office, total] of all) {
    const same = weekday.get(office);
    expected.set(office, same === undefined || weeks === 0 ? total / days : same / weeks);
  }
  return expected;
}
