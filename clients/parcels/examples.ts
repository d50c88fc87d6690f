/**
 * Made-up messages for trying in the sandbox, each with what the server answers. Nobody in them is real. In the sandbox a firm plays
 * both sides: it may send parcels under its own number as well, so that it sees how its orders would match.
 */
import type { DeliveryReport, Order, Parcel, ParcelLine, ParcelStanding } from './types.ts';

export interface Example {
  readonly name: string;
  readonly orders: readonly Order[];
  readonly parcels: readonly Parcel[];
  /** Where they were delivered. */
  readonly deliveries?: readonly DeliveryReport[];
  /** Of each line, orders first, deliveries last. */
  readonly outcomes: readonly ParcelLine['outcome'][];
  /** Of the first order, asked afterwards; null: it was refused. */
  readonly standing: ParcelStanding['state'] | null;
  /** Fields that differ. */
  readonly fields: readonly string[];
}

/** @param firm under whose number everything is sent @param day of the orders, `YYYY-MM-DD` @param arrives day of the parcels */
export function sandboxExamples(firm: string, day: string, arrives: string): readonly Example[] {
  const recipient = {
    name: '홍견본',
    customsCode: 'P999999999990',
    phone: '010-0000-0000',
    postcode: '04524',
  };
  const order = (orderNumber: string, changes: Partial<Order> = {}): Order => ({
    ...{ platformId: firm, orderNumber, version: 1, orderedOn: day, recipient, sellerName: 'EXAMPLE SELLER' },
    goods: [{ sequence: 1, description: 'Cotton T-shirt', hsCode: '610910', quantity: 2, unitPrice: 20 }],
    payment: { currency: 'USD', goodsAmount: 40, paidAmount: 40 },
    ...changes,
  });
  const parcel = (houseBill: string, orderNumber: string, changes: Partial<Parcel> = {}): Parcel => ({
    ...{
      carrierId: firm,
      houseBill,
      version: 1,
      channel: 'express-air',
      office: '020',
      terminal: '02002901',
    },
    ...{ departureCountry: 'US', arrivedOn: arrives, grossMassKg: 0.6, recipient },
    sender: { name: 'EXAMPLE SELLER', country: 'US' },
    goods: [{ sequence: 1, description: 'Cotton T-shirt', hsCode: '610910', quantity: 2, amount: 40 }],
    ...{ currency: 'USD', goodsAmount: 40, orders: [{ platformId: firm, orderNumber }] },
    ...changes,
  });
  const coupon = { kind: 'coupon', amount: 50 } as const;
  return [
    {
      name: 'an order and its parcel match',
      orders: [order('EX-1')],
      parcels: [parcel('EXB1', 'EX-1')],
      ...{ outcomes: ['taken', 'taken'], standing: 'matched', fields: [] },
    },
    {
      name: 'an order whose parcel has not come',
      orders: [order('EX-2')],
      parcels: [],
      ...{ outcomes: ['taken'], standing: 'waiting', fields: [] },
    },
    {
      name: 'the parcel is listed at another price',
      orders: [order('EX-3')],
      parcels: [
        parcel('EXB3', 'EX-3', {
          goodsAmount: 9,
          goods: [{ sequence: 1, description: 'Cotton T-shirt', hsCode: '610910', quantity: 2, amount: 9 }],
        }),
      ],
      ...{ outcomes: ['taken', 'taken'], standing: 'differs', fields: ['price'] },
    },
    {
      name: 'a coupon larger than the price is refused, with its place',
      orders: [
        order('EX-4', { payment: { currency: 'USD', goodsAmount: 40, discounts: [coupon], paidAmount: 0 } }),
      ],
      parcels: [],
      ...{ outcomes: ['refused'], standing: null, fields: [] },
    },
    {
      name: 'a parcel is delivered elsewhere than listed, and it is reported',
      orders: [order('EX-5')],
      parcels: [
        parcel('EXB5', 'EX-5', { recipient: { ...recipient, address: '견본시 견본구 견본로 1, 2호' } }),
      ],
      deliveries: [
        {
          ...{ carrierId: firm, houseBill: 'EXB5', version: 1, deliveredOn: arrives },
          ...{ postcode: '04999', address: '견본시 다른구 다른길 77' },
        },
      ],
      ...{ outcomes: ['taken', 'taken', 'taken'], standing: 'matched', fields: [] },
    },
  ];
}
