/** How much memory a training takes, asked before the first row is read: ten million rows are refused or welcomed, never tried. */
import { type TrainingProblem, trainingProblem } from './training-problems.ts';

export interface TrainingShape {
  readonly rows: number;
  readonly features: number;
  /** As in the settings of growing. */
  readonly depth: number;
  readonly leaves?: number;
}

/** A value in float32 and its bin; margins, derivatives twice, labels, weights and the order of rows. */
const BYTES_A_CELL = 4 + 1;
const BYTES_A_ROW = 8 * 3 + 16 + 8 * 2 + 4 * 4;
/** A histogram of one column. */
const BYTES_A_COLUMN = 256 * 16;
/** The program itself, and the trees. */
const BASE_BYTES = 200e6;

export function trainingBytes({ rows, features, depth, leaves }: TrainingShape): number {
  const histograms = (leaves ?? depth + 1) * features * BYTES_A_COLUMN;
  return BASE_BYTES + rows * (features * BYTES_A_CELL + BYTES_A_ROW) + histograms;
}

/** Four gigabytes, unless the caller has more. */
export const USUAL_BYTES = 4e9;

/** The problem with a table of this shape; undefined where it fits. */
export function checkShape(shape: TrainingShape, mostBytes = USUAL_BYTES): TrainingProblem | undefined {
  const bytes = trainingBytes(shape);
  if (bytes <= mostBytes) return undefined;
  const gigabytes = (value: number): string => (value / 1e9).toFixed(1);
  const cause = `${shape.rows} × ${shape.features}: ${gigabytes(bytes)} GB > ${gigabytes(mostBytes)} GB`;
  return trainingProblem('training/too-large', '', cause);
}
