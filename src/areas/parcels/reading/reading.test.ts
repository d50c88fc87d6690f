/** What an incoming order or parcel is refused for, all of it at once, and what strange but honest writing is taken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOrder } from './read-order.ts';
import { readParcel } from './read-parcel.ts';

const ORDER = {
  platformId: 'EC-1',
  orderNumber: '2026-0001',
  version: 1,
  orderedOn: '2026-11-02',
  recipient: { name: '김수현', customsCode: 'P123456789012' },
  sellerName: 'SELLER',
  goods: [{ sequence: 1, description: 'Shoes', quantity: 2, unitPrice: 60 }],
  payment: { currency: 'USD', goodsAmount: 120, paidAmount: 120 },
};
const codes = (taken: ReturnType<typeof readOrder>): string[] =>
  taken.ok ? [] : taken.problems.map(({ code, pointer }) => `${code} ${pointer}`);

test('everything wrong is told at once, with its place', () => {
  const wrong = {
    ...ORDER,
    orderedOn: '2026-02-30',
    recipient: { name: 'a\u202eb', customsCode: 'P12345' },
    goods: [
      { sequence: 1, description: 'Shoes', quantity: 1.5, unitPrice: -1 },
      { sequence: 2, quantity: 1, unitPrice: 1 },
    ],
    payment: { currency: 'XYZ', goodsAmount: 1, paidAmount: 1, discounts: [{ kind: 'coupon', amount: -5 }] },
    surprise: 1,
  };
  assert.deepEqual(codes(readOrder(wrong)), [
    'parcel/impossible-day /orderedOn',
    'parcel/refused-character /recipient/name',
    'parcel/personal-code /recipient/customsCode',
    'parcel/not-whole /goods/0/quantity',
    'parcel/out-of-range /goods/0/unitPrice',
    'parcel/missing /goods/1/description',
    'parcel/unknown-currency /payment/currency',
    'parcel/negative-discount /payment/discounts/0/amount',
    'parcel/unknown-field /surprise',
  ]);
});

test('a discount above the price is refused, sums that do not add up are a warning', () => {
  const dear = { ...ORDER.payment, discounts: [{ kind: 'points', amount: 500 }] };
  assert.deepEqual(codes(readOrder({ ...ORDER, payment: dear })), [
    'parcel/discount-above-price /payment/discounts',
  ]);
  const { ok, warnings } = readOrder({ ...ORDER, payment: { ...ORDER.payment, paidAmount: 90 } });
  assert.deepEqual([ok, warnings.map(({ code }) => code)], [true, ['parcel/paid-sum-differs']]);
});

test('emoji, right-to-left and full-width writing pass; 300 lines pass and 301 do not', () => {
  const name = (text: string) => ({ ...ORDER, recipient: { ...ORDER.recipient, name: text } });
  for (const text of ['김수현 🙂', 'سارة', 'ＫＩＭ　ＳＯＯ', '金秀賢'])
    assert.deepEqual(codes(readOrder(name(text))), [], text);
  const lines = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      sequence: place + 1,
      description: 'Shoes',
      quantity: 1,
      unitPrice: 1,
    }));
  const of = (count: number) => ({
    ...ORDER,
    goods: lines(count),
    payment: { currency: 'USD', goodsAmount: count, paidAmount: count },
  });
  assert.equal(readOrder(of(300)).ok, true);
  assert.deepEqual(codes(readOrder(of(301))), ['parcel/too-many /goods']);
});

test('what is no object, and a parcel that says nothing, are refused without a fault', () => {
  assert.deepEqual(codes(readOrder(null)), ['parcel/wrong-type ']);
  const nothing = readParcel({});
  assert.equal(nothing.ok, false);
  assert.ok(!nothing.ok && nothing.problems.length === 14, JSON.stringify(nothing));
});
