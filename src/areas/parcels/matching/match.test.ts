/** What matching says of single cases that people argue about, each the smallest change of one order and its parcel. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Order } from '../../../model/order.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { type Match, matchAll } from './match.ts';
import { nameForms, nameLikeness } from './names.ts';

const ORDER: Order = {
  platformId: 'EC-1',
  orderNumber: '2026-0001',
  version: 1,
  orderedOn: '2026-11-02',
  recipient: {
    name: '김수현',
    customsCode: 'P123456789012',
    phone: '010-1234-5678',
    postcode: '06236',
    address: '서울특별시 강남구 가온로 12, 101동 1502호',
  },
  sellerName: 'SELLER',
  goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 2, unitPrice: 60 }],
  payment: { currency: 'USD', goodsAmount: 120, paidAmount: 120 },
};
const PARCEL: Parcel = {
  carrierId: 'CX-1',
  houseBill: 'H1',
  version: 1,
  channel: 'express-air',
  office: '020',
  terminal: '02002901',
  departureCountry: 'US',
  arrivedOn: '2026-11-08',
  grossMassKg: 2,
  sender: { name: 'SELLER', country: 'US' },
  recipient: ORDER.recipient,
  goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 2, amount: 120 }],
  currency: 'USD',
  goodsAmount: 120,
  orders: [{ platformId: 'EC-1', orderNumber: '2026-0001' }],
};
const RATES: Readonly<Record<string, number>> = { USD: 1400, CNY: 195, KRW: 1 };
const rateOn = (currency: string): number | undefined => RATES[currency];

function matchOf(orders: readonly Order[], ...parcels: readonly Parcel[]): Match {
  const found = matchAll({ orders, parcels, rateOn });
  return found.find((one) => one.parcels.some(({ houseBill }) => houseBill === parcels[0]!.houseBill))!;
}
const reasons = (match: Match): string[] => match.differences.map(({ reason }) => reason);
const pay = (payment: Partial<Order['payment']>): Order => ({
  ...ORDER,
  payment: { ...ORDER.payment, ...payment },
});

test('the same on both sides is matched, surely, and nothing is said', () => {
  const match = matchOf([ORDER], PARCEL);
  assert.deepEqual([match.shape, match.state, reasons(match)], ['one-to-one', 'matched', []]);
  assert.ok(match.sureness > 0.999);
});

test('a price after coupons is right, before them is explained, far below is a difference', () => {
  const order = pay({
    discounts: [
      { kind: 'coupon', amount: 20 },
      { kind: 'points', amount: 10 },
    ],
    paidAmount: 90,
  });
  const at = (goodsAmount: number): string[] => reasons(matchOf([order], { ...PARCEL, goodsAmount }));
  assert.deepEqual(at(90), []);
  assert.deepEqual(at(100), ['price-points']);
  assert.deepEqual(at(120), ['price-before']);
  const low = matchOf([order], { ...PARCEL, goodsAmount: 45 });
  assert.equal(low.state, 'differs');
  assert.deepEqual(
    low.differences.map(({ reason, by }) => [reason, by]),
    [['price-below', 50]],
  );
});

test('another currency is converted, the same number in another is told, an unknown rate is not guessed', () => {
  const at = (goodsAmount: number, currency: string): string[] =>
    reasons(matchOf([ORDER], { ...PARCEL, goodsAmount, currency }));
  assert.deepEqual(at(865, 'CNY'), ['price-converted']);
  assert.deepEqual(at(120, 'CNY'), ['currency-differs']);
  assert.deepEqual(at(110, 'EUR'), ['price-no-rate']);
});

test('an order split over parcels: what is still to come is no difference, a piece too many is', () => {
  const one = (houseBill: string): Parcel => ({
    ...PARCEL,
    houseBill,
    goods: [{ ...PARCEL.goods[0]!, quantity: 1, amount: 60 }],
    goodsAmount: 60,
  });
  const order = { ...ORDER, parcelCount: 2 };
  const first = matchOf([order], one('H1'));
  assert.deepEqual([first.state, reasons(first)], ['matched', ['more-to-come']]);
  const both = matchOf([order], one('H1'), one('H2'));
  assert.deepEqual([both.shape, both.state, reasons(both)], ['split', 'matched', []]);
  const three = matchOf([order], one('H1'), one('H2'), one('H3'));
  assert.deepEqual(reasons(three).slice(0, 1), ['quantity-above']);
});

test('several orders in one parcel are found, also when the carrier names none', () => {
  const second: Order = {
    ...ORDER,
    orderNumber: '2026-0002',
    goods: [{ sequence: 1, description: 'Sunglasses', hsCode: '900410', quantity: 1, unitPrice: 30 }],
    payment: { currency: 'USD', goodsAmount: 30, paidAmount: 30 },
  };
  const { orders: _, ...unnamed } = PARCEL;
  const parcel: Parcel = {
    ...unnamed,
    goods: [
      ...PARCEL.goods,
      { sequence: 2, description: 'Sunglasses', hsCode: '900410', quantity: 1, amount: 30 },
    ],
    goodsAmount: 150,
  };
  const match = matchOf([ORDER, second], parcel);
  assert.deepEqual([match.shape, match.state, reasons(match)], ['merged', 'matched', ['order-found']]);
});

test('an order that nobody named, at another price, may be another one of the same person: it is linked, and not called sure', () => {
  const { orders: _, ...unnamed } = PARCEL;
  const cheap = { goodsAmount: 45, goods: PARCEL.goods.map((one) => ({ ...one, amount: 45 })) };
  const found = matchOf([ORDER], { ...unnamed, ...cheap });
  assert.deepEqual([found.state, found.sureness], ['differs', 0.25]);
  assert.deepEqual(
    reasons(found).filter((one) => one.startsWith('order-')),
    ['order-doubtful'],
  );
  const fits = matchOf([ORDER], unnamed);
  assert.ok(fits.sureness > 0.99);
  assert.deepEqual(reasons(fits), ['order-found']);
  // A named one is that order, whatever it costs.
  const named = matchOf([ORDER], { ...PARCEL, ...cheap });
  assert.ok(named.sureness > 0.999);
  assert.equal(named.state, 'differs');
});

test('an order of another person that is named is not taken for the parcel’s own', () => {
  const other: Order = {
    ...ORDER,
    orderNumber: '2026-0009',
    recipient: {
      name: '박도진',
      customsCode: 'P999999999999',
      phone: '010-9999-0000',
      postcode: '48094',
      address: '부산광역시 해운대구 나래로 3',
    },
    goods: [{ sequence: 1, description: 'Red wine', hsCode: '220421', quantity: 6, unitPrice: 40 }],
  };
  const parcel = { ...PARCEL, orders: [{ platformId: 'EC-1', orderNumber: '2026-0009' }] };
  assert.deepEqual(reasons(matchOf([ORDER, other], parcel)), ['reference-other']);
  const alone = matchOf([other], parcel);
  assert.deepEqual([alone.state, reasons(alone)], ['no-order', ['reference-others']]);
});

test('each field of the recipient is told by itself', () => {
  const changed = (recipient: Partial<Parcel['recipient']>): string[] =>
    reasons(matchOf([ORDER], { ...PARCEL, recipient: { ...PARCEL.recipient, ...recipient } }));
  assert.deepEqual(changed({ customsCode: 'P123456789013' }), ['code-differs']);
  assert.deepEqual(changed({ phone: '+82 10 1234 5679' }), ['phone-differs']);
  assert.deepEqual(changed({ phone: '+82 10 1234 5678' }), []);
  assert.deepEqual(changed({ postcode: '06237' }), ['postcode-differs']);
  assert.deepEqual(changed({ name: '박도진' }), ['name-differs']);
  assert.deepEqual(changed({ name: 'Soo-Hyun KIM' }), ['name-written']);
  assert.deepEqual(changed({ address: '101-1502, 12 Gaon-ro, Gangnam-gu, Seoul' }), []);
  assert.deepEqual(changed({ address: '부산광역시 해운대구 나래로 3' }), ['address-differs']);
});

test('a return is not held against price and quantity, and a firm does not buy for self-use', () => {
  assert.deepEqual(reasons(matchOf([ORDER], { ...PARCEL, isReturn: true, goodsAmount: 1 })), ['returned']);
  const firm = { ...ORDER, buyerBusinessNumber: '123-45-67890' };
  assert.deepEqual(reasons(matchOf([firm], PARCEL)), ['business-buyer']);
});

test('one name in three writings is one name, and another is another', () => {
  const like = (one: string, other: string): number | undefined =>
    nameLikeness(nameForms({ name: one }), nameForms({ name: other }));
  const same: readonly (readonly [string, string])[] = [
    ['김수현', 'Kim Soo-hyun'],
    ['김수현', '金秀賢'],
    ['이영희', 'Younghee Rhee'],
    ['정민호', 'CHUNG MIN HO'],
    ['王小丹', 'Wang Xiaodan'],
    ['서아영', 'Ahyoung Seo'],
    ['ＫＩＭ　ＳＯＯ', 'kim soo'],
  ];
  for (const [one, other] of same)
    assert.ok(like(one, other)! >= 0.85, `${one} ${other} ${like(one, other)}`);
  const unlike: readonly (readonly [string, string])[] = [
    ['김수현', '박도진'],
    ['김수현', 'Choi Minji'],
    ['이영희', '金秀賢'],
  ];
  for (const [one, other] of unlike)
    assert.ok(like(one, other)! < 0.7, `${one} ${other} ${like(one, other)}`);
});
