/** What an officer asked to be supplemented, and by when. */
import { seoulDay } from '../../../core/day.ts';
import type { SupplementView } from '../../../exchange/contract.ts';
import type { AwaitedRow } from '../../../store/queries/awaited.ts';
import type { EventRow } from '../../../store/rows.ts';

export function supplementView(event: EventRow, awaited: AwaitedRow | undefined): SupplementView {
  return {
    askedAt: event.at,
    asks: event.why ?? '',
    by: dueDayOf(awaited),
    article: event.article ?? '관세법 제249조',
  };
}

/** The last day of what is awaited, in Korea. */
export function dueDayOf(awaited: AwaitedRow | undefined): string | null {
  return awaited === undefined ? null : seoulDay(Date.parse(awaited.dueAt));
}
