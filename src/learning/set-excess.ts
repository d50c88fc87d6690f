/** Whether a set of entries goes with hits more than everything without it, and more than each of its parts alone. */
import { upperTail } from './excess.ts';
import type { Counted } from './interval.ts';
import { shareRatio } from './observed-expected.ts';
import type { EntrySet } from './set-counts.ts';

/** Of one set: everything without it, the share of its best part alone, and how the set stands to the rest. */
export interface JudgedSet {
  readonly set: EntrySet;
  readonly rest: Counted;
  readonly part: number;
  readonly ratio: NonNullable<ReturnType<typeof shareRatio>>;
  /** Chance of so many hits if the set were no better than the rest, or than its best part; 1 where it is not `leastTimes` the rest. */
  readonly tail: number;
}

/** A set has to do better than everything without it, and than each of its parts without the others. */
export function judgeSet(set: EntrySet, all: Counted, leastTimes: number): JudgedSet {
  const rest = { hits: all.hits - set.hits, n: all.n - set.n };
  const parts = set.parts.map((part) => ({ hits: part.hits - set.hits, n: part.n - set.n }));
  const ratio = shareRatio(set, rest) ?? { value: 1, low: 0, high: Number.MAX_VALUE };
  const share = (one: Counted): number => (one.n === 0 ? 0 : one.hits / one.n);
  const isFar = share(set) >= share(rest) * leastTimes;
  const tail = isFar ? Math.max(...[rest, ...parts].map((other) => tailAgainst(set, other))) : 1;
  return { set, rest, ratio, tail, part: Math.max(...parts.map(share)) };
}

function tailAgainst(set: Counted, other: Counted): number {
  const urn = { total: set.n + other.n, marked: set.hits + other.hits, drawn: set.n };
  return upperTail(set.hits, [urn]);
}
