/**
 * How well scores order rows that nothing was learnt from: rows of new groups first, because there a model must generalise, then
 * all, then rows of known groups; and two scores side by side on the very same rows.
 */
import { seededRandom } from '../../core/random.ts';
import { aucError } from '../auc-interval.ts';
import { wilson } from '../interval.ts';
import { areaUnderCurve, atPercent, averagePrecision } from '../metrics.ts';

/** Shares of the ranking, per cent. */
export const JUDGED_PERCENTS = [1, 2, 5, 10, 20] as const;

export interface AtPercent {
  readonly percent: number;
  readonly taken: number;
  readonly hits: number;
  /** Share of hits among those taken, with Wilson's interval (95 %). */
  readonly precision: number;
  readonly low: number;
  readonly high: number;
  /** Share of all hits that were taken; null where there is none. */
  readonly recall: number | null;
}

export interface Regime {
  readonly name: 'unseen' | 'all' | 'seen';
  readonly rows: number;
  readonly hits: number;
  /** Null where one answer is missing. */
  readonly auc: number | null;
  readonly aucError: number | null;
  readonly averagePrecision: number | null;
  readonly at: readonly AtPercent[];
}

export interface Judgement {
  /** Unseen groups first. */
  readonly regimes: readonly Regime[];
}

export interface Judged {
  readonly labels: Uint8Array;
  readonly groups: Int32Array;
  readonly judged: Uint8Array;
}

/** @param chances one a row; only those of judged rows are asked */
export function judge(chances: Float64Array, { labels, groups, judged }: Judged): Judgement {
  const known = new Set<number>();
  groups.forEach((group, row) => {
    if (judged[row] === 0 && group >= 0) known.add(group);
  });
  const all = placesOf(judged);
  const isSeen = (row: number): boolean => groups[row]! >= 0 && known.has(groups[row]!);
  const regime = (name: Regime['name'], rows: Int32Array): Regime => ({
    name,
    ...measure(chances, labels, rows),
  });
  return {
    regimes: [
      regime(
        'unseen',
        all.filter((row) => !isSeen(row)),
      ),
      regime('all', all),
      regime('seen', all.filter(isSeen)),
    ],
  };
}

export function placesOf(judged: Uint8Array): Int32Array {
  return Int32Array.from({ length: judged.length }, (_, row) => row).filter((row) => judged[row] === 1);
}

export function measure(chances: Float64Array, labels: Uint8Array, rows: Int32Array): Omit<Regime, 'name'> {
  const scores = Float64Array.from(rows, (row) => chances[row]!);
  const truth = Uint8Array.from(rows, (row) => labels[row]!);
  const hits = truth.reduce((sum, hit) => sum + hit, 0);
  const auc = known(areaUnderCurve(scores, truth));
  return {
    rows: rows.length,
    hits,
    auc,
    aucError: auc === null ? null : aucError(auc, hits, rows.length - hits),
    averagePrecision: known(averagePrecision(scores, truth)),
    at: rows.length === 0 ? [] : JUDGED_PERCENTS.map((percent) => atShare(scores, truth, percent)),
  };
}

function atShare(scores: Float64Array, truth: Uint8Array, percent: number): AtPercent {
  const { taken, hits, precision, recall } = atPercent(scores, truth, percent);
  return { percent, taken, hits, precision, ...wilson(hits, taken), recall: known(recall) };
}

export interface Difference {
  readonly value: number;
  /** 95 % by bootstrap over the judged rows, both scores drawn together. */
  readonly low: number;
  readonly high: number;
}

export interface SideBySide {
  readonly auc: Difference | null;
  readonly averagePrecision: Difference | null;
}

const DRAWS = 200;

/** How much better the first score orders the judged rows than the second. */
export function sideBySide(
  one: Float64Array,
  other: Float64Array,
  labels: Uint8Array,
  rows: Int32Array,
  seed: number,
): SideBySide {
  return {
    auc: differenceOf(areaUnderCurve, one, other, labels, rows, seed),
    averagePrecision: differenceOf(averagePrecision, one, other, labels, rows, seed),
  };
}

function differenceOf(
  figure: (scores: Float64Array, labels: Uint8Array) => number,
  one: Float64Array,
  other: Float64Array,
  labels: Uint8Array,
  rows: Int32Array,
  seed: number,
): Difference | null {
  const random = seededRandom(seed);
  const on = (drawn: Int32Array): number => {
    const truth = Uint8Array.from(drawn, (row) => labels[row]!);
    const of = (scores: Float64Array): number =>
      figure(
        Float64Array.from(drawn, (row) => scores[row]!),
        truth,
      );
    return of(one) - of(other);
  };
  const value = on(rows);
  if (!Number.isFinite(value)) return null;
  const drawn = Array.from({ length: DRAWS }, () => on(rows.map(() => rows[random.below(rows.length)]!)))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (drawn.length < DRAWS / 2) return null;
  const place = (share: number): number => drawn[Math.round(share * (drawn.length - 1))]!;
  return { value, low: place(0.025), high: place(0.975) };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
