/**
 * A graph to look at and to walk through: each node a button that arrow keys reach, its kind told by its shape and its marks by signs as
 * well as by colour. Edges are chosen with the mouse; whoever shows a graph lists the same beside it.
 */
import './graph.css';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useSize } from '../use-size.ts';
import { layOut } from './layout.ts';

export type GraphShape = 'circle' | 'square' | 'diamond' | 'triangle';

export interface GraphNode {
  readonly id: string;
  readonly shape: GraphShape;
  /** A few signs, within the node. */
  readonly sign: string;
  /** All that the picture shows of it, for people who do not see it. */
  readonly label: string;
  /** 0 to 1. */
  readonly weight: number;
  readonly isRaised: boolean;
  /** More hangs on it than is shown. */
  readonly isOpen: boolean;
}

export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly weight: number;
  readonly isRaised: boolean;
}

interface Props {
  readonly label: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Of a node or an edge; '': none. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const MARGIN = 26;
const [SMALL, LARGE] = [10, 19];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Graph({ label, nodes, edges, chosen, onChoose }: Props) {
  const [ref, { width }] = useSize<HTMLDivElement>();
  const group = useRef<SVGSVGElement>(null);
  const height = heightOf(nodes.length, width);
  const spots = useMemo(() => {
    const places = new Map(nodes.map(({ id }, place) => [id, place]));
    const pairs = edges.map(({ from, to }) => [places.get(from)!, places.get(to)!] as const);
    return new Map(layOut(nodes.length, pairs).map((spot, place) => [nodes[place]!.id, spot]));
  }, [nodes, edges]);
  const at = (id: string): readonly [number, number] => {
    const { x, y } = spots.get(id)!;
    return [MARGIN + x * (width - 2 * MARGIN), MARGIN + y * (height - 2 * MARGIN)];
  };
  const first = nodes.some(({ id }) => id === chosen) ? chosen : nodes[0]?.id;
  const walk = (event: KeyboardEvent, place: number) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (place + step + nodes.length) % nodes.length;
      group.current?.querySelectorAll<SVGGElement>('.gr-node')[next]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(nodes[place]!.id);
    }
  };
  const isNear = ({ id, from, to }: GraphEdge) =>
    chosen === '' ||
    [id, from, to].includes(chosen) ||
    !(spots.has(chosen) || edges.some((one) => one.id === chosen));
  return (
    <div ref={ref} className="gr-frame">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset
        <svg
          ref={group}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={label}
        >
          {edges.map((edge) => (
            <Line
              key={edge.id}
              edge={edge}
              ends={[at(edge.from), at(edge.to)]}
              isFaint={!isNear(edge)}
              isChosen={edge.id === chosen}
              onChoose={onChoose}
            />
          ))}
          {nodes.map((node, place) => {
            const [x, y] = at(node.id);
            return (
              // biome-ignore lint/a11y/useSemanticElements: a drawing has no button element
              <g
                key={node.id}
                role="button"
                className={`gr-node ${node.isRaised ? 'is-raised' : ''} ${node.isOpen ? 'is-open' : ''} ${node.id === chosen ? 'is-chosen' : ''}`}
                tabIndex={node.id === first ? 0 : -1}
                aria-pressed={node.id === chosen}
                aria-label={node.label}
                transform={`translate(${x} ${y})`}
                onClick={() => onChoose(node.id === chosen ? '' : node.id)}
                onKeyDown={(event) => walk(event, place)}
              >
                <title>{node.label}</title>
                <path className="gr-shape" d={outline(node.shape, SMALL + (LARGE - SMALL) * node.weight)} />
                <text dy="4">{node.sign}</text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

interface LineProps {
  readonly edge: GraphEdge;
  readonly ends: readonly (readonly [number, number])[];
  readonly isFaint: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Line({ edge, ends, isFaint, isChosen, onChoose }: LineProps) {
  const [[x1, y1], [x2, y2]] = ends as [[number, number], [number, number]];
  const line = { x1, y1, x2, y2 };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is chosen in the table beside, which the keyboard reaches
    <g
      className={`gr-edge ${edge.isRaised ? 'is-raised' : ''} ${isFaint ? 'is-faint' : ''} ${isChosen ? 'is-chosen' : ''}`}
      onClick={() => onChoose(isChosen ? '' : edge.id)}
    >
      <title>{edge.label}</title>
      <line {...line} className="gr-line" strokeWidth={1 + 4 * edge.weight} />
      <line {...line} className="gr-hit" />
    </g>
  );
}

/** Enough room for everybody, and no taller than a screen. */
function heightOf(nodes: number, width: number): number {
  return Math.round(Math.max(320, Math.min(640, (nodes * 12000) / Math.max(320, width))));
}

/** Around the middle. @param size half the width of a circle of the same kind */
function outline(shape: GraphShape, size: number): string {
  if (shape === 'circle')
    return `M${-size} 0a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0z`;
  if (shape === 'square') return `M${-size} ${-size}h${2 * size}v${2 * size}h${-2 * size}z`;
  const wide = size * 1.35;
  if (shape === 'diamond') return `M0 ${-wide}L${wide} 0L0 ${wide}L${-wide} 0z`;
  return `M0 ${-wide}L${wide * 1.1} ${wide * 0.8}H${-wide * 1.1}z`;
}
