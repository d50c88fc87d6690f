/** The settings of automatic acceptance, kept for ever: proposed, approved by a second person, ended. And tables of requirements. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface AutomaticAcceptanceRow {
  readonly id: string;
  readonly basis: string;
  /** Null: every office. */
  readonly offices: readonly string[] | null;
  readonly lanes: readonly string[];
  readonly directions: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly why: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly endedBy: string | null;
  readonly endedAt: Instant | null;
  readonly endWhy: string | null;
}

const COLUMNS = `id, basis, offices, lanes, directions, valid_from::text as "validFrom", valid_to::text as "validTo", why,
  proposed_by as "proposedBy", proposed_at as "proposedAt", approved_by as "approvedBy", approved_at as "approvedAt",
  ended_by as "endedBy", ended_at as "endedAt", end_why as "endWhy"`;

/** Newest first. */
export async function readAutomaticAcceptance(db: Queryable): Promise<AutomaticAcceptanceRow[]> {
  const sql = `select ${COLUMNS} from automatic_acceptance order by proposed_at desc, id desc`;
  return (await db.query<AutomaticAcceptanceRow>(sql)).rows;
}

export async function addAutomaticAcceptance(db: Queryable, row: AutomaticAcceptanceRow): Promise<void> {
  const { id, basis, offices, lanes, directions, validFrom, validTo, why } = row;
  await db.query(
    `insert into automatic_acceptance (id, basis, offices, lanes, directions, valid_from, valid_to, why, proposed_by,
       proposed_at, approved_by, approved_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[id, basis, offices, lanes, directions, validFrom, validTo, why],
      ...[row.proposedBy, row.proposedAt, row.approvedBy, row.approvedAt],
    ],
  );
}

/** @returns false where it is approved or ended already */
export async function approveAutomaticAcceptance(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update automatic_acceptance set approved_by = $2, approved_at = $3 where id = $1 and approved_by is null and ended_by is null',
    [id, by, at],
  );
  return rowCount === 1;
}

/** @returns false where it is ended already */
export async function endAutomaticAcceptance(
  db: Queryable,
  id: string,
  by: string,
  at: Instant,
  why: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update automatic_acceptance set ended_by = $2, ended_at = $3, end_why = $4 where id = $1 and ended_by is null',
    [id, by, at, why],
  );
  return rowCount === 1;
}

export interface RequirementTableRow {
  readonly version: number;
  readonly source: string;
  readonly body: string;
  readonly importedBy: string;
  readonly importedAt: Instant;
}

/** The last table that was imported: it is the one in force, by the days of its rows. */
export async function readRequirementTable(db: Queryable): Promise<RequirementTableRow | undefined> {
  const { rows } = await db.query<RequirementTableRow>(
    `select version, source, body, imported_by as "importedBy", imported_at as "importedAt"
     from requirement_table order by version desc limit 1`,
  );
  return rows[0];
}

/** @returns the version that it was given, or the last one's where that says the same */
export async function addRequirementTable(
  db: Queryable,
  row: Omit<RequirementTableRow, 'version'>,
): Promise<{ readonly version: number; readonly isNew: boolean }> {
  const last = await readRequirementTable(db);
  if (last !== undefined && last.body === row.body && last.source === row.source)
    return { version: last.version, isNew: false };
  const version = (last?.version ?? 0) + 1;
  await db.query(
    `insert into requirement_table (version, source, body, imported_by, imported_at) values ($1, $2, $3, $4, $5)`,
    [version, row.source, row.body, row.importedBy, row.importedAt],
  );
  return { version, isNew: true };
}
