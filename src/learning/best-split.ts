/** Finds the cut of a tree's node that gains most, from the node's histograms (Chen and Guestrin, XGBoost, KDD 2016, eq. 7). */
import type { Binned } from './bins.ts';
import type { Columns, SearchSettings } from './columns.ts';
import { type Bounds, gainAt, weightWithin } from './monotone.ts';

/** Histograms of all features lie one after the other: pairs (gradient, hessian) a bin, the missing values' bin last. */
export interface Layout {
  readonly offsets: readonly number[];
  /** Numbers that a feature takes. */
  readonly widths: readonly number[];
  readonly slots: number;
}

export function layoutOf(binned: Pick<Binned, 'cuts'>): Layout {
  const widths = binned.cuts.map((cuts) => (cuts.length + 2) * 2);
  const offsets: number[] = [];
  let slots = 0;
  for (const width of widths) {
    offsets.push(slots);
    slots += width;
  }
  return { offsets, widths, slots };
}

/** The best cut so far, overwritten by a better one. */
export interface Found {
  gain: number;
  feature: number;
  /** Last bin that goes left. */
  lastLeft: number;
  missingLeft: boolean;
  /** Sums of the left side. */
  gradientLeft: number;
  hessianLeft: number;
}

/** The node that is searched: its sums, and between what its weight must lie. */
export interface Search {
  readonly gradient: number;
  readonly hessian: number;
  readonly bounds: Bounds;
}

/** A missing values' bin below this holds nobody; subtraction leaves such crumbs. */
const CRUMB = 1e-12;
/** A cut whose gain is surely less is passed over without a division. */
const SURELY = 1 - 1e-9;

/** Looks through one feature's histogram, which begins at `at` with all others of its node. */
export function searchColumn(
  columns: Columns,
  settings: SearchSettings,
  feature: number,
  at: number,
  node: Search,
  best: Found,
): void {
  const { histograms, layout, binned } = columns;
  const from = at + layout.offsets[feature]!;
  const missingAt = from + layout.widths[feature]! - 2;
  const hasMissing = binned.hasMissing[feature]! && histograms[missingAt + 1]! > CRUMB;
  for (let side = 0; side < (hasMissing ? 2 : 1); side++) {
    const [left, cover] = side === 1 ? [histograms[missingAt]!, histograms[missingAt + 1]!] : [0, 0];
    const gainBefore = best.gain;
    if (settings.monotone === undefined) {
      searchSide(histograms, from, missingAt - 2, left, cover, node, settings, best);
    } else {
      const direction = settings.monotone[feature]!;
      searchBoundSide(histograms, from, missingAt - 2, left, cover, node, settings, direction, best);
    }
    if (best.gain === gainBefore) continue;
    best.feature = feature;
    best.missingLeft = side === 1;
  }
}

/** Stands alone so that the engine compiles it alone. @param to where the last bin begins, which never is the last on the left */
function searchSide(
  histograms: Float64Array,
  from: number,
  to: number,
  leftMissing: number,
  coverMissing: number,
  { gradient, hessian }: Search,
  { lambda, leastCover }: SearchSettings,
  best: Found,
): void {
  const parent = (gradient * gradient) / (hessian + lambda);
  let left = leftMissing;
  let coverLeft = coverMissing;
  let bestGain = best.gain;
  let wanted = (bestGain + parent) * SURELY;
  let lastLeft = -1;
  for (let at = from; at < to; at += 2) {
    const cover = histograms[at + 1]!;
    const more = histograms[at]!;
    // An empty bin moves nobody: the cut before it said the same.
    if (cover === 0 && more === 0 && at > from) continue;
    left += more;
    coverLeft += cover;
    if (coverLeft < leastCover) continue;
    const coverRight = hessian - coverLeft;
    if (coverRight < leastCover) break;
    const right = gradient - left;
    const [below, above] = [coverLeft + lambda, coverRight + lambda];
    if (left * left * above + right * right * below < wanted * (below * above)) continue;
    const gain = (left * left) / below + (right * right) / above - parent;
    if (gain <= bestGain) continue;
    bestGain = gain;
    wanted = (bestGain + parent) * SURELY;
    lastLeft = (at - from) / 2;
    best.gradientLeft = left;
    best.hessianLeft = coverLeft;
  }
  if (lastLeft < 0) return;
  best.gain = bestGain;
  best.lastLeft = lastLeft;
}

/** The same with weights held within bounds, and cuts refused that would turn a bound feature the wrong way. */
function searchBoundSide(
  histograms: Float64Array,
  from: number,
  to: number,
  leftMissing: number,
  coverMissing: number,
  { gradient, hessian, bounds }: Search,
  { lambda, leastCover }: SearchSettings,
  direction: number,
  best: Found,
): void {
  const parent = gainAt(weightWithin(gradient, hessian, lambda, bounds), gradient, hessian, lambda);
  let left = leftMissing;
  let coverLeft = coverMissing;
  for (let at = from; at < to; at += 2) {
    left += histograms[at]!;
    coverLeft += histograms[at + 1]!;
    if (coverLeft < leastCover) continue;
    const coverRight = hessian - coverLeft;
    if (coverRight < leastCover) break;
    const right = gradient - left;
    const weightLeft = weightWithin(left, coverLeft, lambda, bounds);
    const weightRight = weightWithin(right, coverRight, lambda, bounds);
    if ((weightRight - weightLeft) * direction < 0) continue;
    const gain =
      gainAt(weightLeft, left, coverLeft, lambda) + gainAt(weightRight, right, coverRight, lambda) - parent;
    if (gain <= best.gain) continue;
    best.gain = gain;
    best.lastLeft = (at - from) / 2;
    best.gradientLeft = left;
    best.hessianLeft = coverLeft;
  }
}
