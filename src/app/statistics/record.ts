/** Records what was published: a row a publication, and an entry of the log that vouches for its file. */
import type pg from 'pg';
import { type Instant, toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { type Act, writeWith } from '../../store/intake.ts';
import type { LogWriter } from '../../store/log/writer.ts';
import { addPublication, type PublicationRow } from '../../store/queries/statistics.ts';

export interface RecordParts {
  readonly pool: pg.Pool;
  readonly log: LogWriter;
  readonly newId: () => string;
  readonly machineNow: () => number;
}

/** One that is recorded already stays as it is. @param at by the business clock */
export async function recordPublications(
  { pool, log, newId, machineNow }: RecordParts,
  rows: readonly PublicationRow[],
  at: Instant,
): Promise<void> {
  if (rows.length === 0) return;
  await writeWith(pool, log, async (client) => {
    const acts: Act[] = [];
    for (const row of rows) {
      if (!(await addPublication(client, { ...row, madeAt: at }))) continue;
      const event = {
        ...{ id: newId(), number: '', version: 0, kind: 'trade-published', at, who: 'system:statistics' },
        ...{ article: '관세법 제322조', detail: canonicalJson(row) },
      };
      const subject = `${row.month}/${row.publishedOn}`;
      acts.push({ kind: 'statistics', subject, at: toInstant(machineNow()), events: [event] });
    }
    return { acts, value: undefined };
  });
}
