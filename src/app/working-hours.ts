/**
 * Time as an office counts it, for due times and simulated officers: nine hours from 09:00 in Korea, Monday to Friday. Public
 * holidays are not known here, and offices that work at night have their own rosters: due times are goals, not limits of law.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Korea keeps UTC+9 all year. */
const OFFSET = 9 * HOUR;
const OPENS = 9 * HOUR;
const OPEN_A_DAY = 9 * HOUR;
/** 1970-01-01 was a Thursday: three days after a Monday. */
const SINCE_MONDAY = 3;

/** Office time since a Monday before 1970 until an instant. Milliseconds, as everything here. */
function officeTime(at: number): number {
  const local = at + OFFSET;
  const day = Math.floor(local / DAY);
  const days = day + SINCE_MONDAY;
  const weekday = days % 7;
  const before = Math.floor(days / 7) * 5 + Math.min(weekday, 5);
  const today = weekday > 4 ? 0 : Math.min(OPEN_A_DAY, Math.max(0, local - day * DAY - OPENS));
  return before * OPEN_A_DAY + today;
}

/** Hours of office time between two instants. */
export function officeHoursBetween(from: number, to: number): number {
  return (officeTime(to) - officeTime(from)) / HOUR;
}

/** The instant when so many hours of office time have passed; an exact end of a day stays on that day. @param hours over 0 */
export function afterOfficeHours(from: number, hours: number): number {
  const wanted = officeTime(from) + Math.round(hours * HOUR);
  const days = Math.ceil(wanted / OPEN_A_DAY) - 1;
  const calendarDay = Math.floor(days / 5) * 7 + (days % 5) - SINCE_MONDAY;
  return calendarDay * DAY + OPENS + (wanted - days * OPEN_A_DAY) - OFFSET;
}
