/** What declarations wait for: papers, opinions, laboratory results, answers that the law gives customs days for. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';

export type AwaitedKind =
  | 'supplement'
  | 'opinion'
  | 'laboratory'
  | 'lift-request'
  | 'withdrawal-request'
  | 'loading-extension'
  | 'cancel-notice';
export type AwaitedStep = 'asked' | 'sent' | 'answered' | 'cancelled';

export interface AwaitedRow extends DeclarationKey {
  readonly id: string;
  readonly kind: AwaitedKind;
  readonly caseId: string | null;
  readonly office: string;
  readonly askedBy: string;
  /** Null: somebody outside. */
  readonly askedOf: string | null;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly says: Sealed;
  readonly article: string | null;
  readonly step: AwaitedStep;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly answer: Sealed | null;
}

const COLUMNS = `w.id, w.kind, w.number, w.version, w.case_id as "caseId", w.office, w.asked_by as "askedBy",
  w.asked_of as "askedOf", w.asked_at as "askedAt", w.due_at as "dueAt", w.says, w.article, w.step,
  w.answered_at as "answeredAt", w.answered_by as "answeredBy", w.answer`;

export async function storeAwaited(db: Queryable, row: AwaitedRow): Promise<void> {
  await db.query(
    `insert into awaited (id, kind, number, version, case_id, office, asked_by, asked_of, asked_at, due_at, says, article, step)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[row.id, row.kind, row.number, row.version, row.caseId, row.office, row.askedBy, row.askedOf],
      ...[row.askedAt, row.dueAt, row.says, row.article, row.step],
    ],
  );
}

/** Locks it; undefined where there is none. */
export async function lockAwaited(db: Queryable, id: string): Promise<AwaitedRow | undefined> {
  const sql = `select ${COLUMNS} from awaited w where w.id = $1 for update`;
  return (await db.query<AwaitedRow>(sql, [id])).rows[0];
}

export async function moveAwaited(
  db: Queryable,
  id: string,
  step: AwaitedStep,
  by: { readonly who: string; readonly at: Instant; readonly answer?: Sealed | undefined },
): Promise<void> {
  const isOver = step === 'answered' || step === 'cancelled';
  await db.query(
    `update awaited set step = $2, answered_at = $3, answered_by = $4, answer = $5 where id = $1`,
    [id, step, isOver ? by.at : null, isOver ? by.who : null, by.answer ?? null],
  );
}

/** Ends what a declaration still waits for of these kinds, in every version up to this one. */
export async function endAwaited(
  db: Queryable,
  { number, version }: DeclarationKey,
  kinds: readonly AwaitedKind[],
  step: 'answered' | 'cancelled',
  by: { readonly who: string; readonly at: Instant },
): Promise<void> {
  await db.query(
    `update awaited set step = $4, answered_at = $5, answered_by = $6
     where number = $1 and version <= $2 and kind = any($3) and step in ('asked', 'sent')`,
    [number, version, kinds, step, by.at, by.who],
  );
}

/** Opens again what the last act ended. */
export async function reopenAwaited(
  db: Queryable,
  { number, version }: DeclarationKey,
  kind: AwaitedKind,
): Promise<void> {
  await db.query(
    `update awaited set step = 'asked', answered_at = null, answered_by = null, answer = null
     where id = (select id from awaited where number = $1 and version = $2 and kind = $3 order by answered_at desc nulls last limit 1)`,
    [number, version, kind],
  );
}

export async function readAwaitedOf(db: Queryable, number: string): Promise<AwaitedRow[]> {
  const sql = `select ${COLUMNS} from awaited w where w.number = $1 order by w.asked_at, w.id`;
  return (await db.query<AwaitedRow>(sql, [number])).rows;
}

/** Open ones that concern a person: asked of him, or asked by him. */
export async function readAwaitedFor(db: Queryable, account: string): Promise<AwaitedRow[]> {
  const sql = `select ${COLUMNS} from awaited w where w.step in ('asked', 'sent') and (w.asked_by = $1 or w.asked_of = $1)
               order by w.due_at, w.id`;
  return (await db.query<AwaitedRow>(sql, [account])).rows;
}

/** Open requests of traders to an office, the most urgent first: whoever works there answers them. */
export async function readRequestsIn(db: Queryable, office: string): Promise<AwaitedRow[]> {
  const sql = `select ${COLUMNS} from awaited w join account a on a.id = w.asked_by and a.role = 'trader'
               where w.step in ('asked', 'sent') and w.office = $1 and w.asked_of is null order by w.due_at, w.id limit 200`;
  return (await db.query<AwaitedRow>(sql, [office])).rows;
}

/** Open ones of a kind, by declaration. */
export async function readOpenAwaited(
  db: Queryable,
  numbers: readonly string[],
  kind: AwaitedKind,
): Promise<AwaitedRow[]> {
  const sql = `select ${COLUMNS} from awaited w
               where w.step in ('asked', 'sent') and w.number = any($1) and w.kind = $2 order by w.asked_at, w.id`;
  return (await db.query<AwaitedRow>(sql, [numbers, kind])).rows;
}

/** Open ones of an office, the most urgent first. @param office null: every office */
export async function readAwaitedIn(
  db: Queryable,
  office: string | null,
  limit: number,
): Promise<AwaitedRow[]> {
  const sql = `select ${COLUMNS} from awaited w where w.step in ('asked', 'sent') and ($1::text is null or w.office = $1)
               order by w.due_at, w.id limit $2`;
  return (await db.query<AwaitedRow>(sql, [office, limit])).rows;
}

/** Open ones that are due before `soon`, more than half of their time over, and of which nobody was warned; they are marked. */
export async function takeDueSoon(db: Queryable, now: Instant, soon: Instant): Promise<AwaitedRow[]> {
  const { rows } = await db.query<AwaitedRow>(
    `update awaited w set warned_at = $1
     where w.step in ('asked', 'sent') and w.due_at >= $1 and w.due_at < $2 and w.warned_at is null
       and $1::timestamptz - w.asked_at > (w.due_at - w.asked_at) / 2
     returning ${COLUMNS}`,
    [now, soon],
  );
  return rows;
}

/** Open ones that are past their day and of which nobody was reminded; they are marked as reminded. */
export async function takeOverdue(db: Queryable, now: Instant): Promise<AwaitedRow[]> {
  const { rows } = await db.query<AwaitedRow>(
    `update awaited w set reminded_at = $1 where w.step in ('asked', 'sent') and w.due_at < $1 and w.reminded_at is null
     returning ${COLUMNS}`,
    [now],
  );
  return rows;
}
