/** Files that traders bring, under the hash of their bytes, in pieces; and which declaration each stands with. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface AttachmentRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly hash: string;
  /** Where the bytes lie, `<key>.<hash>`; null: unsealed, under their hash. */
  readonly pieces: string | null;
  /** As somebody called it. */
  readonly name: Sealed;
  readonly kind: string;
  readonly bytes: number;
  readonly about: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const COLUMNS = `id, number, version, hash, pieces, name, kind, bytes, about, added_by as "addedBy", added_at as "addedAt"`;
const PIECE = 1_000_000;

export function cutInPieces(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) pieces.push(bytes.subarray(from, from + PIECE));
  return pieces;
}

/** The same bytes under the same key again are there already. Call it inside the transaction that stores the row. */
export async function storeAttachmentBytes(
  db: Queryable,
  name: string,
  pieces: readonly Buffer[],
): Promise<void> {
  for (const [place, piece] of pieces.entries()) {
    await db.query(
      'insert into attachment_piece (hash, place, bytes) values ($1, $2, $3) on conflict do nothing',
      [name, place, piece],
    );
  }
}

export async function storeAttachment(db: Queryable, row: AttachmentRow): Promise<void> {
  const { id, number, version, hash, pieces, name, kind, bytes, about, addedBy, addedAt } = row;
  await db.query(
    `insert into attachment (id, number, version, hash, pieces, name, kind, bytes, about, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, number, version, hash, pieces, name, kind, bytes, about, addedBy, addedAt],
  );
}

/** Oldest first, of all versions. */
export async function readAttachments(db: Queryable, number: string): Promise<AttachmentRow[]> {
  const sql = `select ${COLUMNS} from attachment where number = $1 order by added_at, id`;
  return (await db.query<AttachmentRow>(sql, [number])).rows;
}

export async function readAttachment(
  db: Queryable,
  number: string,
  id: string,
): Promise<AttachmentRow | undefined> {
  const sql = `select ${COLUMNS} from attachment where number = $1 and id = $2`;
  return (await db.query<AttachmentRow>(sql, [number, id])).rows[0];
}

/** One piece after the other, so that sending a file never holds the whole of it. */
export async function* readAttachmentPieces(db: Queryable, name: string): AsyncGenerator<Buffer> {
  for (let place = 0; ; place++) {
    const { rows } = await db.query<{ bytes: Buffer }>(
      'select bytes from attachment_piece where hash = $1 and place = $2',
      [name, place],
    );
    const piece = rows[0]?.bytes;
    if (piece === undefined) return;
    yield piece;
  }
}
