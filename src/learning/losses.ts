/** What boosting lowers, one loss an objective: where it starts, its derivatives at the present margins, and what is left of it. */
import { logistic } from './forest.ts';
import type { Objective } from './objective.ts';
import { pairwiseLoss } from './pairwise-loss.ts';

export type Labels = Uint8Array | Float32Array | Float64Array;

/** What the rows of a table should come to. */
export interface Wanted {
  readonly labels: Labels;
  /** Weight of each row; 1 when absent. */
  readonly weights?: Float64Array;
  /** Group of each row; needed to order rows within groups. */
  readonly groups?: Int32Array;
}

export interface Loss {
  /** Margin before any tree. */
  start(rows: Int32Array): number;
  /** Writes first and second derivatives of the rows. */
  derive(margins: Float64Array, rows: Int32Array, gradient: Float64Array, hessian: Float64Array): void;
  /** Mean loss of rows that are watched. */
  lossOf(margins: Float64Array, rows: Int32Array): number;
}

/** @param seed chooses the pairs that are compared in large groups */
export function lossFor(objective: Objective, wanted: Wanted, seed: number): Loss {
  if (objective === 'logistic') return logisticLoss(wanted);
  if (objective === 'squared-error') return squaredLoss(wanted);
  return pairwiseLoss(wanted, seed);
}

/** The least second derivative, so that no node weighs nothing. */
export const LEAST = 1e-16;

function logisticLoss({ labels, weights }: Wanted): Loss {
  return {
    /** Log odds of the labels, kept away from certainty. */
    start(rows) {
      let hits = 0;
      let all = 0;
      for (const row of rows) {
        const weight = weights === undefined ? 1 : weights[row]!;
        hits += weight * labels[row]!;
        all += weight;
      }
      const share = (hits + 0.5) / (all + 1);
      return Math.fround(Math.log(share / (1 - share)));
    },
    derive(margins, rows, gradient, hessian) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const weight = weights === undefined ? 1 : weights[row]!;
        const chance = logistic(margins[row]!);
        gradient[row] = weight * (chance - labels[row]!);
        hessian[row] = Math.max(weight * (chance * (1 - chance)), LEAST);
      }
    },
    lossOf: (margins, rows) =>
      meanOf(rows, weights, (row) => {
        const towards = labels[row] === 1 ? margins[row]! : -margins[row]!;
        return Math.log1p(Math.exp(-towards));
      }),
  };
}

function squaredLoss({ labels, weights }: Wanted): Loss {
  return {
    start: (rows) => {
      const mean = meanOf(rows, weights, (row) => labels[row]!);
      return Number.isNaN(mean) ? 0 : Math.fround(mean);
    },
    derive(margins, rows, gradient, hessian) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const weight = weights === undefined ? 1 : weights[row]!;
        gradient[row] = weight * (margins[row]! - labels[row]!);
        hessian[row] = Math.max(weight, LEAST);
      }
    },
    lossOf: (margins, rows) => meanOf(rows, weights, (row) => (margins[row]! - labels[row]!) ** 2),
  };
}

function meanOf(rows: Int32Array, weights: Float64Array | undefined, of: (row: number) => number): number {
  let sum = 0;
  let all = 0;
  for (const row of rows) {
    const weight = weights === undefined ? 1 : weights[row]!;
    sum += weight * of(row);
    all += weight;
  }
  return sum / all;
}
