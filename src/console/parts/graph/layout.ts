/**
 * Places the nodes of a graph so that what is joined lies near and nothing lies on anything else, by forces between them (Fruchterman
 * and Reingold 1991). Without chance: the same graph always lies the same. Pure.
 */

export interface Spot {
  /** 0 to 1, from the left and from the top. */
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 240;
/** Where each node begins: on a spiral in the order given, which is about the order of steps from the first. */
const GOLDEN = 2.399963;
/** A weak pull to the middle keeps parts that nothing joins within the picture. */
const TO_MIDDLE = 0.04;

/** @param edges pairs of places in the list of nodes @param ratio width over height of the picture */
export function layOut(nodes: number, edges: readonly (readonly [number, number])[], ratio = 1.6): Spot[] {
  const xs = Float64Array.from({ length: nodes }, (_, at) => Math.cos(at * GOLDEN) * Math.sqrt(at + 0.5));
  const ys = Float64Array.from({ length: nodes }, (_, at) => Math.sin(at * GOLDEN) * Math.sqrt(at + 0.5));
  // In units in which two neighbours want to be one apart.
  let step = Math.sqrt(nodes) / 4;
  const sizes = new Float64Array(nodes).fill(1);
  for (const pair of edges) for (const at of pair) sizes[at]! += 1;
  for (let round = 0; round < ROUNDS; round++) {
    const [dx, dy] = [new Float64Array(nodes), new Float64Array(nodes)];
    pushApart(xs, ys, dx, dy, sizes);
    pullTogether(xs, ys, dx, dy, edges);
    for (let at = 0; at < nodes; at++) {
      const [x, y] = [dx[at]! - xs[at]! * TO_MIDDLE, dy[at]! - ys[at]! * TO_MIDDLE * ratio];
      const length = Math.hypot(x, y) || 1;
      const move = Math.min(length, step) / length;
      xs[at]! += x * move;
      ys[at]! += y * move;
    }
    step *= 0.985;
  }
  const [across, down] = [fitted(xs), fitted(ys)];
  return Array.from({ length: nodes }, (_, at) => ({ x: across[at]!, y: down[at]! }));
}

type Numbers = Float64Array;

/** Those on which much hangs push harder: else all of them lie upon each other in the middle of the same neighbours. */
function pushApart(xs: Numbers, ys: Numbers, dx: Numbers, dy: Numbers, sizes: Numbers): void {
  for (let one = 0; one < xs.length; one++)
    for (let other = one + 1; other < xs.length; other++) {
      const [x, y] = [xs[one]! - xs[other]!, ys[one]! - ys[other]!];
      const force = Math.sqrt(sizes[one]! * sizes[other]!) / Math.max(0.01, x * x + y * y);
      dx[one]! += x * force;
      dy[one]! += y * force;
      dx[other]! -= x * force;
      dy[other]! -= y * force;
    }
}

function pullTogether(
  xs: Numbers,
  ys: Numbers,
  dx: Numbers,
  dy: Numbers,
  edges: readonly (readonly [number, number])[],
): void {
  for (const [one, other] of edges) {
    const [x, y] = [xs[one]! - xs[other]!, ys[one]! - ys[other]!];
    const force = Math.hypot(x, y);
    dx[one]! -= x * force;
    dy[one]! -= y * force;
    dx[other]! += x * force;
    dy[other]! += y * force;
  }
}

/** Spread from 0 to 1; all the same lie in the middle. */
function fitted(values: Numbers): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return [...values].map((value) => (high - low < 1e-9 ? 0.5 : (value - low) / (high - low)));
}
