/** Builds made-up parcels for the examples that detectors carry and for tests: an ordinary case, changed where it matters. */
import type { Parcel, ParcelGoods } from '../../../model/parcel.ts';
import {
  LINE_FACTS,
  type LineFact,
  PARCEL_FACTS,
  PARCEL_SUBJECT,
  type ParcelFact,
  type ParcelSubject,
} from './subject.ts';

export interface ParcelChanges {
  readonly parcel?: Partial<Parcel>;
  readonly goods?: readonly Partial<ParcelGoods>[];
  readonly facts?: Partial<Record<ParcelFact, number | null>>;
  readonly lineFacts?: Partial<Record<LineFact, number | null>>;
}

const ORDINARY_LINE: ParcelGoods = {
  sequence: 1,
  description: 'Cotton T-shirt',
  hsCode: '610910',
  quantity: 2,
  netMassKg: 0.4,
  amount: 36,
};

const ORDINARY: Parcel = {
  carrierId: 'EX-CX-01',
  houseBill: 'EXAMPLE0001',
  version: 1,
  channel: 'express-air',
  office: '020',
  terminal: '02002901',
  departureCountry: 'CN',
  arrivedOn: '2026-03-02',
  grossMassKg: 0.5,
  sender: { name: 'EXAMPLE SHOP', country: 'CN' },
  recipient: { name: '보기', customsCode: 'P900000000001', phone: '010-0000-0001', postcode: '06000' },
  goods: [ORDINARY_LINE],
  currency: 'USD',
  goodsAmount: 36,
};

const ORDINARY_FACTS: Readonly<Record<ParcelFact, number>> = {
  priceUsd: 36,
  'recipient.parcels': 1.2,
  'recipient.valueUsd': 48,
  'recipient.knownDays': 300,
  'recipient.hits': 0,
  'pair.parcels': 0,
  'pair.valueUsd': 0,
  'address.parcels': 1.5,
  'address.codes': 1,
  'phone.codes': 1,
  'cluster.codes': 2,
  'cluster.hits': 0,
  'sender.parcels': 40,
  'sender.knownDays': 400,
  'sender.newRecipients': 9,
  'sender.examined': 2,
  'sender.hits': 0,
  'order.found': 1,
  'order.differences': 0,
  'memory.days': 200,
};
const ORDINARY_LINE_FACTS: Readonly<Record<LineFact, number>> = {
  'kind.seen': 900,
  'kind.price': 0,
  'kind.mass': 0,
  'kind.pieces': 0,
};

/** Frozen, as detectors never change what they judge. */
export function exampleParcel(changes: ParcelChanges = {}): ParcelSubject {
  const goods = (changes.goods ?? [{}]).map((line, place) => ({
    ...ORDINARY_LINE,
    ...line,
    sequence: place + 1,
  }));
  const facts = { ...ORDINARY_FACTS, ...changes.facts };
  const lines = { ...ORDINARY_LINE_FACTS, ...changes.lineFacts };
  return deepFreeze({
    kind: PARCEL_SUBJECT,
    parcel: { ...ORDINARY, ...changes.parcel, goods },
    facts: {
      declaration: PARCEL_FACTS.map((name) => facts[name]),
      items: goods.map(() => LINE_FACTS.map((name) => lines[name])),
      profiles: [],
    },
  });
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
