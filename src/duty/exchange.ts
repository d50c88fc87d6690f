/** Foreign money into won at the customs rate of the day, exactly, fractions dropped (관세법 제18조, 시행규칙 제1조의2). */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { Money } from './case.ts';
import { decimalOf, timesFloor } from './decimal.ts';
import type { ExchangeRow, RateBook } from './rate-book.ts';

const WON_SOURCE: Text = { ko: '원화', en: 'in won' };
const WON: Omit<ExchangeRow, 'validFrom' | 'validTo'> = {
  ...{ currency: 'KRW', wonPerUnit: 1, source: WON_SOURCE, status: 'verified' },
};

export function exchangeOf(currency: string, day: Day, book: RateBook): ExchangeRow | undefined {
  return currency === 'KRW' ? { ...WON, validFrom: day, validTo: day } : book.exchangeOn(currency, day);
}

/** Won for an amount; both were checked before. */
export function toWon({ amount }: Money, { wonPerUnit }: ExchangeRow): number {
  return timesFloor(decimalOf(amount)!, decimalOf(wonPerUnit)!);
}

/** Dollars for an amount in won, whole ones, as the form states them: rounded to the nearest. */
export function toUsd(won: number, { wonPerUnit }: ExchangeRow): number {
  return Math.round(won / wonPerUnit);
}
