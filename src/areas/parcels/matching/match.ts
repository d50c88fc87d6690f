/**
 * Matches orders with parcels and with declarations, for customs, carriers and platforms alike: what belongs together, how
 * surely, which field differs and by how much, and what would mend it.
 */
import type { Order } from '../../../model/order.ts';
import type { OrderReference, Parcel } from '../../../model/parcel.ts';
import { compareDeclared, type Declared } from './compare-declared.ts';
import { compareLines, compareQuantities, completenessOf } from './compare-goods.ts';
import { comparePrices } from './compare-prices.ts';
import { compareRecipients } from './compare-recipients.ts';
import { foldNumber, likeness } from './fold.ts';
import { type OrderForms, orderForms, type ParcelForms, parcelForms, referenceKey } from './forms.ts';
import { type Group, linkAll } from './link.ts';
import type { RateOn } from './rates.ts';
import { type Difference, isGrave, reasonOf } from './reasons.ts';

export type Shape = 'one-to-one' | 'split' | 'merged' | 'many' | 'parcel-alone' | 'order-alone';
export type MatchState = 'matched' | 'differs' | 'no-order' | 'no-parcel';

export interface Match {
  readonly shape: Shape;
  readonly state: MatchState;
  /** Of the least sure link, 0 to 1; 1 where nothing is linked. It says which order it is, not whether all fits. */
  readonly sureness: number;
  readonly orders: readonly Order[];
  readonly parcels: readonly Parcel[];
  readonly differences: readonly Difference[];
}

export interface MatchInput {
  readonly orders: readonly Order[];
  readonly parcels: readonly Parcel[];
  /** By house bill. */
  readonly declared?: ReadonlyMap<string, Declared>;
  readonly rateOn: RateOn;
}

export function matchAll({ orders, parcels, declared, rateOn }: MatchInput): readonly Match[] {
  const prepared = orders.map(orderForms);
  const known = new Map(prepared.map((order) => [order.reference, order]));
  return linkAll(prepared, parcels.map(parcelForms)).map((group) => {
    const differences = [
      ...differencesOf(group, known, rateOn),
      ...group.parcels.flatMap(({ parcel }) => {
        const filed = declared?.get(parcel.houseBill);
        return filed === undefined ? [] : compareDeclared(parcel, filed, rateOn);
      }),
    ];
    const isDoubted = isDoubtful(group, differences);
    return {
      shape: shapeOf(group),
      state: stateOf(group, differences),
      sureness: group.links.reduce(
        (least, { sureness }) => Math.min(least, sureness),
        isDoubted ? FOUND_AT_ANOTHER_PRICE : 1,
      ),
      orders: group.orders.map(({ order }) => order),
      parcels: group.parcels.map(({ parcel }) => parcel),
      differences: isDoubted ? differences.map(asDoubted) : differences,
    };
  });
}

/** So often such a link was right: 5 of 22 among two million made-up orders. It is still made, since nothing better is known. */
const FOUND_AT_ANOTHER_PRICE = 0.25;

/** Whose it is, is sure; which order of that person, nobody said, and the price speaks against the one that was found. */
function isDoubtful({ links }: Group, differences: readonly Difference[]): boolean {
  const named = new Set(links.flatMap(({ isNamed, order }) => (isNamed ? order : [])));
  return (
    links.some(({ order }) => !named.has(order)) &&
    differences.some((one) => isGrave(one) && reasonOf(one).field === 'price')
  );
}

const asDoubted = (one: Difference): Difference =>
  one.reason === 'order-found' ? { ...one, reason: 'order-doubtful' } : one;

function shapeOf({ orders, parcels }: Group): Shape {
  if (orders.length === 0) return 'parcel-alone';
  if (parcels.length === 0) return 'order-alone';
  if (orders.length === 1) return parcels.length === 1 ? 'one-to-one' : 'split';
  return parcels.length === 1 ? 'merged' : 'many';
}

function stateOf({ orders, parcels }: Group, differences: readonly Difference[]): MatchState {
  if (parcels.length === 0) return 'no-parcel';
  if (orders.length === 0) return 'no-order';
  return differences.some(isGrave) ? 'differs' : 'matched';
}

type Known = ReadonlyMap<string, OrderForms>;

function differencesOf(group: Group, known: Known, rateOn: RateOn): Difference[] {
  if (group.parcels.length === 0) return [];
  const references = group.parcels.flatMap((parcel) => compareReferences(group, parcel, known));
  if (group.orders.length === 0) return references;
  const people = group.links.flatMap(({ order, parcel }) => {
    const { houseBill } = parcel.parcel;
    return compareRecipients(order, parcel).map((one): Difference => ({ ...one, houseBill }));
  });
  const marks = group.links.flatMap(({ order, parcel }) => compareMarks(order, parcel));
  const isReturn = group.parcels.every(({ parcel }) => parcel.isReturn === true);
  const completeness = completenessOf(group);
  const goods: Difference[] = isReturn
    ? [{ reason: 'returned' }]
    : [...compareQuantities(group, completeness), ...comparePrices(group, completeness, rateOn)];
  return distinct([...references, ...people, ...compareLines(group), ...goods, ...marks]);
}

/** What the carrier says about orders, against what was found. */
function compareReferences(group: Group, forms: ParcelForms, known: Known): Difference[] {
  const { parcel, references } = forms;
  const { houseBill } = parcel;
  const mine = group.links.filter((link) => link.parcel === forms).map(({ order }) => order);
  const wrong = (parcel.orders ?? []).filter(
    (one) => !mine.some(({ reference }) => reference === referenceKey(one)),
  );
  if (mine.length === 0) {
    if (references.length === 0) return [{ reason: 'order-unnamed', houseBill }];
    return wrong.map((one) => ({
      reason: known.has(referenceKey(one)) ? 'reference-others' : 'order-unknown',
      houseBill,
      listed: one.orderNumber,
    }));
  }
  const ordered = mine[0]!.order.orderNumber;
  if (references.length === 0) return [{ reason: 'order-found', houseBill, ordered }];
  const isOneNamed = mine.some(({ reference }) => references.includes(reference));
  return wrong.map((one) => ({
    ...wrongReference(one, mine, isOneNamed, known),
    houseBill,
    listed: one.orderNumber,
  }));
}

const TYPO = 0.75;

function wrongReference(
  one: OrderReference,
  mine: readonly OrderForms[],
  isOneNamed: boolean,
  known: Known,
): Difference {
  const isKnown = known.has(referenceKey(one));
  // The carrier named others that are right: this one is wrong by itself.
  if (isOneNamed) return { reason: isKnown ? 'reference-others' : 'order-unknown' };
  const near = mine
    .map(({ order }) => ({
      order,
      alike: likeness(foldNumber(order.orderNumber), foldNumber(one.orderNumber)),
    }))
    .reduce((best, each) => (each.alike > best.alike ? each : best));
  const reason = !isKnown && near.alike >= TYPO ? 'reference-typo' : 'reference-other';
  return { reason, ordered: near.order.orderNumber };
}

function compareMarks({ order }: OrderForms, { parcel, recipient }: ParcelForms): Difference[] {
  const { houseBill } = parcel;
  const found: Difference[] = [];
  if (order.orderedOn > parcel.arrivedOn)
    found.push({
      reason: 'ordered-after-arrival',
      houseBill,
      ordered: order.orderedOn,
      listed: parcel.arrivedOn,
    });
  if ((order.isGift ?? false) !== (parcel.isGift ?? false))
    found.push({ reason: 'gift-one-side', houseBill });
  if (order.buyerBusinessNumber !== undefined && /^P\d{12}$/.test(recipient.code ?? ''))
    found.push({ reason: 'business-buyer', houseBill });
  return found;
}

/** The same said of two links of one parcel is said once. */
function distinct(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>();
  return differences.filter((one) => {
    const key = JSON.stringify([one.reason, one.houseBill, one.ordered, one.listed]);
    return !seen.has(key) && seen.add(key);
  });
}
