/** How nodes and edges of a network are called, in the picture, the tables and beside them. */
import { fill } from '../../../core/text.ts';
import type { CodeEdgeView, CodeNetworkView, CodeNodeView } from '../../../exchange/contract.ts';
import { networkTexts } from '../../texts/networks.ts';
import { useTexts } from '../../texts/use-texts.ts';

type Tally = Pick<CodeNodeView, 'parcels' | 'firstOn' | 'lastOn' | 'finds' | 'refused'>;

export interface Names {
  /** `Code 3`. */
  short(node: CodeNodeView): string;
  tally(of: Tally): string;
  edge(edge: CodeEdgeView): string;
}

export function edgeId({ code, other }: Pick<CodeEdgeView, 'code' | 'other'>): string {
  return `${code}~${other}`;
}

export function useNames({ nodes }: Pick<CodeNetworkView, 'nodes'>): Names {
  const t = useTexts(networkTexts);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const short = ({ kind, number }: CodeNodeView): string => `${t[kind]} ${number}`;
  const named = (id: string): string => {
    const node = byId.get(id);
    return node === undefined ? '' : short(node);
  };
  return {
    short,
    edge: ({ code, other }) => `${named(code)} – ${named(other)}`,
    tally: ({ parcels, firstOn, lastOn, finds, refused }) =>
      fill(t.tally, { parcels, first: firstOn, last: lastOn }) +
      (finds + refused === 0 ? '' : fill(t.tallyMore, { refused, finds })),
  };
}
