/** Chance of a yes from a few numbers: logistic regression with a ridge, by Newton's steps; small, and no chance in it. */

export interface Logistic {
  /** One weight for each number, the last one for none of them. */
  readonly weights: readonly number[];
}

const ROUNDS = 12;

/** @param rows numbers of about the same size each @param ridge pull of every weight but the last towards 0 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: ArrayLike<number>,
  ridge: number,
): Logistic {
  const count = (rows[0]?.length ?? 0) + 1;
  const weights = new Array<number>(count).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, j) => (j === count - 1 ? 0 : -ridge * weight));
    const curve = Array.from({ length: count }, (_, j) =>
      Array.from({ length: count }, (_, k) => (j === k ? (j === count - 1 ? 1e-6 : ridge) : 0)),
    );
    for (const [i, row] of rows.entries()) {
      const chance = logistic({ weights }, row);
      const width = Math.max(1e-6, chance * (1 - chance));
      const error = labels[i]! - chance;
      for (let j = 0; j < count; j++) {
        const value = row[j] ?? 1;
        slope[j]! += error * value;
        for (let k = 0; k <= j; k++) curve[j]![k]! += width * value * (row[k] ?? 1);
      }
    }
    const step = solve(curve, slope);
    for (let j = 0; j < count; j++) weights[j]! += step[j]!;
  }
  return { weights };
}

export function logistic({ weights }: Logistic, row: readonly number[]): number {
  let sum = weights[row.length] ?? 0;
  for (let j = 0; j < row.length; j++) sum += weights[j]! * row[j]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Cholesky on the lower half of a symmetric matrix; the matrix is used up. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const answer = [...right];
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) {
      for (let m = 0; m < k; m++) matrix[j]![k]! -= matrix[j]![m]! * matrix[k]![m]!;
      matrix[j]![k]! /= matrix[k]![k]!;
    }
    for (let m = 0; m < j; m++) matrix[j]![j]! -= matrix[j]![m]! ** 2;
    matrix[j]![j] = Math.sqrt(Math.max(1e-12, matrix[j]![j]!));
    for (let m = 0; m < j; m++) answer[j]! -= matrix[j]![m]! * answer[m]!;
    answer[j]! /= matrix[j]![j]!;
  }
  for (let j = size - 1; j >= 0; j--) {
    for (let m = j + 1; m < size; m++) answer[j]! -= matrix[m]![j]! * answer[m]!;
    answer[j]! /= matrix[j]![j]!;
  }
  return answer;
}
