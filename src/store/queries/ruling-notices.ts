/** Mails to applicants for rulings: which are due, and how each fares. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export type RulingNoticeKind = 'ask' | 'due' | 'decide' | 'change' | 'return' | 'decline';

export interface NewRulingNotice {
  readonly id: string;
  readonly number: string;
  readonly step: string;
  readonly kind: RulingNoticeKind;
  /** Business clock. */
  readonly notBefore: Instant;
  /** Machine clock. */
  readonly nextAt: Instant;
}

export interface RulingNoticeRow extends NewRulingNotice {
  readonly attempts: number;
  readonly lastAnswer: string | null;
  readonly endedAt: Instant | null;
  /** `needless`: what it reminds of was done before; `refused`: the mail server will not have it. */
  readonly outcome: 'sent' | 'needless' | 'erased' | 'refused' | null;
}

const COLUMNS = `id, number, step, kind, not_before as "notBefore", next_at as "nextAt", attempts,
  last_answer as "lastAnswer", ended_at as "endedAt", outcome`;

export async function insertRulingNotice(db: Queryable, row: NewRulingNotice): Promise<void> {
  await db.query(
    'insert into ruling_notice (id, number, step, kind, not_before, next_at) values ($1, $2, $3, $4, $5, $6)',
    [row.id, row.number, row.step, row.kind, row.notBefore, row.nextAt],
  );
}

/** In the order in which they were made. */
export async function readRulingNotices(db: Queryable, number: string): Promise<RulingNoticeRow[]> {
  const sql = `select ${COLUMNS} from ruling_notice where number = $1 order by id`;
  return (await db.query<RulingNoticeRow>(sql, [number])).rows;
}

/** Oldest first. @param business @param machine the two clocks */
export async function readDueRulingNotices(
  db: Queryable,
  business: Instant,
  machine: Instant,
  most: number,
): Promise<RulingNoticeRow[]> {
  const { rows } = await db.query<RulingNoticeRow>(
    `select ${COLUMNS} from ruling_notice where ended_at is null and next_at <= $2 and not_before <= $1 order by next_at, id limit $3`,
    [business, machine, most],
  );
  return rows;
}

/** It was tried, and is tried again. */
export async function noteRulingAttempt(
  db: Queryable,
  id: string,
  answer: string,
  nextAt: Instant,
): Promise<void> {
  await db.query(
    'update ruling_notice set attempts = attempts + 1, last_answer = $2, next_at = $3 where id = $1',
    [id, answer, nextAt],
  );
}

/** @param answer of the server that took it; null where none was asked */
export async function endRulingNotice(
  db: Queryable,
  id: string,
  outcome: NonNullable<RulingNoticeRow['outcome']>,
  answer: string | null,
  at: Instant,
): Promise<void> {
  await db.query(
    `update ruling_notice set outcome = $2, ended_at = $4, last_answer = coalesce($3, last_answer),
       attempts = attempts + case when $3::text is null then 0 else 1 end
     where id = $1`,
    [id, outcome, answer, at],
  );
}
