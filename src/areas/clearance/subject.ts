/**
 * What is assessed when a declaration is screened: the declaration, and the facts looked up for it at that moment.
 * Facts are plain numbers in a fixed order, so that the record can keep every value that was read and replay needs no history.
 */
import type { Declaration } from '../../model/declaration.ts';
import type { RecordedReference } from '../../screening/record.ts';

/** Facts of the whole declaration, in record order. Counts are over earlier declarations, before this one. */
export const DECLARATION_FACTS = [
  'importer.declarations7d',
  'importer.declarations30d',
  'importer.declarations365d',
  'importer.valueKrw30d',
  'importer.valueKrw365d',
  'importer.inspected365d',
  'importer.hits365d',
  'importer.knownDays',
  'declarant.declarations30d',
  'declarant.declarations365d',
  'declarant.inspected365d',
  'declarant.hits365d',
  'seller.declarations30d',
  'seller.declarations365d',
  'seller.inspected365d',
  'seller.hits365d',
  'seller.knownDays',
  'importerSeller.declarations7d',
  'importerSeller.declarations365d',
  'importerSeller.valueKrw7d',
  'bill.declarations30d',
] as const;

/** Facts of one line. Peers are earlier lines of the same HS code and origin; prices are won a kilogram. */
export const ITEM_FACTS = [
  'hs6.declarations30d',
  'hs6.declarations365d',
  'hs6.inspected365d',
  'hs6.hits365d',
  'importerHs6.declarations365d',
  'importerHs6.priceCount',
  'importerHs6.priceMedian',
  'route.declarations365d',
  'route.inspected365d',
  'route.hits365d',
  'peers.count',
  'peers.p05',
  'peers.median',
  'peers.p95',
  'peers.rank',
  'piece.count',
  'piece.p05',
  'piece.median',
  'piece.p95',
  'importerGoods.hs6',
  'importerGoods.lines',
  'importerGoods.dutyRatePercent',
  'ruled.hsCode',
  'ruled.day',
  'ruled.number',
  'ruled.isOwn',
  'ruled.dutyRatePercent',
] as const;

export type DeclarationFact = (typeof DECLARATION_FACTS)[number];
export type ItemFact = (typeof ITEM_FACTS)[number];

export interface Facts {
  /** In the order of DECLARATION_FACTS; null where there was nothing to look up (no seller named, no peers). */
  readonly declaration: readonly (number | null)[];
  /** One row a line, in the order of ITEM_FACTS. */
  readonly items: readonly (readonly (number | null)[])[];
  /** One row a line: seen, hits and critical hits of each goods profile key, flat triples (screening/scores). */
  readonly profiles: readonly (readonly number[])[];
  /** Prices of farm goods in season and on the market, looked up in the store; absent where there are none. */
  readonly references?: readonly RecordedReference[];
}

/** What imports and exports have in common: fields that are declared ask for nothing more. */
export interface DeclarationSubject {
  readonly declaration: Declaration;
  readonly facts: Facts;
}

export interface ImportSubject extends DeclarationSubject {
  readonly kind: 'import-declaration';
}

const DECLARATION_PLACE = new Map<string, number>(DECLARATION_FACTS.map((name, place) => [name, place]));
const ITEM_PLACE = new Map<string, number>(ITEM_FACTS.map((name, place) => [name, place]));

/** A fact of the declaration, or undefined where there is none. */
export function declarationFact(subject: ImportSubject, name: DeclarationFact): number | undefined {
  return subject.facts.declaration[DECLARATION_PLACE.get(name)!] ?? undefined;
}

/** A fact of line `item` (counted from 0), or undefined where there is none. */
export function itemFact(subject: ImportSubject, item: number, name: ItemFact): number | undefined {
  return subject.facts.items[item]?.[ITEM_PLACE.get(name)!] ?? undefined;
}
