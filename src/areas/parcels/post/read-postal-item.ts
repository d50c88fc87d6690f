/** Whether what a post sent of an item can be taken in: all that is wrong at once, and beside it what is odd; then it is a parcel like others. */
import { MOST_GOODS } from '../../../model/order.ts';
import type { Parcel } from '../../../model/parcel.ts';
import {
  POSTAL_FORMS,
  POSTAL_NATURES,
  type PostalForm,
  type PostalItem,
  type PostalNature,
  type PostalPiece,
} from '../../../model/postal-item.ts';
import { code, list, may, must, number, type Read, record, text } from '../reading/fields.ts';
import { emptyNotes, expectedGot, type Notes, refuse, warn } from '../reading/problems.ts';
import { checkSequences, type Taken } from '../reading/read-order.ts';
import { OFFICE, ORDER_REFERENCE, SENDER, TERMINAL } from '../reading/read-parcel.ts';
import {
  country,
  currency,
  day,
  hsCode,
  MOST_AMOUNT,
  recipient,
  reference,
} from '../reading/shared-fields.ts';
import { isItemNumber } from './item-number.ts';

const oneOf = <Value extends string>(values: readonly Value[]): Read<Value> =>
  code<Value>(new RegExp(`^(?:${values.join('|')})$`), {
    ko: `${values.join(', ')} 중 하나`,
    en: `one of ${values.join(', ')}`,
  });

const itemNumber: Read<string> = (value, at, notes) => {
  if (typeof value === 'string' && isItemNumber(value)) return value;
  return refuse(notes, 'parcel/postal-number', at, expectedGot(NUMBER, value));
};
const NUMBER = {
  ko: '검증번호가 맞는 우편물번호 13자리 (UPU S10)',
  en: 'a postal item number of 13 characters whose check digit holds (UPU S10)',
};

const PIECE = record<PostalPiece>({
  sequence: must(number(1, MOST_GOODS, true)),
  description: must(text(300)),
  quantity: must(number(1, 1e6, true)),
  netMassKg: must(number(0, 1e5)),
  value: must(number(0, MOST_AMOUNT)),
  hsCode: may(hsCode),
  originCountry: may(country),
});

const ITEM = record<PostalItem>({
  operatorId: must(reference(35)),
  itemId: must(itemNumber),
  version: must(number(1, 9999, true)),
  form: must(oneOf<PostalForm>(POSTAL_FORMS)),
  nature: must(oneOf<PostalNature>(POSTAL_NATURES)),
  natureText: may(text(200)),
  postedOn: must(day),
  office: must(OFFICE),
  terminal: must(TERMINAL),
  receptacle: may(text(35)),
  departedOn: may(day),
  arrivedOn: must(day),
  grossMassKg: must(number(0.001, 1e5)),
  sender: must(SENDER),
  addressee: must(recipient),
  pieces: must(list(PIECE, MOST_GOODS, 1)),
  currency: must(currency),
  postage: may(number(0, MOST_AMOUNT)),
  orders: may(list(ORDER_REFERENCE, MOST_GOODS)),
});

export function readPostalItem(input: unknown): Taken<Parcel> {
  const notes = emptyNotes();
  const item = ITEM(input, '', notes);
  if (item !== undefined) compare(item, notes);
  const { problems, warnings, count } = notes;
  if (item === undefined || count > 0) return { ok: false, problems, count, warnings };
  return { ok: true, value: parcelOf(item), warnings };
}

/** What only fields together tell; also of an item in which single fields are wrong already. */
function compare(item: Partial<PostalItem>, notes: Notes): void {
  const { nature, natureText, form, pieces = [], grossMassKg, postedOn, arrivedOn } = item;
  checkSequences(pieces, notes, '/pieces');
  if (nature === 'other' && natureText === undefined)
    refuse(notes, 'parcel/missing', '/natureText', {
      ko: '기타(other)이면 무엇인지 적어야 합니다.',
      en: 'It has to be said what it is where the nature is other.',
    });
  if (postedOn !== undefined && arrivedOn !== undefined && postedOn > arrivedOn)
    warn(notes, 'parcel/days-out-of-order', '/postedOn', {
      ko: '도착일보다 늦은 접수일입니다.',
      en: 'posted after it arrives',
    });
  const net = pieces.reduce((sum, { netMassKg }) => sum + netMassKg, 0);
  if (grossMassKg !== undefined && net > grossMassKg + 0.0005)
    warn(notes, 'parcel/mass-differs', '/grossMassKg', {
      ko: `내용품 중량의 합 ${net.toFixed(3)} kg보다 가볍습니다.`,
      en: `lighter than its contents, ${net.toFixed(3)} kg`,
    });
  if (nature === 'sale' && form !== 'cn22')
    for (const [place, { hsCode: hs }] of pieces.entries())
      if (hs === undefined)
        warn(notes, 'parcel/no-hs-code', `/pieces/${place}/hsCode`, {
          ko: '판매 물품인데 품목번호가 없습니다.',
          en: 'goods that were sold have no HS code',
        });
}

function parcelOf(item: PostalItem): Parcel {
  const { operatorId, itemId, version, form, nature, natureText, postedOn, receptacle, postage } = item;
  const { departedOn, orders, pieces } = item;
  return {
    ...{ carrierId: operatorId, houseBill: itemId, version, channel: 'post' },
    ...{ office: item.office, terminal: item.terminal, departureCountry: item.sender.country },
    ...(departedOn === undefined ? {} : { departedOn }),
    ...{ arrivedOn: item.arrivedOn, grossMassKg: item.grossMassKg },
    ...{ sender: item.sender, recipient: item.addressee },
    goods: pieces.map(({ value, originCountry, ...piece }) => ({
      ...piece,
      amount: value,
      ...(originCountry === undefined ? {} : { originCountry }),
    })),
    currency: item.currency,
    goodsAmount: Math.round(pieces.reduce((sum, { value }) => sum + value, 0) * 100) / 100,
    ...(orders === undefined ? {} : { orders }),
    ...(nature === 'gift' ? { isGift: true } : {}),
    ...(nature === 'return' ? { isReturn: true } : {}),
    postal: {
      ...{ form, nature, postedOn },
      ...(natureText === undefined ? {} : { natureText }),
      ...(receptacle === undefined ? {} : { receptacle }),
      ...(postage === undefined ? {} : { postage }),
    },
  };
}
