/**
 * Takes in what a firm signed, line by line, in one transaction with its event: what is acknowledged is stored, the same message
 * is answered the same, the same content again is no error, and another content under a stored version is a conflict.
 */
import {
  readItmatt,
  readOrder,
  readParcel,
  readPostalItem,
  referenceKey,
} from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { ParcelAnswer } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { billKey } from '../../model/bills.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { changeByBitmap } from '../../store/by-bitmap.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import { readMessage, storeMessage } from '../../store/queries/parcel-firms.ts';
import {
  type OrderRow,
  type ParcelRow,
  readKnown,
  storeOrders,
  storeParcels,
} from '../../store/queries/parcels.ts';
import { markBuyersDue, markDue } from '../../store/queries/parcels-due.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { DECLARATION_CLASS, type Words, yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { prepareUses } from '../personal-codes/note-uses.ts';
import { prepareDeliveries } from './deliveries/take.ts';
import { contentOf, type Line, lineOf, mayBy, numbered, readable, settle } from './lines.ts';
import { arrivalsOf, buyerMarks, marksOf } from './marks.ts';
import type { Signed } from './signed.ts';

type TakingHouse = Pick<House, 'pool' | 'log' | 'vault' | 'machineNow' | 'clock' | 'newId'>;

/** Without standing: that is asked afterwards. */
export async function take(house: TakingHouse, signed: Signed): Promise<ParcelAnswer> {
  const known = await answered(house, signed);
  if (known !== undefined) return known;
  const { firm, mode, message } = signed;
  const orders = (message.orders ?? []).map((one, line) =>
    lineOf(
      one,
      line,
      readOrder(one),
      (order) => order.orderNumber,
      (order) => mayBy(signed, 'platform', order.platformId),
    ),
  );
  const listed = [
    ...(message.parcels ?? []).map((one) => ({ one, taken: readParcel(one) })),
    ...(message.items ?? []).map((one) => ({ one, taken: readPostalItem(one) })),
    ...(message.itmatt ?? []).flatMap((one) =>
      readItmatt(one, firm.id).map(({ itemId, taken }) => ({ one: { itemId }, taken })),
    ),
  ];
  const parcels = listed.map(({ one, taken }, place) =>
    lineOf(
      one,
      orders.length + place,
      taken,
      (parcel) => parcel.houseBill,
      (parcel) => mayBy(signed, 'carrier', parcel.carrierId),
    ),
  );
  const deliveries = await prepareDeliveries(house, signed, orders.length + parcels.length);
  const sealed = await sealAll(house, orders, parcels);
  const noteUses = await prepareUses(
    house,
    mode === 'live' ? readable(orders) : [],
    mode === 'live' ? readable(parcels) : [],
  );
  const result = await writeWith(house.pool, house.log, async (client) => {
    const receivedAt = toInstant(house.machineNow());
    const stored = { mode, firm: firm.id, jti: message.jti, receivedAt };
    const [oneSide, otherSide] = [
      settle(orders, await readKnown(client, 'order', mode, firm.id, numbered(orders))),
      settle(parcels, await readKnown(client, 'parcel', mode, firm.id, numbered(parcels))),
    ];
    const newOrders = oneSide.fresh.map(
      (line): OrderRow => ({ ...stored, ...orderRow(house, line, sealed) }),
    );
    const newParcels = otherSide.fresh.map(
      (line): ParcelRow => ({ ...stored, ...parcelRow(house, line, sealed) }),
    );
    await storeOrders(client, newOrders);
    const corrected = oneSide.fresh.map(contentOf).filter(({ version }) => version > 1);
    if (newOrders.length > 0)
      await changeByBitmap(client, () =>
        markDue(
          client,
          mode,
          newOrders.map(({ reference }) => reference),
          newOrders.flatMap(({ marks }) => marks),
          buyerMarks(house.vault, corrected),
        ),
      );
    const arrived = otherSide.fresh.map(contentOf);
    // Before they are stored: of themselves they are due already.
    if (arrived.length > 0)
      await changeByBitmap(client, () => markBuyersDue(client, mode, arrivalsOf(house.vault, arrived)));
    await storeParcels(client, newParcels);
    await noteUses(client, new Set([...oneSide.fresh.map(contentOf), ...arrived]));
    const reported = await deliveries(client, receivedAt);
    const lines = [...oneSide.lines, ...otherSide.lines, ...reported.lines].sort(
      (one, other) => one.line - other.line,
    );
    const answer: ParcelAnswer = { jti: message.jti, mode, lines, standing: [] };
    const row = { kind: 'message', bodyHash: signed.bodyHash, answer: JSON.stringify(answer) };
    await storeMessage(client, { ...stored, ...row });
    return { acts: [actOf(house, signed, newOrders, newParcels, reported.hashes)], value: answer };
  });
  if (result.ok) return result.value;
  // The same message twice at the same time: the other one was first.
  const first = await answered(house, signed);
  if (first !== undefined) return first;
  throw new Refusal('conflict');
}

async function answered(
  house: TakingHouse,
  { firm, message, bodyHash }: Signed,
): Promise<ParcelAnswer | undefined> {
  const known = await readMessage(house.pool, firm.id, message.jti);
  if (known === undefined) return undefined;
  if (known.bodyHash === bodyHash) return JSON.parse(known.answer) as ParcelAnswer;
  throw new Refusal('conflict', {
    ko: `메시지 번호(jti) ${message.jti}은(는) 다른 내용으로 이미 쓰였습니다.`,
    en: `Message number (jti) ${message.jti} was used before for another content.`,
  });
}

type SealedOf = ReadonlyMap<Line<unknown>, Sealed>;

async function sealAll(
  house: TakingHouse,
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

function orderRow(house: TakingHouse, line: Line<Order>, sealed: SealedOf) {
  const order = contentOf(line);
  const { platformId, orderNumber, version, orderedOn } = order;
  return {
    ...{ platformId, orderNumber, version, orderedOn, contentHash: line.hash },
    reference: referenceKey(order),
    marks: marksOf(house.vault, order.recipient),
    content: sealed.get(line)!,
  };
}

function parcelRow(house: TakingHouse, line: Line<Parcel>, sealed: SealedOf) {
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

/** One entry of the log a message: its numbers and one hash over the hashes of everything taken. */
function actOf(
  house: TakingHouse,
  { firm, mode, message }: Signed,
  orders: readonly OrderRow[],
  parcels: readonly ParcelRow[],
  delivered: readonly string[],
): Act {
  const hashes = [...orders, ...parcels].map(({ contentHash }) => contentHash);
  const digest = sha256([...hashes, ...delivered].join(''));
  const counts = { orders: orders.length, parcels: parcels.length };
  const deliveries = delivered.length === 0 ? {} : { deliveries: delivered.length };
  const detail = { jti: message.jti, mode, ...counts, ...deliveries, digest };
  const event = {
    id: house.newId(),
    ...{
      number: '',
      version: 0,
      kind: 'parcel-message',
      who: `firm:${firm.id}`,
      at: toInstant(house.clock.now()),
    },
    article: articleOf(firm.kind, message),
    detail: JSON.stringify(detail),
  };
  return {
    kind: 'parcels',
    subject: `${firm.id}/${message.jti}`,
    at: toInstant(house.machineNow()),
    events: [event],
  };
}

function articleOf(
  kind: Signed['firm']['kind'],
  { items = [], itmatt = [], parcels = [], deliveries = [] }: Signed['message'],
): string {
  if (items.length + itmatt.length > 0) return '관세법 제256조의2제1항, 제257조';
  if (deliveries.length > 0 && parcels.length === 0) return '관세법 제254조의2제3항';
  return kind === 'platform' ? '관세법 제254조제3항' : '관세법 제254조의2제1항';
}
