/** How fast lines are scored on one thread: in bulk, one at a time, and explained. */
import type { Counts } from '../src/learning/counts.ts';
import {
  explainItem,
  goodsNumerics,
  type LearningRow,
  type ModelSet,
  readCounts,
  scoreItem,
} from '../src/screening/scores/index.ts';

export interface ScoringFigures {
  /** Keys, profile counts, features and two forests. */
  readonly rowsPerSecond: number;
  /** Features and two forests, with counts at hand. */
  readonly treesRowsPerSecond: number;
  /** Milliseconds of one line with everything and its strongest contributions. */
  readonly oneP50: number;
  readonly oneP99: number;
  /** Exact Shapley values. */
  readonly explainedPerSecond: number;
  /** Largest distance between the margin and the sum of its parts. */
  readonly additivityError: number;
}

const EXPLAINED = 300;

export function measureScoring(
  models: ModelSet,
  counts: Counts,
  rows: readonly LearningRow[],
): ScoringFigures {
  const inputs = rows.map(({ declaration, item }) => {
    const line = declaration.items[item]!;
    return {
      counts: readCounts(counts, declaration, line),
      numerics: goodsNumerics(declaration, line, models.prices),
    };
  });
  const score = (row: LearningRow, top: number): void => {
    const line = row.declaration.items[row.item]!;
    scoreItem(
      models,
      readCounts(counts, row.declaration, line),
      goodsNumerics(row.declaration, line, models.prices),
      top,
    );
  };
  for (const row of rows) score(row, 3);
  const all = secondsOf(() => {
    for (const row of rows) score(row, 0);
  });
  const trees = secondsOf(() => {
    for (const input of inputs) scoreItem(models, input.counts, input.numerics);
  });
  const ones = rows.map((row) => secondsOf(() => score(row, 3)) * 1000).sort((a, b) => a - b);
  let error = 0;
  const explained = secondsOf(() => {
    for (const input of inputs.slice(0, EXPLAINED)) {
      const { bias, margin, families } = explainItem(models, input.counts, input.numerics);
      const sum = families.reduce((total, family) => total + family.value, bias);
      error = Math.max(error, Math.abs(sum - margin));
    }
  });
  return {
    rowsPerSecond: rows.length / all,
    treesRowsPerSecond: rows.length / trees,
    oneP50: ones[Math.floor(ones.length * 0.5)] ?? Number.NaN,
    oneP99: ones[Math.floor(ones.length * 0.99)] ?? Number.NaN,
    explainedPerSecond: Math.min(EXPLAINED, inputs.length) / explained,
    additivityError: error,
  };
}

function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
