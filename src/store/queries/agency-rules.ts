/** Rules of the agency, in all their versions. */
import type { AgencyRule } from '../../areas/counsel/records.ts';
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface RuleRow {
  readonly id: string;
  readonly version: number;
  readonly body: AgencyRule;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly why: string;
}

const COLUMNS = 'id, version, body, written_by as "writtenBy", written_at as "writtenAt", why';
const MOST = 5000;

/** Throws a unique violation where somebody else has written that version. */
export async function storeRules(db: Queryable, rows: readonly RuleRow[]): Promise<void> {
  await db.query(
    `insert into agency_rule (id, version, body, written_by, written_at, why)
     select * from unnest($1::text[], $2::int[], $3::jsonb[], $4::text[], $5::timestamptz[], $6::text[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ version }) => version),
      rows.map(({ body }) => JSON.stringify(body)),
      rows.map(({ writtenBy }) => writtenBy),
      rows.map(({ writtenAt }) => writtenAt),
      rows.map(({ why }) => why),
    ],
  );
}

/** The version of each that holds. */
export async function readRules(db: Queryable): Promise<RuleRow[]> {
  const sql = `select distinct on (id) ${COLUMNS} from agency_rule order by id, version desc limit ${MOST}`;
  return (await db.query<RuleRow>(sql)).rows;
}

/** The newest first. */
export async function readRuleVersions(db: Queryable, id: string): Promise<RuleRow[]> {
  const sql = `select ${COLUMNS} from agency_rule where id = $1 order by version desc`;
  return (await db.query<RuleRow>(sql, [id])).rows;
}

/** Only one writes rules at a time, so that no number is given twice. */
export async function lockRules(db: Queryable): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtext('agency_rule'))");
}
