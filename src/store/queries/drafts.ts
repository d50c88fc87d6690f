/** Drafts of declarations: what is being written at the desk, sealed. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface StoredDraft {
  readonly id: string;
  readonly declarantId: string;
  readonly title: Sealed;
  /** JSON, as far as it is written. */
  readonly content: Sealed;
  readonly origin: string;
  readonly revision: number;
  /** `number/version`, once it is a declaration. */
  readonly submitted: string | null;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

const COLUMNS = `id, declarant_id as "declarantId", title, content, origin, revision, submitted, changed_by as "changedBy",
  changed_at as "changedAt"`;

/** Keyed hashes of everybody whom a draft names. */
export interface DraftParties {
  readonly parties: readonly string[];
}

export async function storeDraft(db: Queryable, draft: StoredDraft & DraftParties): Promise<void> {
  const { id, declarantId, title, content, origin, changedBy, changedAt, parties } = draft;
  await db.query(
    `insert into draft (id, declarant_id, title, content, origin, made_by, made_at, changed_by, changed_at, parties)
     values ($1, $2, $3, $4, $5, $6, $7, $6, $7, $8)`,
    [id, declarantId, title, content, origin, changedBy, changedAt, parties],
  );
}

/** Not yet submitted, latest first. */
export async function readDrafts(
  db: Queryable,
  declarants: readonly string[],
  limit: number,
): Promise<StoredDraft[]> {
  const { rows } = await db.query<StoredDraft>(
    `select ${COLUMNS} from draft where declarant_id = any($1) and submitted is null
     order by changed_at desc, id desc limit $2`,
    [declarants, limit],
  );
  return rows;
}

export async function countDrafts(db: Queryable, declarants: readonly string[]): Promise<number> {
  const sql = 'select count(*)::int as n from draft where declarant_id = any($1) and submitted is null';
  return (await db.query<{ n: number }>(sql, [declarants])).rows[0]?.n ?? 0;
}

export async function readDraft(db: Queryable, id: string): Promise<StoredDraft | undefined> {
  return (await db.query<StoredDraft>(`select ${COLUMNS} from draft where id = $1`, [id])).rows[0];
}

/** False where another has changed it since that revision, or it was submitted. */
export async function changeDraft(
  db: Queryable,
  draft: Pick<StoredDraft, 'id' | 'title' | 'content' | 'revision' | 'changedBy' | 'changedAt'> &
    DraftParties,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update draft set title = $3, content = $4, revision = revision + 1, changed_by = $5, changed_at = $6, parties = $7
     where id = $1 and revision = $2 and submitted is null`,
    [
      ...[draft.id, draft.revision, draft.title, draft.content, draft.changedBy, draft.changedAt],
      draft.parties,
    ],
  );
  return rowCount === 1;
}

/** What it said is kept, sealed, with the declaration that it became, and nowhere else. */
export async function markSubmitted(db: Queryable, id: string, key: string): Promise<void> {
  await db.query(
    "update draft set submitted = $2, title = '', content = '{}', parties = '{}' where id = $1",
    [id, key],
  );
}

/** Drafts in which a party is named, whoever writes them: for its erasure. */
export async function deleteDraftsNaming(db: Queryable, party: string, hash: string): Promise<void> {
  await db.query(
    'delete from draft where submitted is null and (parties @> array[$2] or strpos(content, $1) > 0)',
    [`"id":${JSON.stringify(party)}`, hash],
  );
}

/** Drafts sealed under keys that are destroyed: nobody could open them again. */
export async function deleteDraftsUnder(db: Queryable, keys: readonly string[]): Promise<void> {
  await db.query(
    `delete from draft where submitted is null and split_part(left(content, 40), '.', 2) = any($1)`,
    [keys],
  );
}

export async function deleteDraft(db: Queryable, id: string): Promise<void> {
  await db.query('delete from draft where id = $1 and submitted is null', [id]);
}
