/**
 * What somebody bought abroad, as the platform knows it before the parcel arrives, in words of the WCO Data Model
 * (관세법 제254조제3항, 시행령 제258조제5항: order number and day, recipient and customs code, goods and quantity, what was paid).
 */
import type { Day } from '../core/day.ts';

/** Whoever gets the parcel. `customsCode` is the personal customs code (개인통관고유부호) or, of a firm, its customs code. */
export interface Recipient {
  readonly name: string;
  /** As written in Latin letters on the label, where it is known. */
  readonly latinName?: string;
  readonly customsCode?: string;
  readonly phone?: string;
  readonly postcode?: string;
  readonly address?: string;
}

export interface OrderedGoods {
  readonly sequence: number;
  readonly description: string;
  readonly brand?: string;
  readonly hsCode?: string;
  readonly quantity: number;
  /** In the currency of the payment, before any discount. */
  readonly unitPrice: number;
}

export const DISCOUNT_KINDS = ['discount', 'coupon', 'points'] as const;
/** By the seller or the platform; a coupon; points or saved money that the buyer spent. */
export type DiscountKind = (typeof DISCOUNT_KINDS)[number];

export interface Discount {
  readonly kind: DiscountKind;
  /** What was taken off, never negative. */
  readonly amount: number;
}

/** Amounts are decimal numbers in `currency`. */
export interface Payment {
  readonly currency: string;
  /** All goods at their prices before any discount. */
  readonly goodsAmount: number;
  /** International carriage that the buyer paid with the goods. */
  readonly shippingAmount?: number;
  /** Tax and inland carriage of the country of purchase: they belong to the price. */
  readonly foreignChargesAmount?: number;
  readonly discounts?: readonly Discount[];
  /** What left the buyer's account. */
  readonly paidAmount: number;
  readonly paidOn?: Day;
}

/** One version of one order. Platform, number and version name it; the content never changes afterwards. */
export interface Order {
  /** Number of the platform in the register of e-commerce firms. */
  readonly platformId: string;
  readonly orderNumber: string;
  readonly version: number;
  /** 구매 일자 */
  readonly orderedOn: Day;
  readonly recipient: Recipient;
  /** Who paid, where somebody else gets it. */
  readonly buyerName?: string;
  /** The buyer acts as a firm (business number): never self-use. */
  readonly buyerBusinessNumber?: string;
  readonly sellerName: string;
  readonly sellerCountry?: string;
  readonly goods: readonly OrderedGoods[];
  readonly payment: Payment;
  /** Into how many parcels the seller means to split it. */
  readonly parcelCount?: number;
  readonly isGift?: boolean;
}

/** Over this many lines an order or a parcel is refused. */
export const MOST_GOODS = 300;
