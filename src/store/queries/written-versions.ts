/** Tables that keep every version of something with its writer and reason: nothing in them is changed or taken away. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface WrittenVersion<Body> {
  readonly id: string;
  readonly version: number;
  readonly body: Body;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly why: string;
}

export const WRITTEN = 'id, version, body, written_by as "writtenBy", written_at as "writtenAt", why';

/** Throws a unique violation where somebody else has written that version. */
export async function storeWritten<Body>(
  db: Queryable,
  table: 'agency_rule' | 'precedent',
  rows: readonly WrittenVersion<Body>[],
): Promise<void> {
  await db.query(
    `insert into ${table} (id, version, body, written_by, written_at, why)
     select * from unnest($1::text[], $2::int[], $3::jsonb[], $4::text[], $5::timestamptz[], $6::text[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ version }) => version),
      rows.map(({ body }) => JSON.stringify(body)),
      rows.map(({ writtenBy }) => writtenBy),
      rows.map(({ writtenAt }) => writtenAt),
      rows.map(({ why }) => why),
    ],
  );
}
