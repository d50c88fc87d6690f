/** Every version of every criterion with its state and what waits for a second person: for the pages and the moves of its life. */
import type { Instant } from '../../core/day.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { Queryable } from '../open.ts';

export type CriterionState = 'draft' | 'shadow' | 'active' | 'retired';
export type ProposedMove = 'activate' | 'retire';

export interface CriterionVersionRow {
  readonly id: string;
  readonly version: number;
  readonly body: Criterion;
  readonly state: CriterionState;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly why: string | null;
  /** The version that it was made from; null for the first. */
  readonly basedOn: number | null;
  readonly proposedMove: ProposedMove | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Instant | null;
  readonly proposedWhy: string | null;
  readonly signOff: string | null;
}

const VERSION = `id, version, body, state, created_by as "createdBy", created_at as "createdAt", why, based_on as "basedOn",
  proposed_move as "proposedMove", proposed_by as "proposedBy", proposed_at as "proposedAt",
  proposed_why as "proposedWhy", sign_off as "signOff"`;

/** In the order of ids, the newest version of each first. */
export async function readAllVersions(db: Queryable): Promise<CriterionVersionRow[]> {
  return (
    await db.query<CriterionVersionRow>(
      `select ${VERSION} from criterion order by id collate "C", version desc`,
    )
  ).rows;
}

/** Newest first. */
export async function readVersions(db: Queryable, id: string): Promise<CriterionVersionRow[]> {
  const sql = `select ${VERSION} from criterion where id = $1 order by version desc`;
  return (await db.query<CriterionVersionRow>(sql, [id])).rows;
}

/** The same, held until the transaction ends, so that of two people who move it at once one comes after the other. */
export async function lockVersions(db: Queryable, id: string): Promise<CriterionVersionRow[]> {
  // Nothing to lock yet for a new one: its name is.
  await db.query(`select pg_advisory_xact_lock(hashtext('criterion'), hashtext($1))`, [id]);
  return readVersions(db, id);
}

/** The versions in force, in the order of ids; whether the day lies within their validity is asked when they are matched. */
export async function readActiveCriteria(db: Queryable): Promise<Criterion[]> {
  const { rows } = await db.query<{ body: Criterion }>(
    `select body from criterion where state = 'active' order by id collate "C"`,
  );
  return rows.map(({ body }) => body);
}

export async function readShadowCriteria(db: Queryable): Promise<Criterion[]> {
  const { rows } = await db.query<{ body: Criterion }>(
    `select body from criterion where state = 'shadow' order by id collate "C", version`,
  );
  return rows.map(({ body }) => body);
}

export async function readCriterionIds(db: Queryable): Promise<string[]> {
  return (await db.query<{ id: string }>('select distinct id from criterion')).rows.map(({ id }) => id);
}

export interface NewVersion {
  readonly body: Criterion;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly why: string | null;
  readonly basedOn: number | null;
}

/** Stores a version as a draft. Throws PostgreSQL's 23505 where somebody stored that version first. */
export async function insertDraft(db: Queryable, { body, ...row }: NewVersion): Promise<void> {
  const { id, version, owner, basis, validFrom, validTo = null } = body;
  await db.query(
    `insert into criterion (id, version, body, state, owner, basis, valid_from, valid_to, created_by, created_at, why, based_on)
     values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[id, version, JSON.stringify(body), owner, basis, validFrom, validTo],
      ...[row.createdBy, row.createdAt, row.why, row.basedOn],
    ],
  );
}

export interface Proposal {
  readonly move: ProposedMove;
  readonly by: string;
  readonly at: Instant;
  readonly why: string | null;
  readonly signOff: string | null;
}

export async function setProposal(
  db: Queryable,
  id: string,
  version: number,
  proposal: Proposal | null,
): Promise<void> {
  const { move, by, at, why, signOff } = proposal ?? NO_PROPOSAL;
  await db.query(
    `update criterion set proposed_move = $3, proposed_by = $4, proposed_at = $5, proposed_why = $6, sign_off = $7
     where id = $1 and version = $2`,
    [id, version, move, by, at, why, signOff],
  );
}

const NO_PROPOSAL = { move: null, by: null, at: null, why: null, signOff: null };

/** Whatever waited for a second person is settled with it; a sign-off stays readable. */
export async function setState(
  db: Queryable,
  id: string,
  version: number,
  state: CriterionState,
): Promise<void> {
  await db.query(
    `update criterion set state = $3, proposed_move = null, proposed_by = null, proposed_at = null, proposed_why = null
     where id = $1 and version = $2`,
    [id, version, state],
  );
}

export interface CriterionEventRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly who: string;
  readonly why: string | null;
  readonly article: string | null;
  /** With `criterion`, `version` and what else belongs to the move. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What people did with a criterion, newest first, as the log vouches for it. */
export async function readCriterionEvents(db: Queryable, id: string): Promise<CriterionEventRow[]> {
  const { rows } = await db.query<CriterionEventRow>(
    `select id, kind, at, who, why, article, detail::jsonb as detail from event
     where number = '' and version = 0 and kind like 'criterion-%' and detail::jsonb ->> 'criterion' = $1
     order by id collate "C" desc`,
    [id],
  );
  return rows;
}
