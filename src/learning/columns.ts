/**
 * The part of growing a tree that is done column by column: histograms filled and subtracted, the best cut searched. Every
 * column stands for itself, so a team of threads that share the memory may divide them and finds the very same tree.
 */
import { type Found, type Layout, layoutOf, type Search, searchColumn } from './best-split.ts';
import type { Binned } from './bins.ts';
import { fillColumns, subtractColumn } from './histogram.ts';
import type { MonotoneDirections } from './monotone.ts';

/** What the work is done on. All arrays are made once for a training. */
export interface Columns {
  readonly binned: Binned;
  readonly layout: Layout;
  /** Sampled rows, those of a node one after the other. */
  readonly rows: Int32Array;
  /** Pairs (gradient, hessian) in the order of `rows`; the grower gathers those of a node before its task. */
  readonly pairs: Float64Array;
  /** Histograms of all columns, one node after the other. */
  readonly histograms: Float64Array;
  /** Columns that the present tree may ask. */
  readonly features: Int32Array;
}

/** One step: the histograms of a node, what is left for its sibling, and the best cuts of both. */
export interface Task {
  /** How many of `features` count. */
  readonly features: number;
  readonly start: number;
  readonly end: number;
  /** Place of the histograms that are filled. */
  readonly small: number;
  /** Place of the parent's histograms, which become the sibling's; -1 at a root, or where nobody needs them. */
  readonly large: number;
  readonly searchSmall: Search | undefined;
  readonly searchLarge: Search | undefined;
}

/** Best cuts of the two nodes; `feature` -1 where there is none. */
export interface FoundPair {
  readonly small: Found;
  readonly large: Found;
}

export interface SearchSettings {
  readonly lambda: number;
  readonly gamma: number;
  readonly leastCover: number;
  /** A direction for each feature; undefined where none is bound. */
  readonly monotone: MonotoneDirections | undefined;
}

/** Whoever carries tasks out: this thread alone, or several. */
export interface ColumnTeam {
  /** Memory for `bytes` that all of the team can see. */
  allocate(bytes: number): ArrayBufferLike;
  /** Told once, before the first task. The bins do not change any more and may be copied. */
  begin(columns: Columns, settings: SearchSettings): void;
  run(task: Task): FoundPair;
}

/** @param places how many nodes' histograms are held at once */
export function makeColumns(
  binned: Binned,
  places: number,
  allocate: (bytes: number) => ArrayBufferLike,
): Columns {
  const layout = layoutOf(binned);
  return {
    binned,
    layout,
    rows: new Int32Array(allocate(binned.rows * 4)),
    pairs: new Float64Array(allocate(binned.rows * 16)),
    histograms: new Float64Array(allocate(places * layout.slots * 8)),
    features: new Int32Array(allocate(binned.features * 4)),
  };
}

/** The share of a task that falls to member `member` of `members`: every so-manieth column. */
export function workOn(
  columns: Columns,
  settings: SearchSettings,
  task: Task,
  member: number,
  members: number,
): FoundPair {
  const { layout, histograms } = columns;
  const smallAt = task.small * layout.slots;
  const largeAt = task.large * layout.slots;
  const mine: number[] = [];
  for (let k = member; k < task.features; k += members) mine.push(columns.features[k]!);
  fillColumns(columns, mine, smallAt, task.start, task.end);
  const [small, large] = [nothingFound(settings), nothingFound(settings)];
  for (const feature of mine) {
    if (task.large >= 0) subtractColumn(histograms, layout, feature, largeAt, smallAt);
    if (task.searchSmall !== undefined) {
      searchColumn(columns, settings, feature, smallAt, task.searchSmall, small);
    }
    if (task.searchLarge !== undefined) {
      searchColumn(columns, settings, feature, largeAt, task.searchLarge, large);
    }
  }
  return { small, large };
}

/** Gains that rounding alone can make. */
const NO_GAIN = 1e-9;

export function nothingFound(settings: Pick<SearchSettings, 'gamma'>): Found {
  return {
    gain: settings.gamma * 2 + NO_GAIN,
    feature: -1,
    lastLeft: 0,
    missingLeft: false,
    gradientLeft: 0,
    hessianLeft: 0,
  };
}

/** What one thread would have found who looked through all columns in their order: of equal gains the first column's. */
export function betterOf(one: Found, other: Found): Found {
  if (one.feature < 0 || other.feature < 0) return one.feature < 0 ? other : one;
  if (one.gain === other.gain) return one.feature < other.feature ? one : other;
  return one.gain > other.gain ? one : other;
}

/** This thread alone. */
export function aloneTeam(): ColumnTeam {
  let known: { readonly columns: Columns; readonly settings: SearchSettings } | undefined;
  return {
    allocate: (bytes) => new ArrayBuffer(bytes),
    begin: (columns, settings) => {
      known = { columns, settings };
    },
    run: (task) => workOn(known!.columns, known!.settings, task, 0, 1),
  };
}
