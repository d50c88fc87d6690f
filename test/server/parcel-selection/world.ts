/** One started house for all tests of the selection of parcels, and parcels that arrive, are matched and decided in it. */
import assert from 'node:assert/strict';
import { matchDue } from '../../../src/app/parcels/match-due.ts';
import { replayParcel, storedParcelDecisions } from '../../../src/app/parcels/selection/replay.ts';
import type { Signed } from '../../../src/app/parcels/signed.ts';
import { take } from '../../../src/app/parcels/take.ts';
import type { ParcelQueue, ParcelSelectionView } from '../../../src/exchange/contract.ts';
import type { Parcel } from '../../../src/model/parcel.ts';
import { startHouse, type TestHouse } from '../../builders/house.ts';

export interface SelectionWorld {
  readonly it: TestHouse;
  arrive(...parcels: Parcel[]): Promise<void>;
  selection(houseBill: string, account?: string): Promise<ParcelSelectionView>;
  queue(account: string, query?: string): Promise<ParcelQueue>;
  /** As if the draw of blind ones had fallen so. */
  setBlind(isBlind: boolean): Promise<unknown>;
  /** @returns how many were replayed, each to the same bytes */
  replayAll(): Promise<number>;
}

let serial = 0;

export const CARRIER: Signed['firm'] = { id: 'T-CX-1', kind: 'carrier' };

export function parcel(
  houseBill: string,
  changes: Partial<Parcel> = {},
  description = 'Running shoes',
): Parcel {
  const number = Number(houseBill.replace(/\D/g, ''));
  return {
    carrierId: CARRIER.id,
    houseBill,
    version: 1,
    channel: 'express-air',
    office: '020',
    terminal: '02002901',
    departureCountry: 'CN',
    arrivedOn: '2026-11-15',
    grossMassKg: 1.1,
    sender: { name: `SELLER ${number % 7}`, country: 'CN' },
    recipient: {
      name: '김수현',
      customsCode: `P1${String(number).padStart(11, '0')}`,
      phone: `010-1111-${number}`,
    },
    goods: [{ sequence: 1, description, hsCode: '640411', quantity: 1 }],
    currency: 'USD',
    goodsAmount: 70,
    ...changes,
  };
}

export function said(parcels: readonly Parcel[], standing: readonly string[] = []): Signed {
  const message = { iss: CARRIER.id, iat: 0, jti: `m-${serial++}`, parcels, standing };
  return { firm: CARRIER, mode: 'live', message, bodyHash: `${serial}` };
}

export async function startSelection(): Promise<SelectionWorld> {
  const it = await startHouse('parcel_selection');
  return {
    it,
    async arrive(...parcels) {
      const { lines } = await take(it.house, said(parcels));
      assert.deepEqual(new Set(lines.map(({ outcome }) => outcome)), new Set(['taken']));
      await matchDue(it.house);
      await it.house.parcels.settle();
    },
    selection: async (houseBill, account = 'officer-020') =>
      (await (await it.as(account)).get(`parcels/${houseBill}/selection`)).json,
    queue: async (account, query = '') => (await (await it.as(account)).get(`parcel-selection${query}`)).json,
    setBlind: (isBlind) => it.database.owner.query('update parcel_decision set is_blind = $1', [isBlind]),
    async replayAll() {
      let count = 0;
      for await (const row of storedParcelDecisions(it.house.pool)) {
        const { isIdentical } = await replayParcel(it.house.parcels.editions, it.house.vault, row);
        assert.ok(isIdentical, row.id);
        count++;
      }
      return count;
    },
  };
}
