/** Models with their figures, and training. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ModelState } from '../../screening/model-life.ts';
import type { Rate } from './shared.ts';

// -- GET /models -> ModelView[]; POST /models/train -> JobView; GET /jobs/:id -> JobView; DELETE /jobs/:id -------------

export interface ModelView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly isLive: boolean;
  /** Null of figures on public data, which never decide. */
  readonly state: ModelState | null;
  readonly trainedAt: Instant;
  readonly data: Text;
  readonly rows: number;
  readonly frauds: number;
  /** Finds of narcotics among them; null of a model that does not rank them apart. */
  readonly narcotics: number | null;
  readonly seed: number;
  readonly trainSeconds: number;
  /** Unseen profiles stand first, always. */
  readonly figures: readonly FigureRow[];
  readonly caveat: Text;
  /** What it says that finds bring; null where too few finds have an amount. */
  readonly worth: WorthView | null;
  readonly features: readonly { readonly name: string; readonly title: Text; readonly gain: number }[];
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly mean: number;
    readonly rate: Rate;
  }[];
  /** Data packs whose figures were measured with the same code, if found. */
  readonly isPackModel: boolean;
}

export interface WorthView {
  /** Finds of known amount that it learnt from, and others that it is held against. */
  readonly finds: number;
  readonly heldOut: number;
  /** Sum of what it says of those over the sum of what they brought; null without any. */
  readonly saidOverFound: number | null;
  /** Spearman's; null with fewer than three. */
  readonly rankCorrelation: number | null;
}

export interface FigureRow {
  readonly regime: 'unseen' | 'seen' | 'all' | 'critical' | 'lookup';
  readonly title: Text;
  readonly n: number;
  readonly hits: number;
  readonly auc: number | null;
  /** 95 % (Hanley and McNeil); null where it cannot be had. */
  readonly aucRange: { readonly low: number; readonly high: number } | null;
  readonly averagePrecision: number | null;
  /** With Wilson's 95 %. */
  readonly precisionAt: readonly {
    readonly percent: number;
    readonly value: number | null;
    readonly range: { readonly low: number; readonly high: number } | null;
  }[];
}

export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly of: number;
  readonly secondsLeft: number | null;
  readonly note: Text | null;
  readonly result: unknown;
}
