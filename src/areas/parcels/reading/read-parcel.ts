/** Whether what a carrier sent is a parcel that we can take in: all that is wrong at once, and beside it what is odd. */
import { MOST_GOODS } from '../../../model/order.ts';
import {
  CHANNELS,
  type OrderReference,
  type Parcel,
  type ParcelChannel,
  type ParcelGoods,
  type Sender,
} from '../../../model/parcel.ts';
import { code, flag, list, may, must, number, record, text } from './fields.ts';
import { emptyNotes, type Notes, warn } from './problems.ts';
import { checkSequences, NO_CODE, type Taken } from './read-order.ts';
import { country, currency, day, hsCode, MOST_AMOUNT, recipient, reference } from './shared-fields.ts';

export const SENDER = record<Sender>({
  name: must(text(200)),
  address: may(text(300)),
  country: must(country),
});

const GOODS = record<ParcelGoods>({
  sequence: must(number(1, MOST_GOODS, true)),
  description: must(text(300)),
  hsCode: may(hsCode),
  quantity: must(number(1, 1e6, true)),
  netMassKg: may(number(0, 1e5)),
  originCountry: may(country),
  amount: may(number(0, MOST_AMOUNT)),
});

export const ORDER_REFERENCE = record<OrderReference>({
  platformId: must(reference(35)),
  orderNumber: must(reference(60)),
});

export const OFFICE = code(/^\d{3}$/, {
  ko: '세관부호 숫자 3자리',
  en: 'a customs office code of three digits',
});
export const TERMINAL = code(/^[0-9A-Z]{8}$/, {
  ko: '보세구역부호 8자리',
  en: 'a bonded area of 8 characters',
});

/** Customs forms of the post come as items of their own. */
const PARCEL = record<Omit<Parcel, 'postal'>>({
  carrierId: must(reference(35)),
  houseBill: must(reference(40)),
  version: must(number(1, 9999, true)),
  masterBill: may(reference(40)),
  forwarderId: may(reference(35)),
  channel: must(
    code<ParcelChannel>(new RegExp(`^(?:${CHANNELS.join('|')})$`), {
      ko: `${CHANNELS.join(', ')} 중 하나`,
      en: `one of ${CHANNELS.join(', ')}`,
    }),
  ),
  office: must(OFFICE),
  terminal: must(TERMINAL),
  conveyance: may(text(60)),
  departureCountry: must(country),
  departedOn: may(day),
  arrivedOn: must(day),
  grossMassKg: must(number(0.001, 1e5)),
  sender: must(SENDER),
  recipient: must(recipient),
  goods: must(list(GOODS, MOST_GOODS, 1)),
  currency: must(currency),
  goodsAmount: must(number(0, MOST_AMOUNT)),
  orders: may(list(ORDER_REFERENCE, MOST_GOODS)),
  isGift: may(flag()),
  isReturn: may(flag()),
});

export function readParcel(input: unknown): Taken<Parcel> {
  const notes = emptyNotes();
  const parcel = PARCEL(input, '', notes);
  if (parcel !== undefined && notes.count === 0) compare(parcel, notes);
  const { problems, warnings, count } = notes;
  if (parcel === undefined || count > 0) return { ok: false, problems, count, warnings };
  return { ok: true, value: parcel, warnings };
}

function compare(parcel: Parcel, notes: Notes): void {
  const { goods, goodsAmount, departedOn, arrivedOn, recipient: whom } = parcel;
  checkSequences(goods, notes);
  if (departedOn !== undefined && departedOn > arrivedOn)
    warn(notes, 'parcel/days-out-of-order', '/departedOn', {
      ko: '도착일보다 늦은 출발일입니다.',
      en: 'departs after it arrives',
    });
  const priced = goods.flatMap(({ amount }) => amount ?? []);
  const sum = priced.reduce((total, one) => total + one, 0);
  if (priced.length === goods.length && Math.abs(sum - goodsAmount) > 0.011 * goods.length)
    warn(notes, 'parcel/goods-sum-differs', '/goodsAmount', {
      ko: `물품 줄의 합 ${sum.toFixed(2)}와 다릅니다.`,
      en: `differs from the sum of the lines, ${sum.toFixed(2)}`,
    });
  if (whom.customsCode === undefined) warn(notes, 'parcel/no-code', '/recipient/customsCode', NO_CODE);
}
