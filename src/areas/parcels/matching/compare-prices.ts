/**
 * Whether the price on the list is what was paid for the goods (관세법 제30조제1항): discounts, coupons and points, carriage,
 * currency and the day of the rate are tried as explanations before a difference is told.
 */
import type { Day } from '../../../core/day.ts';
import { type PriceReading, pricesOf, sumDiscounts } from '../prices.ts';
import type { Completeness } from './compare-goods.ts';
import type { Group } from './link.ts';
import { addSpans, isWithin, type Money, type RateOn, type Span, spanIn } from './rates.ts';
import type { Difference, ReasonId } from './reasons.ts';

const EXPLAINED: Readonly<Record<Exclude<PriceReading, 'after-discounts'>, ReasonId>> = {
  'points-not-deducted': 'price-points',
  'before-discounts': 'price-before',
  'with-shipping': 'price-shipping',
};
const NONE: Span = { least: 0, most: 0 };

interface Reading {
  readonly reading: PriceReading;
  readonly parts: readonly Money[];
  /** In the currency of the list; undefined where a rate is not known. */
  readonly span: Span | undefined;
}

export function comparePrices(group: Group, completeness: Completeness, rateOn: RateOn): Difference[] {
  const { currency } = group.parcels[0]!.parcel;
  // Parcels of one order listed in several currencies: each is compared in the first.
  const days = daysOf(group);
  const listedParts = group.parcels.map(({ parcel }) => ({
    amount: parcel.goodsAmount,
    currency: parcel.currency,
  }));
  const listedSpan = sumSpans(listedParts, currency, days, rateOn);
  const readings = readingsOf(group, completeness).map(
    ({ reading, parts }): Reading => ({ reading, parts, span: sumSpans(parts, currency, days, rateOn) }),
  );
  const right = readings[0]!;
  const told = { ordered: write(right.parts), listed: write(listedParts) };
  if (listedSpan === undefined || right.span === undefined) return [{ reason: 'price-no-rate', ...told }];
  const listed = listedParts.every((part) => part.currency === currency)
    ? listedParts.reduce((sum, { amount }) => sum + amount, 0)
    : middle(listedSpan);
  const fitting = readings.find(({ span }) => span !== undefined && isWithin(listed, span));
  if (fitting !== undefined) {
    if (fitting.reading !== 'after-discounts') return [{ reason: EXPLAINED[fitting.reading], ...told }];
    return right.parts.some((part) => part.currency !== currency)
      ? [{ reason: 'price-converted', ...told }]
      : [];
  }
  if (isSameNumber(right.parts, listedParts)) return [{ reason: 'currency-differs', ...told }];
  const paid = middle(right.span);
  const by = paid === 0 ? 100 : Math.round((Math.abs(listed - paid) / paid) * 1000) / 10;
  return [{ reason: listed < paid ? 'price-below' : 'price-above', ...told, by }];
}

const middle = ({ least, most }: Span): number => (least + most) / 2;

function daysOf({ orders, parcels }: Group): readonly Day[] {
  const days = new Set<Day>();
  for (const { order } of orders) days.add(order.payment.paidOn ?? order.orderedOn);
  for (const { parcel } of parcels) days.add(parcel.arrivedOn);
  return [...days];
}

/** Each way to read the price, the right one first; of a part that has come, the lines that have come. */
function readingsOf(group: Group, completeness: Completeness): { reading: PriceReading; parts: Money[] }[] {
  if (completeness === 'more-to-come') return [{ reading: 'after-discounts', parts: priceOfCome(group) }];
  const readings = new Map<PriceReading, Money[]>();
  const all = group.orders.map(({ order: { payment } }) => ({ payment, prices: pricesOf(payment) }));
  for (const { prices } of all) for (const { reading } of prices) readings.set(reading, []);
  for (const [reading, parts] of readings)
    for (const { payment, prices } of all) {
      const price = prices.find((one) => one.reading === reading) ?? prices[0]!;
      parts.push({ amount: price.amount, currency: payment.currency });
    }
  return [...readings].map(([reading, parts]) => ({ reading, parts }));
}

/** What the lines that lie in the parcels cost, discounts spread evenly over the order. */
function priceOfCome(group: Group): Money[] {
  const lines = group.orders.flatMap(({ order: { goods, payment } }) => {
    const share = payment.goodsAmount === 0 ? 1 : 1 - sumDiscounts(payment) / payment.goodsAmount;
    return goods.map(({ unitPrice }) => ({ unitPrice: unitPrice * share, currency: payment.currency }));
  });
  return group.parcels.flatMap(({ parcel }, place) =>
    group.pairings[place]!.pairs.map(({ parcel: mine, order }) => ({
      amount: lines[order]!.unitPrice * parcel.goods[mine]!.quantity,
      currency: lines[order]!.currency,
    })),
  );
}

function sumSpans(
  parts: readonly Money[],
  currency: string,
  days: readonly Day[],
  rateOn: RateOn,
): Span | undefined {
  let sum: Span | undefined = NONE;
  for (const part of parts) {
    const span = spanIn(part, currency, days, rateOn);
    if (span === undefined) return undefined;
    sum = addSpans(sum, span);
  }
  return sum;
}

function isSameNumber(paid: readonly Money[], listed: readonly Money[]): boolean {
  if (paid.every((one) => listed.every((other) => one.currency === other.currency))) return false;
  const total = (parts: readonly Money[]): number => parts.reduce((sum, { amount }) => sum + amount, 0);
  return Math.abs(total(paid) - total(listed)) <= 0.01 * total(paid);
}

/** `12.50 USD + 3,000 KRW`, like currencies added up. */
function write(parts: readonly Money[]): string {
  const sums = new Map<string, number>();
  for (const { amount, currency } of parts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums]
    .map(([currency, amount]) => `${amount.toFixed(amount % 1 === 0 ? 0 : 2)} ${currency}`)
    .join(' + ');
}
