/** What of a declaration can be objected to: the acts and the selection, each with the day of its notice and who decided it. */
import { type Day, seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import { lastDayOf } from '../../reference/deadline.ts';
import { type Remedy, type RemedySubject, remediesAgainst } from '../../reference/remedies.ts';

/** In the order in which they are offered. */
export const SUBJECTS: Readonly<Record<RemedySubject, Text>> = {
  hold: { ko: '통관보류', en: 'Hold' },
  rejection: { ko: '각하', en: 'Rejection' },
  recall: { ko: '반입명령', en: 'Recall' },
  selection: { ko: '심사·검사 대상 선별', en: 'Selection for a check' },
  classification: { ko: '품목분류', en: 'Classification' },
};

/** An event of the declaration's life, as far as it matters here. */
export interface PastEvent {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly who: string;
}

export interface Objectable {
  readonly remedy: Remedy;
  readonly subject: RemedySubject;
  /** The event or decision that it is against. */
  readonly against: string;
  readonly notifiedOn: Day;
  /** Null where the law sets no last day. */
  readonly lastDay: Day | null;
  readonly isLate: boolean;
  /** Who decided: none of them answers. */
  readonly decidedBy: readonly string[];
}

const SUBJECT_OF: Readonly<Record<string, readonly RemedySubject[]>> = {
  hold: ['hold', 'classification'],
  supplement: ['classification'],
  reject: ['rejection'],
  recall: ['recall'],
};

/** @param selection the decision by which a check was chosen and is still open @param workers officers who worked on it */
export function objectables(
  events: readonly PastEvent[],
  selection: { readonly id: string; readonly at: string } | null,
  workers: readonly string[],
  today: Day,
): readonly Objectable[] {
  const found = new Map<string, Objectable>();
  const add = (subject: RemedySubject, against: string, at: string, decidedBy: readonly string[]): void => {
    const notifiedOn = seoulDay(Date.parse(at));
    for (const remedy of remediesAgainst(subject, notifiedOn)) {
      const lastDay = remedy.fileWithinDays === null ? null : lastDayOf(notifiedOn, remedy.fileWithinDays);
      const isLate = lastDay !== null && today > lastDay;
      found.set(`${remedy.id}/${subject}`, {
        remedy,
        subject,
        against,
        notifiedOn,
        lastDay,
        isLate,
        decidedBy,
      });
    }
  };
  // The latest act of a kind is the one in force.
  for (const event of events)
    for (const subject of SUBJECT_OF[event.kind] ?? []) add(subject, event.id, event.at, [event.who]);
  if (selection !== null) add('selection', selection.id, selection.at, workers);
  const order = Object.keys(SUBJECTS);
  return [...found.values()].sort((one, other) => order.indexOf(one.subject) - order.indexOf(other.subject));
}
