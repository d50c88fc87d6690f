/** The models of one training as they are stored: plain data, named outside by the hash of their canonical JSON. */
import type { Day } from '../../core/day.ts';
import type { Calibration } from '../../learning/calibration.ts';
import type { BackOff } from '../../learning/encode.ts';
import type { Forest } from '../../learning/forest.ts';
import type { Overall } from './features.ts';
import type { PriceTable } from './goods-prices.ts';
import type { Worth } from './worth.ts';

export const MODEL_SET_FORMAT = 1;

export interface ModelSet {
  readonly format: typeof MODEL_SET_FORMAT;
  /** KEY_LIST_VERSION and key names at training: counts in another order would be read wrongly. */
  readonly keyList: { readonly version: number; readonly names: readonly string[] };
  readonly overall: Overall;
  /** What goods usually cost and weigh. */
  readonly prices: PriceTable;
  readonly backOff: BackOff;
  /** Fraud, for goods profiles that were examined before. */
  readonly main: Forest;
  /** Fraud, for goods profiles that nobody examined yet. */
  readonly cold: Forest;
  /** Critical fraud, with its own quota: the fraud score does not rank it first. */
  readonly critical: Forest;
  /** What a find brings in won; absent where too few finds have an amount, and in sets of earlier trainings. */
  readonly worth?: Worth;
  readonly calibration: {
    readonly seen: Calibration;
    readonly unseen: Calibration;
    readonly critical: Calibration;
  };
  readonly trainedOn: {
    readonly from: Day;
    readonly to: Day;
    readonly rows: number;
    readonly frauds: number;
    readonly critical: number;
  };
  readonly seed: number;
  /** On lines of the same time that grew no tree, without their own outcomes in their counts; the future is usually harder. */
  readonly figures: Figures;
}

export interface Figures {
  /** Lines, and how many of them had a goods profile that was new to the encodings. */
  readonly heldOut: number;
  readonly unseen: number;
  readonly auc: number | null;
  readonly averagePrecision: number | null;
  readonly precisionAt5: number | null;
  readonly unseenAuc: number | null;
  readonly criticalAuc: number | null;
  /** Mean distance between said and seen (expected calibration error); optimistic, the lines fitted the calibration. */
  readonly calibrationError: number | null;
  /** The chance from which F1 is best on these lines; absent in sets of earlier trainings. */
  readonly threshold?: number | null;
}
