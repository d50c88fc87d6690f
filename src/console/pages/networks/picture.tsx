/** The network as a picture, with what was left out said below. */
import { useMemo } from 'react';
import { fill } from '../../../core/text.ts';
import type { CodeNetworkView, CodeNodeKind } from '../../../exchange/contract.ts';
import { Graph, type GraphShape } from '../../parts/graph/graph.tsx';
import { networkTexts } from '../../texts/networks.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { edgeId, useNames } from './names.ts';

const SHAPES: Readonly<Record<CodeNodeKind, GraphShape>> = {
  code: 'circle',
  address: 'square',
  phone: 'diamond',
  sender: 'triangle',
};

export interface PartProps {
  readonly view: CodeNetworkView;
  /** Of a node or an edge; '': none. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function Picture({ view, chosen, onChoose }: PartProps) {
  const t = useTexts(networkTexts);
  const names = useNames(view);
  const { nodes, edges, leftOut } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the view and the language alone
  const [drawn, lines] = useMemo(() => {
    const most = Math.max(1, ...nodes.map(({ parcels }) => parcels));
    const share = (parcels: number): number => Math.sqrt(parcels / most);
    return [
      nodes.map((node) => ({
        ...{ id: node.id, shape: SHAPES[node.kind], weight: share(node.parcels) },
        sign: `${node.number}${node.refused > 0 ? '!' : ''}${node.finds > 0 ? '×' : ''}`,
        label: `${names.short(node)}, ${node.label}, ${names.tally(node)}`,
        isRaised: node.refused + node.finds > 0,
        isOpen: node.more > 0,
      })),
      edges.map((edge) => ({
        ...{ id: edgeId(edge), from: edge.code, to: edge.other, weight: share(edge.parcels) },
        label: `${names.edge(edge)}: ${names.tally(edge)}`,
        isRaised: edge.refused + edge.finds > 0,
      })),
    ] as const;
  }, [nodes, edges, t]);
  return (
    <section className="card nw-picture" aria-label={t.picture}>
      <Graph
        label={`${t.title}. ${t.pictureWhat}`}
        nodes={drawn}
        edges={lines}
        chosen={chosen}
        onChoose={onChoose}
      />
      <p className="note">{t.legend}</p>
      <p className="note">
        {t.pictureWhat} {leftOut.nodes > 0 && fill(t.leftOut, { n: leftOut.nodes })}{' '}
        {leftOut.hubs > 0 && fill(t.hubs, { n: leftOut.hubs })}
      </p>
    </section>
  );
}
