/**
 * By which procedure a parcel can be cleared: by list (관세법 제254조의2제1항), by a simple declaration (제241조제2항) or by an
 * ordinary one, with every reason and its source. Nothing is charged here; what is unverified says so.
 */
import type { Text } from '../../core/text.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel, ParcelGoods } from '../../model/parcel.ts';
import type { FactStatus } from '../../reference/code-list.ts';
import {
  listLimit,
  PARCEL_GOODS_RULES,
  type ParcelGoodsRule,
  parcelLimit,
} from '../../reference/parcel-rules.ts';
import { type Bought, byAggregation } from './aggregation.ts';
import { fold } from './matching/fold.ts';
import type { RateOn } from './matching/rates.ts';
import { byPost } from './post/by-post.ts';
import { dollars, pricesOf } from './prices.ts';

export type Procedure = 'list' | 'simple' | 'ordinary' | 'open';

export const PROCEDURES: Readonly<Record<Procedure, Text>> = {
  list: { ko: '목록통관', en: 'Clearance by list' },
  simple: { ko: '간이신고', en: 'Simple declaration' },
  ordinary: { ko: '일반 수입신고', en: 'Ordinary declaration' },
  open: { ko: '정할 수 없음', en: 'Cannot be told' },
};

export interface ProcedureReason {
  readonly to: Procedure;
  readonly text: Text;
  readonly source: string;
  readonly status: FactStatus;
  /** Other parcels that it rests on. */
  readonly bills?: readonly string[];
}

export interface Chosen {
  readonly procedure: Procedure;
  /** Goods price in dollars, cents cut off; null where a rate is not known. */
  readonly priceUsd: number | null;
  readonly reasons: readonly ProcedureReason[];
}

const WEIGHT: Readonly<Record<Procedure, number>> = { list: 0, simple: 1, open: 2, ordinary: 3 };

/**
 * The heaviest procedure that any reason asks for.
 * @param orders that lie in the parcel
 * @param others parcels of the same buyer, with their orders
 */
export function chooseProcedure(
  parcel: Parcel,
  orders: readonly Order[],
  rateOn: RateOn,
  others: readonly Bought[] = [],
): Chosen {
  const priceUsd = dollars(parcel.goodsAmount, parcel.currency, parcel.arrivedOn, rateOn);
  const reasons = [
    ...byBuyer(parcel, orders),
    ...byGoods(parcel),
    ...byPost(parcel, new Set(rulesOf(parcel).map(({ id }) => id))),
    ...byPrice(parcel, priceUsd),
    ...byOrder(parcel, orders, rateOn),
    ...byAggregation({ parcel, orders }, others, rateOn),
  ];
  const procedure = reasons.reduce<Procedure>(
    (most, { to }) => (WEIGHT[to] > WEIGHT[most] ? to : most),
    'list',
  );
  return { procedure, priceUsd, reasons };
}

const SELF_USE = '관세법 제254조의2제1항, 시행규칙 제79조의2제1항';

function byBuyer(parcel: Parcel, orders: readonly Order[]): ProcedureReason[] {
  const { customsCode } = parcel.recipient;
  const isFirm = customsCode !== undefined && !/^P\d{12}$/.test(customsCode);
  const found: ProcedureReason[] = [];
  if (isFirm || orders.some(({ buyerBusinessNumber }) => buyerBusinessNumber !== undefined))
    found.push({
      to: 'ordinary',
      text: {
        ko: '사업자가 산 물품은 자가사용물품이 아닙니다.',
        en: 'What a firm buys is not for self-use.',
      },
      source: SELF_USE,
      status: 'verified',
    });
  if (customsCode === undefined && parcel.channel !== 'post')
    found.push({
      to: 'simple',
      text: {
        ko: '통관목록에 물품수신인의 통관고유부호가 필요합니다.',
        en: 'A clearance list needs the customs code of the recipient.',
      },
      source: '관세법 시행규칙 제79조의2제2항제4호',
      status: 'verified',
    });
  return found;
}

function byPrice(parcel: Parcel, priceUsd: number | null): ProcedureReason[] {
  const { source, status, usd } = listLimit(parcel);
  if (priceUsd === null)
    return [
      {
        to: 'open',
        text: {
          ko: '환율을 알 수 없어 물품가격을 미화로 셈할 수 없습니다.',
          en: 'No rate is known to reckon the price in dollars.',
        },
        source,
        status,
      },
    ];
  const isAbove = priceUsd > usd;
  return [
    {
      to: isAbove ? 'simple' : 'list',
      text: isAbove
        ? {
            ko: `물품가격 ${priceUsd}달러가 한도 ${usd}달러를 넘습니다.`,
            en: `The price, USD ${priceUsd}, is above USD ${usd}.`,
          }
        : {
            ko: `물품가격 ${priceUsd}달러는 한도 ${usd}달러 이하입니다.`,
            en: `The price, USD ${priceUsd}, is within USD ${usd}.`,
          },
      source,
      status,
    },
  ];
}

/** An order that comes in several parcels is one purchase: split to stay under the limit, it is not relieved. */
function byOrder(parcel: Parcel, orders: readonly Order[], rateOn: RateOn): ProcedureReason[] {
  return orders.flatMap(({ payment, parcelCount = 1, orderNumber }): ProcedureReason[] => {
    const whole = dollars(pricesOf(payment)[0]!.amount, payment.currency, parcel.arrivedOn, rateOn);
    const { usd, source } = parcelLimit('relief-price');
    if (parcelCount < 2 || whole === null || whole <= usd) return [];
    return [
      {
        to: 'simple',
        text: {
          ko: `나누어 오는 주문 ${orderNumber}의 물품가격 합계 ${whole}달러가 ${usd}달러를 넘습니다.`,
          en: `Order ${orderNumber}, which comes in parts, is USD ${whole} in all, above USD ${usd}.`,
        },
        source: `${source} 단서 (분할 수입의 기준을 정한 고시는 읽지 못함)`,
        status: 'unverified',
      },
    ];
  });
}

function rulesOf({ goods }: Parcel): readonly ParcelGoodsRule[] {
  return PARCEL_GOODS_RULES.filter((rule) => goods.some((line) => isOf(line, rule)));
}

function byGoods(parcel: Parcel): ProcedureReason[] {
  return rulesOf(parcel).flatMap((rule) =>
    reasonsOf(
      rule,
      parcel.goods.filter((line) => isOf(line, rule)),
    ),
  );
}

function isOf({ hsCode, description }: ParcelGoods, { hs, words }: ParcelGoodsRule): boolean {
  if (hsCode !== undefined && hs.some((beginning) => hsCode.startsWith(beginning))) return true;
  const said = fold(description);
  return words.some((word) => said.includes(word));
}

function reasonsOf(rule: ParcelGoodsRule, goods: readonly ParcelGoods[]): ProcedureReason[] {
  const { title, source, status, mostPieces, mostKg } = rule;
  const found: ProcedureReason[] = [];
  const add = (to: Procedure, ko: string, en: string): void =>
    void found.push({ to, text: { ko, en }, source, status });
  add('simple', `${title.ko}은(는) 목록통관 배제 대상입니다.`, `${title.en}: not cleared by list.`);
  const pieces = goods.reduce((sum, { quantity }) => sum + quantity, 0);
  const kg = goods.reduce((sum, { netMassKg = 0 }) => sum + netMassKg, 0);
  if (mostPieces !== undefined && pieces > mostPieces)
    add(
      'ordinary',
      `${title.ko} ${pieces}개는 자가사용 인정기준 ${mostPieces}개를 넘습니다.`,
      `${title.en}: ${pieces} pieces, above ${mostPieces} for self-use.`,
    );
  if (mostKg !== undefined && kg > mostKg)
    add(
      'ordinary',
      `${title.ko} ${kg} kg은 자가사용 인정기준 ${mostKg} kg을 넘습니다.`,
      `${title.en}: ${kg} kg, above ${mostKg} kg for self-use.`,
    );
  return found;
}
