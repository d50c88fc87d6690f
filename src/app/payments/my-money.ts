/** The money of one of a citizen's parcels, as the citizen sees it: what is left to pay, what was paid, and what can be had back. */
import {
  lastDayToReturn,
  PAYMENT_STANDINGS,
  type PublicPath,
  type UseStanding,
} from '../../areas/parcels/index.ts';
import { type Day, type Instant, seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { LateView, MyMoney, MyPayment, MyRefundClaim } from '../../exchange/contract.ts';
import { MOST_EASY_KRW, PARCEL_PAYMENT_RULES } from '../../reference/parcel-payment-rules.ts';
import type { RefundClaimRow } from '../../store/queries/refund-claims.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { basesOf } from '../duty/bases.ts';
import type { House } from '../house.ts';
import { GUARDIAN } from '../personal-codes/answer-use.ts';
import { wordsOf } from '../said.ts';
import { chargeViews } from './charges.ts';
import type { Late } from './late.ts';
import type { Money, Payment } from './money.ts';

export interface MoneyAround {
  readonly money: Money;
  /** Won as computed now; null where it cannot be. */
  readonly owedKrw: number | null;
  readonly standings: readonly UseStanding[];
  /** Day of acceptance or release. */
  readonly clearedOn: Day | null;
  readonly claims: readonly RefundClaimRow[];
  readonly path: PublicPath;
}

export async function myMoney(house: House, around: MoneyAround): Promise<MyMoney> {
  const { money, standings, clearedOn, claims, path } = around;
  const leftKrw = leftOf(around);
  const whyNot = leftKrw === null || leftKrw === 0 ? null : hindrance(house, leftKrw, standings, path);
  const [claim = null] = await claimViews(house, claims);
  const claimTo = clearedOn === null ? null : lastDayToReturn(clearedOn);
  const isOpen = claims.some(({ decidedAt }) => decidedAt === null);
  return {
    ...{ leftKrw, paidKrw: money.keptKrw, whyNot },
    mayPay: leftKrw !== null && leftKrw > 0 && whyNot === null,
    late: lateView(money.late, seoulDay(house.clock.now())),
    provider: house.payments.name,
    payments: await Promise.all(money.payments.toReversed().map((one) => paymentView(house, one))),
    mayClaim: claimTo !== null && money.keptKrw > 0 && !isOpen && seoulDay(house.clock.now()) <= claimTo,
    ...{ claimTo, claim },
    rules: Object.values(PARCEL_PAYMENT_RULES).map(({ cite, says, status }) => ({
      ...{ cite, says },
      isVerified: status === 'verified',
    })),
  };
}

/** Customs gave notice about it, or its addressee asked for something else than to have it. */
export function isToldOtherwise({ rights, end }: PublicPath): boolean {
  return rights !== null || end !== null;
}

/** What was paid for stands; before that it is what is computed now. */
export function leftOf({ money, owedKrw }: Pick<MoneyAround, 'money' | 'owedKrw'>): number | null {
  if (money.payments.some(({ sums }) => sums.paidKrw > 0)) return money.leftKrw;
  return owedKrw === null ? null : Math.max(owedKrw + (money.late?.totalKrw ?? 0) - money.reportedKrw, 0);
}

function hindrance(
  house: House,
  leftKrw: number,
  standings: readonly UseStanding[],
  path: PublicPath,
): Text | null {
  if (isToldOtherwise(path)) return OTHERWISE;
  if (standings.includes('refused')) return REFUSED;
  if (standings.includes('waits-guardian')) return GUARDIAN;
  if (standings.includes('waits')) return WAITS;
  if (!house.payments.isOpen) return NOBODY;
  return leftKrw > MOST_EASY_KRW ? TOO_MUCH : null;
}

export async function paymentView(house: Pick<House, 'vault'>, payment: Payment): Promise<MyPayment> {
  const { id, houseBill, amountKrw, startedAt, sums, provider } = payment;
  const charges = await chargeViews(house, payment, false);
  return {
    ...{ id, houseBill, amountKrw, startedAt, standing: sums.standing },
    standingName: PAYMENT_STANDINGS[sums.standing],
    paidAt: paidAt(payment) ?? null,
    charges: charges.map(({ acts: _, ...charge }) => charge),
    ...{ refundedKrw: sums.refundedKrw, refundingKrw: sums.refundingKrw, isSandbox: provider === 'sandbox' },
  };
}

/** Null where no declaration is accepted, or nothing is owed. */
export function lateView(late: Late | null, today: Day): LateView | null {
  if (late === null) return null;
  const { dueOn, notice, steps, totalKrw } = late;
  return {
    ...{ dueOn, noticeDueOn: notice?.dueOn ?? null, isOver: today > dueOn, steps, totalKrw },
    bases: basesOf(null, steps),
  };
}

/** When the first money came that counts. */
export function paidAt({ steps }: Payment): Instant | undefined {
  return steps.find(({ kind }) => kind === 'paid' || kind === 'taken')?.at;
}

/** In the order given. */
export async function claimViews(
  { vault }: Pick<House, 'vault'>,
  rows: readonly RefundClaimRow[],
): Promise<MyRefundClaim[]> {
  const words = await wordsOf(vault, rows.map(({ why }) => why) as readonly (Sealed | null)[]);
  return rows.map(({ id, way, sentOn, askedAt, decidedAs, amountKrw }, place) => ({
    ...{ id, way, sentOn, askedAt, decidedAs, amountKrw, why: words[place] ?? null },
  }));
}

export const OTHERWISE: Text = {
  ko: '세관이 통지하였거나 처리를 요청하신 화물입니다. 지금은 세금을 내지 마십시오.',
  en: 'Customs gave notice about it, or you asked for something else: do not pay for it now.',
};
export const REFUSED: Text = {
  ko: '사용을 거절하신 화물입니다. 세금을 내지 마십시오.',
  en: 'You refused this use of your code: do not pay for it.',
};
export const WAITS: Text = {
  ko: '먼저 내가 주문한 화물인지 확인해 주십시오.',
  en: 'Please confirm first that you ordered it.',
};
export const NOBODY: Text = {
  ko: '결제 기관이 설정되지 않아 여기에서 낼 수 없습니다.',
  en: 'No payment provider is set up: it cannot be paid here.',
};
export const TOO_MUCH: Text = {
  ko: '200만원이 넘는 세금은 여기에서 낼 수 없습니다. 납부서로 은행에서 내 주십시오.',
  en: 'More than KRW 2,000,000 cannot be paid here; please pay at a bank with the payment notice.',
};
