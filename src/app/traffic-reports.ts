/** Hands the made-up reports of the demonstration to the gate's intake in their hour: some before a declaration is filed, some after. */
import { addDays, seoulDay, seoulMidnight } from '../core/day.ts';
import { type Country, declarationsOfDay, type MadeUpReport, reportsOf } from '../synthetic/index.ts';

/** Declarations as they are filed, with their moment. */
export interface FiledAt {
  readonly declaration: Parameters<typeof reportsOf>[0];
  readonly filedAt: number;
}

export interface TrafficReports {
  /** Reports that are due by now; those of declarations about to be filed among them. */
  due(now: number, filed: readonly FiledAt[]): MadeUpReport[];
}

/** Reports may come a day and more after filing. */
const DAYS_BACK = 2;

/** @param from where the clock stands: what was filed before and is still to be reported is made again */
export function openTrafficReports(country: Country, seed: number, from: number): TrafficReports {
  let later: MadeUpReport[] = [];
  const today = seoulDay(from);
  for (let day = addDays(today, -DAYS_BACK); day <= today; day = addDays(day, 1)) {
    for (const { declaration, arrivalSecond } of declarationsOfDay(country, day)) {
      const filedAt = seoulMidnight(day) + arrivalSecond * 1000;
      if (filedAt < from)
        later.push(...reportsOf(declaration, filedAt, seed).filter(({ due }) => due >= from));
    }
  }
  return {
    due(now, filed) {
      const all = [...later, ...filed.flatMap((one) => reportsOf(one.declaration, one.filedAt, seed))];
      later = all.filter(({ due }) => due > now);
      return all.filter(({ due }) => due <= now);
    },
  };
}
