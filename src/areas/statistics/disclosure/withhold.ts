/**
 * Decides which figures are withheld so that none of a few firms can be reckoned from those that are told: first the sensitive ones, then
 * others beside them. Every figure stands in at most two sums, so a withheld one can be reckoned exactly where it is a bridge of
 * the graph of sums (D. Gusfield, A graph theoretic approach to statistical data security, SIAM J. Comput. 17, 1988): around each
 * bridge the cheapest second way is withheld as well, until there is no bridge.
 */
import { bridgesOf, type Edges } from './bridges.ts';
import { type DisclosureRule, isSensitive, type PublishedCell, sumsOf } from './cells.ts';
import { cheapestWay } from './cheapest-way.ts';

export type Withheld =
  /** Places of figures that are withheld. */
  | { readonly all: false; readonly places: ReadonlySet<number> }
  /** So little was traded that anything would tell of a firm. */
  | { readonly all: true };

/** A figure that hides another is at least so large a part of it, where there is such a one: else it would hide next to nothing. */
const HIDES_FROM = 0.2;

/** @param total told as it is; where it is of few firms nothing is told @param cells those with trade in them */
export function withhold(
  total: Pick<PublishedCell, 'firms' | 'largest'>,
  cells: readonly PublishedCell[],
  rule: DisclosureRule,
): Withheld {
  if (total.firms < rule.fewestFirms || total.largest > rule.largestShare) return { all: true };
  const graph = graphOf(cells);
  const withheld = new Set<number>();
  cells.forEach((cell, place) => {
    if (isSensitive(cell, rule)) withheld.add(place);
  });
  for (;;) {
    const bridges = bridgesOf(graph, (edge) => withheld.has(edge));
    if (bridges.length === 0) return { all: false, places: withheld };
    for (const bridge of bridges) {
      const way = secondWay(graph, cells, withheld, bridge);
      if (way === undefined) return { all: true };
      for (const edge of way) withheld.add(edge);
    }
  }
}

interface Graph extends Edges {
  readonly around: readonly (readonly number[])[];
}

function graphOf(cells: readonly PublishedCell[]): Graph {
  const known = new Map<string, number>();
  const around: number[][] = [];
  const pointOf = (sum: string): number => {
    let point = known.get(sum);
    if (point === undefined) {
      point = known.size;
      known.set(sum, point);
      around.push([]);
    }
    return point;
  };
  const from = new Int32Array(cells.length);
  const to = new Int32Array(cells.length);
  cells.forEach((cell, place) => {
    const [one, other] = sumsOf(cell);
    from[place] = pointOf(one);
    to[place] = pointOf(other);
    around[from[place]]!.push(place);
    around[to[place]]!.push(place);
  });
  return { points: known.size, from, to, around };
}

/** What is withheld already costs nothing more. */
function secondWay(
  graph: Graph,
  cells: readonly PublishedCell[],
  withheld: ReadonlySet<number>,
  bridge: number,
): number[] | undefined {
  const ends = [graph.from[bridge]!, graph.to[bridge]!] as const;
  const least = cells[bridge]!.value * HIDES_FROM;
  const cost =
    (isSmallTaken: boolean) =>
    (edge: number): number => {
      if (edge === bridge) return Number.POSITIVE_INFINITY;
      if (withheld.has(edge)) return 0;
      const { value } = cells[edge]!;
      return value >= least || isSmallTaken ? value + 1 : Number.POSITIVE_INFINITY;
    };
  return (
    cheapestWay(graph, graph.around, ends, cost(false)) ?? cheapestWay(graph, graph.around, ends, cost(true))
  );
}
