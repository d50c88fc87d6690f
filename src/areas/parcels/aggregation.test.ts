/** Which parcels count as one, at the edges: seller, day of purchase, buyer, gifts, the limit, and what nobody knows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { type Bought, countTogether } from './aggregation.ts';
import { chooseProcedure } from './procedure.ts';

const rateOn = (currency: string): number | undefined => ({ USD: 1400, CNY: 200 })[currency];
const BUYER = { name: '김수현', customsCode: 'P123456789012' };

function bought(houseBill: string, parcel: Partial<Parcel> = {}, order: Partial<Order> | null = {}): Bought {
  const whole: Parcel = {
    ...{
      carrierId: 'CX-1',
      houseBill,
      version: 1,
      channel: 'express-air',
      office: '020',
      terminal: '02002901',
    },
    ...{ departureCountry: 'CN', arrivedOn: '2026-11-15', grossMassKg: 1, recipient: BUYER },
    sender: { name: 'SELLER', country: 'CN' },
    goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 1 }],
    ...{ currency: 'USD', goodsAmount: 90, ...parcel },
  };
  if (order === null) return { parcel: whole, orders: [] };
  const one: Order = {
    ...{ platformId: 'EC-1', orderNumber: `O-${houseBill}`, version: 1, orderedOn: '2026-11-02' },
    ...{ recipient: BUYER, sellerName: 'Seller Co.', goods: [] },
    payment: { currency: 'USD', goodsAmount: whole.goodsAmount, paidAmount: whole.goodsAmount },
    ...order,
  };
  return { parcel: whole, orders: [one] };
}

const OWN = bought('H1');
const procedureWith = (...others: readonly Bought[]): string =>
  chooseProcedure(OWN.parcel, OWN.orders, rateOn, [OWN, ...others]).procedure;

test('one seller and one day of purchase count as one, whatever day they arrive', () => {
  assert.equal(procedureWith(), 'list');
  assert.equal(procedureWith(bought('H2')), 'simple');
  assert.equal(
    procedureWith(bought('H2', { arrivedOn: '2026-11-20' }, { sellerName: 'SELLER CO.' })),
    'simple',
  );
  const { reasons } = chooseProcedure(OWN.parcel, OWN.orders, rateOn, [bought('H2'), bought('H3')]);
  const said = reasons.find(({ bills }) => bills !== undefined)!;
  assert.deepEqual([said.bills, said.status, said.to], [['H2', 'H3'], 'unverified', 'simple']);
  assert.ok(said.text.en.includes('270') && said.source.includes('제45조제2항제1호'));
});

test('another seller, another day of purchase, another buyer, a gift: another purchase', () => {
  for (const other of [
    bought('H2', {}, { sellerName: 'Other Co.' }),
    bought('H2', {}, { orderedOn: '2026-11-03' }),
    bought('H2', { recipient: { ...BUYER, customsCode: 'P123456789013' } }),
    bought('H2', { isGift: true }),
    bought('H2', { isReturn: true }),
  ])
    assert.equal(procedureWith(other), 'list', JSON.stringify(other));
});

test('the limit is that of the parcel, and the sum may reach it', () => {
  const of = (goodsAmount: number, changes: Partial<Parcel> = {}): string => {
    const own = bought('H1', changes);
    return chooseProcedure(own.parcel, own.orders, rateOn, [bought('H2', { ...changes, goodsAmount })])
      .procedure;
  };
  assert.deepEqual([of(60), of(60.01)], ['list', 'simple']);
  assert.deepEqual(
    [of(110, { departureCountry: 'US' }), of(110.01, { departureCountry: 'US' })],
    ['list', 'simple'],
  );
  assert.equal(of(10, { currency: 'EUR' }), 'open');
});

test('of a parcel with several purchases only the shared one counts', () => {
  const other = bought(
    'H2',
    { goodsAmount: 140 },
    { payment: { currency: 'USD', goodsAmount: 40, paidAmount: 40 } },
  );
  const [shared] = other.orders;
  const mixed = { ...other, orders: [shared!, { ...shared!, orderNumber: 'O-9', sellerName: 'Other Co.' }] };
  assert.equal(countTogether(OWN, [mixed], rateOn)?.sumUsd, 130);
});

test('where the day of purchase is not known nothing is guessed', () => {
  assert.equal(procedureWith(bought('H2', {}, null)), 'open');
  assert.equal(procedureWith(bought('H2', { goodsAmount: 50 }, null)), 'list');
  assert.equal(procedureWith(bought('H2', { arrivedOn: '2026-11-16' }, null)), 'list');
  assert.equal(procedureWith(bought('H2', { sender: { name: 'OTHER', country: 'CN' } }, null)), 'list');
});
