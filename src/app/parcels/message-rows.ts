/** Lines of a message as rows: sealed under the recipient's key, under keyed marks. */
import { referenceKey } from '../../areas/parcels/index.ts';
import { billKey } from '../../model/bills.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { DECLARATION_CLASS, type Words, yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { marksOf } from './marks.ts';
import { contentOf, type Line } from './message-lines.ts';

type SealingHouse = Pick<House, 'vault'>;

export type SealedOf = ReadonlyMap<Line<unknown>, Sealed>;

export async function sealAll(
  house: SealingHouse,
  orders: readonly Line<Order>[],
  parcels: readonly Line<Parcel>[],
): Promise<SealedOf> {
  const wanted: { line: Line<unknown>; words: Words }[] = [];
  const add = (line: Line<Order> | Line<Parcel>, day: (value: never) => string): void => {
    if (!line.taken.ok) return;
    const { recipient } = line.taken.value;
    const party = recipient.customsCode ?? recipient.phone ?? line.number ?? '';
    const year = yearOf(day(line.taken.value as never));
    wanted.push({ line, words: { party, class: DECLARATION_CLASS, year, text: line.content } });
  };
  for (const line of orders) add(line, ({ orderedOn }: Order) => orderedOn);
  for (const line of parcels) add(line, ({ arrivedOn }: Parcel) => arrivedOn);
  const sealed = await house.vault.sealWords(wanted.map(({ words }) => words));
  return new Map(wanted.map(({ line }, place) => [line, sealed[place]!]));
}

export function orderRow(house: SealingHouse, line: Line<Order>, sealed: SealedOf) {
  const order = contentOf(line);
  const { platformId, orderNumber, version, orderedOn } = order;
  return {
    ...{ platformId, orderNumber, version, orderedOn, contentHash: line.hash },
    reference: referenceKey(order),
    marks: marksOf(house.vault, order.recipient),
    content: sealed.get(line)!,
  };
}

export function parcelRow(house: SealingHouse, line: Line<Parcel>, sealed: SealedOf) {
  const parcel = contentOf(line);
  const { carrierId, houseBill, version, office, terminal, channel, arrivedOn, grossMassKg } = parcel;
  return {
    ...{
      carrierId,
      houseBill,
      version,
      office,
      terminal,
      channel,
      arrivedOn,
      grossMassKg,
      contentHash: line.hash,
    },
    billKey: billKey(houseBill),
    references: [...new Set((parcel.orders ?? []).map(referenceKey))],
    marks: marksOf(house.vault, parcel.recipient),
    content: sealed.get(line)!,
  };
}
