/** Criteria, policies and watch-lists as versioned data: what was in force on a day stays readable for ever. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface CriterionRow {
  readonly id: string;
  readonly version: number;
  readonly body: unknown;
  readonly state: 'draft' | 'shadow' | 'active' | 'retired';
  readonly owner: string;
  readonly basis: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** A version that exists already is left as it is; @returns how many were new */
export async function storeCriteria(db: Queryable, criteria: readonly CriterionRow[]): Promise<number> {
  const { rowCount } = await db.query(
    `insert into criterion (id, version, body, state, owner, basis, valid_from, valid_to, created_by, created_at)
     select id, version, body, state, owner, basis, "validFrom", "validTo", "createdBy", "createdAt"
     from jsonb_to_recordset($1::jsonb) as c (id text, version int, body jsonb, state text, owner text, basis text,
       "validFrom" date, "validTo" date, "createdBy" text, "createdAt" timestamptz)
     on conflict (id, version) do nothing`,
    [JSON.stringify(criteria)],
  );
  return rowCount ?? 0;
}

export interface PolicyRow {
  readonly id: string;
  readonly version: number;
  readonly body: unknown;
  readonly validFrom: Instant;
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** Four eyes: a policy is in force only when a second person confirmed it. */
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
  /** Version in force when it was drafted; null for the first. */
  readonly basedOn?: number | null;
  readonly why?: string | null;
  readonly refusedBy?: string | null;
  readonly refusedAt?: Instant | null;
  readonly refusedWhy?: string | null;
}

const POLICY = `id, version, body, valid_from as "validFrom", made_by as "madeBy", made_at as "madeAt",
  confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", based_on as "basedOn", why,
  refused_by as "refusedBy", refused_at as "refusedAt", refused_why as "refusedWhy"`;

export async function storePolicy(db: Queryable, policy: PolicyRow): Promise<boolean> {
  const { id, version, body, validFrom, madeBy, madeAt, confirmedBy, confirmedAt } = policy;
  const { basedOn = null, why = null } = policy;
  const { rowCount } = await db.query(
    `insert into policy (id, version, body, valid_from, made_by, made_at, confirmed_by, confirmed_at, based_on, why)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id, version) do nothing`,
    [id, version, JSON.stringify(body), validFrom, madeBy, madeAt, confirmedBy, confirmedAt, basedOn, why],
  );
  return rowCount === 1;
}

/** False where it is confirmed already, or where the one who confirms is the one who made it. */
export async function confirmPolicy(
  db: Queryable,
  id: string,
  version: number,
  by: string,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update policy set confirmed_by = $3, confirmed_at = $4
     where id = $1 and version = $2 and confirmed_at is null and refused_at is null and made_by <> $3`,
    [id, version, by, at],
  );
  return rowCount === 1;
}

/** False where it was answered already. */
export async function refusePolicy(
  db: Queryable,
  id: string,
  version: number,
  { by, at, why }: { readonly by: string; readonly at: Instant; readonly why: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update policy set refused_by = $3, refused_at = $4, refused_why = $5
     where id = $1 and version = $2 and confirmed_at is null and refused_at is null`,
    [id, version, by, at, why],
  );
  return rowCount === 1;
}

/** Newest first. */
export async function readPolicies(db: Queryable): Promise<PolicyRow[]> {
  return (await db.query<PolicyRow>(`select ${POLICY} from policy order by valid_from desc, version desc`))
    .rows;
}

/** Nobody confirms the policy that a new store starts with. */
export const MADE_BY_FIRST = 'system:first';

/** The policy in force at an instant of the business clock: the confirmed one that began last. */
export async function readPolicyInForce(db: Queryable, at: Instant): Promise<PolicyRow | undefined> {
  const { rows } = await db.query<PolicyRow>(
    `select ${POLICY} from policy
     where valid_from <= $1 and (confirmed_at is not null or made_by = $2)
     order by valid_from desc, version desc limit 1`,
    [at, MADE_BY_FIRST],
  );
  return rows[0];
}

/** The confirmed policy that comes into force next, after an instant of the business clock. */
export async function readComingPolicy(db: Queryable, at: Instant): Promise<PolicyRow | undefined> {
  const { rows } = await db.query<PolicyRow>(
    `select ${POLICY} from policy where valid_from > $1 and confirmed_at is not null
     order by valid_from, version desc limit 1`,
    [at],
  );
  return rows[0];
}

export interface WatchListRow {
  readonly list: string;
  /** What the key names: importer, seller, hs, warehouse. */
  readonly kind: string;
  readonly key: string;
  /** audit, documents, x-ray, physical, laboratory or stop. */
  readonly demand: string;
  readonly note: string | null;
  readonly source: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

export async function storeWatchList(db: Queryable, entries: readonly WatchListRow[]): Promise<number> {
  const { rowCount } = await db.query(
    `insert into watch_list_entry (list, kind, key, demand, note, source, valid_from, valid_to, created_by, created_at)
     select list, kind, key, demand, note, source, "validFrom", "validTo", "createdBy", "createdAt"
     from jsonb_to_recordset($1::jsonb) as e (list text, kind text, key text, demand text, note text, source text, "validFrom" date,
       "validTo" date, "createdBy" text, "createdAt" timestamptz)
     on conflict do nothing`,
    [JSON.stringify(entries)],
  );
  return rowCount ?? 0;
}

/** Entries in force on a day; all where no day is given. */
export async function readWatchLists(db: Queryable, day?: Day): Promise<WatchListRow[]> {
  const { rows } = await db.query<WatchListRow>(
    `select list, kind, key, demand, note, source, valid_from::text as "validFrom", valid_to::text as "validTo",
            created_by as "createdBy", created_at as "createdAt"
     from watch_list_entry
     where $1::date is null or (valid_from <= $1 and (valid_to is null or valid_to >= $1)) order by list, kind, key, valid_from`,
    [day ?? null],
  );
  return rows;
}
