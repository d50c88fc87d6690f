/** Previews of drafts: kept, so that the second person reads the same numbers as the first. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface PolicyPreviewRow {
  readonly id: string;
  /** sha256 of the draft, canonical JSON. */
  readonly policy: string;
  readonly body: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
}

export async function storePreview(db: Queryable, row: PolicyPreviewRow): Promise<void> {
  await db.query(
    'insert into policy_preview (id, policy, body, made_by, made_at) values ($1, $2, $3, $4, $5)',
    [row.id, row.policy, row.body, row.madeBy, row.madeAt],
  );
}

export async function readPreview(db: Queryable, id: string): Promise<PolicyPreviewRow | undefined> {
  const { rows } = await db.query<PolicyPreviewRow>(
    'select id, policy, body, made_by as "madeBy", made_at as "madeAt" from policy_preview where id = $1',
    [id],
  );
  return rows[0];
}

/** The newest preview of each of these drafts, by the draft's hash. */
export async function latestPreviews(
  db: Queryable,
  policies: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ policy: string; id: string }>(
    `select distinct on (policy) policy, id from policy_preview where policy = any($1)
     order by policy, made_at desc, id desc`,
    [policies],
  );
  return new Map(rows.map(({ policy, id }) => [policy, id]));
}
