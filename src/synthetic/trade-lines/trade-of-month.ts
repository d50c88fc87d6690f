/** Declarations of one month of the invented country, imports and exports as they are filed, as many as make a number of lines. */
import { type Day, dayNumber, toDay } from '../../core/day.ts';
import type { Country } from '../country.ts';
import { declarationsOfDay } from '../day.ts';
import { exportsOfDay } from '../exports/day.ts';
import type { ExportTrade } from '../exports/trade.ts';
import { busyness, makeToday } from '../today.ts';
import type { DeclaredTrade } from './line.ts';

export interface TradingCountry {
  readonly country: Country;
  readonly exports: ExportTrade;
}

/** Lines of exports among all. */
const EXPORT_SHARE = 0.3;

/** Day by day in their order; a day ends with the declaration that fills it, so that the lines are a few more than asked for. */
export function* tradeOfMonth(
  { country, exports }: TradingCountry,
  month: string,
  lines: number,
): Generator<DeclaredTrade> {
  const days = daysOf(month);
  const busy = days.reduce((sum, day) => sum + busyness(dayNumber(day)), 0);
  let passed = 0;
  let made = 0;
  for (const day of days) {
    passed += busyness(dayNumber(day));
    const wanted = Math.round((lines * passed) / busy) - made;
    const toExport = Math.round(wanted * EXPORT_SHARE);
    const { wonPerUsd } = makeToday(day, country.opened);
    const facts = { acceptedOn: day, isLoaded: true, wonPerUsd };
    // A declaration has a line at least: as many as lines are enough.
    const streams = [
      [declarationsOfDay(country, day, wanted - toExport), wanted - toExport],
      [exportsOfDay(exports, country.opened, day, toExport), toExport],
    ] as const;
    for (const [filed, most] of streams) {
      let left = most;
      for (const { declaration } of filed) {
        if (left <= 0) break;
        left -= declaration.items.length;
        made += declaration.items.length;
        yield { declaration, ...facts };
      }
    }
  }
}

function daysOf(month: string): readonly Day[] {
  const first = dayNumber(`${month}-01`);
  return Array.from({ length: 31 }, (_, place) => toDay(first + place)).filter((day) =>
    day.startsWith(month),
  );
}
