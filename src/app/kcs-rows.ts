/** The examined lines of the public data pack, to learn from and to measure on: a year, and the quarter after it. */
import { join } from 'node:path';
import { readKcsStream } from '../areas/clearance/index.ts';
import { openText } from '../packs/open-text.ts';
import type { LearningRow } from '../screening/scores/learning-table.ts';

/** @param folder of the pack */
export async function readKcsRows(folder: string, part: 'year' | 'quarter'): Promise<LearningRow[]> {
  const rows: LearningRow[] = [];
  const file = part === 'year' ? 'train.csv' : 'valid.csv';
  for await (const row of readKcsStream(openText(join(folder, file)))) {
    if (!row.ok || row.outcome === undefined) continue;
    const { declaration, outcome } = row;
    rows.push({ declaration, item: 0, verdict: outcome.verdict, day: declaration.declaredOn });
  }
  return rows;
}
