/** Questions that were handed over to officers, and the answers that two people made. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface QuestionRow {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly words: Sealed;
  /** What was asked before in the same visit, a line each; null where nothing was. */
  readonly before: Sealed | null;
  readonly because: 'refused' | 'unsatisfied';
  readonly nearest: readonly string[];
}

export interface NewAnswerRow {
  readonly id: string;
  readonly question: string;
  readonly titleKo: string;
  readonly titleEn: string;
  readonly textKo: string;
  readonly textEn: string;
  readonly asked: readonly string[];
  readonly articles: readonly string[];
  readonly writtenBy: string;
  readonly writtenAt: Instant;
}

export interface AnswerRow extends NewAnswerRow {
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly droppedBy: string | null;
  readonly droppedAt: Instant | null;
  readonly droppedWhy: string | null;
}

const QUESTION = 'id, asked_by as "askedBy", asked_at as "askedAt", words, before, because, nearest';
const ANSWER = `id, question, title_ko as "titleKo", title_en as "titleEn", text_ko as "textKo", text_en as "textEn", asked, articles,
  written_by as "writtenBy", written_at as "writtenAt", approved_by as "approvedBy", approved_at as "approvedAt",
  dropped_by as "droppedBy", dropped_at as "droppedAt", dropped_why as "droppedWhy"`;
const MOST = 500;

export async function storeQuestion(db: Queryable, row: QuestionRow): Promise<void> {
  await db.query(
    'insert into counsel_question (id, asked_by, asked_at, words, before, because, nearest) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.askedBy, row.askedAt, row.words, row.before, row.because, row.nearest],
  );
}

/** Newest first; of one asker, or of all where none is named. */
export async function readQuestions(db: Queryable, askedBy: string | null): Promise<QuestionRow[]> {
  const sql = `select ${QUESTION} from counsel_question where $1::text is null or asked_by = $1
    order by asked_at desc, id desc limit ${MOST}`;
  return (await db.query<QuestionRow>(sql, [askedBy])).rows;
}

export async function readQuestionRow(db: Queryable, id: string): Promise<QuestionRow | undefined> {
  return (await db.query<QuestionRow>(`select ${QUESTION} from counsel_question where id = $1`, [id]))
    .rows[0];
}

/** How many one person handed over since an instant. */
export async function countQuestionsSince(db: Queryable, askedBy: string, since: Instant): Promise<number> {
  const sql = 'select count(*)::int as n from counsel_question where asked_by = $1 and asked_at >= $2';
  return (await db.query<{ n: number }>(sql, [askedBy, since])).rows[0]!.n;
}

/** Throws a unique violation where an answer of the question waits or stands already. */
export async function storeAnswer(db: Queryable, row: NewAnswerRow): Promise<void> {
  await db.query(
    `insert into counsel_answer
       (id, question, title_ko, title_en, text_ko, text_en, asked, articles, written_by, written_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.id, row.question, row.titleKo, row.titleEn, row.textKo, row.textEn],
      ...[row.asked, row.articles, row.writtenBy, row.writtenAt],
    ],
  );
}

/** In the order in which they were written. */
export async function readAnswers(db: Queryable, questions: readonly string[]): Promise<AnswerRow[]> {
  const sql = `select ${ANSWER} from counsel_answer where question = any($1) order by written_at, id`;
  return (await db.query<AnswerRow>(sql, [questions])).rows;
}

/** Locked until the end of the transaction. */
export async function lockAnswer(db: Queryable, id: string): Promise<AnswerRow | undefined> {
  return (await db.query<AnswerRow>(`select ${ANSWER} from counsel_answer where id = $1 for update`, [id]))
    .rows[0];
}

export async function approveAnswer(db: Queryable, id: string, by: string, at: Instant): Promise<void> {
  await db.query('update counsel_answer set approved_by = $2, approved_at = $3 where id = $1', [id, by, at]);
}

export async function dropAnswer(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
  why: string,
): Promise<void> {
  const sql = 'update counsel_answer set dropped_by = $2, dropped_at = $3, dropped_why = $4 where id = $1';
  await db.query(sql, [id, by, at, why]);
}

/** What the office has approved: topics of its own. */
export async function readApprovedAnswers(db: Queryable): Promise<AnswerRow[]> {
  const sql = `select ${ANSWER} from counsel_answer where approved_at is not null order by approved_at, id`;
  return (await db.query<AnswerRow>(sql)).rows;
}
