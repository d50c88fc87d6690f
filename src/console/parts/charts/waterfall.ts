/** How a score came about, laid out for drawing: where each push starts and ends, small ones folded into one row. */

export interface Push {
  readonly title: string;
  readonly value: string;
  /** Log odds added (above zero) or taken away. */
  readonly push: number;
}

export interface WaterfallRow extends Push {
  readonly from: number;
  readonly to: number;
  /** How many pushes the row stands for. */
  readonly of: number;
}

export interface Waterfall {
  readonly rows: readonly WaterfallRow[];
  readonly least: number;
  readonly most: number;
}

/**
 * Raising pushes first, then lowering ones, each by size; the smallest are folded into one last row named `restTitle`
 * so that at most `most` rows stand. The last row always ends at `end`.
 */
export function layWaterfall(
  start: number,
  end: number,
  pushes: readonly Push[],
  most: number,
  restTitle: (count: number) => string,
): Waterfall {
  const bySize = [...pushes].sort((a, b) => Math.abs(b.push) - Math.abs(a.push));
  const shown = bySize.length > most ? bySize.slice(0, most - 1) : bySize;
  const ordered = [...shown].sort((a, b) => b.push - a.push);
  const rows: WaterfallRow[] = [];
  let at = start;
  for (const push of ordered) {
    rows.push({ ...push, from: at, to: at + push.push, of: 1 });
    at += push.push;
  }
  const folded = bySize.length - shown.length;
  if (folded > 0)
    rows.push({ title: restTitle(folded), value: '', push: end - at, from: at, to: end, of: folded });
  const points = [start, end, ...rows.map((row) => row.to)];
  return { rows, least: Math.min(...points), most: Math.max(...points) };
}
