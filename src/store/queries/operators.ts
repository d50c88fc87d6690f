/** The registry of authorised operators (관세법 제255조의2) and their measured compliance (시행령 제259조의6). */
import type { Day, Instant } from '../../core/day.ts';
import type { LinkName, Operator } from '../../screening/chain.ts';
import type { Grade } from '../../screening/policy.ts';
import type { Queryable } from '../open.ts';

export interface OperatorRow {
  readonly kind: LinkName;
  readonly id: string;
  readonly grade: Grade;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** What was there already stays as it was; @returns how many were new */
export async function storeOperators(db: Queryable, rows: readonly OperatorRow[]): Promise<number> {
  const { rowCount } = await db.query(
    `insert into operator (kind, id, grade, valid_from, valid_to, source, created_by, created_at)
     select kind, id, grade, "validFrom", "validTo", source, "createdBy", "createdAt"
     from jsonb_to_recordset($1::jsonb) as o (kind text, id text, grade text, "validFrom" date, "validTo" date,
       source text, "createdBy" text, "createdAt" timestamptz)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

export async function readOperatorRows(db: Queryable): Promise<OperatorRow[]> {
  const { rows } = await db.query<OperatorRow>(
    `select kind, id, grade, valid_from as "validFrom", valid_to as "validTo", source, created_by as "createdBy",
            created_at as "createdAt"
     from operator order by kind, id, valid_from desc`,
  );
  return rows;
}

/** The registry with the latest measure of each, newest grade first, in a fixed order. */
export async function readOperators(db: Queryable): Promise<Operator[]> {
  const { rows } = await db.query<Operator>(
    `select o.kind, o.id, o.grade, o.valid_from as "validFrom", o.valid_to as "validTo", c.score,
            c.measured_on as "measuredOn"
     from operator o left join lateral (
       select score, measured_on from compliance c where c.kind = o.kind and c.id = o.id
       order by measured_on desc limit 1
     ) c on true
     order by o.kind, o.id, o.valid_from desc`,
  );
  return rows;
}

export interface ComplianceRow {
  readonly kind: LinkName;
  readonly id: string;
  readonly measuredOn: Day;
  readonly score: number;
  /** What it was computed from. */
  readonly detail: unknown;
}

export async function storeCompliance(db: Queryable, rows: readonly ComplianceRow[]): Promise<number> {
  const { rowCount } = await db.query(
    `insert into compliance (kind, id, measured_on, score, detail)
     select kind, id, "measuredOn", score, detail
     from jsonb_to_recordset($1::jsonb) as c (kind text, id text, "measuredOn" date, score float8, detail jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}
