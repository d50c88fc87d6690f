/** Finds the cut of a tree's node that gains most, from the node's histograms (Chen and Guestrin, XGBoost, KDD 2016, eq. 7). */
import type { Binned } from './bins.ts';
import type { Cut } from './tree-builder.ts';

/** Histograms of all features lie one after the other: pairs (gradient, hessian) a bin, the missing values' bin last. */
export interface Layout {
  readonly offsets: readonly number[];
  /** Numbers that a feature takes. */
  readonly widths: readonly number[];
  readonly slots: number;
}

export function layoutOf(binned: Binned): Layout {
  const widths = binned.cuts.map((cuts) => (cuts.length + 2) * 2);
  const offsets: number[] = [];
  let slots = 0;
  for (const width of widths) {
    offsets.push(slots);
    slots += width;
  }
  return { offsets, widths, slots };
}

export interface Split extends Cut {
  gain: number;
  feature: number;
  threshold: number;
  lastLeft: number;
  missingLeft: boolean;
  /** Sums of the left side. */
  gradientLeft: number;
  hessianLeft: number;
}

/** Gains that rounding alone can make. */
const NO_GAIN = 1e-9;
/** A missing values' bin below this holds nobody; subtraction leaves such crumbs. */
const CRUMB = 1e-12;

export interface SplitSettings {
  readonly lambda: number;
  readonly gamma: number;
  readonly leastCover: number;
}

/** @param gradient sum over the node @param hessian sum over the node */
export function bestSplit(
  histogram: Float64Array,
  layout: Layout,
  binned: Binned,
  features: readonly number[],
  gradient: number,
  hessian: number,
  settings: SplitSettings,
): Split | undefined {
  const { lambda } = settings;
  const best: Split = {
    gain: settings.gamma * 2 + NO_GAIN,
    feature: -1,
    threshold: 0,
    lastLeft: 0,
    missingLeft: false,
    gradientLeft: 0,
    hessianLeft: 0,
  };
  const parent = (gradient * gradient) / (hessian + lambda);
  for (const feature of features) {
    const from = layout.offsets[feature]!;
    const missingAt = from + layout.widths[feature]! - 2;
    const hasMissing = binned.hasMissing[feature]! && histogram[missingAt + 1]! > CRUMB;
    const to = missingAt - 2;
    for (let side = 0; side < (hasMissing ? 2 : 1); side++) {
      let left = side === 1 ? histogram[missingAt]! : 0;
      let coverLeft = side === 1 ? histogram[missingAt + 1]! : 0;
      for (let at = from; at < to; at += 2) {
        left += histogram[at]!;
        coverLeft += histogram[at + 1]!;
        if (coverLeft < settings.leastCover) continue;
        const coverRight = hessian - coverLeft;
        if (coverRight < settings.leastCover) break;
        const right = gradient - left;
        const gain = (left * left) / (coverLeft + lambda) + (right * right) / (coverRight + lambda) - parent;
        if (gain <= best.gain) continue;
        best.gain = gain;
        best.feature = feature;
        best.lastLeft = (at - from) / 2;
        best.missingLeft = side === 1;
        best.gradientLeft = left;
        best.hessianLeft = coverLeft;
      }
    }
  }
  if (best.feature < 0) return undefined;
  best.threshold = binned.cuts[best.feature]![best.lastLeft]!;
  return best;
}
