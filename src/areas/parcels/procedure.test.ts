/** Which procedure a parcel gets, at the edges of each limit. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Parcel } from '../../model/parcel.ts';
import { chooseProcedure } from './procedure.ts';

const PARCEL: Parcel = {
  carrierId: 'CX-1',
  houseBill: 'H1',
  version: 1,
  channel: 'express-air',
  office: '020',
  terminal: '02002901',
  departureCountry: 'CN',
  arrivedOn: '2026-11-08',
  grossMassKg: 2,
  sender: { name: 'SELLER', country: 'CN' },
  recipient: { name: '김수현', customsCode: 'P123456789012' },
  goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 2 }],
  currency: 'USD',
  goodsAmount: 150,
};
const rateOn = (currency: string): number | undefined => ({ USD: 1400, CNY: 200 })[currency];
const of = (changes: Partial<Parcel>): string =>
  chooseProcedure({ ...PARCEL, ...changes }, [], rateOn).procedure;

test('150 dollars, 200 by express from the United States, never by post', () => {
  assert.equal(of({}), 'list');
  assert.equal(of({ goodsAmount: 150.01 }), 'simple');
  assert.equal(of({ goodsAmount: 200, departureCountry: 'US' }), 'list');
  assert.equal(of({ goodsAmount: 200.01, departureCountry: 'US' }), 'simple');
  assert.equal(of({ goodsAmount: 200, departureCountry: 'US', channel: 'post' }), 'simple');
});

test('other money goes by way of won, and without a rate nothing is told', () => {
  assert.equal(of({ currency: 'CNY', goodsAmount: 1050 }), 'list');
  assert.equal(of({ currency: 'CNY', goodsAmount: 1051 }), 'simple');
  assert.equal(of({ currency: 'EUR', goodsAmount: 1 }), 'open');
});

test('excluded goods, quantities for self-use, firms, and a list without a code', () => {
  const vitamins = (quantity: number) => ({
    goods: [{ sequence: 1, description: '비타민 C 정', quantity }],
    goodsAmount: 20,
  });
  assert.equal(of(vitamins(6)), 'simple');
  assert.equal(of(vitamins(7)), 'ordinary');
  assert.equal(of({ recipient: { name: '회사', customsCode: 'SYNI000001' } }), 'ordinary');
  assert.equal(of({ recipient: { name: '김수현' } }), 'simple');
});

test('a split order is reckoned whole', () => {
  const order = {
    ...{ platformId: 'EC-1', orderNumber: 'A1', version: 1, orderedOn: '2026-11-01', sellerName: 'S' },
    recipient: PARCEL.recipient,
    goods: [{ sequence: 1, description: 'Shoes', quantity: 3, unitPrice: 100 }],
    payment: { currency: 'USD', goodsAmount: 300, paidAmount: 300 },
    parcelCount: 3,
  };
  const { procedure, reasons } = chooseProcedure({ ...PARCEL, goodsAmount: 100 }, [order], rateOn);
  assert.equal(procedure, 'simple');
  assert.ok(reasons.some(({ status, text }) => status === 'unverified' && text.en.includes('A1')));
});
