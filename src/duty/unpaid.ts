/**
 * What declared duty costs that was not paid by its due day: by the day on what is unpaid, and three per cent once where the due day
 * of a notice passes (관세법 제42조 제1항 제2호, 제4항, 제5항). Money pays duty first and penalties afterwards, so that only duty grows.
 */
import type { Day } from '../core/day.ts';
import type { Step } from './answer.ts';
import { dayAfter } from './days-late.ts';
import { isSmallArrears, lateSteps, noticeStep, smallStep } from './penalty.ts';

export interface Unpaid {
  /** Won of duty and taxes. */
  readonly dutyKrw: number;
  /** Last day to pay by law. */
  readonly dueOn: Day;
  /** Of the notice, where one was given: its day, and the last day to pay that it gives. */
  readonly notice: { readonly noticeOn: Day; readonly noticeDueOn: Day } | null;
  readonly paid: readonly { readonly day: Day; readonly krw: number }[];
  /** Until when it is reckoned; what was paid later does not count. */
  readonly today: Day;
}

export interface UnpaidCost {
  readonly steps: readonly Step[];
  readonly totalKrw: number;
}

/** Undefined where the daily rate of some day is not known. */
export function unpaidCost(asked: Unpaid): UnpaidCost | undefined {
  const { dueOn, notice, today } = asked;
  const paid = asked.paid
    .filter(({ day }) => day <= today)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const leftAfter = (day: Day): number =>
    paid.reduce((left, one) => (one.day <= day ? Math.max(left - one.krw, 0) : left), asked.dutyKrw);
  const steps: Step[] = [];
  let from = dueOn;
  for (const to of [...new Set(paid.map(({ day }) => day)), today]) {
    if (to <= from) continue;
    const amountKrw = leftAfter(from);
    const spans = isSmallArrears(amountKrw)
      ? []
      : lateSteps(amountKrw, { from: dayAfter(from), paidOn: to, ...(notice ?? {}) });
    if (spans === undefined) return undefined;
    if (
      amountKrw > 0 &&
      isSmallArrears(amountKrw) &&
      steps.every(({ basis }) => basis !== 'late-payment-small')
    )
      steps.push(smallStep());
    steps.push(...spans);
    from = to;
  }
  if (notice !== null && today > notice.noticeDueOn) {
    const amountKrw = leftAfter(notice.noticeDueOn);
    if (amountKrw > 0) steps.push(noticeStep(amountKrw, today));
  }
  return { steps, totalKrw: steps.reduce((sum, { amountKrw }) => sum + amountKrw, 0) };
}
