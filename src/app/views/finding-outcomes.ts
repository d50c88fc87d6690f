/** What examinations found where a criterion or detector had spoken, from the records of what was examined lately. */
import { readRecord } from '../../screening/record.ts';
import { readExaminedRecords } from '../../store/queries/parcels-of-criteria.ts';
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
  return summed(
    rows.map(({ record, verdict }) => ({ record, isFound: verdict !== 'clean' })),
    source,
  );
}

/** The same of parcels, where criteria had spoken. */
export async function examinedParcels(house: House): Promise<ReadonlyMap<string, ExaminedFinding>> {
  const rows = await readExaminedRecords(house.pool, MOST_OUTCOMES);
  return summed(
    rows.map(({ record, found }) => ({ record, isFound: found !== 'nothing' })),
    'criterion',
  );
}

function summed(
  examined: readonly { readonly record: string; readonly isFound: boolean }[],
  source: 'criterion' | 'detector',
): ReadonlyMap<string, ExaminedFinding> {
  const found = new Map<string, ExaminedFinding>();
  for (const { record, isFound } of examined) {
    for (const finding of readRecord(record).findings) {
      if (finding.source !== source) continue;
      const row = found.get(finding.id) ?? { hits: 0, n: 0 };
      row.n += 1;
      if (isFound) row.hits += 1;
      found.set(finding.id, row);
    }
  }
  return found;
}
