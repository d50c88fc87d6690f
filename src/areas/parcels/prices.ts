/** Which price of its goods an order can rightly be listed at (관세법 제30조제1항: what was paid or is to be paid), for matching. */
import type { Text } from '../../core/text.ts';
import type { Payment } from '../../model/order.ts';
import type { RateOn } from './matching/rates.ts';

export type PriceReading = 'after-discounts' | 'points-not-deducted' | 'before-discounts' | 'with-shipping';

export interface Price {
  readonly reading: PriceReading;
  readonly amount: number;
}

export const PRICE_READINGS: Readonly<Record<PriceReading, Text>> = {
  'after-discounts': {
    ko: '할인·쿠폰·적립금을 뺀 물품가격',
    en: 'the goods less discounts, coupons and points',
  },
  'points-not-deducted': {
    ko: '할인·쿠폰만 뺀 물품가격 (적립금은 결제수단으로 봄)',
    en: 'the goods less discounts and coupons, points taken as payment',
  },
  'before-discounts': { ko: '할인 전 물품가격', en: 'the goods before discounts' },
  'with-shipping': { ko: '국제운임을 포함한 결제금액', en: 'all that was paid, carriage included' },
};

export function sumDiscounts({ discounts = [] }: Payment): number {
  return discounts.reduce((sum, { amount }) => sum + amount, 0);
}

/** The prices that explain a listed amount, the right one first: what was paid for the goods alone. */
export function pricesOf(payment: Payment): readonly Price[] {
  const { goodsAmount, foreignChargesAmount = 0, shippingAmount = 0, discounts = [], paidAmount } = payment;
  const off = (kinds: (kind: string) => boolean): number =>
    discounts.reduce((sum, { kind, amount }) => sum + (kinds(kind) ? amount : 0), 0);
  const goods = goodsAmount + foreignChargesAmount;
  const prices: Price[] = [{ reading: 'after-discounts', amount: Math.max(0, goods - off(() => true)) }];
  if (discounts.some(({ kind }) => kind === 'points'))
    prices.push({ reading: 'points-not-deducted', amount: goods - off((kind) => kind !== 'points') });
  if (discounts.length > 0) prices.push({ reading: 'before-discounts', amount: goods });
  if (shippingAmount > 0) prices.push({ reading: 'with-shipping', amount: paidAmount });
  return prices;
}

/** Dollars, cents cut off; null where no rate is known. */
export function dollars(amount: number, currency: string, day: string, rateOn: RateOn): number | null {
  if (currency === 'USD') return amount;
  const [from, to] = [currency === 'KRW' ? 1 : rateOn(currency, day), rateOn('USD', day)];
  // Won first, then dollars, as the price is reckoned.
  return from === undefined || to === undefined ? null : Math.floor(((amount * from) / to) * 100) / 100;
}
