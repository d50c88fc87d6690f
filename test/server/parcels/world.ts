/** One started house for all tests of orders and parcels, a platform and a carrier that are registered in it, and how they send. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Signed } from '../../../src/app/parcels/signed.ts';
import type { Order } from '../../../src/model/order.ts';
import type { Parcel } from '../../../src/model/parcel.ts';
import type { Answer } from '../../builders/client.ts';
import { startHouse, type TestHouse } from '../../builders/house.ts';
import { addKey, type Firm, signMessage } from '../../builders/parcel-firms.ts';

export const ORDER: Order = {
  platformId: 'T-EC-1',
  orderNumber: 'A-0001',
  version: 1,
  orderedOn: '2026-11-10',
  recipient: { name: '김수현', customsCode: 'P123456789012', phone: '010-1234-5678', postcode: '06236' },
  sellerName: 'SELLER',
  goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 2, unitPrice: 60 }],
  payment: { currency: 'USD', goodsAmount: 120, paidAmount: 120 },
};

export const PARCEL: Parcel = {
  carrierId: 'T-CX-1',
  houseBill: 'TB0001',
  version: 1,
  channel: 'express-air',
  office: '020',
  terminal: '02002901',
  departureCountry: 'US',
  arrivedOn: '2026-11-15',
  grossMassKg: 2,
  sender: { name: 'SELLER', country: 'US' },
  recipient: ORDER.recipient,
  goods: [{ sequence: 1, description: 'Running shoes', hsCode: '640411', quantity: 2 }],
  currency: 'USD',
  goodsAmount: 120,
  orders: [{ platformId: 'T-EC-1', orderNumber: 'A-0001' }],
};

interface Said {
  readonly orders?: readonly unknown[];
  readonly parcels?: readonly unknown[];
  readonly items?: readonly unknown[];
  readonly itmatt?: readonly unknown[];
  readonly deliveries?: readonly unknown[];
  readonly standing?: readonly string[];
  readonly iat?: number;
  readonly jti?: string;
  readonly iss?: string;
}

export interface ParcelWorld {
  readonly house: TestHouse;
  readonly platform: Firm;
  readonly carrier: Firm;
  today(): string;
  /** In the register, with findings, and not decided on. */
  enter(id: string, kind: string): Promise<void>;
  sign(firm: Firm, said: Said, typ?: string): Promise<string>;
  post(jws: string): Promise<Answer>;
  send(firm: Firm, said: Said): Promise<Answer>;
  /** As a message stands when its signature was found to be right. */
  verified(firm: Firm, kind: 'platform' | 'carrier', said: Said): Signed;
}

export const outcomes = ({ json }: Answer): string[] =>
  json.lines.map(({ outcome }: { outcome: string }) => outcome);

export async function startParcels(): Promise<ParcelWorld> {
  const house = await startHouse('parcels');
  const today = (): string => new Date(house.house.clock.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const enter = async (id: string, kind: string): Promise<void> => {
    const officer = await house.as('officer-020');
    assert.equal((await officer.post('parcel-firms', { id, kind, name: id, country: 'US' })).status, 200);
    for (const check of ['arrears', 'investigation', 'disqualification'])
      await officer.post(`parcel-firms/${id}/checks`, {
        kind: check,
        isClear: true,
        checkedOn: today(),
        source: '체납 조회',
      });
  };
  const register = async (id: string, kind: string): Promise<Firm> => {
    await enter(id, kind);
    const decided = await (await house.as('supervisor-020')).post(`parcel-firms/${id}/decision`, {
      to: 'registered',
      why: '요건 충족',
    });
    assert.equal(decided.json.state, 'registered', decided.text);
    return addKey(await house.as('officer-020'), id, 'live');
  };
  const post = (jws: string): Promise<Answer> =>
    house.stranger.ask('POST', 'parcel-exchange/messages', { body: jws, type: 'application/jose' });
  return {
    ...{ house, today, enter, post, sign: signMessage },
    platform: await register('T-EC-1', 'platform'),
    carrier: await register('T-CX-1', 'carrier'),
    send: async (firm, said) => post(await signMessage(firm, said)),
    verified({ id }, kind, said) {
      const jti = randomUUID();
      return {
        firm: { id, kind },
        mode: 'live',
        message: { iss: id, iat: 0, jti, ...said } as Signed['message'],
        bodyHash: jti,
      };
    },
  };
}
