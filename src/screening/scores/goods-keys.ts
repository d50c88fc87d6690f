/**
 * Which risk profiles a line of goods belongs to, from the chapter down to the exact goods profile, for counting what
 * examinations found. The order is part of every stored record: a change is a new KEY_LIST_VERSION.
 */
import type { Declaration, GoodsItem } from '../../model/declaration.ts';

export const KEY_LIST_VERSION = 1;

interface KeyKind {
  readonly name: string;
  /** The coarser kind that it leans on while little is known; it stands earlier in the list. */
  readonly parent?: string;
  /** How many examinations the parent's rate is worth. */
  readonly weight: number;
}

/** `profile` is the exact goods profile: goods, price level, route, rate and mass; `kind` is the same without the mass. */
export const KEY_KINDS = [
  { name: 'hs2', weight: 10 },
  { name: 'hs4', parent: 'hs2', weight: 5 },
  { name: 'hs6', parent: 'hs4', weight: 5 },
  { name: 'hs10', parent: 'hs6', weight: 5 },
  { name: 'origin', weight: 10 },
  { name: 'route', parent: 'origin', weight: 5 },
  { name: 'rate', weight: 10 },
  { name: 'routeRate', parent: 'route', weight: 5 },
  { name: 'hs6Origin', parent: 'hs6', weight: 3 },
  { name: 'hs6Route', parent: 'hs6Origin', weight: 3 },
  { name: 'hs6Rate', parent: 'hs6', weight: 3 },
  { name: 'mass', weight: 5 },
  { name: 'hs6Mass', parent: 'hs6', weight: 2 },
  { name: 'massValue', parent: 'mass', weight: 1 },
  { name: 'priceLevel', weight: 5 },
  { name: 'hsPrice', parent: 'hs6', weight: 2 },
  { name: 'hs6OriginBand', parent: 'hs6Origin', weight: 3 },
  { name: 'kind', parent: 'hsPrice', weight: 1 },
  { name: 'profile', parent: 'kind', weight: 0.5 },
  { name: 'importer', weight: 5 },
  { name: 'declarant', weight: 10 },
  { name: 'seller', weight: 5 },
  { name: 'courier', weight: 10 },
  { name: 'office', weight: 10 },
  { name: 'importerHs6', parent: 'importer', weight: 3 },
  { name: 'importerSeller', parent: 'importer', weight: 3 },
  { name: 'importerOrigin', parent: 'importer', weight: 3 },
  { name: 'sellerHs6', parent: 'seller', weight: 3 },
  { name: 'declarantHs2', parent: 'declarant', weight: 5 },
] as const satisfies readonly KeyKind[];

export type KeyName = (typeof KEY_KINDS)[number]['name'];

const PLACE = new Map<string, number>(KEY_KINDS.map((kind, place) => [kind.name, place]));

/** Place of a kind in the list. */
export function keyPlace(name: KeyName): number {
  return PLACE.get(name)!;
}

/** Place of each kind's parent, -1 where it leans on the overall rate. */
export const KEY_PARENTS: readonly number[] = KEY_KINDS.map((kind) =>
  'parent' in kind ? PLACE.get(kind.parent)! : -1,
);
export const KEY_WEIGHTS: readonly number[] = KEY_KINDS.map((kind) => kind.weight);

/** The keys of one line, in the order of KEY_KINDS; an empty text where the line has no such key. */
export function goodsKeys(declaration: Declaration, item: GoodsItem): string[] {
  const hs = item.hsCode;
  const hs2 = hs.slice(0, 2);
  const hs6 = hs.slice(0, 6);
  const origin = item.originCountry ?? '';
  const route = `${declaration.consignment.departureCountry ?? ''}>${origin}`;
  const rate = `${item.dutyRateKind ?? ''}:${item.dutyRatePercent ?? ''}`;
  const mass = item.netMassKg ?? -1;
  const value = item.customsValueKrw ?? -1;
  const level = mass > 0 && value >= 0 ? threeDigits(value / mass) : -1;
  const kind = `${hs}|${level}|${route}|${rate}`;
  const importer = declaration.importer?.id ?? '';
  const seller = declaration.seller?.id ?? '';
  const declarant = declaration.declarant.id;
  const both = (one: string, other: string): string => (one === '' || other === '' ? '' : `${one}|${other}`);
  return [
    hs2,
    hs.slice(0, 4),
    hs6,
    hs.length > 6 ? hs : '',
    origin,
    route,
    rate,
    `${route}|${rate}`,
    `${hs6}|${origin}`,
    `${hs6}|${route}`,
    `${hs6}|${rate}`,
    `${mass}`,
    `${hs6}|${mass}`,
    `${mass}|${value}`,
    `${level}`,
    `${hs}|${level}`,
    `${hs6}|${origin}|${band(level)}`,
    kind,
    `${kind}|${mass}`,
    importer,
    declarant,
    seller,
    declaration.consignment.courierId ?? '',
    declaration.office,
    both(importer, hs6),
    both(importer, seller),
    both(importer, origin),
    both(seller, hs6),
    both(declarant, hs2),
  ];
}

const DECADE = 1000;

/** A number to three significant digits as one whole number: decade times 1000 and the digits. Without logarithms, so exact everywhere. */
function threeDigits(value: number): number {
  if (!(value > 0)) return 0;
  let digits = value;
  let decade = 20;
  while (digits >= 999.5 && decade < 60) {
    digits /= 10;
    decade++;
  }
  while (digits < 99.95 && decade > 0) {
    digits *= 10;
    decade--;
  }
  return decade * DECADE + Math.round(digits);
}

/** Price levels by about a third of a decade: 1-2, 2-5, 5-10 times a power of ten. */
function band(level: number): number {
  if (level < 0) return -1;
  const digits = level % DECADE;
  return Math.floor(level / DECADE) * 3 + (digits < 200 ? 0 : digits < 500 ? 1 : 2);
}
