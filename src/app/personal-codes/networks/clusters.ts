/** Clusters of codes among the latest parcels, with what the store knows of them and what officers did about them. */
import {
  CLUSTER_NAMES,
  type ClusterKind,
  type CodeCluster,
  findClusters,
  type KnownBefore,
  kindOfNode,
  LEAST_CODES,
  type NetworkSighting,
  type NodeId,
  tellCluster,
} from '../../../areas/parcels/index.ts';
import { addDays, type Day } from '../../../core/day.ts';
import type { CodeClustersView, CodeClusterView } from '../../../exchange/contract.ts';
import { readByBitmap } from '../../../store/by-bitmap.ts';
import { readFirstArrival, readFirstDays, readNetworkActs } from '../../../store/queries/code-networks.ts';
import type { House } from '../../house.ts';
import { wordsOf } from '../../said.ts';
import { today } from '../codes.ts';
import type { NetworkSightings, Read } from './sightings.ts';

/** So far back it is looked where else codes go, and whether anything is new. */
const BACK_DAYS = 120;
/** Who waits longer is told how far it is. */
const PATIENCE_MILLIS = 700;
const MOST_ROWS = 100;

export function firstRead(house: House): Day {
  return addDays(today(house), -BACK_DAYS);
}

/** Null: it takes longer, and goes on. */
export async function readPatiently(house: House, sightings: NetworkSightings): Promise<Read | null> {
  const waits = new AbortController();
  const read = sightings.latest(firstRead(house));
  const late = new Promise<null>((done) => {
    const timer = setTimeout(() => done(null), PATIENCE_MILLIS);
    waits.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    waits.abort();
    read.catch(() => {});
  }
}

export async function clustersView(
  house: House,
  sightings: NetworkSightings,
  days: number,
): Promise<CodeClustersView> {
  const from = addDays(today(house), -days);
  const read = await readPatiently(house, sightings);
  if (read === null)
    return { ...{ reading: sightings.reading(), from, parcels: 0, isAll: true }, counts: NONE, rows: [] };
  const clusters = await clustersOf(house, read, from);
  const counts = { ...NONE };
  for (const { kind } of clusters) counts[kind]++;
  const views = await clusterViews(house, clusters.slice(0, MOST_ROWS));
  return {
    ...{ reading: null, from, parcels: inWindow(read, from).length, isAll: read.isAll, counts },
    rows: [...views.filter(isOpen), ...views.filter((one) => !isOpen(one))],
  };
}

const NONE: Record<ClusterKind, number> = { farm: 0, drop: 0, gathering: 0 };

function isOpen({ act }: CodeClusterView): boolean {
  return act === null || act.hasMore;
}

export function inWindow({ sightings }: Read, from: Day): NetworkSighting[] {
  return sightings.filter(({ day }) => day >= from);
}

export async function clustersOf(house: House, read: Read, from: Day): Promise<CodeCluster[]> {
  const window = inWindow(read, from);
  return findClusters(window, read.sightings, await knownOf(house, read, window));
}

/** The first that a start stands in. */
export function clusterAt(
  clusters: readonly CodeCluster[],
  starts: readonly NodeId[],
): CodeCluster | undefined {
  return clusters.find(({ places, codeIds }) =>
    starts.some((one) => places.includes(one) || codeIds.includes(one)),
  );
}

/** Codes and telephones are asked of the whole store, addresses of what was read. */
async function knownOf(
  house: House,
  { sightings, since: readFrom }: Read,
  window: readonly NetworkSighting[],
): Promise<KnownBefore> {
  const since = (await readFirstArrival(house.pool)) ?? today(house);
  const firsts = new Map<NodeId, Day>();
  for (const { address, day } of sightings)
    if (address !== null && day < (firsts.get(address) ?? '9')) firsts.set(address, day);
  const asked = marksAtSharedPlaces(window);
  const found = await readByBitmap(house.pool, (client) => readFirstDays(client, [...asked.keys()]));
  for (const [mark, first] of found) for (const node of asked.get(mark)!) firsts.set(node, first);
  return {
    firstOn: (node) => firsts.get(node),
    since: { code: since, phone: since, address: [since, readFrom].sort()[1]! },
  };
}

/** Of the codes and telephones that may stand in a cluster; everybody else need not be asked after. */
function marksAtSharedPlaces(window: readonly NetworkSighting[]): Map<string, NodeId[]> {
  const codes = new Map<NodeId, Set<NodeId>>();
  for (const { code, address, phone } of window)
    for (const place of [address, phone]) {
      if (place === null) continue;
      const own = codes.get(place) ?? new Set();
      codes.set(place, own.add(code));
    }
  const nodes = new Set<NodeId>();
  for (const [place, own] of codes) {
    if (own.size < LEAST_CODES) continue;
    if (kindOfNode(place) === 'phone') nodes.add(place);
    for (const code of own) nodes.add(code);
  }
  const asked = new Map<string, NodeId[]>();
  for (const node of nodes) asked.set(markOfNode(node), [...(asked.get(markOfNode(node)) ?? []), node]);
  return asked;
}

export function markOfNode(node: NodeId): string {
  return node.slice(node.indexOf('-') + 1);
}

export async function clusterViews(
  house: House,
  clusters: readonly CodeCluster[],
): Promise<CodeClusterView[]> {
  const acts = await readNetworkActs(
    house.pool,
    clusters.flatMap(({ places }) => places),
  );
  const whys = await wordsOf(
    house.vault,
    acts.map(({ why }) => why),
  );
  return clusters.map((cluster) => {
    const { id, kind, signs, score, codes, parcels, firstOn, lastOn, places } = cluster;
    const own = acts.filter(({ place }) => places.includes(place));
    const last = own.sort((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))[0];
    return {
      ...{ id, kind, name: CLUSTER_NAMES[kind], says: tellCluster(cluster), signs, score },
      ...{ codes, parcels, firstOn, lastOn },
      act:
        last === undefined
          ? null
          : {
              ...{ act: last.act, who: last.who, at: last.at, why: whys[acts.indexOf(last)] ?? null },
              cases: last.cases.length,
              hasMore: lastOn > last.lastOn || codes > last.codes,
            },
    };
  });
}
