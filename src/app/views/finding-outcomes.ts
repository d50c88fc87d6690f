/** What examinations found where a criterion or detector had spoken, from the records of what was examined lately. */
import { readRecord } from '../../screening/record.ts';
import type { House } from '../house.ts';

export interface ExaminedFinding {
  hits: number;
  n: number;
}

/** Outcomes looked back at; older rules are judged on their pages by history. */
const MOST_OUTCOMES = 3000;

export async function examinedFindings(
  house: House,
  source: 'criterion' | 'detector',
): Promise<ReadonlyMap<string, ExaminedFinding>> {
  const { rows } = await house.pool.query<{ record: string; verdict: string }>(
    `select x.record, o.verdict from any_examination o join decision x on x.number = o.number and x.version = o.version
     where o.source <> 'history' order by o.recorded_at desc limit ${MOST_OUTCOMES}`,
  );
  const found = new Map<string, ExaminedFinding>();
  for (const { record, verdict } of rows) {
    for (const finding of readRecord(record).findings) {
      if (finding.source !== source) continue;
      const row = found.get(finding.id) ?? { hits: 0, n: 0 };
      row.n += 1;
      if (verdict !== 'clean') row.hits += 1;
      found.set(finding.id, row);
    }
  }
  return found;
}
