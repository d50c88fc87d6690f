/** What the fraud benchmark's parts share: the pack's rows, their profiles, and the spread of a figure. */
import { readKcsStream } from '../src/areas/clearance/read-kcs.ts';
import { type Counts, makeCounts } from '../src/learning/counts.ts';
import { openText } from '../src/packs/open-text.ts';
import { type LearningRow, learnOutcome } from '../src/screening/scores/index.ts';

/** Rows of a file in KCS columns that carry a verdict. A row that cannot be read ends the benchmark: the pack is not what it was. */
export async function readLearningRows(path: string): Promise<LearningRow[]> {
  const rows: LearningRow[] = [];
  for await (const row of readKcsStream(openText(path))) {
    if (!row.ok) throw new Error(`${path} line ${row.line}: ${row.problems[0]?.message.en}`);
    if (row.outcome === undefined) continue;
    const { declaration, outcome } = row;
    rows.push({ declaration, item: 0, verdict: outcome.verdict, day: declaration.declaredOn });
  }
  return rows;
}

export function countAll(rows: readonly LearningRow[]): Counts {
  const counts = makeCounts();
  for (const { declaration, item, verdict } of rows) {
    learnOutcome(counts, declaration, declaration.items[item]!, verdict);
  }
  return counts;
}

export function meanAndDeviation(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}
