/** The network around one start, within bounds: what the latest parcels join, and what the store has under the marks of the start itself. */
import { maskAddress, maskName, maskPhone } from '../../../access/index.ts';
import {
  type NetworkNode,
  type NetworkSighting,
  type NodeId,
  type NodeKind,
  networkAround,
  nodesOf,
} from '../../../areas/parcels/index.ts';
import { addDays } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { NetworkAsked } from '../../../exchange/code-network-ports.ts';
import type { CodeNetworkView, CodeNodeView } from '../../../exchange/contract.ts';
import type { Who } from '../../../exchange/ports.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { readByBitmap } from '../../../store/by-bitmap.ts';
import { readContentsById, readMarksOfBill, readSeenMarked } from '../../../store/queries/code-networks.ts';
import type { House } from '../../house.ts';
import { readContents } from '../../parcels/read-content.ts';
import { writeDesk } from '../../trader-desk/write.ts';
import { CODE_ARTICLE, today } from '../codes.ts';
import { maskCode } from '../misuse.ts';
import {
  clusterAt,
  clustersOf,
  clusterViews,
  firstRead,
  inWindow,
  markOfNode,
  readPatiently,
} from './clusters.ts';
import type { NetworkSightings, Read } from './sightings.ts';

/** Of the store, beside the latest. */
const MOST_MARKED = 500;
const MOST_BILLS = 20;
const BILL = 'bill-';
const NOBODY: Text = {
  ko: '이 기간에 개인통관고유부호로 도착한 화물 가운데 여기에 이어진 것이 없습니다.',
  en: 'No parcel under a personal code that arrived in these days is joined with it.',
};

/** Throws `Refusal` where no parcel of these days names the start. The look is logged before it is answered. */
export async function aroundView(
  house: House,
  sightings: NetworkSightings,
  who: Who,
  start: string,
  asked: NetworkAsked,
): Promise<CodeNetworkView> {
  const from = addDays(today(house), -asked.days);
  const latest = await readPatiently(house, sightings);
  if (latest === null)
    return {
      ...{ reading: sightings.reading(), from, parcels: 0, isAll: true, nodes: [], edges: [] },
      ...{ leftOut: { nodes: 0, hubs: 0 }, cluster: null },
    };
  const read = await withStart(house, sightings, latest, start);
  const window = inWindow(read, from);
  const starts = startsOf(window, start);
  const { nodes, edges, leftOut } = networkAround(window, starts, {
    ...{ hops: asked.hops, mostNodes: asked.most, kinds: new Set<NodeKind>(['code', ...asked.kinds]) },
  });
  if (nodes.length === 0) throw new Refusal('not-found', NOBODY);
  await logLook(house, who, nodes, asked);
  const clusters = await clustersOf(house, read, from);
  const own = clusterAt(clusters, starts);
  const [cluster = null] = await clusterViews(house, own === undefined ? [] : [own]);
  return {
    ...{ reading: null, from, parcels: window.length, isAll: read.isAll, leftOut, cluster },
    nodes: await nodeViews(house, nodes, read),
    edges: edges.map((edge) => ({ ...edge, bills: edge.bills.slice(0, MOST_BILLS) })),
  };
}

/** Whatever is not among the latest is found by its marks. */
export async function withStart(
  house: House,
  sightings: NetworkSightings,
  latest: Read,
  start: string,
): Promise<Read> {
  const marks = start.startsWith(BILL)
    ? await readMarksOfBill(house.pool, start.slice(BILL.length))
    : [markOfNode(start)];
  if (marks === null) throw new Refusal('not-found', NOBODY);
  const from = firstRead(house);
  const seen = await readByBitmap(house.pool, (client) => readSeenMarked(client, marks, from, MOST_MARKED));
  const more = await sightings.of(
    seen.filter(({ houseBill }) => !latest.ids.has(houseBill)),
    from,
  );
  return {
    sightings: [...latest.sightings, ...more.sightings],
    ids: new Map([...latest.ids, ...more.ids]),
    isAll: latest.isAll,
    since: latest.since,
  };
}

/** A parcel stands for everything that it joins. */
export function startsOf(window: readonly NetworkSighting[], start: string): NodeId[] {
  if (!start.startsWith(BILL)) return [start];
  const own = window.find(({ houseBill }) => houseBill === start.slice(BILL.length));
  return own === undefined ? [] : nodesOf(own);
}

async function logLook(
  house: House,
  { account }: Who,
  nodes: readonly NetworkNode[],
  { days, hops }: NetworkAsked,
): Promise<void> {
  const { kind, bills } = nodes[0]!;
  const detail = { around: kind, parcel: bills[0], nodes: nodes.length, days, hops };
  const event = { kind: 'code-network-seen', who: account, article: CODE_ARTICLE, detail };
  await writeDesk(house, async () => ({ events: [event], value: undefined }));
}

async function nodeViews(
  house: House,
  nodes: readonly NetworkNode[],
  { ids }: Read,
): Promise<CodeNodeView[]> {
  const idOf = ({ bills }: NetworkNode): string => ids.get(bills[0]!)!;
  const rows = await readContentsById(house.pool, [...new Set(nodes.map(idOf))]);
  const opened = await readContents<Parcel>(
    house.vault,
    rows.map(({ content }) => content),
  );
  const parcels = new Map(rows.map(({ id }, place) => [id, opened[place] ?? null]));
  const numbers = new Map<NodeKind, number>();
  return nodes.map((node) => {
    const number = (numbers.get(node.kind) ?? 0) + 1;
    numbers.set(node.kind, number);
    const parcel = parcels.get(idOf(node)) ?? null;
    const label = parcel === null ? '' : LABELS[node.kind](parcel);
    return { ...node, number, label, bills: node.bills.slice(0, MOST_BILLS) };
  });
}

const LABELS: Readonly<Record<NodeKind, (parcel: Parcel) => string>> = {
  code: ({ recipient }) => maskCode(recipient.customsCode ?? ''),
  address: ({ recipient }) => maskAddress(recipient.address ?? ''),
  phone: ({ recipient }) => maskPhone(recipient.phone ?? ''),
  sender: ({ sender }) => `${sender.country} ${maskName(sender.name)}`,
};
