/** A citizen's parcels and one of them, told by public facts alone: nothing that customs decides about a parcel is read here. */
import { maskName } from '../../access/masking.ts';
import {
  adultGoodsNames,
  NOTHING_PUBLIC,
  publicPath,
  publicStatus,
  referenceKey,
  USE_FAULT_TEXTS,
  type UseFault,
} from '../../areas/parcels/index.ts';
import { type Day, seoulDay } from '../../core/day.ts';
import type { MyParcel, MyParcelRow, MyParcels } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { type CodeUseRow, readUsesOf } from '../../store/queries/code-uses.ts';
import { readFirms } from '../../store/queries/parcel-firms.ts';
import type { PathStepRow } from '../../store/queries/parcel-path.ts';
import { readReleases, readStopDecisions } from '../../store/queries/parcel-releases.ts';
import { type ConsentRow, readConsents } from '../../store/queries/personal-codes.ts';
import { readClaims } from '../../store/queries/refund-claims.ts';
import type { House } from '../house.ts';
import { moneyText } from '../parcels/money-text.ts';
import { pathOfRows, readStepsOf } from '../parcels/path/read.ts';
import { noticeOf } from '../parcels/postal.ts';
import { ratesAround } from '../parcels/rates.ts';
import { type Money, readMoney } from '../payments/money.ts';
import { leftOf, myMoney } from '../payments/my-money.ts';
import { acceptedDays } from './accepted.ts';
import { dutyOfParcel, inPlainWords } from './duty.ts';
import { myPathView } from './my-path.ts';
import { boughtBeside, type Own, ownParcel, ownParcels } from './own-parcels.ts';
import { standingOf } from './use-standing.ts';

const MOST = 100;

/** What is asked of the store about parcels: the same questions for every parcel. */
interface Around {
  readonly today: Day;
  readonly accepted: ReadonlyMap<string, Day>;
  readonly released: ReadonlyMap<string, Day>;
  readonly money: (parcel: Parcel) => Money;
  readonly steps: (parcel: Parcel) => readonly PathStepRow[];
  /** Refused uses of which an officer decided. */
  readonly stops: ReadonlyMap<string, 'goes-on' | 'stays'>;
  readonly uses: readonly CodeUseRow[];
  readonly consents: readonly ConsentRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly orders: ReadonlyMap<string, Order>;
  readonly matched: Own['matched'];
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
  const [around, others, rateOn, claims] = await Promise.all([
    readAround(house, citizen, own),
    boughtBeside(house, own),
    ratesAround(house, [parcel.arrivedOn]),
    readClaims(house.pool, [parcel]),
  ]);
  const uses = findUses(around, parcel);
  const duty = await dutyOfParcel(house, parcel, own.orders, others);
  const owedKrw = duty.answer?.assessment.payableKrw ?? null;
  const standings = uses.map((use) => standingOf(use, around.consents));
  const path = publicPath(pathOfRows(around.steps(parcel)));
  return {
    ...parcelRow(parcel, around, owedKrw),
    sender: parcel.sender.name,
    departureCountry: parcel.departureCountry,
    massKg: parcel.grossMassKg,
    recipient: { name: maskName(parcel.recipient.name), postcode: parcel.recipient.postcode ?? null },
    lines: parcel.goods.map(({ description, quantity, amount }) => ({
      text: `${description} × ${quantity}`,
      amount: amount === undefined ? null : moneyText(amount, parcel.currency),
    })),
    notice: noticeOf(parcel, own.orders, others ?? [], rateOn, owedKrw),
    adultGoods: adultGoodsNames(uses.flatMap(({ adultGoods }) => adultGoods)),
    faults: (uses[0]?.faults ?? []).map((one) => USE_FAULT_TEXTS[one as UseFault]),
    duty: inPlainWords(duty),
    money: await myMoney(house, {
      ...{ money: around.money(parcel), claims, standings, path },
      owedKrw: path.end === 'done' ? 0 : owedKrw,
      clearedOn: around.accepted.get(houseBill) ?? around.released.get(houseBill) ?? null,
    }),
    path: await myPathView(house, {
      ...{ rows: around.steps(parcel), standings, arrivesOn: parcel.arrivedOn },
      acceptedOn: around.accepted.get(houseBill) ?? null,
      isReleased: around.released.has(houseBill),
    }),
  };
}

async function readAround(house: House, citizen: string, own: Own): Promise<Around> {
  const bills = own.parcels.map(({ houseBill }) => houseBill);
  // An order that the list does not name waits for its holder like one that it names.
  const references = [...new Set([...own.orders.map(referenceKey), ...[...own.matched.values()].flat()])];
  const today = seoulDay(house.clock.now());
  // Asked side by side: whoever waits for a page waits for the longest of these, and not for all of them.
  const [accepted, [uses, decided], consents, firms, released, money, steps] = await Promise.all([
    acceptedDays(house.pool, bills),
    usesWithStops(house, own, [...bills, ...references]),
    readConsents(house.pool, citizen),
    readFirms(house.pool),
    readReleases(house.pool, bills),
    readMoney(house.pool, own.parcels, today),
    readStepsOf(house.pool, own.parcels),
  ]);
  return {
    today,
    ...{ accepted, uses, consents, money, steps },
    released: new Map(
      released.map(({ houseBill, releasedAt }) => [houseBill, seoulDay(Date.parse(releasedAt))]),
    ),
    stops: new Map(decided.map(({ use, decidedAs }) => [use, decidedAs])),
    names: new Map(firms.map(({ id, name }) => [id, name])),
    orders: new Map(own.orders.map((order) => [referenceKey(order), order])),
    matched: own.matched,
  };
}

async function usesWithStops(house: House, { codes }: Own, subjects: readonly string[]) {
  const ids = codes.map(({ id }) => id);
  const uses = await readUsesOf(house.pool, ids, subjects);
  const decided = await readStopDecisions(
    house.pool,
    uses.map(({ id }) => id),
  );
  return [uses, decided] as const;
}

function findUses({ uses, matched }: Around, { houseBill, orders = [] }: Parcel): CodeUseRow[] {
  const names = new Set([houseBill, ...orders.map(referenceKey), ...(matched.get(houseBill) ?? [])]);
  return uses.filter(({ subject, bills }) => names.has(subject) || bills.includes(houseBill));
}

/** Not decided yet before that it stays: one refusal is enough to stop a parcel. */
function refusedOf(uses: readonly CodeUseRow[], { stops }: Around): 'open' | 'stays' | null {
  const refused = uses.filter(({ answer }) => answer === 'refused').map(({ id }) => stops.get(id) ?? 'open');
  return refused.includes('open') ? 'open' : refused.includes('stays') ? 'stays' : null;
}

/** The holder is asked before a guardian: who refuses needs none. */
function awaitsOf(uses: readonly CodeUseRow[], { consents }: Around): 'holder' | 'guardian' | 'look' | null {
  const standings = uses.map((use) => standingOf(use, consents));
  if (standings.includes('waits')) return 'holder';
  if (standings.includes('waits-guardian')) return 'guardian';
  const isOdd = uses.some(({ answer, faults }) => answer === null && faults.length > 0);
  return isOdd ? 'look' : null;
}

function refOf(use: CodeUseRow | undefined, { consents }: Around): MyParcelRow['use'] {
  return use === undefined ? null : { id: use.id, standing: standingOf(use, consents) };
}

/** @param owedKrw as computed now, where it was */
function parcelRow(parcel: Parcel, around: Around, owedKrw: number | null = null): MyParcelRow {
  const { houseBill, orders = [], arrivedOn, departedOn, goods } = parcel;
  const [named] = orders;
  const order = named === undefined ? undefined : around.orders.get(referenceKey(named));
  const uses = findUses(around, parcel);
  const money = around.money(parcel);
  const known = money.duty?.version === parcel.version ? (money.duty?.payableKrw ?? null) : null;
  const path = publicPath(pathOfRows(around.steps(parcel)));
  const toPayKrw = path.end === 'done' ? null : leftOf({ money, owedKrw: owedKrw ?? known });
  const facts = {
    orderedOn: order?.orderedOn ?? null,
    departedOn: departedOn ?? null,
    arrivesOn: arrivedOn,
    acceptedOn: around.accepted.get(houseBill) ?? null,
    releasedOn: around.released.get(houseBill) ?? null,
    isToPay: toPayKrw !== null && toPayKrw > 0,
    refused: refusedOf(uses, around),
    awaits: awaitsOf(uses, around),
    path,
  };
  return {
    houseBill,
    orderNumber: named?.orderNumber ?? null,
    shop: named === undefined ? null : (around.names.get(named.platformId) ?? named.platformId),
    goods: goods.map(({ description }) => description).join(', '),
    price: moneyText(parcel.goodsAmount, parcel.currency),
    day: arrivedOn,
    status: publicStatus(facts, around.today),
    use: refOf(uses[0], around),
    toPayKrw: facts.releasedOn === null ? toPayKrw : null,
  };
}

function orderRow(order: Order, around: Around): MyParcelRow {
  const { orderNumber, platformId, orderedOn, goods, payment } = order;
  const use = around.uses.find(({ subject }) => subject === referenceKey(order));
  const facts = {
    ...{ orderedOn, departedOn: null, arrivesOn: null, acceptedOn: null, releasedOn: null },
    ...{ isToPay: false, awaits: null, refused: use === undefined ? null : refusedOf([use], around) },
    path: NOTHING_PUBLIC,
  };
  return {
    houseBill: null,
    orderNumber,
    shop: around.names.get(platformId) ?? platformId,
    goods: goods.map(({ description }) => description).join(', '),
    price: moneyText(payment.goodsAmount, payment.currency),
    day: orderedOn,
    status: publicStatus(facts, around.today),
    use: refOf(use, around),
    toPayKrw: null,
  };
}
