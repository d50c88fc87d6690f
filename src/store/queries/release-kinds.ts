/** Kinds of release that a house defines itself, version by version: what is in force, what waits, who answered what. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface ReleaseKindRow {
  readonly id: string;
  readonly version: number;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly base: string;
  readonly item: string | null;
  /** JSON. */
  readonly lines: string;
  readonly why: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
  readonly droppedBy: string | null;
  readonly droppedAt: Instant | null;
  readonly droppedWhy: string | null;
}

export type NewReleaseKind = Omit<
  ReleaseKindRow,
  'confirmedBy' | 'confirmedAt' | 'droppedBy' | 'droppedAt' | 'droppedWhy'
>;

const COLUMNS = `id, version, name_ko as "nameKo", name_en as "nameEn", base, item, lines, why, made_by as "madeBy",
  made_at as "madeAt", confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", dropped_by as "droppedBy",
  dropped_at as "droppedAt", dropped_why as "droppedWhy"`;
const MOST = 1_000;

/** By id, the newest version first. */
export async function readReleaseKinds(db: Queryable): Promise<ReleaseKindRow[]> {
  const sql = `select ${COLUMNS} from release_kind order by id, version desc limit ${MOST}`;
  return (await db.query<ReleaseKindRow>(sql)).rows;
}

/** One kind, the newest version first. */
export async function readReleaseKind(db: Queryable, id: string): Promise<ReleaseKindRow[]> {
  const sql = `select ${COLUMNS} from release_kind where id = $1 order by version desc`;
  return (await db.query<ReleaseKindRow>(sql, [id])).rows;
}

/** Held until the transaction ends: of two people at once one comes after the other. */
export async function lockReleaseKind(db: Queryable, id: string): Promise<ReleaseKindRow[]> {
  await db.query(`select pg_advisory_xact_lock(hashtext('release-kind'), hashtext($1))`, [id]);
  return readReleaseKind(db, id);
}

export async function insertReleaseKind(db: Queryable, row: NewReleaseKind): Promise<void> {
  await db.query(
    `insert into release_kind (id, version, name_ko, name_en, base, item, lines, why, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.id, row.version, row.nameKo, row.nameEn, row.base, row.item, row.lines, row.why],
      ...[row.madeBy, row.madeAt],
    ],
  );
}

type Named = Pick<ReleaseKindRow, 'id' | 'version'>;

export async function confirmReleaseKind(
  db: Queryable,
  { id, version }: Named,
  who: string,
  at: Instant,
): Promise<void> {
  const sql = 'update release_kind set confirmed_by = $3, confirmed_at = $4 where id = $1 and version = $2';
  await db.query(sql, [id, version, who, at]);
}

export async function dropReleaseKind(
  db: Queryable,
  { id, version }: Named,
  who: string,
  at: Instant,
  why: string,
): Promise<void> {
  const sql = `update release_kind set dropped_by = $3, dropped_at = $4, dropped_why = $5 where id = $1 and version = $2`;
  await db.query(sql, [id, version, who, at, why]);
}
