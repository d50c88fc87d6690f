/**
 * Groups of personal codes that meet at one address or telephone, for officers who look after codes: most of them are households,
 * pick-up points, reception desks and dormitories; signs tell the few that may be farms of codes or drop addresses. Two places belong
 * together where half the codes of the smaller meet at the other, so that one person at two pick-up points joins nothing.
 */
import { type Day, daysBetween } from '../../../core/day.ts';
import { groupBy, kindOfNode, type NetworkSighting, type NodeId, placesOf } from './sighting.ts';
import { type ClusterFacts, type ClusterSign, scoreOf, signsOf } from './signs.ts';
import { latestFirst } from './tally.ts';

export type ClusterKind = 'farm' | 'drop' | 'gathering';

export interface CodeCluster extends ClusterFacts {
  /** Its largest place, by which it is found again. */
  readonly id: NodeId;
  readonly kind: ClusterKind;
  /** The strongest first. */
  readonly signs: readonly ClusterSign[];
  /** 0 to 1. */
  readonly score: number;
  readonly codeIds: readonly NodeId[];
  readonly places: readonly NodeId[];
  /** The latest first. */
  readonly bills: readonly string[];
}

/** What the store knows beside the parcels of these days. */
export interface KnownBefore {
  /** When it was met first; undefined: nobody asked. */
  firstOn(node: NodeId): Day | undefined;
  /** From which day on the first of a code or telephone, and of an address, is known. */
  readonly since: Readonly<Record<'code' | 'phone' | 'address', Day>>;
}

/** All that was read of places at which codes meet and of these codes, with what else is known. */
interface Past {
  readonly byPlace: ReadonlyMap<NodeId, readonly NetworkSighting[]>;
  readonly byCode: ReadonlyMap<NodeId, readonly NetworkSighting[]>;
  readonly known: KnownBefore;
}

/** Of one place: a household has hardly more. */
export const LEAST_CODES = 4;
/** From here on it is told as a farm or a drop address. */
const TOLD = 0.6;
/** Before so many days nobody is called new. */
const OLD_ENOUGH = 30;
/** Of codes that were here in the first of the days that are known nobody knows when they came. */
const CAME_SINCE = 14;

/**
 * @param window parcels of the days looked at @param around the same and earlier ones, by which it is known where else codes go
 * @returns farms and drop addresses before gatherings, the strongest first
 */
export function findClusters(
  window: readonly NetworkSighting[],
  around: readonly NetworkSighting[],
  known: KnownBefore,
): CodeCluster[] {
  const byPlace = groupBy(window, placesOf);
  const shared = new Map(
    [...byPlace]
      .map(([place, own]) => [place, new Set(own.map(({ code }) => code))] as const)
      .filter(([, codes]) => codes.size >= LEAST_CODES),
  );
  const meeting = new Set([...shared.values()].flatMap((codes) => [...codes]));
  const past: Past = {
    byPlace: groupBy(around, (one) => placesOf(one).filter((place) => shared.has(place))),
    byCode: groupBy(around, ({ code }) => (meeting.has(code) ? [code] : [])),
    known,
  };
  const found = groupsOf(shared).map((places) => clusterOf(places, byPlace, past));
  const rank = ({ kind }: CodeCluster) => (kind === 'gathering' ? 1 : 0);
  return found.sort(
    (one, other) =>
      rank(one) - rank(other) ||
      other.score - one.score ||
      other.codes - one.codes ||
      (one.id < other.id ? -1 : 1),
  );
}

/** Connected parts of places (union of disjoint sets). */
function groupsOf(shared: ReadonlyMap<NodeId, ReadonlySet<NodeId>>): NodeId[][] {
  const parent = new Map([...shared.keys()].map((place) => [place, place]));
  const rootOf = (place: NodeId): NodeId => {
    let at = place;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  for (const [pair, common] of commonCodes(shared)) {
    const [one, other] = pair.split('\t') as [NodeId, NodeId];
    const smaller = Math.min(shared.get(one)!.size, shared.get(other)!.size);
    if (common >= Math.max(2, smaller / 2)) parent.set(rootOf(one), rootOf(other));
  }
  return [...groupBy([...shared.keys()].sort(), (place) => [rootOf(place)]).values()];
}

/** How many codes two places have in common, for those that have any. */
function commonCodes(shared: ReadonlyMap<NodeId, ReadonlySet<NodeId>>): Map<string, number> {
  const placesOfCode = new Map<NodeId, NodeId[]>();
  for (const [place, codes] of shared)
    for (const code of codes) placesOfCode.set(code, [...(placesOfCode.get(code) ?? []), place]);
  const common = new Map<string, number>();
  for (const places of placesOfCode.values())
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1)) {
        const pair = one < other ? `${one}\t${other}` : `${other}\t${one}`;
        common.set(pair, (common.get(pair) ?? 0) + 1);
      }
  return common;
}

function clusterOf(
  places: readonly NodeId[],
  byPlace: ReadonlyMap<NodeId, readonly NetworkSighting[]>,
  past: Past,
): CodeCluster {
  const own = [...new Set(places.flatMap((place) => byPlace.get(place)!))].sort(latestFirst);
  const codes = [...new Set(own.map(({ code }) => code))].sort();
  const codesAt = (place: NodeId): number => new Set(byPlace.get(place)!.map(({ code }) => code)).size;
  const sorted = [...places].sort((one, other) => codesAt(other) - codesAt(one) || (one < other ? -1 : 1));
  const facts = factsOf(own, codes, sorted, past);
  const signs = signsOf(facts);
  const score = scoreOf(signs);
  const kind = score < TOLD ? 'gathering' : facts.elsewhere * 2 >= codes.length ? 'drop' : 'farm';
  return {
    ...{ ...facts, id: sorted[0]!, kind, signs, score, codeIds: codes, places: sorted },
    bills: own.map(({ houseBill }) => houseBill),
  };
}

function factsOf(
  own: readonly NetworkSighting[],
  codes: readonly NodeId[],
  places: readonly NodeId[],
  { byPlace, byCode, known }: Past,
): ClusterFacts {
  const [lastOn, firstOn] = [own[0]!.day, own.at(-1)!.day];
  const came = firstDays(own);
  const reaches = (kind: keyof KnownBefore['since']): boolean =>
    daysBetween(known.since[kind], firstOn) >= OLD_ENOUGH;
  const here = places.flatMap((place) => byPlace.get(place) ?? []);
  const senders = groupBy(own, ({ sender }) => (sender === null ? [] : [sender]));
  return {
    ...{ firstOn, lastOn, codes: codes.length, parcels: own.length },
    addresses: places.filter((place) => kindOfNode(place) === 'address').length,
    phones: places.filter((place) => kindOfNode(place) === 'phone').length,
    codesOfPhone: codesOfOnePhone(own),
    arrivalDays: shortestStretch(here, codes, known.since.address),
    firstUses: reaches('code')
      ? codes.filter((code) => (known.firstOn(code) ?? '') >= came.get(code)!).length
      : null,
    placeDays: placeDays(places, lastOn, known, reaches),
    elsewhere: codes.filter((code) => goesElsewhere(byCode.get(code) ?? [], new Set(places))).length,
    ofOneSender: Math.max(0, ...[...senders.values()].map((of) => of.length)),
    refused: new Set(own.filter(({ isRefused }) => isRefused).map(({ code }) => code)).size,
    finds: own.filter(({ isFound }) => isFound === true).length,
  };
}

/** Since when the oldest of its places is met, in days; null where that cannot be known. */
function placeDays(
  places: readonly NodeId[],
  lastOn: Day,
  known: KnownBefore,
  reaches: (kind: 'phone' | 'address') => boolean,
): number | null {
  const days = places.map((place) => {
    const first = known.firstOn(place);
    return first === undefined || !reaches(kindOfNode(place) as 'phone' | 'address')
      ? null
      : daysBetween(first, lastOn) + 1;
  });
  return days.some((one) => one === null) ? null : Math.max(...days.map((one) => one!));
}

/** Its other parcels go to another address and another telephone than those here. */
function goesElsewhere(all: readonly NetworkSighting[], places: ReadonlySet<NodeId>): boolean {
  const isHere = (one: NetworkSighting): boolean => placesOf(one).some((place) => places.has(place));
  const phones = new Set(all.filter(isHere).map(({ phone }) => phone));
  return all.some(
    (one) => !isHere(one) && one.address !== null && one.phone !== null && !phones.has(one.phone),
  );
}

function codesOfOnePhone(own: readonly NetworkSighting[]): number {
  const groups = groupBy(own, ({ phone }) => (phone === null ? [] : [phone]));
  return Math.max(0, ...[...groups.values()].map((all) => new Set(all.map(({ code }) => code)).size));
}

/** The fewest days in which four of five codes came here first; null where they may have come before anything is known. */
function shortestStretch(
  here: readonly NetworkSighting[],
  codes: readonly NodeId[],
  since: Day,
): number | null {
  const firsts = firstDays(here);
  const days = codes.map((code) => firsts.get(code)!).sort();
  const needed = Math.ceil(codes.length * 0.8);
  const stretches = days
    .slice(0, days.length - needed + 1)
    .map((first, from) => [first, days[from + needed - 1]!] as const)
    .filter(([first]) => daysBetween(since, first) >= CAME_SINCE)
    .map(([first, last]) => daysBetween(first, last) + 1);
  return stretches.length === 0 ? null : Math.min(...stretches);
}

/** When each code came here first. */
function firstDays(here: readonly NetworkSighting[]): ReadonlyMap<NodeId, Day> {
  const firsts = new Map<NodeId, Day>();
  for (const { code, day } of here) if (day < (firsts.get(code) ?? '9')) firsts.set(code, day);
  return firsts;
}
