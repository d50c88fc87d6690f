/**
 * The network around a code, an address, a telephone, a sender or a parcel, as far as a reader can take it in: so many steps and so many
 * nodes, and what was left out is counted. Codes stand in the middle: each parcel joins its code with its address, telephone and sender.
 */
import { groupBy, kindOfNode, type NetworkSighting, type NodeId, type NodeKind } from './sighting.ts';
import { type Tally, tallyOf } from './tally.ts';

export interface NetworkNode extends Tally {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** Steps from where it begins; 0: it begins here. */
  readonly hop: number;
  /** Neighbours that are not shown. */
  readonly more: number;
  /** Too many meet here to say anything of one of them: it is shown and not followed. */
  readonly isHub: boolean;
}

/** All parcels under one code to one address or telephone, or from one sender. */
export interface NetworkEdge extends Tally {
  readonly code: NodeId;
  readonly other: NodeId;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly leftOut: { readonly nodes: number; readonly hubs: number };
}

export interface NetworkBounds {
  readonly hops: number;
  readonly mostNodes: number;
  /** Beside codes, which are always there. */
  readonly kinds: ReadonlySet<NodeKind>;
}

/** A pick-up point, a forwarder's store or a large shop. */
const HUB_NEIGHBOURS = 64;

/** @param starts nodes that no parcel names are left out */
export function networkAround(
  sightings: readonly NetworkSighting[],
  starts: readonly NodeId[],
  bounds: NetworkBounds,
): Network {
  const edges = edgesOf(sightings, bounds.kinds);
  const own = neighboursOf(edges);
  const hops = new Map(
    starts
      .filter((id) => own.has(id))
      .slice(0, bounds.mostNodes)
      .map((id) => [id, 0]),
  );
  const leftOut = grow(hops, own, bounds);
  const byNode = groupBy(
    sightings.filter(({ code }) => own.has(code)),
    nodesOf,
  );
  return {
    nodes: [...hops].map(([id, hop]) => ({
      ...{ id, kind: kindOfNode(id), hop },
      ...tallyOf(byNode.get(id)!),
      more: own.get(id)!.filter(({ to }) => !hops.has(to)).length,
      isHub: own.get(id)!.length > HUB_NEIGHBOURS,
    })),
    edges: edges.filter(({ code, other }) => hops.has(code) && hops.has(other)),
    leftOut,
  };
}

export function nodesOf({ code, address, phone, sender }: NetworkSighting): NodeId[] {
  return [code, address, phone, sender].filter((one) => one !== null);
}

/** Adds what is met step by step to `hops`. */
function grow(
  hops: Map<NodeId, number>,
  own: ReadonlyMap<NodeId, readonly Neighbour[]>,
  bounds: NetworkBounds,
): Network['leftOut'] {
  const missed = new Set<NodeId>();
  let hubs = 0;
  let reached = [...hops.keys()];
  for (let hop = 1; hop <= bounds.hops && reached.length > 0; hop++) {
    const from = reached.filter((id) => hop === 1 || isFollowed(id, own));
    hubs += reached.filter((id) => hop > 1 && own.get(id)!.length > HUB_NEIGHBOURS).length;
    const met = new Set(from.flatMap((id) => own.get(id)!.map(({ to }) => to)).filter((id) => !hops.has(id)));
    reached = [...met].slice(0, Math.max(0, bounds.mostNodes - hops.size));
    for (const id of met) missed.add(id);
    for (const id of reached) hops.set(id, hop);
  }
  return { nodes: [...missed].filter((id) => !hops.has(id)).length, hubs };
}

/** Senders join people who have nothing else in common. */
function isFollowed(id: NodeId, own: ReadonlyMap<NodeId, readonly Neighbour[]>): boolean {
  return kindOfNode(id) !== 'sender' && own.get(id)!.length <= HUB_NEIGHBOURS;
}

function edgesOf(sightings: readonly NetworkSighting[], kinds: ReadonlySet<NodeKind>): NetworkEdge[] {
  const pairs = groupBy(sightings, ({ code, address, phone, sender }) =>
    [address, phone, sender]
      .filter((other) => other !== null && kinds.has(kindOfNode(other)))
      .map((other) => `${code}\t${other}`),
  );
  return [...pairs.keys()].sort().map((pair) => {
    const [code, other] = pair.split('\t') as [NodeId, NodeId];
    return { code, other, ...tallyOf(pairs.get(pair)!) };
  });
}

interface Neighbour {
  readonly to: NodeId;
  readonly edge: NetworkEdge;
}

function neighboursOf(edges: readonly NetworkEdge[]): Map<NodeId, Neighbour[]> {
  const both = edges.flatMap((edge) => [
    { from: edge.code, to: edge.other, edge },
    { from: edge.other, to: edge.code, edge },
  ]);
  const own: Map<NodeId, Neighbour[]> = groupBy(both, ({ from }) => [from]);
  for (const list of own.values()) list.sort(mostTellingFirst);
  return own;
}

/** Refused, found, then more parcels. */
function mostTellingFirst(one: Neighbour, other: Neighbour): number {
  return (
    other.edge.refused - one.edge.refused ||
    other.edge.finds - one.edge.finds ||
    other.edge.parcels - one.edge.parcels ||
    (one.to < other.to ? -1 : 1)
  );
}
