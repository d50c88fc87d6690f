/**
 * Takes in what a firm signed, line by line, in one transaction with its event: what is acknowledged is stored, the same message
 * is answered the same, the same content again is no error, and another content under a stored version is a conflict.
 */
import type pg from 'pg';
import { readItmatt, readOrder, readParcel, readPostalItem } from '../../areas/parcels/index.ts';
import { toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { ParcelAnswer } from '../../exchange/contract.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { type Act, writeBeside } from '../../store/intake.ts';
import { readMessage, storeMessage } from '../../store/queries/parcel-firms.ts';
import {
  lockFirm,
  type OrderRow,
  type ParcelRow,
  readKnown,
  storeOrders,
  storeParcels,
  supersede,
} from '../../store/queries/parcels.ts';
import { type News, storeNews } from '../../store/queries/parcels-news.ts';
import type { House } from '../house.ts';
import { inTurn } from '../in-turn.ts';
import { prepareUses } from '../personal-codes/note-uses.ts';
import { prepareDeliveries } from './deliveries/take.ts';
import { arrivalsOf, buyerMarks } from './marks.ts';
import { contentOf, type Line, lineOf, mayBy, numbered, readable, settle } from './message-lines.ts';
import { orderRow, parcelRow, sealAll } from './message-rows.ts';
import type { Signed } from './signed.ts';

type TakingHouse = Pick<House, 'pool' | 'log' | 'vault' | 'machineNow' | 'clock' | 'newId'>;

/** Without standing: that is asked afterwards. */
export async function take(house: TakingHouse, signed: Signed): Promise<ParcelAnswer> {
  const known = await answered(house, signed);
  if (known !== undefined) return known;
  const { firm, mode } = signed;
  const prepared = await prepare(house, signed);
  // Nobody of the others waits for a place while two messages of one firm wait for one another.
  const result = await inTurn(house.log, `parcels ${mode} ${firm.id}`, () =>
    writeBeside(
      house.pool,
      house.log,
      (client) => storeLines(house, signed, prepared, client),
      async (client, { answer, orders, parcels, reported, again }) => {
        // How these stood may just have been found by somebody else.
        await supersede(client, 'order', mode, firm.id, again.orders);
        await supersede(client, 'parcel', mode, firm.id, again.parcels);
        return { acts: [actOf(house, signed, orders, parcels, reported)], value: answer };
      },
    ),
  );
  if (result.ok) return result.value;
  // The same message twice at the same time: the other one was first.
  const first = await answered(house, signed);
  if (first !== undefined) return first;
  throw new Refusal('conflict');
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Everything that needs no transaction: read, sealed, and whose the codes are. */
async function prepare(house: TakingHouse, signed: Signed) {
  const { orders, parcels } = linesOf(signed);
  const isLive = signed.mode === 'live';
  return {
    ...{ orders, parcels },
    deliveries: await prepareDeliveries(house, signed, orders.length + parcels.length),
    sealed: await sealAll(house, orders, parcels),
    noteUses: await prepareUses(house, isLive ? readable(orders) : [], isLive ? readable(parcels) : []),
  };
}

async function storeLines(
  house: TakingHouse,
  { firm, mode, message, bodyHash }: Signed,
  { orders, parcels, deliveries, sealed, noteUses }: Prepared,
  client: pg.ClientBase,
) {
  await lockFirm(client, mode, firm.id);
  const receivedAt = toInstant(house.machineNow());
  const stored = { mode, firm: firm.id, jti: message.jti, receivedAt };
  const [oneSide, otherSide] = [
    settle(orders, await readKnown(client, 'order', mode, firm.id, numbered(orders))),
    settle(parcels, await readKnown(client, 'parcel', mode, firm.id, numbered(parcels))),
  ];
  const [came, arrived] = [oneSide.fresh.map(contentOf), otherSide.fresh.map(contentOf)];
  const newOrders = oneSide.fresh.map((line): OrderRow => ({ ...stored, ...orderRow(house, line, sealed) }));
  const newParcels = otherSide.fresh.map(
    (line): ParcelRow => ({ ...stored, ...parcelRow(house, line, sealed) }),
  );
  await storeOrders(client, newOrders);
  const ids = await storeParcels(client, newParcels);
  if (newOrders.length + ids.length > 0)
    await storeNews(client, newsOf(house, mode, newOrders, came, ids, arrived));
  await noteUses(client, new Set([...came, ...arrived]));
  const reported = await deliveries(client, receivedAt);
  const lines = [...oneSide.lines, ...otherSide.lines, ...reported.lines].sort(
    (one, other) => one.line - other.line,
  );
  const answer: ParcelAnswer = { jti: message.jti, mode, lines, standing: [] };
  await storeMessage(client, { ...stored, kind: 'message', bodyHash, answer: JSON.stringify(answer) });
  return {
    ...{ answer, orders: newOrders, parcels: newParcels, reported: reported.hashes },
    again: { orders: oneSide.again, parcels: otherSide.again },
  };
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

function linesOf(signed: Signed): { readonly orders: Line<Order>[]; readonly parcels: Line<Parcel>[] } {
  const { firm, message } = signed;
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
  return { orders, parcels };
}

/** @param parcels within the store, of those that arrived */
function newsOf(
  { vault }: Pick<House, 'vault'>,
  mode: Signed['mode'],
  orders: readonly OrderRow[],
  came: readonly Order[],
  parcels: readonly string[],
  arrived: readonly Parcel[],
): News {
  return {
    ...{ mode, parcels },
    references: orders.map(({ reference }) => reference),
    marks: [...new Set(orders.flatMap(({ marks }) => marks))],
    corrected: buyerMarks(
      vault,
      came.filter(({ version }) => version > 1),
    ),
    arrivals: arrivalsOf(vault, arrived),
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
