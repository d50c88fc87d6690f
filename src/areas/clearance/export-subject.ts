/**
 * What is assessed when an export declaration is screened: the declaration, and what earlier exports of the same people
 * and vehicles say. Nothing that was learned from imports is looked up for it (관세법 제241조, 제246조).
 */
import type { DeclarationSubject } from './subject.ts';

/** Facts of the whole declaration, in record order. Counts are over earlier exports, before this one. */
export const EXPORT_FACTS = [
  'exporter.exports30d',
  'exporter.exports365d',
  'exporter.knownDays',
  'declarant.exports365d',
  'buyer.exports365d',
  'buyer.knownDays',
] as const;

/** Facts of one line. */
export const EXPORT_ITEM_FACTS = ['exporterHs6.exports365d', 'chassis.exports365d'] as const;

export type ExportFact = (typeof EXPORT_FACTS)[number];
export type ExportItemFact = (typeof EXPORT_ITEM_FACTS)[number];

/** Facts stand in the order of the two lists above; there are no goods profiles. */
export interface ExportSubject extends DeclarationSubject {
  readonly kind: 'export-declaration';
}

const PLACE = new Map<string, number>(EXPORT_FACTS.map((name, place) => [name, place]));
const ITEM_PLACE = new Map<string, number>(EXPORT_ITEM_FACTS.map((name, place) => [name, place]));

export function exportFact({ facts }: ExportSubject, name: ExportFact): number | undefined {
  return facts.declaration[PLACE.get(name)!] ?? undefined;
}

/** @param item counted from 0 */
export function exportItemFact(
  { facts }: ExportSubject,
  item: number,
  name: ExportItemFact,
): number | undefined {
  return facts.items[item]?.[ITEM_PLACE.get(name)!] ?? undefined;
}
