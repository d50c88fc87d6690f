/** What officers enter about policies abroad: export permits, quotas, bans, duties, each with its countries, days and source. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

/** From what is talked of to what stops trade. */
export type EventKind = 'announced' | 'permit' | 'quota' | 'ban';

export const EVENT_NAMES: Readonly<Record<EventKind, Text>> = {
  announced: { ko: '조치 예고', en: 'measure announced' },
  permit: { ko: '수출 허가제', en: 'export permits' },
  quota: { ko: '수출 물량 제한', en: 'export quota' },
  ban: { ko: '수출 금지', en: 'export ban' },
};

export interface PolicyEvent {
  readonly id: string;
  readonly items: readonly string[];
  readonly country: string;
  readonly kind: EventKind;
  readonly title: Text;
  /** From this day on it is known and counts. */
  readonly knownOn: Day;
  readonly effectiveOn: Day;
  /** Null while nobody knows when it ends. */
  readonly endsOn: Day | null;
  readonly source: string;
}

/** Whether it is known and not over on a day. */
export function isLive({ knownOn, endsOn }: PolicyEvent, day: Day): boolean {
  return knownOn <= day && (endsOn === null || day <= endsOn);
}
