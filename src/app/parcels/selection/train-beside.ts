/** Training of the model of parcels in a process of its own: examples in, the model out. */
import { type ParcelExample, type ParcelModel, trainParcels } from '../../../areas/parcels/index.ts';
import { answerBeside } from '../../beside.ts';

export interface TrainParcels {
  readonly examples: readonly ParcelExample[];
  readonly features: readonly string[];
  readonly seed: number;
}

answerBeside(
  ({ examples, features, seed }: TrainParcels): ParcelModel => trainParcels(examples, features, seed),
);
