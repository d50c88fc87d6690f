/** Settings that two people decide, version by version: what holds on a day, what waits, and who answered what. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface SettingVersionRow {
  readonly name: string;
  readonly version: number;
  readonly body: unknown;
  readonly validFrom: Day;
  readonly why: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
  readonly droppedBy: string | null;
  readonly droppedAt: Instant | null;
  readonly droppedWhy: string | null;
}

const COLUMNS = `name, version, body, valid_from::text as "validFrom", why, made_by as "madeBy", made_at as "madeAt",
  confirmed_by as "confirmedBy", confirmed_at as "confirmedAt", dropped_by as "droppedBy", dropped_at as "droppedAt",
  dropped_why as "droppedWhy"`;

/** Newest first. */
export async function readSettingVersions(db: Queryable, name: string): Promise<SettingVersionRow[]> {
  const sql = `select ${COLUMNS} from setting_version where name = $1 order by version desc`;
  return (await db.query<SettingVersionRow>(sql, [name])).rows;
}

/** What holds on a day: the confirmed version that began last. */
export async function readSettingOn(
  db: Queryable,
  name: string,
  day: Day,
): Promise<SettingVersionRow | undefined> {
  const { rows } = await db.query<SettingVersionRow>(
    `select ${COLUMNS} from setting_version where name = $1 and confirmed_at is not null and valid_from <= $2
     order by valid_from desc, version desc limit 1`,
    [name, day],
  );
  return rows[0];
}

/** Held until the transaction ends: of two people at once one comes after the other. */
export async function lockSetting(db: Queryable, name: string): Promise<SettingVersionRow[]> {
  await db.query(`select pg_advisory_xact_lock(hashtext('setting'), hashtext($1))`, [name]);
  return readSettingVersions(db, name);
}

export async function insertSetting(
  db: Queryable,
  row: Pick<SettingVersionRow, 'name' | 'version' | 'body' | 'validFrom' | 'why' | 'madeBy' | 'madeAt'>,
): Promise<void> {
  await db.query(
    `insert into setting_version (name, version, body, valid_from, why, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.name, row.version, JSON.stringify(row.body), row.validFrom, row.why, row.madeBy, row.madeAt],
  );
}

/** @param today holds from then on, where the day it was proposed for is over */
export async function confirmSetting(
  db: Queryable,
  { name, version }: Pick<SettingVersionRow, 'name' | 'version'>,
  by: string,
  at: Instant,
  today: Day,
): Promise<void> {
  await db.query(
    `update setting_version set confirmed_by = $3, confirmed_at = $4, valid_from = greatest(valid_from, $5::date)
     where name = $1 and version = $2`,
    [name, version, by, at, today],
  );
}

export async function dropSetting(
  db: Queryable,
  { name, version }: Pick<SettingVersionRow, 'name' | 'version'>,
  by: string,
  at: Instant,
  why: string,
): Promise<void> {
  await db.query(
    `update setting_version set dropped_by = $3, dropped_at = $4, dropped_why = $5 where name = $1 and version = $2`,
    [name, version, by, at, why],
  );
}
