/** The model of parcels as plain data, and what it says of one: the chance of any finding, and that of narcotics. */
import { rounded } from '../../../core/finding.ts';
import { type Calibration, calibrated } from '../../../learning/calibration.ts';
import { compileForest, type Forest, logistic, marginOf } from '../../../learning/forest.ts';
import type { Scorer } from '../../../screening/subject-kind.ts';
import { featureNames, fillFeatures, hearAll, type ParcelDetectors } from './features.ts';
import { type ParcelSubject, parcelFact } from './subject.ts';

export const PARCEL_MODEL_FORMAT = 'gwanmun-parcels/1';

export interface ParcelModel {
  readonly format: typeof PARCEL_MODEL_FORMAT;
  /** As they stood when it was trained; another build that reads them otherwise is told so. */
  readonly features: readonly string[];
  /** Any finding. */
  readonly any: Forest;
  /** Narcotics. */
  readonly critical: Forest;
  readonly calibration: { readonly any: Calibration; readonly critical: Calibration };
  readonly trainedOn: {
    readonly rows: number;
    readonly found: number;
    readonly critical: number;
    /** Rows that chance chose, and what they stand for by their inclusion probabilities. */
    readonly random: number;
    readonly standFor: number;
  };
  readonly seed: number;
}

/** Throws where the model was trained on other features than this build reads. */
export function parcelScorer(
  model: ParcelModel,
  detectors: ParcelDetectors,
  /** What the detectors said of the latest parcel, for who wants to know that too. */
  said = new Float64Array(detectors.length),
): Scorer<ParcelSubject> {
  const names = featureNames(detectors);
  if (names.length !== model.features.length || names.some((name, place) => name !== model.features[place]))
    throw new RangeError('The model of parcels was trained on other features than these.');
  const [any, critical] = [compileForest(model.any), compileForest(model.critical)];
  const row = new Float32Array(names.length);
  return (subject) => {
    hearAll(detectors, subject, said);
    fillFeatures(subject, said, row);
    const seen = parcelFact(subject, 'sender.examined') ?? 0;
    return [
      {
        fraud: rounded(calibrated(model.calibration.any, logistic(marginOf(any, row)))),
        critical: rounded(calibrated(model.calibration.critical, logistic(marginOf(critical, row)))),
        regime: seen > 0 ? 'seen' : 'unseen',
        seen,
        hits: parcelFact(subject, 'sender.hits') ?? 0,
      },
    ];
  };
}
