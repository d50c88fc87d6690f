/** Personal customs codes as they are stored: sealed codes under keyed marks, their days and switches, and standing consents. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface PersonalCodeRow {
  readonly id: string;
  readonly citizen: string;
  /** Null: erased. */
  readonly mark: string | null;
  readonly content: Sealed;
  readonly issuedOn: Day;
  readonly changedOn: Day;
  readonly expiresOn: Day;
  readonly endedOn: Day | null;
  readonly suspendedOn: Day | null;
  readonly isLocked: boolean;
}

const CODE = `id, citizen, mark::text as mark, content, issued_on::text as "issuedOn", changed_on::text as "changedOn",
  expires_on::text as "expiresOn", ended_on::text as "endedOn", suspended_on::text as "suspendedOn", is_locked as "isLocked"`;

/** False where the code, or a living one of the same person, is there already. */
export async function storeCode(db: Queryable, row: PersonalCodeRow): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into personal_code (id, citizen, mark, content, issued_on, changed_on, expires_on, is_locked)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      ...[row.id, row.citizen, row.mark, row.content, row.issuedOn, row.changedOn, row.expiresOn],
      row.isLocked,
    ],
  );
  return rowCount === 1;
}

/** The latest first. */
export async function readCodesOf(db: Queryable, citizen: string): Promise<PersonalCodeRow[]> {
  const sql = `select ${CODE} from personal_code where citizen = $1 order by issued_on desc, id desc`;
  return (await db.query<PersonalCodeRow>(sql, [citizen])).rows;
}

/** The living code of a person, held until the transaction ends. */
export async function lockCodeOf(db: Queryable, citizen: string): Promise<PersonalCodeRow | undefined> {
  const sql = `select ${CODE} from personal_code where citizen = $1 and ended_on is null for update`;
  return (await db.query<PersonalCodeRow>(sql, [citizen])).rows[0];
}

export async function lockCode(db: Queryable, id: string): Promise<PersonalCodeRow | undefined> {
  const sql = `select ${CODE} from personal_code where id = $1 for update`;
  return (await db.query<PersonalCodeRow>(sql, [id])).rows[0];
}

export async function readCodesByMark(db: Queryable, marks: readonly string[]): Promise<PersonalCodeRow[]> {
  const sql = `select ${CODE} from personal_code where mark = any($1::bigint[])`;
  return (await db.query<PersonalCodeRow>(sql, [marks])).rows;
}

export async function changeCode(
  db: Queryable,
  id: string,
  to: Pick<PersonalCodeRow, 'content' | 'changedOn' | 'expiresOn' | 'endedOn' | 'suspendedOn' | 'isLocked'>,
): Promise<void> {
  await db.query(
    `update personal_code set content = $2, changed_on = $3, expires_on = $4, ended_on = $5, suspended_on = $6, is_locked = $7
     where id = $1`,
    [id, to.content, to.changedOn, to.expiresOn, to.endedOn, to.suspendedOn, to.isLocked],
  );
}

export interface ConsentRow {
  readonly platform: string;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Standing and withdrawn, the latest first. */
export async function readConsents(db: Queryable, citizen: string): Promise<ConsentRow[]> {
  const { rows } = await db.query<ConsentRow>(
    `select platform, given_at as "givenAt", withdrawn_at as "withdrawnAt" from code_consent where citizen = $1
     order by given_at desc, id desc`,
    [citizen],
  );
  return rows;
}

/** Consents of whoever holds these codes. */
export async function readConsentsOfCodes(
  db: Queryable,
  codes: readonly string[],
): Promise<(ConsentRow & { readonly code: string })[]> {
  const { rows } = await db.query<ConsentRow & { readonly code: string }>(
    `select c.id as code, n.platform, n.given_at as "givenAt", n.withdrawn_at as "withdrawnAt"
     from personal_code c join code_consent n using (citizen) where c.id = any($1)`,
    [codes],
  );
  return rows;
}

/** False where it stands already. */
export async function storeConsent(
  db: Queryable,
  row: {
    readonly id: string;
    readonly citizen: string;
    readonly platform: string;
    readonly givenAt: Instant;
  },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into code_consent (id, citizen, platform, given_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [row.id, row.citizen, row.platform, row.givenAt],
  );
  return rowCount === 1;
}

/** False where none stands. */
export async function withdrawConsent(
  db: Queryable,
  citizen: string,
  platform: string,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update code_consent set withdrawn_at = $3 where citizen = $1 and platform = $2 and withdrawn_at is null',
    [citizen, platform, at],
  );
  return rowCount === 1;
}

export async function readCodesById(db: Queryable, ids: readonly string[]): Promise<PersonalCodeRow[]> {
  const sql = `select ${CODE} from personal_code where id = any($1)`;
  return (await db.query<PersonalCodeRow>(sql, [ids])).rows;
}
