/** A parcel as numbers for the model: what was looked up, what its words and figures say, and what the detectors say. */
import { CHANNELS } from '../../../model/parcel.ts';
import type { ReadyDetector } from '../../../screening/engine.ts';
import { readGoods } from './goods.ts';
import { isNamedRoute } from './routes.ts';
import { LINE_FACTS, PARCEL_FACTS, type ParcelSubject } from './subject.ts';

const OF_PARCEL = [
  'channel',
  'isNamedRoute',
  'grossMassKg',
  'lines',
  'pieces',
  'isGift',
  'hasCode',
  'hasOrderNumber',
  'wayDays',
  'words',
  'isVague',
  'isMixed',
  'priceAKg',
] as const;

export type ParcelDetectors = readonly Pick<ReadyDetector<ParcelSubject>, 'detector' | 'rule'>[];

/** Names in the order of `fillFeatures`. */
export function featureNames(detectors: ParcelDetectors): string[] {
  return [
    ...PARCEL_FACTS,
    ...LINE_FACTS,
    ...OF_PARCEL,
    ...detectors.map(({ detector }) => `says:${detector.id}`),
  ];
}

/** Missing is NaN. Of several lines the one with the strangest mass stands for all. */
export function fillFeatures(
  { parcel, facts }: ParcelSubject,
  said: ArrayLike<number>,
  row: Float32Array,
): void {
  let at = 0;
  for (const fact of facts.declaration) row[at++] = fact ?? Number.NaN;
  let shown = 0;
  for (let line = 1; line < facts.items.length; line++)
    if (Math.abs(facts.items[line]![2] ?? 0) > Math.abs(facts.items[shown]![2] ?? 0)) shown = line;
  for (const fact of facts.items[shown] ?? []) row[at++] = fact ?? Number.NaN;
  const { goods, channel, departureCountry, grossMassKg, isGift, orders = [], departedOn } = parcel;
  const words = readGoods(goods[shown]?.description ?? '');
  const priceUsd = facts.declaration[0];
  let pieces = 0;
  for (const { quantity } of goods) pieces += quantity;
  row[at++] = CHANNELS.indexOf(channel);
  row[at++] = isNamedRoute(departureCountry) ? 1 : 0;
  row[at++] = grossMassKg;
  row[at++] = goods.length;
  row[at++] = pieces;
  row[at++] = isGift === true ? 1 : 0;
  row[at++] = goods[shown]?.hsCode === undefined ? 0 : 1;
  row[at++] = orders.length > 0 ? 1 : 0;
  row[at++] = departedOn === undefined ? Number.NaN : daysOver(departedOn, parcel.arrivedOn);
  row[at++] = words.telling.length;
  row[at++] = words.isVague ? 1 : 0;
  row[at++] = words.isMixed ? 1 : 0;
  row[at++] = priceUsd == null || grossMassKg <= 0 ? Number.NaN : priceUsd / grossMassKg;
  for (let place = 0; place < said.length; place++) row[at++] = said[place]!;
}

/** Days between two days of one year or of neighbouring ones, without making dates. */
function daysOver(from: string, to: string): number {
  if (from.slice(0, 7) === to.slice(0, 7)) return Number(to.slice(8)) - Number(from.slice(8));
  return Number(to.slice(8)) + 30 - Number(from.slice(8));
}

/** Scores of the detectors in their order, 0 where one is silent. Throws what a detector throws. */
export function hearAll(detectors: ParcelDetectors, subject: ParcelSubject, said: Float64Array): void {
  for (let place = 0; place < detectors.length; place++) {
    const { detector, rule } = detectors[place]!;
    said[place] = detector.assess(subject, rule.parameters)?.score ?? 0;
  }
}

/** One number for what all detectors say, as if each spoke for itself: how rules alone would rank parcels. @param counts which of them are asked; all when absent */
export function noisyOr(said: ArrayLike<number>, counts?: readonly boolean[]): number {
  let silent = 1;
  for (let place = 0; place < said.length; place++)
    if (counts === undefined || counts[place]) silent *= 1 - said[place]!;
  return 1 - silent;
}
