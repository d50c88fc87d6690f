/** Days that count for late payment: between the due date and payment, without the time a notice gives (관세법 제42조 제1항 제2호가목, 제4항). */
import { addDays, type Day, dayNumber, toDay } from '../core/day.ts';
import { type DutyLimit, dutyLimitOn } from '../reference/duty/limits.ts';

export interface LatePayment {
  /** The first day that counts. */
  readonly from: Day;
  readonly paidOn: Day;
  readonly noticeOn?: Day;
  /** Last day to pay that the notice gives. */
  readonly noticeDueOn?: Day;
}

/** A span of days by one daily rate. */
export interface LateSpan {
  readonly days: number;
  /** Parts of 100,000 a day. */
  readonly rate: number;
}

const DAYS_A_YEAR = 365;
const MOST_YEARS = 5;

/** Undefined where the daily rate of some day is not known. Spans by rate, in the order of days. */
export function lateSpans({ from, paidOn, noticeOn, noticeDueOn }: LatePayment): LateSpan[] | undefined {
  const last = dayNumber(paidOn);
  if (noticeOn === undefined || noticeDueOn === undefined) return spansOf(dayNumber(from), last);
  const noticeEnd = dayNumber(noticeDueOn);
  const before = spansOf(dayNumber(from), Math.min(last, dayNumber(noticeOn) - 1));
  const first = Math.max(dayNumber(from), noticeEnd + 1);
  const after = spansOf(first, Math.min(last, noticeEnd + MOST_YEARS * DAYS_A_YEAR));
  return before === undefined || after === undefined ? undefined : joined([...before, ...after]);
}

function spansOf(first: number, last: number): LateSpan[] | undefined {
  return rateSpans('late-payment-daily', first, last)?.map(({ days, row }) => ({ days, rate: row.value }));
}

/** Neighbours of one rate are one span. */
function joined(spans: readonly LateSpan[]): LateSpan[] {
  const found: LateSpan[] = [];
  for (const span of spans) {
    const held = found.at(-1);
    if (held?.rate === span.rate) found[found.length - 1] = { rate: span.rate, days: held.days + span.days };
    else found.push(span);
  }
  return found;
}

/** The rows of a dated limit over a run of days, with how many days each holds; undefined where some day has none. */
export function rateSpans(
  id: string,
  first: number,
  last: number,
): { days: number; row: DutyLimit }[] | undefined {
  const spans: { days: number; row: DutyLimit }[] = [];
  let day = first;
  while (day <= last) {
    const row = dutyLimitOn(id, toDay(day));
    if (row === undefined) return undefined;
    const end = row.validTo === undefined ? last : Math.min(last, dayNumber(row.validTo));
    spans.push({ days: end - day + 1, row });
    day = end + 1;
  }
  return spans;
}

/** The day after, from which days are counted. */
export const dayAfter = (day: Day): Day => addDays(day, 1);

/** Whether a day lies within so many months of another, counted by the calendar. */
export function isWithinMonths(day: Day, start: Day, months: number): boolean {
  const [year, month, date] = start.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = Date.UTC(year, month - 1 + months, Math.min(date, last)) / 86_400_000;
  return dayNumber(day) <= end;
}
