/**
 * Which parcels of one buyer count as one for the limit (합산과세): what was bought from one seller on one day and comes in several
 * parcels, since 2022-11-17 whatever day they arrive; another seller or another day of purchase is another purchase. One bill is
 * listed whole, so that several declarations under it change nothing of its price here. Gifts and returned goods were not bought.
 */
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import { AGGREGATION, listLimit } from '../../reference/parcel-rules.ts';
import { fold } from './matching/fold.ts';
import type { RateOn } from './matching/rates.ts';
import { dollars, pricesOf } from './prices.ts';
import type { ProcedureReason } from './procedure.ts';

/** A parcel with the orders that lie in it; none: nobody knows when it was bought. */
export interface Bought {
  readonly parcel: Parcel;
  readonly orders: readonly Order[];
}

export interface CountedTogether {
  /** `unknown`: of one sender on one day, and the day of purchase of one of them is not known. */
  readonly kind: 'purchase' | 'unknown';
  readonly others: readonly Parcel[];
  /** Of all, in dollars; null where a rate is not known. */
  readonly sumUsd: number | null;
}

/** @param all of the same buyer, the parcel itself among them or not */
export function countTogether(own: Bought, all: readonly Bought[], rateOn: RateOn): CountedTogether | null {
  if (!wasBought(own)) return null;
  const others = all.filter(
    (one) => one.parcel.houseBill !== own.parcel.houseBill && wasBought(one) && isOneBuyer(own, one),
  );
  const mine = purchasesOf(own.orders);
  const bought = others.filter((one) => [...purchasesOf(one.orders)].some((key) => mine.has(key)));
  if (bought.length > 0) {
    const shared = new Set(
      bought.flatMap((one) => [...purchasesOf(one.orders)].filter((key) => mine.has(key))),
    );
    return together('purchase', bought, sumOf([own, ...bought], rateOn, shared));
  }
  const unclear = others.filter(
    (one) => (mine.size === 0 || one.orders.length === 0) && sentOf(one.parcel) === sentOf(own.parcel),
  );
  return unclear.length === 0 ? null : together('unknown', unclear, sumOf([own, ...unclear], rateOn));
}

function together(
  kind: CountedTogether['kind'],
  others: readonly Bought[],
  sumUsd: number | null,
): CountedTogether {
  return { kind, others: others.map(({ parcel }) => parcel), sumUsd };
}

function wasBought({ parcel }: Bought): boolean {
  return parcel.isGift !== true && parcel.isReturn !== true;
}

function isOneBuyer({ parcel: own }: Bought, { parcel }: Bought): boolean {
  const { customsCode } = own.recipient;
  return customsCode !== undefined && parcel.recipient.customsCode === customsCode;
}

/** From whom and on which day it was bought. */
export const purchaseOf = ({ sellerName, sellerCountry = '', orderedOn }: Order): string =>
  `${fold(sellerName)}|${sellerCountry}|${orderedOn}`;

export function purchasesOf(orders: readonly Order[]): ReadonlySet<string> {
  return new Set(orders.map(purchaseOf));
}

/** Who sent it and when it arrived: of those alone the day of purchase has to be known. */
export const sentOf = ({ sender, arrivedOn }: Parcel): string =>
  `${fold(sender.name)}|${sender.country}|${arrivedOn}`;

/** Of a parcel with several purchases only what was paid for the shared ones counts. @param shared all where absent */
function sumOf(all: readonly Bought[], rateOn: RateOn, shared?: ReadonlySet<string>): number | null {
  let sum = 0;
  for (const { parcel, orders } of all) {
    const listed = dollars(parcel.goodsAmount, parcel.currency, parcel.arrivedOn, rateOn);
    if (listed === null) return null;
    const own = orders.filter((order) => shared?.has(purchaseOf(order)));
    if (own.length === orders.length || shared === undefined) sum += listed;
    else {
      const paid = own.map(({ payment }) =>
        dollars(pricesOf(payment)[0]!.amount, payment.currency, parcel.arrivedOn, rateOn),
      );
      if (paid.includes(null)) return null;
      sum += Math.min(
        listed,
        paid.reduce<number>((total, one) => total + one!, 0),
      );
    }
  }
  return Math.round(sum * 100) / 100;
}

/** What counting together says of the procedure. */
export function byAggregation(own: Bought, all: readonly Bought[], rateOn: RateOn): ProcedureReason[] {
  const found = countTogether(own, all, rateOn);
  if (found === null) return [];
  const { usd } = listLimit(own.parcel);
  const { kind, others, sumUsd } = found;
  const alone = dollars(own.parcel.goodsAmount, own.parcel.currency, own.parcel.arrivedOn, rateOn);
  // What is above the limit by itself needs nobody else for it.
  if (kind === 'unknown' && (sumUsd === null || sumUsd <= usd || alone === null || alone > usd)) return [];
  const { source, status } = AGGREGATION;
  const bills = others.map(({ houseBill }) => houseBill);
  const [n, sum] = [others.length + 1, sumUsd];
  if (kind === 'unknown')
    return [
      {
        to: 'open',
        text: {
          ko: `같은 날 도착한 같은 발송인의 화물 ${n}건을 더하면 ${sum}달러로 ${usd}달러를 넘는데, 구매일을 몰라 합산 여부를 정할 수 없습니다.`,
          en: `${n} parcels of one sender that arrive on one day come to USD ${sum}, above USD ${usd}; the day of purchase is not known, so whether they count as one cannot be told.`,
        },
        ...{ source, status, bills },
      },
    ];
  const isAbove = sum !== null && sum > usd;
  return [
    {
      to: sum === null ? 'open' : isAbove ? 'simple' : 'list',
      text: {
        ko: `같은 날 같은 판매자에게서 산 화물 ${n}건을 합산하면 ${sum ?? '-'}달러로 한도 ${usd}달러${isAbove ? '를 넘습니다' : sum === null ? '와 견줄 환율이 없습니다' : ' 이하입니다'}.`,
        en: `${n} parcels bought from one seller on one day count as one: USD ${sum ?? '-'}, ${isAbove ? 'above' : sum === null ? 'no rate is known to hold it against' : 'within'} USD ${usd}.`,
      },
      ...{ source, status, bills },
    },
  ];
}
