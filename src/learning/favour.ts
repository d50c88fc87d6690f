/**
 * Whether things were handed out by chance: to whom went what, compared within strata that were handed out together. Overall by
 * permutation, which is exact whatever the sizes; and pair by pair, with all pairs asked at once.
 */
import { seededRandom } from '../core/random.ts';
import { expectedOf, standingOut, type Urn, upperTail } from './excess.ts';
import { wilson } from './interval.ts';

/** One thing that was handed out. */
export interface Handed {
  /** Only things of one stratum are compared. */
  readonly stratum: string;
  readonly hand: string;
  /** What may attract a hand. */
  readonly mark: string;
}

export interface Favour {
  readonly hand: string;
  readonly mark: string;
  readonly count: number;
  readonly expected: number;
  /** Count over expected, with 95 %. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

export interface Favours {
  /** Pairs of hand and mark that were looked at. */
  readonly asked: number;
  readonly found: readonly Favour[];
}

/** A mark that is this rare can say nothing. */
const LEAST = 3;

/** Pairs that met oftener than chance explains, so many questions being asked. @param rate see `standingOut` */
export function favoursAmong(things: readonly Handed[], rate: number): Favours {
  const hands = countBy(things, ({ stratum, hand }) => [stratum, hand]);
  const marks = countBy(things, ({ mark, stratum }) => [mark, stratum]);
  const pairs = countBy(things, ({ mark, hand }) => [mark, hand]);
  let asked = 0;
  const suspects: Favour[] = [];
  for (const [mark, strata] of marks) {
    const marked = sumOf(strata);
    if (marked < LEAST) continue;
    const possible = new Set([...strata.keys()].flatMap((stratum) => [...hands.get(stratum)!.keys()]));
    asked += possible.size;
    for (const [hand, count] of pairs.get(mark)!) {
      if (count < 2) continue;
      const urns = [...strata].map(([stratum, n]): Urn => {
        const inStratum = hands.get(stratum)!;
        return { total: sumOf(inStratum), marked: n, drawn: inStratum.get(hand) ?? 0 };
      });
      suspects.push({
        hand,
        mark,
        count,
        ...ratioOf(count, marked, expectedOf(urns)),
        p: upperTail(count, urns),
      });
    }
  }
  const tails = suspects.map(({ p }) => p);
  return { asked, found: standingOut(tails, asked, rate).map((place) => suspects[place]!) };
}

function ratioOf(
  count: number,
  marked: number,
  expected: number,
): Pick<Favour, 'expected' | 'ratio' | 'low' | 'high'> {
  const { low, high } = wilson(count, marked);
  const share = expected / marked;
  return { expected, ratio: count / expected, low: low / share, high: high / share };
}

export interface Overall {
  /** How uneven it is, as a multiple of what chance gives. */
  readonly effect: number;
  /** Where 95 % of handings by chance lie. */
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** How uneven hands and marks met, against the same things handed out by chance again and again. */
export function unevenness(things: readonly Handed[], seed: number, rounds = 199): Overall {
  const random = seededRandom(seed);
  const strata = [...groupBy(things, ({ stratum }) => stratum).values()];
  const hands = strata.map((group) => group.map(({ hand }) => hand));
  const found = meetings(strata, hands);
  const chance: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const group of hands) shuffle(group, random.below);
    chance.push(meetings(strata, hands));
  }
  chance.sort((one, other) => one - other);
  const mean = chance.reduce((sum, value) => sum + value, 0) / rounds;
  if (mean === 0) return { effect: 1, low: 1, high: 1, p: 1 };
  const p = (1 + chance.filter((value) => value >= found).length) / (rounds + 1);
  const at = (share: number): number => chance[Math.floor(share * (rounds - 1))]! / mean;
  return { effect: found / mean, low: at(0.025), high: at(0.975), p };
}

/** Pairs of things of one mark that lie in one hand. */
function meetings(strata: readonly (readonly Handed[])[], hands: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>();
  strata.forEach((group, s) => {
    group.forEach(({ mark }, place) => {
      const key = `${mark}\n${hands[s]![place]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  });
  let sum = 0;
  for (const count of counts.values()) sum += (count * (count - 1)) / 2;
  return sum;
}

function shuffle(group: string[], below: (limit: number) => number): void {
  for (let last = group.length - 1; last > 0; last--) {
    const other = below(last + 1);
    const kept = group[last]!;
    group[last] = group[other]!;
    group[other] = kept;
  }
}

type Counts = Map<string, Map<string, number>>;

function countBy(things: readonly Handed[], keysOf: (thing: Handed) => readonly [string, string]): Counts {
  const counts: Counts = new Map();
  for (const thing of things) {
    const [outer, inner] = keysOf(thing);
    const row = counts.get(outer) ?? new Map<string, number>();
    counts.set(outer, row);
    row.set(inner, (row.get(inner) ?? 0) + 1);
  }
  return counts;
}

function groupBy(things: readonly Handed[], keyOf: (thing: Handed) => string): Map<string, Handed[]> {
  const groups = new Map<string, Handed[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing)) ?? [];
    groups.set(keyOf(thing), group);
    group.push(thing);
  }
  return groups;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
