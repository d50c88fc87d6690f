/** Rules of the agency, in all their versions. */
import type { AgencyRule } from '../../areas/counsel/records.ts';
import type { Queryable } from '../open.ts';
import { storeWritten, WRITTEN, type WrittenVersion } from './written-versions.ts';

export type RuleRow = WrittenVersion<AgencyRule>;

const MOST = 5000;

/** Throws a unique violation where somebody else has written that version. */
export function storeRules(db: Queryable, rows: readonly RuleRow[]): Promise<void> {
  return storeWritten(db, 'agency_rule', rows);
}

/** The version of each that holds. */
export async function readRules(db: Queryable): Promise<RuleRow[]> {
  const sql = `select distinct on (id) ${WRITTEN} from agency_rule order by id, version desc limit ${MOST}`;
  return (await db.query<RuleRow>(sql)).rows;
}

/** The newest first. */
export async function readRuleVersions(db: Queryable, id: string): Promise<RuleRow[]> {
  const sql = `select ${WRITTEN} from agency_rule where id = $1 order by version desc`;
  return (await db.query<RuleRow>(sql, [id])).rows;
}

/** Only one writes rules at a time, so that no number is given twice. */
export async function lockRules(db: Queryable): Promise<void> {
  await db.query("select pg_advisory_xact_lock(hashtext('agency_rule'))");
}
