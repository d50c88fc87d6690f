/** What is filed on the virtual days of the demonstration, handed out as its hour comes. */
import { type Day, seoulDay, seoulMidnight } from '../core/day.ts';

export interface Arriving {
  /** Second of the Korean day at which it is filed. */
  readonly arrivalSecond: number;
}

export interface Arrivals<One> {
  /** What has come since the last time. */
  due(now: number): One[];
}

/** @param ofDay everything of one day, in the order of its hour @param from milliseconds since 1970 */
export function arrivalsOf<One extends Arriving>(
  ofDay: (day: Day) => Iterable<One>,
  from: number,
): Arrivals<One> {
  let day = '';
  let coming: One[] = [];
  let next = 0;
  let reached = from;
  return {
    due(now) {
      const due: One[] = [];
      while (reached < now) {
        const today = seoulDay(reached);
        if (today !== day) {
          day = today;
          coming = [...ofDay(today)];
          next = 0;
        }
        const midnight = seoulMidnight(today);
        while (next < coming.length && midnight + coming[next]!.arrivalSecond * 1000 < reached) next += 1;
        const until = Math.min(now, midnight + 86_400_000);
        while (next < coming.length && midnight + coming[next]!.arrivalSecond * 1000 < until)
          due.push(coming[next++]!);
        reached = until;
      }
      return due;
    },
  };
}
