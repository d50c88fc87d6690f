/**
 * Sets of numbers, days (as numbers) or texts as stretches of their order, exact under meet and complement: what a part of
 * a condition leaves a field. Texts are ordered by code unit as comparisons are, so a prefix is a stretch too.
 */
import type { Stretch } from './proof.ts';

/** Apart from one another, rising. Empty means that no value is left. */
export type Stretches = readonly Stretch[];
export type Value = string | number;

export const EVERYTHING: Stretches = [{ isFromIncluded: false, isToIncluded: false }];
export const NOTHING: Stretches = [];

export const pointsOf = (values: readonly Value[]): Stretches =>
  [...new Set(values)].sort((one, other) => (one < other ? -1 : 1)).map(point);

function point(value: Value): Stretch {
  return { from: value, to: value, isFromIncluded: true, isToIncluded: true };
}

export function above(value: Value, isIncluded: boolean): Stretches {
  return [{ from: value, isFromIncluded: isIncluded, isToIncluded: false }];
}

export function below(value: Value, isIncluded: boolean): Stretches {
  return [{ to: value, isFromIncluded: false, isToIncluded: isIncluded }];
}

export function between(from: Value, to: Value): Stretches {
  return from <= to ? [{ from, to, isFromIncluded: true, isToIncluded: true }] : NOTHING;
}

/** Every text that starts so. */
export function prefixed(prefix: string): Stretches {
  if (prefix === '') return above('', true);
  const end = after(prefix);
  return end === undefined
    ? above(prefix, true)
    : [{ from: prefix, to: end, isFromIncluded: true, isToIncluded: false }];
}

/** The least text above all that start with the prefix, or nothing where there is none. */
export function after(prefix: string): string | undefined {
  for (let at = prefix.length - 1; at >= 0; at--) {
    const unit = prefix.charCodeAt(at);
    if (unit < 0xff_ff) return prefix.slice(0, at) + String.fromCharCode(unit + 1);
  }
  return undefined;
}

export function meet(one: Stretches, other: Stretches): Stretches {
  const found: Stretch[] = [];
  for (const a of one)
    for (const b of other) {
      const both = meetTwo(a, b);
      if (both !== undefined) found.push(both);
    }
  return found.sort(byStart);
}

function meetTwo(a: Stretch, b: Stretch): Stretch | undefined {
  const low = lowest(a, b) > 0 ? a : b;
  const high = highest(a, b) < 0 ? a : b;
  const both: Stretch = {
    ...(low.from === undefined ? {} : { from: low.from }),
    ...(high.to === undefined ? {} : { to: high.to }),
    isFromIncluded: low.isFromIncluded,
    isToIncluded: high.isToIncluded,
  };
  return isVoid(both) ? undefined : both;
}

function isVoid({ from, to, isFromIncluded, isToIncluded }: Stretch): boolean {
  if (from === undefined || to === undefined) return false;
  return from > to || (from === to && !(isFromIncluded && isToIncluded));
}

export function complement(set: Stretches): Stretches {
  return set.reduce<Stretches>((left, stretch) => meet(left, outside(stretch)), EVERYTHING);
}

function outside({ from, to, isFromIncluded, isToIncluded }: Stretch): Stretches {
  return [
    ...(from === undefined ? [] : below(from, !isFromIncluded)),
    ...(to === undefined ? [] : above(to, !isToIncluded)),
  ];
}

/** Negative where `a` begins before `b`. */
function lowest(a: Stretch, b: Stretch): number {
  if (a.from === undefined || b.from === undefined)
    return a.from === b.from ? 0 : a.from === undefined ? -1 : 1;
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return Number(b.isFromIncluded) - Number(a.isFromIncluded);
}

/** Negative where `a` ends before `b`. */
function highest(a: Stretch, b: Stretch): number {
  if (a.to === undefined || b.to === undefined) return a.to === b.to ? 0 : a.to === undefined ? 1 : -1;
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return Number(a.isToIncluded) - Number(b.isToIncluded);
}

const byStart = (one: Stretch, other: Stretch): number => lowest(one, other);

/** The whole numbers of a set. */
export function wholeOnly(set: Stretches): Stretches {
  return set.flatMap(({ from, to, isFromIncluded, isToIncluded }) => {
    const first = from === undefined ? undefined : firstWhole(from as number, isFromIncluded);
    const last = to === undefined ? undefined : lastWhole(to as number, isToIncluded);
    if (first !== undefined && last !== undefined && first > last) return [];
    return [
      {
        ...(first === undefined ? {} : { from: first }),
        ...(last === undefined ? {} : { to: last }),
        isFromIncluded: first !== undefined,
        isToIncluded: last !== undefined,
      },
    ];
  });
}

const firstWhole = (from: number, isIncluded: boolean): number =>
  isIncluded ? Math.ceil(from) : Math.floor(from) + 1;
const lastWhole = (to: number, isIncluded: boolean): number =>
  isIncluded ? Math.floor(to) : Math.ceil(to) - 1;

/** The value of a stretch that is one point. */
export function pointOf({ from, to }: Stretch): Value | undefined {
  return from === to ? from : undefined;
}

/** The prefix of a stretch that holds exactly the texts that start with it; of a point, nothing. */
export function prefixOf({ from, to, isFromIncluded, isToIncluded }: Stretch): string | undefined {
  if (typeof from !== 'string' || !isFromIncluded || isToIncluded || from === to) return undefined;
  return after(from) === to ? from : undefined;
}

/** Bounds of a set of numbers, ends counted in; without values the bounds are crossed. */
export function boundsOf(set: Stretches): readonly [low: number, high: number] {
  const first = set[0];
  const last = set.at(-1);
  if (first === undefined || last === undefined) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return [
    (first.from as number | undefined) ?? Number.NEGATIVE_INFINITY,
    (last.to as number | undefined) ?? Number.POSITIVE_INFINITY,
  ];
}
