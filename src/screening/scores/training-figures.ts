/** What a training can say about itself: its measures on lines that grew no tree. */
import { calibrated, reliability } from '../../learning/calibration.ts';
import { logistic } from '../../learning/forest.ts';
import { areaUnderCurve, atPercent, averagePrecision, bestThreshold } from '../../learning/metrics.ts';
import type { LearningTable } from './learning-table.ts';
import type { Figures, ModelSet } from './model-set.ts';

interface Margins {
  readonly main: Float64Array;
  readonly cold: Float64Array;
  readonly critical: Float64Array;
}

export function figuresOf(
  table: LearningTable,
  heldOut: Int32Array,
  wasSeen: (row: number) => boolean,
  calibration: ModelSet['calibration'],
  margins: Margins,
): Figures {
  const chance = (row: number): number =>
    wasSeen(row)
      ? calibrated(calibration.seen, logistic(margins.main[row]!))
      : calibrated(calibration.unseen, logistic(margins.cold[row]!));
  const chances = Float64Array.from(heldOut, chance);
  const labels = Uint8Array.from(heldOut, (row) => table.hits[row]!);
  const unseen = heldOut.filter((row) => !wasSeen(row));
  return {
    heldOut: heldOut.length,
    unseen: unseen.length,
    unseenAuc: known(
      areaUnderCurve(
        Float64Array.from(unseen, chance),
        Uint8Array.from(unseen, (row) => table.hits[row]!),
      ),
    ),
    auc: known(areaUnderCurve(chances, labels)),
    averagePrecision: known(averagePrecision(chances, labels)),
    precisionAt5: heldOut.length === 0 ? null : known(atPercent(chances, labels, 5).precision),
    criticalAuc: known(
      areaUnderCurve(
        Float64Array.from(heldOut, (row) => margins.critical[row]!),
        Uint8Array.from(heldOut, (row) => table.critical[row]!),
      ),
    ),
    calibrationError: heldOut.length === 0 ? null : known(reliability(chances, labels).error),
    threshold: heldOut.length === 0 ? null : known(bestThreshold(chances, labels)),
  };
}

/** JSON knows no NaN: a measure that cannot be had is null. */
function known(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : null;
}
