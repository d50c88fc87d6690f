/** What a field for day and time holds, in Korean time, as an instant and back. */
import { seoulDay, seoulTime } from '../../../core/day.ts';

/** `2027-01-14T10:42` in Korea; null where the field is empty. */
export function instantOf(local: string): string | null {
  const millis = local === '' ? Number.NaN : Date.parse(`${local}:00+09:00`);
  return Number.isNaN(millis) ? null : new Date(millis).toISOString();
}

export function localOf(instant: string): string {
  const millis = Date.parse(instant);
  return `${seoulDay(millis)}T${seoulTime(millis).slice(0, 5)}`;
}
