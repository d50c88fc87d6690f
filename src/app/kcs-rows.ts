/** The examined lines of the public data pack, to learn from and to measure on: a year, and the quarter after it. */
import { join } from 'node:path';
import { readKcsStream } from '../areas/clearance/index.ts';
import { openText } from '../packs/open-text.ts';
import type { LearningRow } from '../screening/scores/learning-table.ts';

/** @param folder of the pack */
export function readKcsRows(folder: string, part: 'year' | 'quarter'): Promise<LearningRow[]> {
  return readKcsFile(kcsFile(folder, part));
}

export function kcsFile(folder: string, part: 'year' | 'quarter'): string {
  return join(folder, part === 'year' ? 'train.csv' : 'valid.csv');
}

/** Rows of a file in these columns that carry a verdict; what cannot be read is left out. */
export async function readKcsFile(file: string): Promise<LearningRow[]> {
  const rows: LearningRow[] = [];
  for await (const row of readKcsStream(openText(file))) {
    if (!row.ok || row.outcome === undefined) continue;
    const { declaration, outcome } = row;
    rows.push({ declaration, item: 0, verdict: outcome.verdict, day: declaration.declaredOn });
  }
  return rows;
}
