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
  const byNode = groupBy(sightings, nodesOf);
  const begins = starts.filter((id) => byNode.has(id));
  const shownKinds = begins.filter((id) => isShown(id, bounds.kinds));
  // Whoever begins at a kind that is left out wants to see it.
  const kinds = shownKinds.length > 0 ? bounds.kinds : new Set([...bounds.kinds, ...begins.map(kindOfNode)]);
  const joined = neighboursIn(byNode, kinds);
  const first = shownKinds.length > 0 ? shownKinds : begins;
  const hops = new Map(first.slice(0, bounds.mostNodes).map((id) => [id, 0]));
  const leftOut = grow(hops, joined, bounds);
  return {
    nodes: [...hops].map(([id, hop]) => ({
      ...{ id, kind: kindOfNode(id), hop },
      ...tallyOf(byNode.get(id)!),
      more: joined(id).filter(({ to }) => !hops.has(to)).length,
      isHub: joined(id).length > HUB_NEIGHBOURS,
    })),
    edges: [...hops.keys()]
      .filter((id) => kindOfNode(id) === 'code')
      .flatMap((code) =>
        joined(code)
          .filter(({ to }) => hops.has(to))
          .map(({ to, tally }) => ({ code, other: to, ...tally })),
      ),
    leftOut,
  };
}

export function nodesOf({ code, address, phone, sender }: NetworkSighting): NodeId[] {
  return [code, address, phone, sender].filter((one) => one !== null);
}

/** Adds what is met step by step to `hops`. */
function grow(hops: Map<NodeId, number>, joined: Joined, bounds: NetworkBounds): Network['leftOut'] {
  const missed = new Set<NodeId>();
  let hubs = 0;
  let reached = [...hops.keys()];
  for (let hop = 1; hop <= bounds.hops && reached.length > 0; hop++) {
    const stopped = new Set(reached.filter((id) => hop > 1 && !isFollowed(id, joined)));
    hubs += [...stopped].filter((id) => kindOfNode(id) !== 'sender').length;
    const from = reached.filter((id) => !stopped.has(id));
    const met = new Set(from.flatMap((id) => joined(id).map(({ to }) => to)).filter((id) => !hops.has(id)));
    reached = [...met].slice(0, Math.max(0, bounds.mostNodes - hops.size));
    for (const id of met) missed.add(id);
    for (const id of reached) hops.set(id, hop);
  }
  return { nodes: [...missed].filter((id) => !hops.has(id)).length, hubs };
}

function isShown(id: NodeId, kinds: ReadonlySet<NodeKind>): boolean {
  return kindOfNode(id) === 'code' || kinds.has(kindOfNode(id));
}

/** Senders join people who have nothing else in common. */
function isFollowed(id: NodeId, joined: Joined): boolean {
  return kindOfNode(id) !== 'sender' && joined(id).length <= HUB_NEIGHBOURS;
}

interface Neighbour {
  readonly to: NodeId;
  readonly tally: Tally;
}

/** What a node is joined with, the most telling first. */
type Joined = (id: NodeId) => readonly Neighbour[];

/** Counted when it is asked: few of all nodes are ever met. */
function neighboursIn(
  byNode: ReadonlyMap<NodeId, readonly NetworkSighting[]>,
  kinds: ReadonlySet<NodeKind>,
): Joined {
  const known = new Map<NodeId, readonly Neighbour[]>();
  return (id) => {
    let own = known.get(id);
    if (own === undefined) {
      const isCode = kindOfNode(id) === 'code';
      const others = groupBy(byNode.get(id) ?? [], (one) =>
        isCode ? nodesOf(one).filter((other) => other !== id && isShown(other, kinds)) : [one.code],
      );
      own = [...others].map(([to, of]) => ({ to, tally: tallyOf(of) })).sort(mostTellingFirst);
      known.set(id, own);
    }
    return own;
  };
}

/** Refused, found, then more parcels. */
function mostTellingFirst({ to: one, tally: a }: Neighbour, { to: other, tally: b }: Neighbour): number {
  return b.refused - a.refused || b.finds - a.finds || b.parcels - a.parcels || (one < other ? -1 : 1);
}
