/** One parcel for an officer: order, payment, list and declaration side by side, what differs in words, and by which procedure it can go. */

import { may } from '../../access/may.ts';
import {
  chooseProcedure,
  type Declared,
  type Difference,
  type DifferenceField,
  FIELDS,
  type Match,
  PROCEDURES,
  type ProcedureReason,
  reasonOf,
} from '../../areas/parcels/index.ts';
import { fillText, type Text } from '../../core/text.ts';
import type { ParcelDifference, ParcelFieldRow, ParcelLook, ParcelView } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { AGGREGATION } from '../../reference/parcel-rules.ts';
import { readParcelByBill } from '../../store/queries/parcels.ts';
import type { House } from '../house.ts';
import { deliveryView } from './deliveries/view.ts';
import { matchesAround } from './matches-around.ts';
import { amountText, moneyText } from './money-text.ts';
import { postalView } from './postal.ts';
import { CLEAR, isUnmasked, MASKED, MASKS, type Mask, type Masks, mayUnmask, plainly } from './unmask.ts';

const STATES = {
  matched: { ko: '일치', en: 'Matched' },
  differs: { ko: '불일치', en: 'Differs' },
  'no-order': { ko: '주문 없음', en: 'No order' },
} as const;
const SHAPES: Readonly<Record<Match['shape'], Text>> = {
  'one-to-one': { ko: '주문 하나, 화물 하나', en: 'one order, one parcel' },
  split: { ko: '주문 하나가 여러 화물로', en: 'one order in several parcels' },
  merged: { ko: '여러 주문이 한 화물로', en: 'several orders in one parcel' },
  many: { ko: '여러 주문, 여러 화물', en: 'several orders, several parcels' },
  'parcel-alone': { ko: '주문을 찾지 못함', en: 'no order found' },
  'order-alone': { ko: '화물을 찾지 못함', en: 'no parcel found' },
};
const MENDERS: Readonly<Record<string, Text>> = {
  platform: { ko: '전자상거래업자', en: 'Platform' },
  carrier: { ko: '운송업자', en: 'Carrier' },
  declarant: { ko: '신고인', en: 'Declarant' },
  buyer: { ko: '수취인', en: 'Recipient' },
  nobody: { ko: '없음', en: 'Nobody' },
};

export async function parcelView(
  house: House,
  who: Who,
  houseBill: string,
  look: ParcelLook = {},
): Promise<ParcelView> {
  const head = await readParcelByBill(house.pool, 'live', houseBill);
  if (head === undefined) throw new Refusal('not-found');
  const { matchOf, declared, rateOn, boughtBy, isSure } = await matchesAround(house, 'live', [head]);
  const match = matchOf.get(houseBill);
  const parcel = match?.parcels.find((one) => one.houseBill === houseBill);
  if (match === undefined || parcel === undefined) throw new Refusal('gone');
  if (!may(personOf(who), 'parcel.read', { office: parcel.office })) throw new Refusal('not-found');
  const own = match.differences.filter((one) => (one.houseBill ?? houseBill) === houseBill);
  const isShown = await isUnmasked(house, who, parcel, look);
  const masks = isShown ? CLEAR : MASKS;
  const filed = declared.get(houseBill);
  const chosen = isSure(parcel)
    ? chooseProcedure(parcel, match.orders, rateOn, boughtBy(parcel))
    : { procedure: 'open' as const, priceUsd: null, reasons: [BESIDE_UNREADABLE] };
  const isGraveOne = own.some((one) => reasonOf(one).severity === 'differs');
  const state = match.orders.length === 0 ? 'no-order' : isGraveOne ? 'differs' : 'matched';
  return {
    houseBill,
    version: parcel.version,
    isMadeUp: house.settings.isDemonstration,
    state,
    stateName: STATES[state],
    shapeName: SHAPES[match.shape],
    sureness: match.sureness,
    procedure: {
      id: chosen.procedure,
      name: PROCEDURES[chosen.procedure],
      priceUsd: chosen.priceUsd,
      reasons: chosen.reasons.map(({ text, to, source, status, bills = [] }) => ({
        ...{ text, to, source, bills },
        isVerified: status === 'verified',
      })),
    },
    postal: await postalView(house, parcel, match.orders, boughtBy(parcel), rateOn),
    fields: fieldRows(match, parcel, filed, own, masks),
    masked: isShown ? [] : MASKED,
    mayUnmask: mayUnmask(who, parcel),
    differences: own.map((one) => told(one, masks)),
    orders: match.orders.map(({ platformId, orderNumber, goods }) => ({
      platform: platformId,
      number: orderNumber,
      goods: goods.map(lineText),
    })),
    siblings: match.parcels.map((one) => one.houseBill).filter((one) => one !== houseBill),
    declaration: filed?.number ?? null,
    goods: parcel.goods.map(lineText),
    delivery: await deliveryView(house, who, parcel, masks),
  };
}

function lineText({
  description,
  quantity,
}: {
  readonly description: string;
  readonly quantity: number;
}): string {
  return `${description} × ${quantity}`;
}

function told(difference: Difference, masks: Masks): ParcelDifference {
  const { field, severity, text, mend, mender } = reasonOf(difference);
  const { ordered = '', listed = '', by = 0 } = difference;
  const mask = (masks as Readonly<Partial<Record<DifferenceField, Mask>>>)[field] ?? plainly;
  return {
    ...{ field, severity, mend, mender },
    fieldName: FIELDS[field],
    menderName: MENDERS[mender]!,
    text: fillText(text, { ordered: mask(ordered), listed: mask(listed), by }),
  };
}

const BESIDE_UNREADABLE: ProcedureReason = {
  to: 'open',
  text: {
    ko: '같은 사람이 받는 다른 화물의 기록을 읽을 수 없어 함께 셈할지 알 수 없습니다.',
    en: 'Another parcel of the same buyer cannot be read, so nobody knows whether the two count as one.',
  },
  source: AGGREGATION.source,
  status: AGGREGATION.status,
};

type Cell = string | undefined;

function fieldRows(
  match: Match,
  parcel: Parcel,
  declared: Declared | undefined,
  own: readonly Difference[],
  { name, phone, address }: Masks,
): ParcelFieldRow[] {
  const { orders } = match;
  const of = (read: (order: Order) => Cell): Cell => {
    const found = [...new Set(orders.flatMap((order) => read(order) ?? []))];
    return found.length === 0 ? undefined : found.join(' / ');
  };
  const row = (
    id: DifferenceField,
    order: Cell,
    payment: Cell,
    listed: Cell,
    filed?: Cell,
  ): ParcelFieldRow => ({
    ...{ id, name: FIELDS[id] },
    ...{ order: order ?? null, payment: payment ?? null, parcel: listed ?? null, declaration: filed ?? null },
    mark: markOf(id, own, orders.length > 0 && (order ?? payment) !== undefined && listed !== undefined),
  });
  const { recipient } = parcel;
  const mass = declared === undefined ? undefined : `${declared.netMassKg} kg`;
  const filedPrice =
    declared?.invoiceAmount === undefined
      ? undefined
      : moneyText(declared.invoiceAmount, declared.currency ?? '');
  return [
    row(
      'order-number',
      of(({ orderNumber }) => orderNumber),
      undefined,
      parcel.orders?.map(({ orderNumber }) => orderNumber).join(' / '),
      declared?.number,
    ),
    row(
      'customs-code',
      of((order) => order.recipient.customsCode),
      undefined,
      recipient.customsCode,
      declared?.customsCode,
    ),
    row(
      'name',
      of((order) => name(order.recipient.name)),
      of(({ buyerName }) => (buyerName === undefined ? undefined : name(buyerName))),
      name(recipient.name),
    ),
    row(
      'phone',
      of((order) => order.recipient.phone && phone(order.recipient.phone)),
      undefined,
      recipient.phone && phone(recipient.phone),
    ),
    row(
      'postcode',
      of((order) => order.recipient.postcode),
      undefined,
      recipient.postcode,
    ),
    row(
      'address',
      of((order) => order.recipient.address && address(order.recipient.address)),
      undefined,
      recipient.address && address(recipient.address),
    ),
    row(
      'goods',
      of(({ goods }) => goods.map(lineText).join(', ')),
      undefined,
      parcel.goods.map(lineText).join(', '),
    ),
    row(
      'quantity',
      of(({ goods }) => String(goods.reduce((sum, { quantity }) => sum + quantity, 0))),
      undefined,
      String(parcel.goods.reduce((sum, { quantity }) => sum + quantity, 0)),
      mass,
    ),
    row(
      'price',
      of(({ payment }) => moneyText(payment.goodsAmount, payment.currency)),
      of(paymentText),
      moneyText(parcel.goodsAmount, parcel.currency),
      filedPrice,
    ),
    row(
      'days',
      of(({ orderedOn }) => orderedOn),
      of(({ payment }) => payment.paidOn),
      parcel.arrivedOn,
    ),
  ];
}

/** `paid 90 USD (coupon −20, points −10, carriage 5)` in signs that need no language. */
function paymentText({ payment }: Order): string {
  const { paidAmount, currency, discounts = [], shippingAmount } = payment;
  const parts = [
    ...discounts.map(({ kind, amount }) => `${kind} −${amountText(amount)}`),
    ...(shippingAmount === undefined ? [] : [`shipping +${amountText(shippingAmount)}`]),
  ];
  return `${moneyText(paidAmount, currency)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

/** The currency is told in the row of the price, the order in that of its number. */
const SHOWN_IN: Readonly<Partial<Record<DifferenceField, DifferenceField>>> = {
  currency: 'price',
  order: 'order-number',
  gift: 'name',
  return: 'quantity',
  business: 'customs-code',
  declaration: 'price',
};

function markOf(
  id: DifferenceField,
  own: readonly Difference[],
  isCompared: boolean,
): ParcelFieldRow['mark'] {
  const found = own.map(reasonOf).filter(({ field }) => (SHOWN_IN[field] ?? field) === id);
  if (found.some(({ severity }) => severity === 'differs')) return 'differs';
  if (found.length > 0) return 'note';
  return isCompared ? 'same' : 'none';
}
