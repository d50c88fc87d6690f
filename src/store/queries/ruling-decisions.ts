/** What was ruled, version after version, and the files of applications. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface RulingRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly phase: 'first' | 'review' | 'change';
  readonly code: string;
  readonly edition: string;
  readonly rule: string;
  readonly followed: readonly string[];
  readonly isPublic: boolean;
  /** JSON of title, goods and reasons: in clear where it is public. */
  readonly words: Sealed;
  readonly ground: string | null;
  readonly isAtFault: boolean;
  readonly ruledOn: Day;
  readonly proposedBy: string;
  readonly decidedBy: string;
  readonly recordedAt: Instant;
}

export interface RulingFileRow {
  readonly id: string;
  readonly number: string;
  readonly hash: string;
  readonly pieces: string;
  readonly name: Sealed;
  readonly kind: string;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const RULING = `id, number, version, phase, code, edition, rule, followed, is_public as "isPublic", words, ground,
  is_at_fault as "isAtFault", ruled_on::text as "ruledOn", proposed_by as "proposedBy", decided_by as "decidedBy",
  recorded_at as "recordedAt"`;
const FILE = `id, number, hash, pieces, name, kind, bytes, added_by as "addedBy", added_at as "addedAt"`;

export async function insertRuling(db: Queryable, row: RulingRow): Promise<void> {
  await db.query(
    `insert into ruling (id, number, version, phase, code, edition, rule, followed, is_public, words, ground, is_at_fault,
       ruled_on, proposed_by, decided_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[row.id, row.number, row.version, row.phase, row.code, row.edition, row.rule, row.followed],
      ...[row.isPublic, row.words, row.ground, row.isAtFault, row.ruledOn, row.proposedBy, row.decidedBy],
      row.recordedAt,
    ],
  );
}

/** In the order in which they were made. */
export async function readRulingsOf(db: Queryable, numbers: readonly string[]): Promise<RulingRow[]> {
  const sql = `select ${RULING} from ruling where number = any($1) order by number, version`;
  return (await db.query<RulingRow>(sql, [numbers])).rows;
}

/** The version in force of each number, oldest first. */
export async function readRulingsInForce(db: Queryable): Promise<RulingRow[]> {
  const sql = `select ${RULING} from ruling r
    where not exists (select 1 from ruling later where later.number = r.number and later.version > r.version)
    order by recorded_at, id`;
  return (await db.query<RulingRow>(sql)).rows;
}

export interface PublishedRulingRow {
  readonly number: string;
  readonly code: string;
  readonly title: string;
  readonly goods: string;
  readonly ruledOn: Day;
}

/** What is published and in force, the latest first. @param words that must all stand in title, goods or number */
export async function readPublishedRulings(
  db: Queryable,
  words: readonly string[],
  within: string,
  most: number,
): Promise<PublishedRulingRow[]> {
  const { rows } = await db.query<PublishedRulingRow>(
    `with published as (
       select number, code, ruled_on, case when is_public then words::jsonb end as said from ruling r
       where is_public and not exists (select 1 from ruling later where later.number = r.number and later.version > r.version))
     select number, code, said ->> 'title' as title, said ->> 'goods' as goods, ruled_on::text as "ruledOn" from published
     where starts_with(code, $2) and concat_ws(' ', said ->> 'title', said ->> 'goods', number) ilike all ($1::text[])
     order by ruled_on desc, number desc limit $3`,
    [words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`), within, most],
  );
  return rows;
}

export async function insertRulingFile(db: Queryable, row: RulingFileRow): Promise<void> {
  await db.query(
    `insert into ruling_file (id, number, hash, pieces, name, kind, bytes, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [row.id, row.number, row.hash, row.pieces, row.name, row.kind, row.bytes, row.addedBy, row.addedAt],
  );
}

/** Oldest first. */
export async function readRulingFiles(db: Queryable, number: string): Promise<RulingFileRow[]> {
  const sql = `select ${FILE} from ruling_file where number = $1 order by added_at, id`;
  return (await db.query<RulingFileRow>(sql, [number])).rows;
}
