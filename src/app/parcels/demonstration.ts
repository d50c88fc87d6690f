/** A few made-up firms, orders and parcels for the demonstration, through the same intake as signed messages; once. */
import { addDays, type Day, seoulDay, toInstant } from '../../core/day.ts';
import type { DeliveryReport } from '../../model/delivery-report.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { readFirms, storeFirm, storeFirmCheck } from '../../store/queries/parcel-firms.ts';
import { readSetting, writeSetting } from '../../store/queries/settings.ts';
import {
  CARRIERS,
  FORWARDERS,
  makeDeliveries,
  makeFlow,
  makeParcelTrade,
  makeTown,
  PLATFORMS,
  POST,
} from '../../synthetic/parcels/index.ts';
import type { House } from '../house.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { lastDay } from './firms.ts';
import { furnishRights } from './path/demonstration.ts';
import type { Signed } from './signed.ts';
import { take } from './take.ts';

const ORDERS = 150;
const DAYS = 14;
/** Nothing arrives after today. */
const LONGEST_WAY = 13;
const SEED = 3;
/** More goes wrong than in life, so that there is something to look at. */
const PLANTED_SHARE = 0.2;

/** Set when everything was taken in: a start that was interrupted goes on where it was. */
const FURNISHED = 'parcels-furnished';

/** What was taken in by an earlier start is answered again and stored once. */
export async function furnishParcels(house: House): Promise<void> {
  if ((await readSetting(house.pool, FURNISHED)) !== true) await takeAll(house);
  await furnishRights(house);
  await house.deliveries.settle();
  await house.matching.match();
  await house.matching.idle();
  await house.parcels.settle();
}

async function takeAll(house: House): Promise<void> {
  const today = seoulDay(house.clock.now());
  if ((await readFirms(house.pool)).length === 0) await registerAll(house, today);
  const from = addDays(today, -DAYS - LONGEST_WAY);
  const trade = makeParcelTrade(SEED, { orders: ORDERS, from, days: DAYS, plantedShare: PLANTED_SHARE });
  for (const { id } of PLATFORMS) {
    const orders = trade.orders.filter(({ platformId }) => platformId === id);
    await take(house, messageOf(house, { id, kind: 'platform' }, orders, []));
  }
  const risky = riskyParcels(from);
  const meeting = meetingParcels(today);
  for (const { id } of CARRIERS) {
    const parcels = [...meeting, ...trade.parcels, ...risky].filter(({ carrierId }) => carrierId === id);
    await take(house, messageOf(house, { id, kind: 'carrier' }, [], parcels));
    await take(
      house,
      deliveriesOf(house, { id, kind: 'carrier' }, makeDeliveries(parcels, addDays(today, -1))),
    );
  }
  await writeSetting(house.pool, FURNISHED, true, toInstant(house.machineNow()));
}

/** Parcels with something planted in them, so that selection has something to pick: no platform sent an order for them. */
function riskyParcels(from: string): Parcel[] {
  const found: Parcel[] = [];
  const flow = { parcels: 600, from, days: DAYS, planted: 20, narcoticsFactor: 100 };
  makeFlow(SEED, flow, (parcel, _beside, { kind, way }) => {
    if (kind !== null && way !== 'silent' && found.length < RISKY) found.push(parcel);
  });
  return found;
}

const RISKY = 30;

/** A farm of codes, and a few parcels from long before, so that the store is old enough to call its codes new. */
function meetingParcels(today: Day): Parcel[] {
  const from = addDays(today, -TOWN_DAYS);
  const { parcels, schemes } = makeTown(SEED, { people: 60, from, days: TOWN_DAYS, farms: 1, drops: 0 });
  const planted = new Set(schemes.flatMap(({ bills }) => bills));
  return parcels.filter(({ houseBill }, place) => place < 10 || planted.has(houseBill));
}

const TOWN_DAYS = 75;

function messageOf(
  house: House,
  firm: Signed['firm'],
  orders: readonly Order[],
  parcels: readonly Parcel[],
): Signed {
  const iat = Math.floor(house.machineNow() / 1000);
  const message = { iss: firm.id, iat, jti: 'made-up-first-day', orders, parcels };
  return { firm, mode: 'live', message, bodyHash: 'made-up' };
}

function deliveriesOf(house: House, firm: Signed['firm'], deliveries: readonly DeliveryReport[]): Signed {
  const { message, ...signed } = messageOf(house, firm, [], []);
  return { ...signed, message: { ...message, jti: 'made-up-deliveries', deliveries } };
}

async function registerAll(house: House, today: string): Promise<void> {
  const at = toInstant(house.clock.now());
  const validFrom = addDays(today, -200);
  const firms = [
    ...PLATFORMS.map((firm) => ({ ...firm, kind: 'platform' as const })),
    ...CARRIERS.map((firm) => ({ ...firm, kind: 'carrier' as const, country: 'KR' })),
    { id: POST.id, name: POST.name, kind: 'carrier' as const, country: 'KR' },
    ...FORWARDERS.map((firm) => ({ ...firm, kind: 'forwarder' as const, country: 'KR' })),
  ];
  await writeDesk(house, async (client) => {
    for (const { id, kind, name, country } of firms) {
      const state = {
        state: 'registered' as const,
        validFrom,
        validTo: lastDay(validFrom),
        decidedBy: 'system:first',
      };
      await storeFirm(client, {
        id,
        kind,
        name,
        country,
        appliedBy: 'system:first',
        appliedAt: at,
        ...state,
      });
      for (const check of ['arrears', 'investigation', 'disqualification'] as const) {
        const found = { firm: id, kind: check, isClear: true, checkedOn: validFrom, source: '가상 자료' };
        await storeFirmCheck(client, {
          id: house.newId(),
          ...found,
          enteredBy: 'system:first',
          enteredAt: at,
        });
      }
    }
    const detail = { firms: firms.map(({ id }) => id) };
    return { events: [{ kind: 'parcel-firms-made-up', who: 'system:first', detail }], value: undefined };
  });
}
