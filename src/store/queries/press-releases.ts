/** Press releases with their versions and publications, for the page of releases and for the public. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export type PressState = 'draft' | 'waiting' | 'approved' | 'scheduled' | 'published' | 'withdrawn';

export interface PressRow {
  readonly id: string;
  readonly kind: string;
  /** The kind of the house that it was written with, `id/version`. */
  readonly template: string | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly state: PressState;
  /** The latest. */
  readonly version: number;
  readonly embargo: Instant | null;
  readonly sentBy: string | null;
  readonly sentAt: Instant | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly publishAt: Instant | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnKo: string | null;
  readonly withdrawnEn: string | null;
}

export interface PressVersionRow {
  readonly release: string;
  readonly version: number;
  readonly figures: string;
  readonly linesKo: string;
  readonly linesEn: string;
  readonly titleKo: string;
  readonly titleEn: string;
  readonly noteKo: string | null;
  readonly noteEn: string | null;
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** Null where it was never published. */
  readonly publishedAt: Instant | null;
}

export type NewPressVersion = Omit<PressVersionRow, 'publishedAt'>;

const ROW = `r.id, r.kind, r.template, r.made_by as "madeBy", r.made_at as "madeAt", r.state, r.version, r.embargo, r.sent_by as "sentBy",
  r.sent_at as "sentAt", r.approved_by as "approvedBy", r.approved_at as "approvedAt", r.publish_at as "publishAt",
  r.withdrawn_by as "withdrawnBy", r.withdrawn_at as "withdrawnAt", r.withdrawn_ko as "withdrawnKo", r.withdrawn_en as "withdrawnEn"`;
const VERSION = `v.release, v.version, v.figures, v.lines_ko as "linesKo", v.lines_en as "linesEn", v.title_ko as "titleKo",
  v.title_en as "titleEn", v.note_ko as "noteKo", v.note_en as "noteEn", v.made_by as "madeBy", v.made_at as "madeAt",
  p.published_at as "publishedAt"`;
const VERSIONS = `press_release_version v left join press_release_publication p using (release, version)`;
const MOST = 500;

/** Newest first, each with the title of its latest version and when something of it was first published. */
export type PressListRow = PressRow &
  Pick<PressVersionRow, 'titleKo' | 'titleEn'> & {
    readonly publishedAt: Instant | null;
    /** Of a kind of the house its name. */
    readonly ownKo: string | null;
    readonly ownEn: string | null;
  };

export async function readPressList(db: Queryable): Promise<PressListRow[]> {
  const sql = `select ${ROW}, v.title_ko as "titleKo",
      v.title_en as "titleEn", k.name_ko as "ownKo", k.name_en as "ownEn",
      (select max(published_at) from press_release_publication where release = r.id) as "publishedAt"
    from press_release r join press_release_version v on v.release = r.id and v.version = r.version
      left join release_kind k on r.template = k.id || '/' || k.version
    order by r.made_at desc, r.id desc limit ${MOST}`;
  return (await db.query<PressListRow>(sql)).rows;
}

export async function readPress(db: Queryable, id: string): Promise<PressRow | undefined> {
  return (await db.query<PressRow>(`select ${ROW} from press_release r where id = $1`, [id])).rows[0];
}

/** Locked until the end of the transaction. */
export async function lockPress(db: Queryable, id: string): Promise<PressRow | undefined> {
  return (await db.query<PressRow>(`select ${ROW} from press_release r where id = $1 for update of r`, [id]))
    .rows[0];
}

/** The oldest first. */
export async function readPressVersions(db: Queryable, id: string): Promise<PressVersionRow[]> {
  const sql = `select ${VERSION} from ${VERSIONS} where v.release = $1 order by v.version`;
  return (await db.query<PressVersionRow>(sql, [id])).rows;
}

export async function insertPress(
  db: Queryable,
  row: Pick<PressRow, 'id' | 'kind' | 'template' | 'madeBy' | 'madeAt' | 'embargo'>,
): Promise<void> {
  const sql =
    'insert into press_release (id, kind, made_by, made_at, embargo, template) values ($1, $2, $3, $4, $5, $6)';
  await db.query(sql, [row.id, row.kind, row.madeBy, row.madeAt, row.embargo, row.template]);
}

export async function insertPressVersion(db: Queryable, row: NewPressVersion): Promise<void> {
  await db.query(
    `insert into press_release_version (release, version, figures, lines_ko, lines_en, title_ko, title_en, note_ko, note_en,
       made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[row.release, row.version, row.figures, row.linesKo, row.linesEn, row.titleKo, row.titleEn],
      ...[row.noteKo, row.noteEn, row.madeBy, row.madeAt],
    ],
  );
}

type Moved = Partial<Omit<PressRow, 'id' | 'kind' | 'template' | 'madeBy' | 'madeAt'>>;

const COLUMNS: Readonly<Record<keyof Moved, string>> = {
  ...{ state: 'state', version: 'version', embargo: 'embargo', sentBy: 'sent_by', sentAt: 'sent_at' },
  ...{ approvedBy: 'approved_by', approvedAt: 'approved_at', publishAt: 'publish_at' },
  ...{ withdrawnBy: 'withdrawn_by', withdrawnAt: 'withdrawn_at' },
  ...{ withdrawnKo: 'withdrawn_ko', withdrawnEn: 'withdrawn_en' },
};

export async function movePress(db: Queryable, id: string, moved: Moved): Promise<void> {
  const names = Object.keys(moved) as (keyof Moved)[];
  const sets = names.map((name, at) => `${COLUMNS[name]} = $${at + 2}`).join(', ');
  await db.query(`update press_release set ${sets} where id = $1`, [id, ...names.map((name) => moved[name])]);
}

/** Scheduled and due; locked, those that somebody else has locked left out. */
export async function lockDuePress(db: Queryable, now: Instant): Promise<PressRow[]> {
  const sql = `select ${ROW} from press_release r where state = 'scheduled' and publish_at <= $1 order by publish_at, id
    for update of r skip locked`;
  return (await db.query<PressRow>(sql, [now])).rows;
}

export async function insertPublication(
  db: Queryable,
  { id, version }: Pick<PressRow, 'id' | 'version'>,
  at: Instant,
): Promise<void> {
  const sql = 'insert into press_release_publication (release, version, published_at) values ($1, $2, $3)';
  await db.query(sql, [id, version, at]);
}

/** What the public may see at an instant: published versions alone, the newest release first, versions oldest first. */
export async function readPublished(
  db: Queryable,
  now: Instant,
): Promise<(PressVersionRow & Pick<PressRow, 'kind' | 'withdrawnAt' | 'withdrawnKo' | 'withdrawnEn'>)[]> {
  const sql = `select ${VERSION}, r.kind, r.withdrawn_at as "withdrawnAt", r.withdrawn_ko as "withdrawnKo",
      r.withdrawn_en as "withdrawnEn"
    from press_release_publication p join press_release_version v using (release, version)
      join press_release r on r.id = p.release
    where p.published_at <= $1 and (r.embargo is null or r.embargo <= $1)
    order by p.published_at desc, v.version desc limit ${MOST}`;
  return (await db.query(sql, [now])).rows;
}
