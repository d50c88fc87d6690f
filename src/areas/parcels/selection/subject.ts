/** What is judged when a parcel is selected: the parcel as listed, and what was looked up for it, in an order that records keep. */
import type { Parcel } from '../../../model/parcel.ts';
import type { RecordedFacts } from '../../../screening/record.ts';

export const PARCEL_SUBJECT = 'parcel';

export interface ParcelSubject {
  readonly kind: typeof PARCEL_SUBJECT;
  readonly parcel: Parcel;
  readonly facts: RecordedFacts;
}

/**
 * Looked up before the parcel itself is counted. Counts without a stated span fade: each day takes its share away, so that what is
 * long ago weighs little. New facts go to the end; none is ever moved.
 */
export const PARCEL_FACTS = [
  /** Goods price in dollars. */
  'priceUsd',
  /** Of the code: parcels (half of their weight after 14 days), their dollars, days since the first, earlier finds. */
  'recipient.parcels',
  'recipient.valueUsd',
  'recipient.knownDays',
  'recipient.hits',
  /** Of the code from this sender: parcels and dollars, half of their weight after 4 days. */
  'pair.parcels',
  'pair.valueUsd',
  /** Of the address: parcels (14 days), different codes (30 days). Of the telephone: different codes (30 days). */
  'address.parcels',
  'address.codes',
  'phone.codes',
  /** Of everything linked by code, telephone and address: codes and finds; at the most it is a hub and says nothing. */
  'cluster.codes',
  'cluster.hits',
  /** Of the sender: parcels (30 days), days since the first, recipients new to it (7 days), examinations and finds. */
  'sender.parcels',
  'sender.knownDays',
  'sender.newRecipients',
  'sender.examined',
  'sender.hits',
  /** 1 where an order was found; grave differences from it. */
  'order.found',
  'order.differences',
  /** Days over which parcels are remembered: in a young memory everybody is new. */
  'memory.days',
] as const;
export type ParcelFact = (typeof PARCEL_FACTS)[number];

/** So old a memory has to be before it can say that somebody is new. */
export const OLD_MEMORY_DAYS = 60;

/** Of each line: earlier lines of its kind of goods; how far price and mass a piece lie from their logarithmic mean, in deviations; pieces of that kind that the code got (half after 30 days). */
export const LINE_FACTS = ['kind.seen', 'kind.price', 'kind.mass', 'kind.pieces'] as const;
export type LineFact = (typeof LINE_FACTS)[number];

const PLACES = new Map<string, number>(PARCEL_FACTS.map((name, place) => [name, place]));
const LINE_PLACES = new Map<string, number>(LINE_FACTS.map((name, place) => [name, place]));

/** Undefined where it is not known. */
export function parcelFact({ facts }: Pick<ParcelSubject, 'facts'>, name: ParcelFact): number | undefined {
  return facts.declaration[PLACES.get(name)!] ?? undefined;
}

export function lineFact(
  { facts }: Pick<ParcelSubject, 'facts'>,
  line: number,
  name: LineFact,
): number | undefined {
  return facts.items[line]?.[LINE_PLACES.get(name)!] ?? undefined;
}
