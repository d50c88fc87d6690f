/**
 * One parcel under way, as the carrier lists it: what a clearance list says of it (관세법 제254조의2제1항, 시행규칙
 * 제79조의2제2항) and what carrier and terminal add (weight, place, orders that lie in it).
 */
import type { Day } from '../core/day.ts';
import type { Recipient } from './order.ts';
import type { PostalItem } from './postal-item.ts';

export const CHANNELS = ['express-air', 'express-sea', 'post'] as const;
/** 특송(항공), 특송(해상), 우편 */
export type ParcelChannel = (typeof CHANNELS)[number];

export interface Sender {
  readonly name: string;
  readonly address?: string;
  readonly country: string;
}

export interface ParcelGoods {
  readonly sequence: number;
  readonly description: string;
  readonly hsCode?: string;
  readonly quantity: number;
  readonly netMassKg?: number;
  /** Where it was made, where anybody says. */
  readonly originCountry?: string;
  /** Of the whole line, in the currency of the parcel. */
  readonly amount?: number;
}

export interface OrderReference {
  readonly platformId: string;
  readonly orderNumber: string;
}

/** One version of one parcel. Carrier, house waybill and version name it; the content never changes afterwards. */
export interface Parcel {
  readonly carrierId: string;
  /** House air waybill, bill of lading or postal item number. */
  readonly houseBill: string;
  readonly version: number;
  readonly masterBill?: string;
  readonly forwarderId?: string;
  readonly channel: ParcelChannel;
  /** 세관, three digits. */
  readonly office: string;
  /** Bonded area, 8 digits (장치장소). */
  readonly terminal: string;
  readonly conveyance?: string;
  readonly departureCountry: string;
  readonly departedOn?: Day;
  readonly arrivedOn: Day;
  readonly grossMassKg: number;
  readonly sender: Sender;
  readonly recipient: Recipient;
  readonly goods: readonly ParcelGoods[];
  readonly currency: string;
  /** Price of the goods as listed, without international carriage and insurance. */
  readonly goodsAmount: number;
  /** Empty or absent: the carrier knows of no order. */
  readonly orders?: readonly OrderReference[];
  readonly isGift?: boolean;
  /** Goods that come back to the country after they were sent out, or go back to the seller. */
  readonly isReturn?: boolean;
  /** Of an item that a post announced or that carries a customs form. */
  readonly postal?: Pick<
    PostalItem,
    'form' | 'nature' | 'natureText' | 'postedOn' | 'receptacle' | 'postage'
  >;
}
