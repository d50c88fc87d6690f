/** What is the same for all declarations of one day: its texts, rates of exchange and place in the calendar. */
import { type Day, dayNumber, toDay } from '../core/day.ts';
import { ratesOfWeek } from './world/exchange.ts';
import { HORIZON_DAYS } from './world/people.ts';

export interface Today {
  readonly day: Day;
  readonly dayNumber: number;
  /** Days since the opening of the calendar, which begins again after HORIZON_DAYS. */
  readonly turn: number;
  readonly month: number;
  /** Two digits of the year, three of the day in it. */
  readonly yearDigits: string;
  readonly dayOfYear: number;
  readonly dayDigits: string;
  readonly won: ReadonlyMap<string, number>;
  readonly wonPerUsd: number;
  /** This day and the sixty before it, as texts, latest first. */
  readonly recent: readonly Day[];
}

export function makeToday(day: Day, opened: Day): Today {
  const number = dayNumber(day);
  const won = ratesOfWeek(number);
  const dayOfYear = number - dayNumber(`${day.slice(0, 4)}-01-01`) + 1;
  const turn = (((number - dayNumber(opened)) % HORIZON_DAYS) + HORIZON_DAYS) % HORIZON_DAYS;
  return {
    day,
    dayNumber: number,
    turn,
    month: Number(day.slice(5, 7)),
    yearDigits: day.slice(2, 4),
    dayOfYear,
    dayDigits: String(dayOfYear).padStart(3, '0'),
    won,
    wonPerUsd: won.get('USD')!,
    recent: Array.from({ length: 61 }, (_, ago) => toDay(number - ago)),
  };
}

/** How busy a day is against a plain working day: Sundays and New Year hardly, Saturdays a little, quarters' ends more. */
export function busyness(dayNumber: number): number {
  const text = toDay(dayNumber);
  // 1970-01-01 was a Thursday.
  const weekday = (((dayNumber + 4) % 7) + 7) % 7;
  const base = [0.04, 1.04, 1.02, 1, 1, 1.06, 0.2][weekday]!;
  const monthDay = text.slice(5);
  if (monthDay === '01-01' || monthDay === '12-25' || monthDay === '03-01' || monthDay === '08-15')
    return 0.04;
  const month = Number(text.slice(5, 7));
  const season = 1 + 0.06 * Math.sin(((month - 8) / 12) * 2 * Math.PI);
  const monthEnd = Number(text.slice(8)) >= 27 ? 1.12 : 1;
  return base * season * monthEnd;
}
