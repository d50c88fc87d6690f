/** Training of the model of parcels in a process of its own: examples in, the model and what was measured of its like out. */
import {
  measureParcels,
  type ParcelExample,
  type ParcelModel,
  trainParcels,
} from '../../../areas/parcels/index.ts';
import type { Evaluation } from '../../../screening/scores/evaluate.ts';
import { answerBeside } from '../../beside.ts';

export interface TrainParcels {
  /** The latest first. */
  readonly examples: readonly ParcelExample[];
  readonly features: readonly string[];
  readonly seed: number;
}

export interface TrainedParcels {
  readonly model: ParcelModel;
  readonly evaluation: Evaluation | null;
}

answerBeside(
  ({ examples, features, seed }: TrainParcels): TrainedParcels => ({
    model: trainParcels(examples, features, seed),
    evaluation: measureParcels(examples, features, seed),
  }),
);
