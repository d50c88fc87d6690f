/**
 * Which parcels carry which orders: first what carriers name, then the likeliest of those that share a key, each order carried
 * no further than its quantity. What hangs together becomes one group.
 */
import { blockingKeys, type OrderForms, type ParcelForms } from './forms.ts';
import { type Pairing, pairLines } from './goods-lines.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface Group {
  readonly orders: readonly OrderForms[];
  readonly parcels: readonly ParcelForms[];
  readonly links: readonly Weighed[];
  /** For each parcel: its lines against all lines of the orders. */
  readonly pairings: readonly Pairing[];
}

/** Below this a link is not made. */
const LEAST_SURE = 0.5;
/** A named order whose recipient and goods all speak against it is another's. */
const LEAST_BORNE_OUT = -9;
/** Orders of one key that are weighed: a forwarder's telephone stands on thousands. */
const MOST_A_KEY = 60;
const EARLIEST_DAYS = -3;
const LATEST_DAYS = 120;

export function linkAll(orders: readonly OrderForms[], parcels: readonly ParcelForms[]): readonly Group[] {
  const byReference = new Map(orders.map((order) => [order.reference, order]));
  const links: Weighed[] = [];
  const open: ParcelForms[] = [];
  for (const parcel of parcels) {
    const named = parcel.references.flatMap((reference) => byReference.get(reference) ?? []);
    const kept = named
      .map((order) => weigh(order, parcel))
      .filter(({ borneOut }) => borneOut >= LEAST_BORNE_OUT);
    links.push(...kept);
    if (kept.length === 0) open.push(parcel);
  }
  if (open.length > 0) links.push(...linkOpen(orders, open, links));
  return groupsOf(orders, parcels, links);
}

/** The likeliest first: an order that is carried whole already is no candidate any more. */
function linkOpen(
  orders: readonly OrderForms[],
  open: readonly ParcelForms[],
  made: readonly Weighed[],
): Weighed[] {
  const wanted = new Set<string>();
  const keysOf = new Map<ParcelForms, readonly string[]>();
  for (const parcel of open) {
    const keys = blockingKeys(parcel.recipient);
    keysOf.set(parcel, keys);
    for (const key of keys) wanted.add(key);
  }
  const blocks = new Map<string, OrderForms[]>();
  for (const order of orders)
    for (const key of blockingKeys(order.recipient)) {
      if (!wanted.has(key)) continue;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [order]);
      else block.push(order);
    }
  const left = new Map<OrderForms, number>();
  for (const { order, parcel } of made)
    left.set(order, (left.get(order) ?? order.quantity) - parcel.quantity);
  const candidates = open.flatMap((parcel) => candidatesOf(parcel, keysOf.get(parcel)!, blocks));
  candidates.sort(
    (one, other) =>
      other.bits - one.bits ||
      compare(one.parcel.parcel.houseBill, other.parcel.parcel.houseBill) ||
      compare(one.order.reference, other.order.reference),
  );
  /** Pieces of a parcel that no order accounts for yet. */
  const room = new Map<ParcelForms, number>();
  const found: Weighed[] = [];
  for (const one of candidates) {
    const remaining = left.get(one.order) ?? one.order.quantity;
    const free = room.get(one.parcel);
    // A second order lies in it only whole, with every line.
    const mayTake = free === undefined || (one.liesInIt && one.order.quantity <= free);
    if (remaining <= 0 || !mayTake) continue;
    room.set(one.parcel, (free ?? one.parcel.quantity) - one.order.quantity);
    left.set(one.order, remaining - one.parcel.quantity);
    found.push(one);
  }
  return found;
}

function candidatesOf(
  parcel: ParcelForms,
  keys: readonly string[],
  blocks: ReadonlyMap<string, readonly OrderForms[]>,
): Weighed[] {
  const near = new Set<OrderForms>();
  for (const key of keys)
    for (const order of (blocks.get(key) ?? []).slice(-MOST_A_KEY)) {
      const days = parcel.day - order.day;
      if (days >= EARLIEST_DAYS && days <= LATEST_DAYS) near.add(order);
    }
  return [...near].map((order) => weigh(order, parcel)).filter(({ sureness }) => sureness >= LEAST_SURE);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function withPairings(group: Omit<Group, 'pairings'>): Group {
  const ordered = group.orders.flatMap(({ lines }) => lines);
  return { ...group, pairings: group.parcels.map(({ lines }) => pairLines(lines, ordered)) };
}

function groupsOf(
  orders: readonly OrderForms[],
  parcels: readonly ParcelForms[],
  links: readonly Weighed[],
): Group[] {
  const parent = new Map<object, object>();
  const rootOf = (one: object): object => {
    let root = one;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = one; at !== root; ) {
      const up = parent.get(at)!;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { order, parcel } of links) parent.set(rootOf(order), rootOf(parcel));
  const groups = new Map<object, { orders: OrderForms[]; parcels: ParcelForms[]; links: Weighed[] }>();
  const groupOf = (one: object) => {
    const root = rootOf(one);
    let group = groups.get(root);
    if (group === undefined) {
      group = { orders: [], parcels: [], links: [] };
      groups.set(root, group);
    }
    return group;
  };
  for (const order of orders) groupOf(order).orders.push(order);
  for (const parcel of parcels) groupOf(parcel).parcels.push(parcel);
  for (const link of links) groupOf(link.parcel).links.push(link);
  return [...groups.values()].map(withPairings);
}
