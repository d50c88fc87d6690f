/** What an officer asked to be supplemented, and by when where a day was set. */
import type { SupplementView } from '../../../exchange/contract.ts';
import type { EventRow } from '../../../store/rows.ts';

export function supplementView(event: EventRow): SupplementView {
  return {
    askedAt: event.at,
    asks: event.why ?? '',
    by: dueOf(event),
    article: event.article ?? '관세법 제249조',
  };
}

/** The last day stands in the event's detail, where the officer set one. */
export function dueOf({ detail }: EventRow): string | null {
  if (!detail) return null;
  const { dueOn } = JSON.parse(detail) as { dueOn?: unknown };
  return typeof dueOn === 'string' ? dueOn.slice(0, 10) : null;
}
