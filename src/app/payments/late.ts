/** When what a parcel owes is due, and what it costs that it was not paid by then, as the duty room reckons it. */
import type { Day } from '../../core/day.ts';
import { type Step, unpaidCost } from '../../duty/index.ts';
import { lastDayOf } from '../../reference/deadline.ts';
import { PAY_DAYS } from '../../reference/parcel-payment-rules.ts';
import type { PaymentNoticeRow } from '../../store/queries/payment-notices.ts';

export interface Late {
  /** Last day to pay by law. */
  readonly dueOn: Day;
  readonly notice: Pick<PaymentNoticeRow, 'noticedOn' | 'dueOn'> | null;
  /** Penalties up to the day that is asked about; none until the due day. */
  readonly steps: readonly Step[];
  readonly totalKrw: number;
}

export interface Debt {
  readonly dutyKrw: number;
  readonly acceptedOn: Day;
  readonly notice: PaymentNoticeRow | null;
  readonly paid: readonly { readonly day: Day; readonly krw: number }[];
  readonly today: Day;
}

/** Duty is due within fifteen days of acceptance; a penalty that cannot be reckoned is none, and the rate of today is always known. */
export function lateOf({ dutyKrw, acceptedOn, notice, paid, today }: Debt): Late {
  const dueOn = lastDayOf(acceptedOn, PAY_DAYS);
  const days = notice === null ? null : { noticeOn: notice.noticedOn, noticeDueOn: notice.dueOn };
  const cost = unpaidCost({ dutyKrw, dueOn, notice: days, paid, today });
  return { dueOn, notice, steps: cost?.steps ?? [], totalKrw: cost?.totalKrw ?? 0 };
}
