/** Accounts and sessions, for signing in; what a role may do is decided in access, not here. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly role: string;
  readonly office: string | null;
  readonly skills: readonly string[];
  readonly passwordHash: string;
  readonly isActive: boolean;
  readonly createdAt: Instant;
  /** The firms that a trader's account speaks for, such as `declarant:Z1000`. */
  readonly parties?: readonly string[];
}

const ACCOUNT = `a.id, a.login, a.name_ko as "nameKo", a.name_en as "nameEn", a.role, a.office, a.skills,
  a.password_hash as "passwordHash", a.is_active as "isActive", a.created_at as "createdAt",
  array(select p.kind || ':' || p.party_id from account_party p where p.account = a.id order by 1) as parties`;

/** False where the login exists already. */
export async function storeAccount(db: Queryable, account: AccountRow): Promise<boolean> {
  const { id, login, nameKo, nameEn, role, office, skills, passwordHash, isActive, createdAt } = account;
  const { rowCount } = await db.query(
    `insert into account (id, login, name_ko, name_en, role, office, skills, password_hash, is_active, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [id, login, nameKo, nameEn, role, office, skills, passwordHash, isActive, createdAt],
  );
  return rowCount === 1;
}

export async function readAccountByLogin(db: Queryable, login: string): Promise<AccountRow | undefined> {
  return (await db.query<AccountRow>(`select ${ACCOUNT} from account a where a.login = $1`, [login])).rows[0];
}

export interface SessionRow {
  /** sha256 of the cookie's secret, hexadecimal. */
  readonly idHash: string;
  readonly account: string;
  readonly csrfToken: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

export async function storeSession(db: Queryable, session: SessionRow): Promise<void> {
  const { idHash, account, csrfToken, createdAt, seenAt, expiresAt } = session;
  await db.query(
    `insert into session (id_hash, account, csrf_token, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [idHash, account, csrfToken, createdAt, seenAt, expiresAt],
  );
}

/** The session with its account, when neither has run out; undefined else. */
export async function readSession(
  db: Queryable,
  idHash: string,
  now: Instant,
): Promise<{ readonly session: SessionRow; readonly account: AccountRow } | undefined> {
  const { rows } = await db.query(
    `select ${ACCOUNT}, s.id_hash as "idHash", s.account, s.csrf_token as "csrfToken", s.created_at as "signedInAt",
            s.seen_at as "seenAt", s.expires_at as "expiresAt"
     from session s join account a on a.id = s.account where s.id_hash = $1 and s.expires_at > $2 and a.is_active`,
    [idHash, now],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { idHash: hash, account, csrfToken, signedInAt, seenAt, expiresAt, ...person } = row;
  return {
    session: { idHash: hash, account, csrfToken, createdAt: signedInAt, seenAt, expiresAt },
    account: person,
  };
}

export async function endSession(db: Queryable, idHash: string): Promise<void> {
  await db.query('delete from session where id_hash = $1', [idHash]);
}

export async function endExpiredSessions(db: Queryable, now: Instant): Promise<number> {
  return (await db.query('delete from session where expires_at <= $1', [now])).rowCount ?? 0;
}

export async function readColleague(db: Queryable, id: string): Promise<AccountRow | undefined> {
  return (await db.query<AccountRow>(`select ${ACCOUNT} from account a where a.id = $1`, [id])).rows[0];
}

/** Officers and supervisors of an office, with how many cases each has in hand. */
export async function readColleagues(
  db: Queryable,
  office: string,
): Promise<(AccountRow & { readonly inHand: number })[]> {
  const { rows } = await db.query<AccountRow & { inHand: number }>(
    `select ${ACCOUNT}, (select count(*)::float8 from "case" c where c.assignee = a.id and c.state = 'dealt') as "inHand"
     from account a where a.office = $1 and a.role in ('officer', 'supervisor') and a.is_active order by a.id`,
    [office],
  );
  return rows;
}
