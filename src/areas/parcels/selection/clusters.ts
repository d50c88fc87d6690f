/**
 * Codes, telephones and addresses as a graph: whatever appeared together in one parcel is linked, and a group grows by its links
 * (union of disjoint sets, Tarjan 1975). Kept in two generations of a fixed size: when the younger is full, the older is forgotten.
 */
import { pairKey } from './keyed-table.ts';

/** A group of so many codes is a pick-up point or a forwarder's store: it grows no more and says nothing. */
export const HUB_CODES = 64;

export interface Cluster {
  readonly codes: number;
  readonly hits: number;
}

export interface Clusters {
  /** The largest group that any of the three belongs to. 0 is no key. */
  of(recipient: number, phone: number, address: number): Cluster;
  link(recipient: number, phone: number, address: number): void;
  /** Something was found in a parcel of these. */
  hit(recipient: number, phone: number, address: number): void;
}

const FULL = 0.7;
const HIGH = 4_294_967_296;
/** Telephones and addresses are other nodes than codes, whatever their keys. */
const [PHONE, ADDRESS] = [11, 13];

interface Generation {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly parent: Int32Array;
  readonly codes: Uint16Array;
  readonly hits: Uint16Array;
  nodes: number;
}

/** @param size nodes of one generation, a power of two */
export function openClusters(size: number): Clusters {
  let young = generation(size);
  let old = generation(size);
  const nodesOf = (recipient: number, phone: number, address: number): readonly [number, number, number] => [
    recipient,
    pairKey(phone, PHONE),
    pairKey(address, ADDRESS),
  ];
  return {
    of(recipient, phone, address) {
      let [codes, hits] = [0, 0];
      for (const key of nodesOf(recipient, phone, address)) {
        for (const one of [young, old]) {
          const node = key === 0 ? -1 : find(one, key);
          if (node < 0 || one.parent[node]! < 0) continue;
          const root = rootOf(one, node);
          codes = Math.max(codes, one.codes[root]!);
          hits = Math.max(hits, one.hits[root]!);
        }
      }
      return { codes, hits };
    },
    link(recipient, phone, address) {
      if (young.nodes > size * FULL) {
        old = young;
        young = generation(size);
      }
      const [code, ...others] = nodesOf(recipient, phone, address);
      if (code === 0) return;
      const own = place(young, code, 1);
      for (const key of others) if (key !== 0) join(young, own, place(young, key, 0));
    },
    hit(recipient, phone, address) {
      for (const one of [young, old]) {
        const roots = new Set<number>();
        for (const key of nodesOf(recipient, phone, address)) {
          const node = key === 0 ? -1 : find(one, key);
          if (node >= 0 && one.parent[node]! >= 0) roots.add(rootOf(one, node));
        }
        for (const root of roots) one.hits[root]!++;
      }
    },
  };
}

function generation(size: number): Generation {
  return {
    low: new Uint32Array(size),
    high: new Uint32Array(size),
    // -1: nobody lives here.
    parent: new Int32Array(size).fill(-1),
    codes: new Uint16Array(size),
    hits: new Uint16Array(size),
    nodes: 0,
  };
}

/** The node of a key, or the empty one where it would stand. */
function find({ low, high, parent }: Generation, key: number): number {
  const [one, other] = [key >>> 0, (key / HIGH) >>> 0];
  const last = parent.length - 1;
  let at = Math.imul(one ^ Math.imul(other, 0x85ebca6b), 0x9e3779b1) >>> 0;
  at = (at ^ (at >>> 15)) & last;
  while (parent[at]! >= 0 && (low[at] !== one || high[at] !== other)) at = (at + 1) & last;
  return at;
}

function place(of: Generation, key: number, codes: number): number {
  const at = find(of, key);
  if (of.parent[at]! >= 0) return at;
  of.low[at] = key >>> 0;
  of.high[at] = (key / HIGH) >>> 0;
  of.parent[at] = at;
  of.codes[at] = codes;
  of.nodes++;
  return at;
}

function rootOf({ parent }: Generation, node: number): number {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at]!]!;
    at = parent[at]!;
  }
  return at;
}

function join(of: Generation, one: number, other: number): void {
  const [left, right] = [rootOf(of, one), rootOf(of, other)];
  if (left === right) return;
  const { codes, hits, parent } = of;
  if (codes[left]! >= HUB_CODES || codes[right]! >= HUB_CODES) return;
  const [keeps, goes] = codes[left]! >= codes[right]! ? [left, right] : [right, left];
  parent[goes] = keeps;
  codes[keeps] = Math.min(HUB_CODES, codes[keeps]! + codes[goes]!);
  hits[keeps] = Math.min(65_535, hits[keeps]! + hits[goes]!);
}
