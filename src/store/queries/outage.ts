/** Outages as the store keeps them, the marks of what was decided in one, and who signed the fallback. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface OutageRow {
  readonly id: string;
  readonly reason: string;
  /** Whose faults declared it by themselves; null where people did. */
  readonly voice: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly until: Instant;
  readonly declaredBy: string | null;
  readonly declaredAt: Instant | null;
  /** Hash of the fallback edition. */
  readonly edition: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Instant | null;
  readonly endReason: string | null;
  readonly droppedAt: Instant | null;
  readonly clearedAt: Instant | null;
}

const OUTAGE = `o.id, o.reason, o.voice, o.proposed_by as "proposedBy", o.proposed_at as "proposedAt", o.until,
  o.declared_by as "declaredBy", o.declared_at as "declaredAt", o.edition, o.ended_by as "endedBy", o.ended_at as "endedAt",
  o.end_reason as "endReason", o.dropped_at as "droppedAt", o.cleared_at as "clearedAt"`;

/** Newest first. */
export async function readOutages(db: Queryable, limit: number): Promise<OutageRow[]> {
  const sql = `select ${OUTAGE} from outage o order by o.id desc limit $1`;
  return (await db.query<OutageRow>(sql, [limit])).rows;
}

export async function readRunningOutage(db: Queryable): Promise<OutageRow | undefined> {
  const sql = `select ${OUTAGE} from outage o where o.declared_at is not null and o.ended_at is null for update`;
  return (await db.query<OutageRow>(sql)).rows[0];
}

export async function readProposedOutage(db: Queryable): Promise<OutageRow | undefined> {
  const sql = `select ${OUTAGE} from outage o where o.declared_at is null and o.dropped_at is null for update`;
  return (await db.query<OutageRow>(sql)).rows[0];
}

/** Ended, and not everything decided in it was screened again yet; oldest first. */
export async function readUncleared(db: Queryable): Promise<OutageRow[]> {
  const sql = `select ${OUTAGE} from outage o where o.ended_at is not null and o.cleared_at is null order by o.id`;
  return (await db.query<OutageRow>(sql)).rows;
}

export type NewOutage = Pick<
  OutageRow,
  'id' | 'reason' | 'voice' | 'proposedBy' | 'proposedAt' | 'until' | 'declaredBy' | 'declaredAt' | 'edition'
>;

export async function storeOutage(db: Queryable, row: NewOutage): Promise<void> {
  const { id, reason, voice, proposedBy, proposedAt, until, declaredBy, declaredAt, edition } = row;
  await db.query(
    `insert into outage (id, reason, voice, proposed_by, proposed_at, until, declared_by, declared_at, edition)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, reason, voice, proposedBy, proposedAt, until, declaredBy, declaredAt, edition],
  );
}

export async function declareOutage(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
  edition: string,
): Promise<void> {
  await db.query('update outage set declared_by = $2, declared_at = $3, edition = $4 where id = $1', [
    id,
    by,
    at,
    edition,
  ]);
}

export async function dropOutage(db: Queryable, id: string, at: Instant): Promise<void> {
  await db.query('update outage set dropped_at = $2 where id = $1', [id, at]);
}

export async function endOutage(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
  reason: string,
): Promise<void> {
  await db.query('update outage set ended_by = $2, ended_at = $3, end_reason = $4 where id = $1', [
    id,
    by,
    at,
    reason,
  ]);
}

/** False where it was noted before. */
export async function clearOutage(db: Queryable, id: string, at: Instant): Promise<boolean> {
  const sql = 'update outage set cleared_at = $2 where id = $1 and cleared_at is null';
  return (await db.query(sql, [id, at])).rowCount === 1;
}

export interface MarkCounts {
  readonly marked: number;
  readonly rescreened: number;
  readonly differing: number;
}

const RESCREENED = `left join event r on r.number = m.number and r.version = m.version and r.kind = 'outage-rescreened'`;

/** @param mark the exact detail of the marks of one outage */
export async function countMarks(db: Queryable, mark: string): Promise<MarkCounts> {
  const { rows } = await db.query<MarkCounts>(
    `select count(*)::float8 as marked, count(r.id)::float8 as rescreened,
            (count(*) filter (where r.why is not null))::float8 as differing
     from event m ${RESCREENED} where m.kind = 'outage-mark' and m.detail = $1`,
    [mark],
  );
  return rows[0]!;
}

export interface MarkedDecision {
  readonly number: string;
  readonly version: number;
  readonly decisionId: string;
  readonly record: string;
}

/** What was decided in an outage and not yet screened again. */
export async function readMarksLeft(db: Queryable, mark: string, limit: number): Promise<MarkedDecision[]> {
  const { rows } = await db.query<MarkedDecision>(
    `select m.number, m.version, x.id as "decisionId", x.record
     from event m ${RESCREENED}
     join lateral (
       select id, record from decision where number = m.number and version = m.version order by id limit 1
     ) x on true
     where m.kind = 'outage-mark' and m.detail = $1 and r.id is null order by m.number, m.version limit $2`,
    [mark, limit],
  );
  return rows;
}

/** Active people who signed this fallback, with their roles. */
export async function readSigners(
  db: Queryable,
  detail: string,
): Promise<{ readonly id: string; readonly role: string; readonly at: Instant }[]> {
  const { rows } = await db.query(
    `select a.id, a.role, min(e.at) as at from event e join account a on a.id = e.who and a.is_active
     where e.number = '' and e.kind = 'outage-sign' and e.detail = $1 group by a.id, a.role order by 3, 1`,
    [detail],
  );
  return rows;
}
