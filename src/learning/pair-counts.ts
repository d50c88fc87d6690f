/** Counts on how many documents each of two things stands, and both together, stratum by stratum. */
import type { Urn } from './excess.ts';

export interface PairColumns {
  /** Places of codes, one a row; -1 says nothing. */
  readonly one: Int32Array;
  readonly other: Int32Array;
  /** Stratum of each row; -1 says nothing. */
  readonly within: Int32Array;
  readonly documents: Int32Array;
}

export interface PairCount {
  readonly one: number;
  readonly other: number;
  readonly together: number;
  /** A row of each document with both, document by document and stratum by stratum. */
  readonly rows: readonly number[];
}

export interface PairCounts {
  readonly pairs: readonly PairCount[];
  /** Pairs that might have been met, those of two strata counted twice: never fewer than there are. */
  readonly looked: number;
  readonly nothingSaid: number;
  /** Strata in which both are met. */
  urnsOf(pair: PairCount): Urn[];
}

interface Stratum {
  /** Documents in it. */
  total: number;
  readonly ones: Map<number, number>;
  readonly others: Map<number, number>;
  /** First rows of the documents with both, by `pairKey`. */
  readonly both: Map<number, number[]>;
}

/** Above the number of different codes that a table can hold in memory. */
const WIDTH = 16_777_216;
const pairKey = (one: number, other: number): number => one * WIDTH + other;

export function countPairs({ one, other, within, documents }: PairColumns): PairCounts {
  const strata = new Map<number, Stratum>();
  let nothingSaid = 0;
  for (let row = 0; row < documents.length; ) {
    const document = documents[row]!;
    /** What was counted of this document already. */
    const met = new Set<string>();
    const first = (key: string): boolean => !met.has(key) && met.add(key) !== undefined;
    // A document stands in one stratum, that of its first row that says one: else its rows would count as if they were documents.
    let s = -1;
    for (; row < documents.length && documents[row] === document; row++) {
      const [a, b] = [one[row]!, other[row]!];
      if (s < 0) s = within[row]!;
      if (a < 0 || b < 0 || s < 0) {
        nothingSaid++;
        continue;
      }
      const stratum = stratumAt(strata, s);
      if (first(`${s}`)) stratum.total++;
      if (first(`${s} a ${a}`)) add(stratum.ones, a);
      if (first(`${s} b ${b}`)) add(stratum.others, b);
      if (!first(`${s} ${a} ${b}`)) continue;
      const rows = stratum.both.get(pairKey(a, b));
      if (rows === undefined) stratum.both.set(pairKey(a, b), [row]);
      else rows.push(row);
    }
  }
  return {
    pairs: pairsOf(strata),
    looked: lookedAt(strata),
    nothingSaid,
    urnsOf: ({ one: a, other: b }) => urnsIn(strata, a, b),
  };
}

function stratumAt(strata: Map<number, Stratum>, at: number): Stratum {
  let stratum = strata.get(at);
  if (stratum === undefined) {
    stratum = { total: 0, ones: new Map(), others: new Map(), both: new Map() };
    strata.set(at, stratum);
  }
  return stratum;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairsOf(strata: ReadonlyMap<number, Stratum>): PairCount[] {
  const rows = new Map<number, number[]>();
  for (const { both } of strata.values())
    for (const [key, more] of both) {
      const known = rows.get(key);
      if (known === undefined) rows.set(key, [...more]);
      else known.push(...more);
    }
  return [...rows].map(([key, found]) => ({
    one: Math.floor(key / WIDTH),
    other: key % WIDTH,
    together: found.length,
    rows: found,
  }));
}

function urnsIn(strata: ReadonlyMap<number, Stratum>, one: number, other: number): Urn[] {
  const urns: Urn[] = [];
  for (const { total, ones, others } of strata.values()) {
    const [marked, drawn] = [ones.get(one) ?? 0, others.get(other) ?? 0];
    if (marked > 0 && drawn > 0) urns.push({ total, marked, drawn });
  }
  return urns;
}

function lookedAt(strata: ReadonlyMap<number, Stratum>): number {
  let looked = 0;
  for (const { ones, others } of strata.values()) looked += ones.size * others.size;
  return looked;
}
