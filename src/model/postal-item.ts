/**
 * What is known of a postal item before or when it arrives: attributes sent ahead by the post that took it in (ITMATT), or what a
 * customs form on it says (CN 22, CN 23), received from the post that hands it over (관세법 제256조의2, 제257조, 시행령 제259조의8).
 * The standard of the UPU for ITMATT (M33) was not read; the attributes are those that published guides name, in our own words.
 */
import type { Day } from '../core/day.ts';
import type { Recipient } from './order.ts';
import type { OrderReference, Sender } from './parcel.ts';

export const POSTAL_FORMS = ['itmatt', 'cn22', 'cn23'] as const;
export type PostalForm = (typeof POSTAL_FORMS)[number];

export const POSTAL_NATURES = ['sale', 'gift', 'sample', 'return', 'documents', 'other'] as const;
/** Category of item, as the boxes of the forms have it. */
export type PostalNature = (typeof POSTAL_NATURES)[number];

/** One kind of goods in the item. */
export interface PostalPiece {
  readonly sequence: number;
  readonly description: string;
  readonly quantity: number;
  /** Of all pieces of the line. */
  readonly netMassKg: number;
  /** Declared value of the line, in the currency of the item. */
  readonly value: number;
  readonly hsCode?: string;
  readonly originCountry?: string;
}

/** One version of one item. Operator, item number and version name it. */
export interface PostalItem {
  /** The post that hands it to customs, by its number in the register. */
  readonly operatorId: string;
  /** Two letters, eight digits with a check digit, the country of posting (UPU S10). */
  readonly itemId: string;
  readonly version: number;
  readonly form: PostalForm;
  readonly nature: PostalNature;
  /** Demanded where the nature is `other`. */
  readonly natureText?: string;
  readonly postedOn: Day;
  readonly office: string;
  readonly terminal: string;
  /** Receptacle (mail bag) in which it travels. */
  readonly receptacle?: string;
  readonly departedOn?: Day;
  readonly arrivedOn: Day;
  readonly grossMassKg: number;
  readonly sender: Sender;
  readonly addressee: Recipient;
  readonly pieces: readonly PostalPiece[];
  readonly currency: string;
  /** What was paid for carriage, in the currency of the item. */
  readonly postage?: number;
  readonly orders?: readonly OrderReference[];
}

/** An interchange of ITMATT messages as a post sends it, with what the receiving post adds: the message knows no office of customs. */
export interface ItmattEnvelope {
  /** UN/EDIFACT. */
  readonly text: string;
  /** Of every item in it; 1 where it is absent. */
  readonly version?: number;
  readonly office: string;
  readonly terminal: string;
  readonly arrivedOn: Day;
  readonly departedOn?: Day;
  readonly receptacle?: string;
}
