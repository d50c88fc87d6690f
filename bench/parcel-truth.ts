/** How well matching finds what was planted in made-up parcels: links, and each kind of mismatch by the field that has to tell it. */
import { type DifferenceField, isGrave, type Match, matchAll, reasonOf } from '../src/areas/parcels/index.ts';
import {
  DIRT_KINDS,
  type ParcelTrade,
  PLANT_KINDS,
  type PlantKind,
  rateOn,
} from '../src/synthetic/parcels/index.ts';

/** Fields by which a kind shows; the first has to. */
const SHOWS: Readonly<Record<PlantKind, readonly DifferenceField[]>> = {
  'price-low': ['price'],
  'quantity-other': ['quantity'],
  'goods-other': ['goods'],
  'code-other': ['customs-code'],
  'recipient-other': ['name', 'address', 'postcode'],
  'phone-other': ['phone'],
  'postcode-other': ['postcode'],
  'currency-other': ['currency', 'price'],
  'order-never-sent': ['order'],
  'order-of-another': ['order-number'],
  'ordered-after-arrival': ['days'],
  'business-buyer': ['business'],
};

export interface Counted {
  readonly kind: string;
  readonly planted: number;
  readonly recall: number;
  /** Of parcels said to differ in its field, those where it was planted. */
  readonly precision: number;
}

export interface MatchingQuality {
  readonly parcels: number;
  readonly links: { readonly precision: number; readonly recall: number };
  /** Of dirty parcels: right orders found, and nothing grave said of them. */
  readonly dirty: { readonly parcels: number; readonly linked: number; readonly undisturbed: number };
  /** Of parcels in which nothing was planted: said to differ all the same. */
  readonly falseAlarms: number;
  readonly kinds: readonly Counted[];
  readonly dirts: readonly { readonly kind: string; readonly parcels: number; readonly linked: number }[];
}

export function matchTrade({ orders, parcels }: ParcelTrade): readonly Match[] {
  return matchAll({ orders, parcels, rateOn });
}

export function qualityOf({ truth }: ParcelTrade, matches: readonly Match[]): MatchingQuality {
  const byBill = new Map(
    matches.flatMap((match) => match.parcels.map(({ houseBill }) => [houseBill, match] as const)),
  );
  const plantedOf = new Map(truth.map(({ houseBill, planted }) => [houseBill, planted]));
  let [found, right, wanted] = [0, 0, 0];
  for (const { houseBill, orders } of truth) {
    const linked = byBill.get(houseBill)!.orders.map(({ orderNumber }) => orderNumber);
    found += linked.length;
    wanted += orders.length;
    right += linked.filter((one) => orders.includes(one)).length;
  }
  const graveFields = (bill: string): Set<DifferenceField> =>
    new Set(
      byBill
        .get(bill)!
        .differences.filter((one) => isGrave(one) && (one.houseBill ?? bill) === bill)
        .map((one) => reasonOf(one).field),
    );
  const isGroupPlanted = (bill: string, field: DifferenceField): boolean =>
    byBill.get(bill)!.parcels.some(({ houseBill }) => {
      const kind = plantedOf.get(houseBill) ?? null;
      return kind !== null && SHOWS[kind].includes(field);
    });
  const clean = truth.filter(({ houseBill }) =>
    byBill.get(houseBill)!.parcels.every((one) => plantedOf.get(one.houseBill) === null),
  );
  const isLinked = ({ houseBill, orders }: ParcelTrade['truth'][number]): boolean =>
    byBill.get(houseBill)!.orders.some(({ orderNumber }) => orders.includes(orderNumber));
  const dirty = clean.filter(({ dirt }) => dirt !== null);
  return {
    parcels: truth.length,
    links: { precision: right / found, recall: right / wanted },
    dirty: {
      parcels: dirty.length,
      linked: share(dirty, isLinked),
      undisturbed: share(dirty, ({ houseBill }) => graveFields(houseBill).size === 0),
    },
    falseAlarms: share(
      clean.filter(({ dirt }) => dirt === null),
      ({ houseBill }) => graveFields(houseBill).size > 0,
    ),
    kinds: PLANT_KINDS.map((kind) => {
      const planted = truth.filter((one) => one.planted === kind);
      const said = truth.filter(({ houseBill }) => graveFields(houseBill).has(SHOWS[kind][0]!));
      return {
        kind,
        planted: planted.length,
        recall: share(planted, ({ houseBill }) =>
          SHOWS[kind].some((field) => graveFields(houseBill).has(field)),
        ),
        precision: share(said, ({ houseBill }) => isGroupPlanted(houseBill, SHOWS[kind][0]!)),
      };
    }),
    dirts: DIRT_KINDS.map((kind) => {
      const own = dirty.filter(({ dirt }) => dirt === kind);
      return { kind, parcels: own.length, linked: share(own, isLinked) };
    }),
  };
}

/** 1 where there is nothing to be right about. */
function share<One>(all: readonly One[], is: (one: One) => boolean): number {
  return all.length === 0 ? 1 : all.filter(is).length / all.length;
}
