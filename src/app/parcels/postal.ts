/** A postal item as officers and its addressee see it: what its form says, and the notice, from list and duty alone. */
import { type Bought, chooseProcedure, postalNotice, type RateOn } from '../../areas/parcels/index.ts';
import type { Text } from '../../core/text.ts';
import type { PostalNoticeView, PostalView } from '../../exchange/contract.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { PostalNature } from '../../model/postal-item.ts';
import type { House } from '../house.ts';
import { dutyOfParcel } from '../portal/duty.ts';
import { moneyText } from './money-text.ts';

const NATURES: Readonly<Record<PostalNature, Text>> = {
  sale: { ko: '판매 물품', en: 'Sale of goods' },
  gift: { ko: '선물', en: 'Gift' },
  sample: { ko: '상품 견본', en: 'Commercial sample' },
  return: { ko: '반송 물품', en: 'Returned goods' },
  documents: { ko: '서류', en: 'Documents' },
  other: { ko: '기타', en: 'Other' },
};

/** @param payableKrw null: not computed @returns null for what does not come by post */
export function noticeOf(
  parcel: Parcel,
  orders: readonly Order[],
  others: readonly Bought[],
  rateOn: RateOn,
  payableKrw: number | null,
): PostalNoticeView | null {
  return postalNotice(parcel, chooseProcedure(parcel, orders, rateOn, others).procedure, payableKrw);
}

export async function postalView(
  house: House,
  parcel: Parcel,
  orders: readonly Order[],
  others: readonly Bought[],
  rateOn: RateOn,
): Promise<PostalView | null> {
  if (parcel.channel !== 'post') return null;
  const { answer } = await dutyOfParcel(house, parcel, orders, others);
  const notice = noticeOf(parcel, orders, others, rateOn, answer?.assessment.payableKrw ?? null);
  if (notice === null) return null;
  const { form = null, nature, natureText, postedOn = null, postage } = parcel.postal ?? {};
  const said = nature === undefined ? null : NATURES[nature];
  return {
    form,
    nature:
      said === null || natureText === undefined
        ? said
        : { ko: `${said.ko}: ${natureText}`, en: `${said.en}: ${natureText}` },
    postedOn,
    postage: postage === undefined ? null : moneyText(postage, parcel.currency),
    notice,
  };
}
