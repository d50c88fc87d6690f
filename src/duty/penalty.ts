/** Penalties on a shortfall: the flat part, the daily part, three per cent after a notice, and what an amended return takes off (관세법 제42조, 제42조의2). */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { DutyBasisId } from '../reference/duty/bases.ts';
import { dutyLimit } from '../reference/duty/limits.ts';
import { limitOn } from '../reference/limits.ts';
import type { Step } from './answer.ts';
import type { Correction, CorrectionKind } from './correction.ts';
import { dayAfter, isWithinMonths, type LatePayment, lateSpans } from './days-late.ts';
import { partOf, percentOf } from './won.ts';

type Penalised = Exclude<CorrectionKind, 'supplement' | 'refund' | 'late-filing'>;

const FLAT: Readonly<Record<Penalised, { readonly percent: number; readonly basis: DutyBasisId }>> = {
  shortfall: { percent: limitOn('shortfall-penalty', '2026-01-01')!.value, basis: 'shortfall-penalty' },
  fraud: { percent: limitOn('shortfall-penalty-fraud', '2026-01-01')!.value, basis: 'fraud-penalty' },
  undeclared: { percent: limitOn('undeclared-penalty', '2026-01-01')!.value, basis: 'undeclared-penalty' },
  smuggling: { percent: dutyLimit('undeclared-smuggling', '2026-01-01').value, basis: 'undeclared-penalty' },
  fta: { percent: limitOn('shortfall-penalty', '2026-01-01')!.value, basis: 'fta-penalty' },
  'fta-forged': { percent: limitOn('shortfall-penalty-fraud', '2026-01-01')!.value, basis: 'fta-penalty' },
};
/** Months after the period of supplementary returns, and what is taken off the flat part, per cent. */
const REDUCTIONS: readonly (readonly [months: number, percent: number])[] = [
  [6, 30],
  [12, 20],
  [18, 10],
];

/** Undefined where a daily rate is not known. */
export function penaltySteps(asked: Correction): Step[] | undefined {
  const { amountKrw, noticeDueOn, to } = asked;
  const { percent, basis } = FLAT[asked.kind as Penalised];
  const flat = percentOf(amountKrw, percent);
  const steps = [step('가산세', 'Penalty', { base: amountKrw, rate: { percent }, amountKrw: flat, basis })];
  steps.push(...reduction(asked, flat));
  const daily = dailySteps(asked);
  if (daily === undefined) return undefined;
  steps.push(...daily);
  if (noticeDueOn !== undefined && to > noticeDueOn) {
    steps.push(noticeStep(amountKrw, to));
  }
  return steps;
}

/** Only the ten per cent of a return of one's own is reduced. */
function reduction({ kind, amendedOn, supplementEndedOn }: Correction, flat: number): Step[] {
  if (kind !== 'shortfall' || amendedOn === undefined || supplementEndedOn === undefined) return [];
  const percent = REDUCTIONS.find(([months]) => isWithinMonths(amendedOn, supplementEndedOn, months))?.[1];
  if (percent === undefined) return [];
  return [
    step('수정신고 감면', 'Taken off for the amended return', {
      base: flat,
      rate: { percent },
      amountKrw: -percentOf(flat, percent),
      basis: 'penalty-reduction',
    }),
  ];
}

/** Three per cent of what was not paid by the due day of a notice. */
export function noticeStep(amountKrw: number, on: Day): Step {
  const rate = { percent: dutyLimit('notice-unpaid', on).value };
  return step('고지기한 경과 가산세', 'Unpaid by the due date of the notice', {
    base: amountKrw,
    rate,
    amountKrw: percentOf(amountKrw, rate.percent),
    basis: 'late-payment-notice',
  });
}

/** Arrears on which nothing is charged by the day. */
export function isSmallArrears(amountKrw: number): boolean {
  return amountKrw < limitOn('arrears-exempt', '2026-01-01')!.value;
}

export function smallStep(): Step {
  return step('납부지연가산세 없음 (150만원 미만)', 'No late payment below KRW 1.5 million', {
    amountKrw: 0,
    basis: 'late-payment-small',
  });
}

function dailySteps({ kind, amountKrw, from, to, noticeOn, noticeDueOn }: Correction): Step[] | undefined {
  if (isSmallArrears(amountKrw)) return [smallStep()];
  // Undeclared imports count from the day itself, the rest from the day after the due date.
  const first = kind === 'undeclared' || kind === 'smuggling' ? from : dayAfter(from);
  const notice = noticeOn === undefined || noticeDueOn === undefined ? {} : { noticeOn, noticeDueOn };
  return lateSteps(amountKrw, { from: first, paidOn: to, ...notice });
}

/** By the day, one step for each daily rate; undefined where the rate of some day is not known. */
export function lateSteps(amountKrw: number, late: LatePayment): Step[] | undefined {
  return lateSpans(late)?.map(({ days, rate }) =>
    step(
      `납부지연가산세 (${days}일, 1일 10만분의 ${rate})`,
      `Late payment, ${days} days at ${rate} in 100,000`,
      {
        ...{ base: amountKrw, amountKrw: partOf(amountKrw, days * rate, 100_000), basis: 'late-payment' },
      },
    ),
  );
}

const SOURCE: Text = { ko: '관세법 (법률 제21208호)과 시행령', en: 'Customs Act No. 21208 and its Decree' };

function step(ko: string, en: string, more: Pick<Step, 'amountKrw' | 'basis'> & Partial<Step>): Step {
  return { text: { ko, en }, source: SOURCE, status: 'verified', ...more };
}
