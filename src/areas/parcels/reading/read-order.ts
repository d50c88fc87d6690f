/** Whether what a platform sent is an order that we can take in: all that is wrong at once, and beside it what is odd. */
import type { Problem, Result } from '../../../core/problem.ts';
import {
  DISCOUNT_KINDS,
  type Discount,
  type DiscountKind,
  MOST_GOODS,
  type Order,
  type OrderedGoods,
  type Payment,
} from '../../../model/order.ts';
import { sumDiscounts } from '../prices.ts';
import { code, flag, list, may, must, number, type Read, record, text } from './fields.ts';
import {
  emptyNotes,
  expectedGot,
  type Notes,
  type ParcelProblemCode,
  type ParcelWarningCode,
  refuse,
  warn,
} from './problems.ts';
import { country, currency, day, hsCode, MOST_AMOUNT, recipient, reference } from './shared-fields.ts';

export type Taken<Value> = Result<Value, ParcelProblemCode> & {
  readonly warnings: readonly Problem<ParcelWarningCode>[];
};

const amount = number(0, MOST_AMOUNT);

const discountAmount: Read<number> = (value, at, notes) => {
  if (typeof value !== 'number' || value >= 0) return amount(value, at, notes);
  const expected = { ko: '0 이상의 할인액', en: 'a discount of zero or more' };
  return refuse(notes, 'parcel/negative-discount', at, expectedGot(expected, value));
};

const DISCOUNT = record<Discount>({
  kind: must(
    code<DiscountKind>(new RegExp(`^(?:${DISCOUNT_KINDS.join('|')})$`), {
      ko: `${DISCOUNT_KINDS.join(', ')} 중 하나`,
      en: `one of ${DISCOUNT_KINDS.join(', ')}`,
    }),
  ),
  amount: must(discountAmount),
});

const GOODS = record<OrderedGoods>({
  sequence: must(number(1, MOST_GOODS, true)),
  description: must(text(300)),
  brand: may(text(100)),
  hsCode: may(hsCode),
  quantity: must(number(1, 1e6, true)),
  unitPrice: must(amount),
});

const PAYMENT = record<Payment>({
  currency: must(currency),
  goodsAmount: must(amount),
  shippingAmount: may(amount),
  foreignChargesAmount: may(amount),
  discounts: may(list(DISCOUNT, 20)),
  paidAmount: must(amount),
  paidOn: may(day),
});

const ORDER = record<Order>({
  platformId: must(reference(35)),
  orderNumber: must(reference(60)),
  version: must(number(1, 9999, true)),
  orderedOn: must(day),
  recipient: must(recipient),
  buyerName: may(text(100)),
  buyerBusinessNumber: may(code(/^\d{3}-?\d{2}-?\d{5}$/, { ko: '사업자등록번호', en: 'a business number' })),
  sellerName: must(text(200)),
  sellerCountry: may(country),
  goods: must(list(GOODS, MOST_GOODS, 1)),
  payment: must(PAYMENT),
  parcelCount: may(number(1, MOST_GOODS, true)),
  isGift: may(flag()),
});

export function readOrder(input: unknown): Taken<Order> {
  const notes = emptyNotes();
  const order = ORDER(input, '', notes);
  if (order !== undefined && notes.count === 0) compare(order, notes);
  const { problems, warnings, count } = notes;
  if (order === undefined || count > 0) return { ok: false, problems, count, warnings };
  return { ok: true, value: order, warnings };
}

/** A cent a line is rounding. */
const ROUNDING = 0.011;

/** What only fields together tell. */
function compare(order: Order, notes: Notes): void {
  const { goods, payment, recipient: whom, orderedOn } = order;
  checkSequences(goods, notes);
  const sum = goods.reduce((total, { quantity, unitPrice }) => total + quantity * unitPrice, 0);
  const slack = ROUNDING * goods.length;
  if (Math.abs(sum - payment.goodsAmount) > slack)
    warn(notes, 'parcel/goods-sum-differs', '/payment/goodsAmount', {
      ko: `물품 줄의 합 ${sum.toFixed(2)}와 다릅니다.`,
      en: `differs from the sum of the lines, ${sum.toFixed(2)}`,
    });
  const { goodsAmount, shippingAmount = 0, foreignChargesAmount = 0, paidAmount, paidOn } = payment;
  const before = goodsAmount + shippingAmount + foreignChargesAmount;
  const off = sumDiscounts(payment);
  if (off > before + slack)
    refuse(notes, 'parcel/discount-above-price', '/payment/discounts', {
      ko: `할인의 합 ${off.toFixed(2)}이(가) 가격 ${before.toFixed(2)}보다 큽니다.`,
      en: `discounts of ${off.toFixed(2)} are more than the price of ${before.toFixed(2)}`,
    });
  else if (Math.abs(before - off - paidAmount) > slack + ROUNDING)
    warn(notes, 'parcel/paid-sum-differs', '/payment/paidAmount', {
      ko: `가격에서 할인을 뺀 ${(before - off).toFixed(2)}와 다릅니다.`,
      en: `differs from the price less discounts, ${(before - off).toFixed(2)}`,
    });
  if (paidOn !== undefined && paidOn < orderedOn)
    warn(notes, 'parcel/days-out-of-order', '/payment/paidOn', {
      ko: '주문일보다 앞선 결제일입니다.',
      en: 'paid before it was ordered',
    });
  if (whom.customsCode === undefined) warn(notes, 'parcel/no-code', '/recipient/customsCode', NO_CODE);
}

export const NO_CODE = {
  ko: '수취인의 통관고유부호가 없습니다.',
  en: 'The recipient has no customs code.',
};

/** @param at where the lines stand */
export function checkSequences(
  lines: readonly { readonly sequence: number }[],
  notes: Notes,
  at = '/goods',
): void {
  const seen = new Set<number>();
  for (const [place, { sequence }] of lines.entries()) {
    if (seen.has(sequence))
      refuse(notes, 'parcel/duplicate-sequence', `${at}/${place}/sequence`, {
        ko: `줄 번호 ${sequence}이(가) 두 번 나옵니다.`,
        en: `line ${sequence} occurs twice`,
      });
    seen.add(sequence);
  }
}
