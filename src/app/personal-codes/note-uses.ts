/**
 * Notes who has to be told when orders and parcels come in: each names a code, and whoever holds it is told of the order once,
 * with what does not fit the registered data. Nothing waits for this but the holder's page.
 */
import {
  adultGoodsIn,
  type CodeStanding,
  faultsOfUse,
  referenceKey,
  standingOfCode,
} from '../../areas/parcels/index.ts';
import { type Day, type Instant, seoulDay, toInstant } from '../../core/day.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { minorUntil, youthUntil } from '../../reference/minor-rules.ts';
import type { Queryable } from '../../store/open.ts';
import { type NewUse, noteUses } from '../../store/queries/code-uses.ts';
import type { House } from '../house.ts';
import { tellCitizens } from '../portal/mail/tell.ts';
import { addressesOf, codesNamed, findHolder, type Holder, type OpenCode } from './holders.ts';

type NotingHouse = Pick<House, 'pool' | 'vault' | 'clock' | 'newId' | 'machineNow'>;

interface Known {
  readonly code: OpenCode;
  readonly holder: Holder;
  readonly postcodes: readonly string[];
  readonly standing: CodeStanding;
}

/** Stores, inside a transaction, the uses that those of the values make that were taken in. */
type Note = (client: Queryable, taken: ReadonlySet<Order | Parcel>) => Promise<void>;

/** Looks up, before the transaction, whose the codes are; in most batches nobody's. */
export async function prepareUses(
  house: NotingHouse,
  orders: readonly Order[],
  parcels: readonly Parcel[],
): Promise<Note> {
  const named = [...orders, ...parcels].flatMap(({ recipient }) => recipient.customsCode ?? []);
  const codes = await codesNamed(house, named);
  const at = toInstant(house.clock.now());
  const today = seoulDay(Date.parse(at));
  const known = new Map<string, Known>();
  for (const [letters, code] of codes) {
    const found = await knownOf(house, code, today);
    if (found !== undefined) known.set(letters, found);
  }
  if (known.size === 0) return async () => {};
  return async (client, taken) => {
    const own = <Value extends Order | Parcel>(values: readonly Value[]) =>
      values.filter((one) => taken.has(one));
    const uses = [
      ...own(orders).flatMap((one) => newUse(house, known, at, one, orderUse(one))),
      ...own(parcels).flatMap((one) =>
        parcelUses(one).flatMap((noted) => newUse(house, known, at, one, noted)),
      ),
    ];
    await noteUses(client, uses);
    const citizens = new Map([...known.values()].map(({ code }) => [code.id, code.citizen]));
    await tellCitizens(
      house,
      client,
      'use',
      uses.map(({ code, kind, subject, number }) => ({
        ...{ citizen: citizens.get(code)!, subject: `${kind} ${subject}`, number },
      })),
    );
  };
}

/** Nobody's where whoever held it is erased. Who uses a code that has ended is told of as well. */
async function knownOf(house: NotingHouse, code: OpenCode, today: Day): Promise<Known | undefined> {
  const holder = await findHolder(house, code.citizen);
  if (holder === null) return undefined;
  const addresses = await addressesOf(house, code.citizen);
  const postcodes = addresses.map(({ postcode }) => postcode);
  return { code, holder, postcodes, standing: standingOfCode(code, today) };
}

type Noted = Pick<NewUse, 'kind' | 'subject' | 'number' | 'firm' | 'bills'>;

function orderUse(order: Order): Noted {
  const { orderNumber: number, platformId: firm } = order;
  return { kind: 'order', subject: referenceKey(order), number, firm, bills: [] };
}

/** A parcel is a use of its own where it names no order. */
function parcelUses({ orders = [], houseBill, carrierId }: Parcel): Noted[] {
  if (orders.length === 0)
    return [{ kind: 'parcel', subject: houseBill, number: houseBill, firm: carrierId, bills: [houseBill] }];
  return orders.map((one) => ({
    ...{ kind: 'order', subject: referenceKey(one), number: one.orderNumber, firm: one.platformId },
    bills: [houseBill],
  }));
}

function newUse(
  house: NotingHouse,
  known: ReadonlyMap<string, Known>,
  at: Instant,
  { recipient, goods }: Pick<Order | Parcel, 'recipient' | 'goods'>,
  noted: Noted,
): NewUse[] {
  const found = known.get(recipient.customsCode ?? '');
  if (found === undefined) return [];
  const { code, holder, postcodes, standing } = found;
  const registered = { ...holder, postcodes, standing, changedOn: code.changedOn };
  const today = seoulDay(Date.parse(at));
  const faults = faultsOfUse(registered, recipient, today);
  return [
    {
      ...{ id: house.newId(), code: code.id, ...noted, faults, wasLocked: code.isLocked },
      ...{ notedAt: at, ...agesOf(holder, today, goods) },
    },
  ];
}

/** Who said no birthday is not taken for a minor. */
function agesOf({ bornOn }: Holder, today: Day, goods: (Order | Parcel)['goods']) {
  if (bornOn === null) return { isMinor: false, adultGoods: [] };
  return {
    isMinor: today < minorUntil(bornOn),
    adultGoods: today < youthUntil(bornOn) ? adultGoodsIn(goods) : [],
  };
}
