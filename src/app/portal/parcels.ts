/** A citizen's parcels and one of them, told by public facts alone: nothing that customs decides about a parcel is read here. */
import { maskName } from '../../access/masking.ts';
import { publicStatus, referenceKey, USE_FAULT_TEXTS, type UseFault } from '../../areas/parcels/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { MyParcel, MyParcelRow, MyParcels } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { type CodeUseRow, readUsesOf } from '../../store/queries/code-uses.ts';
import { readFirms } from '../../store/queries/parcel-firms.ts';
import { type ConsentRow, readConsents } from '../../store/queries/personal-codes.ts';
import type { House } from '../house.ts';
import { moneyText } from '../parcels/money-text.ts';
import { noticeOf } from '../parcels/postal.ts';
import { ratesAround } from '../parcels/rates.ts';
import { acceptedDays } from './accepted.ts';
import { dutyOfParcel } from './duty.ts';
import { boughtBeside, type Own, ownParcel, ownParcels } from './own-parcels.ts';
import { standingOf } from './use-standing.ts';

const MOST = 100;

/** What is asked of the store about parcels: the same questions for every parcel. */
interface Around {
  readonly today: Day;
  readonly accepted: ReadonlyMap<string, Day>;
  readonly uses: readonly CodeUseRow[];
  readonly consents: readonly ConsentRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly orders: ReadonlyMap<string, Order>;
}

export async function myParcels(house: House, citizen: string): Promise<MyParcels> {
  const own = await ownParcels(house, citizen, MOST);
  const around = await readAround(house, citizen, own);
  const carried = new Set(own.parcels.flatMap(({ orders = [] }) => orders.map(referenceKey)));
  const rows = [
    ...own.parcels.map((parcel) => parcelRow(parcel, around)),
    ...own.orders
      .filter((order) => !carried.has(referenceKey(order)))
      .map((order) => orderRow(order, around)),
  ].sort((one, other) =>
    one.day === other.day ? (keyOf(one) < keyOf(other) ? -1 : 1) : one.day < other.day ? 1 : -1,
  );
  const standings = around.uses.map((use) => standingOf(use, around.consents));
  return {
    rows: rows.slice(0, MOST),
    isCut: own.isCut || rows.length > MOST,
    toConfirm: standings.filter((one) => one === 'waits').length,
    news: around.uses.filter(({ seenAt }) => seenAt === null).length,
  };
}

function keyOf({ houseBill, orderNumber }: MyParcelRow): string {
  return houseBill ?? orderNumber ?? '';
}

/** Throws `Refusal` where it is none of the citizen's. */
export async function myParcel(house: House, citizen: string, houseBill: string): Promise<MyParcel> {
  const own = await ownParcel(house, citizen, houseBill);
  if (own === undefined) throw new Refusal('not-found');
  const { parcel } = own;
  const around = await readAround(house, citizen, own);
  const use = findUse(around, parcel);
  const others = await boughtBeside(house, own);
  const duty = await dutyOfParcel(house, parcel, own.orders, others);
  const rateOn = await ratesAround(house, [parcel.arrivedOn]);
  return {
    ...parcelRow(parcel, around),
    sender: parcel.sender.name,
    departureCountry: parcel.departureCountry,
    massKg: parcel.grossMassKg,
    recipient: { name: maskName(parcel.recipient.name), postcode: parcel.recipient.postcode ?? null },
    lines: parcel.goods.map(({ description, quantity, amount }) => ({
      text: `${description} × ${quantity}`,
      amount: amount === undefined ? null : moneyText(amount, parcel.currency),
    })),
    faults: (use?.faults ?? []).map((one) => USE_FAULT_TEXTS[one as UseFault]),
    duty,
    notice: noticeOf(parcel, own.orders, others, rateOn, duty.answer?.assessment.payableKrw ?? null),
  };
}

async function readAround(house: House, citizen: string, own: Own): Promise<Around> {
  const bills = own.parcels.map(({ houseBill }) => houseBill);
  const references = own.orders.map(referenceKey);
  const [accepted, uses, consents, firms] = [
    await acceptedDays(house.pool, bills),
    await readUsesOf(
      house.pool,
      own.codes.map(({ id }) => id),
      [...bills, ...references],
    ),
    await readConsents(house.pool, citizen),
    await readFirms(house.pool),
  ];
  return {
    today: seoulDay(house.clock.now()),
    ...{ accepted, uses, consents },
    names: new Map(firms.map(({ id, name }) => [id, name])),
    orders: new Map(own.orders.map((order) => [referenceKey(order), order])),
  };
}

function findUse({ uses }: Around, { houseBill, orders = [] }: Parcel): CodeUseRow | undefined {
  const names = new Set([houseBill, ...orders.map(referenceKey)]);
  return uses.find(({ subject, bills }) => names.has(subject) || bills.includes(houseBill));
}

function refOf(use: CodeUseRow | undefined, { consents }: Around): MyParcelRow['use'] {
  return use === undefined ? null : { id: use.id, standing: standingOf(use, consents) };
}

function parcelRow(parcel: Parcel, around: Around): MyParcelRow {
  const { houseBill, orders = [], arrivedOn, departedOn, goods } = parcel;
  const [named] = orders;
  const order = named === undefined ? undefined : around.orders.get(referenceKey(named));
  const facts = {
    orderedOn: order?.orderedOn ?? null,
    departedOn: departedOn ?? null,
    arrivesOn: arrivedOn,
    acceptedOn: around.accepted.get(houseBill) ?? null,
  };
  return {
    houseBill,
    orderNumber: named?.orderNumber ?? null,
    shop: named === undefined ? null : (around.names.get(named.platformId) ?? named.platformId),
    goods: goods.map(({ description }) => description).join(', '),
    price: moneyText(parcel.goodsAmount, parcel.currency),
    day: arrivedOn,
    status: publicStatus(facts, around.today),
    use: refOf(findUse(around, parcel), around),
  };
}

function orderRow(order: Order, around: Around): MyParcelRow {
  const { orderNumber, platformId, orderedOn, goods, payment } = order;
  const facts = { orderedOn, departedOn: null, arrivesOn: null, acceptedOn: null };
  const use = around.uses.find(({ subject }) => subject === referenceKey(order));
  return {
    houseBill: null,
    orderNumber,
    shop: around.names.get(platformId) ?? platformId,
    goods: goods.map(({ description }) => description).join(', '),
    price: moneyText(payment.goodsAmount, payment.currency),
    day: orderedOn,
    status: publicStatus(facts, around.today),
    use: refOf(use, around),
  };
}
