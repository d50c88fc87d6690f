/** People of the portal as they are stored: sealed words of themselves, sessions, addresses, and what they asked after. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface CitizenRow {
  readonly id: string;
  readonly content: Sealed;
}

/** False where somebody of that mark is there already. */
export async function storeCitizen(
  db: Queryable,
  row: CitizenRow & { readonly subject: string; readonly createdAt: Instant },
): Promise<boolean> {
  const { rowCount } = await db.query(
    'insert into citizen (id, subject, content, created_at) values ($1, $2, $3, $4) on conflict (subject) do nothing',
    [row.id, row.subject, row.content, row.createdAt],
  );
  return rowCount === 1;
}

export async function readCitizenBySubject(db: Queryable, subject: string): Promise<CitizenRow | undefined> {
  const sql = 'select id, content from citizen where subject = $1';
  return (await db.query<CitizenRow>(sql, [subject])).rows[0];
}

export async function readCitizen(db: Queryable, id: string): Promise<CitizenRow | undefined> {
  return (await db.query<CitizenRow>('select id, content from citizen where id = $1', [id])).rows[0];
}

export async function rewriteCitizen(db: Queryable, { id, content }: CitizenRow): Promise<void> {
  await db.query('update citizen set content = $2 where id = $1', [id, content]);
}

export interface CitizenSessionRow {
  readonly idHash: string;
  readonly citizen: string;
  readonly csrfToken: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export async function storeCitizenSession(db: Queryable, row: CitizenSessionRow): Promise<void> {
  await db.query(
    'insert into citizen_session (id_hash, citizen, csrf_token, created_at, expires_at) values ($1, $2, $3, $4, $5)',
    [row.idHash, row.citizen, row.csrfToken, row.createdAt, row.expiresAt],
  );
}

/** With the one whose it is; undefined where it has run out or whoever it was is erased. */
export async function readCitizenSession(
  db: Queryable,
  idHash: string,
  now: Instant,
): Promise<(CitizenRow & { readonly csrfToken: string }) | undefined> {
  const { rows } = await db.query<CitizenRow & { csrfToken: string }>(
    `select c.id, c.content, s.csrf_token as "csrfToken" from citizen_session s join citizen c on c.id = s.citizen
     where s.id_hash = $1 and s.expires_at > $2 and c.subject is not null`,
    [idHash, now],
  );
  return rows[0];
}

export async function endCitizenSession(db: Queryable, idHash: string): Promise<void> {
  await db.query('delete from citizen_session where id_hash = $1', [idHash]);
}

export async function endExpiredCitizenSessions(db: Queryable, now: Instant): Promise<void> {
  await db.query('delete from citizen_session where expires_at <= $1', [now]);
}

export interface AddressRow {
  readonly id: string;
  readonly content: Sealed;
}

export async function storeAddress(
  db: Queryable,
  row: AddressRow & { readonly citizen: string; readonly addedAt: Instant },
): Promise<void> {
  await db.query('insert into delivery_address (id, citizen, content, added_at) values ($1, $2, $3, $4)', [
    row.id,
    row.citizen,
    row.content,
    row.addedAt,
  ]);
}

export async function readAddresses(db: Queryable, citizen: string): Promise<AddressRow[]> {
  const { rows } = await db.query<AddressRow>(
    'select id, content from delivery_address where citizen = $1 and removed_at is null order by added_at, id',
    [citizen],
  );
  return rows;
}

export async function rewriteAddress(db: Queryable, { id, content }: AddressRow): Promise<void> {
  await db.query('update delivery_address set content = $2 where id = $1', [id, content]);
}

/** False where the citizen has no such address. */
export async function removeAddress(
  db: Queryable,
  citizen: string,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update delivery_address set removed_at = $3 where citizen = $1 and id = $2 and removed_at is null',
    [citizen, id, at],
  );
  return rowCount === 1;
}

export async function storeLookUp(
  db: Queryable,
  row: {
    readonly id: string;
    readonly citizen: string;
    readonly isFound: boolean;
    readonly content: Sealed;
    readonly at: Instant;
  },
): Promise<void> {
  await db.query(
    'insert into parcel_look_up (id, citizen, is_found, content, at) values ($1, $2, $3, $4, $5)',
    [row.id, row.citizen, row.isFound, row.content, row.at],
  );
}
