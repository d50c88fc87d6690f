/** Who agrees for which minor: invited by the minor, taken on by the guardian, ended by either. Rows stay. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface GuardianshipRow {
  readonly id: string;
  readonly minor: string;
  /** Null: nobody has taken it on yet. */
  readonly guardian: string | null;
  /** Machine clock: until when the number can be given. */
  readonly expiresAt: Instant;
  readonly acceptedAt: Instant | null;
}

const ROW = `id, minor, guardian, expires_at as "expiresAt", accepted_at as "acceptedAt"`;

export async function storeInvite(
  db: Queryable,
  row: Pick<GuardianshipRow, 'id' | 'minor' | 'expiresAt'> & {
    readonly invite: string;
    readonly invitedAt: Instant;
  },
): Promise<void> {
  await db.query(
    'insert into guardianship (id, minor, invite, invited_at, expires_at) values ($1, $2, $3, $4, $5)',
    [row.id, row.minor, row.invite, row.invitedAt, row.expiresAt],
  );
}

/** An invitation before is used no more. */
export async function endInvites(db: Queryable, minor: string, at: Instant): Promise<void> {
  await db.query(
    'update guardianship set ended_at = $2 where minor = $1 and ended_at is null and guardian is null',
    [minor, at],
  );
}

/** Held until the transaction ends; none where it was taken on, ended, or is over. @param now machine clock */
export async function lockInvite(
  db: Queryable,
  invite: string,
  now: Instant,
): Promise<GuardianshipRow | undefined> {
  const { rows } = await db.query<GuardianshipRow>(
    `select ${ROW} from guardianship where invite = $1 and guardian is null and ended_at is null and expires_at > $2 for update`,
    [invite, now],
  );
  return rows[0];
}

export async function acceptInvite(db: Queryable, id: string, guardian: string, at: Instant): Promise<void> {
  await db.query('update guardianship set guardian = $2, accepted_at = $3 where id = $1', [id, guardian, at]);
}

/** Of either side. @returns whether there was one */
export async function endGuardianship(
  db: Queryable,
  citizen: string,
  id: string,
  at: Instant,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update guardianship set ended_at = $3
     where id = $2 and (minor = $1 or guardian = $1) and ended_at is null and guardian is not null`,
    [citizen, id, at],
  );
  return rowCount === 1;
}

/** That stand, or wait to be taken on, of either side; the oldest first. @param now machine clock */
export async function readGuardianships(
  db: Queryable,
  citizen: string,
  now: Instant,
): Promise<GuardianshipRow[]> {
  const { rows } = await db.query<GuardianshipRow>(
    `select ${ROW} from guardianship where id in (
       select id from guardianship where minor = $1 and ended_at is null
       union select id from guardianship where guardian = $1 and ended_at is null)
       and (guardian is not null or expires_at > $2) order by invited_at, id`,
    [citizen, now],
  );
  return rows;
}

/** Held until the transaction ends: whoever ends it meanwhile waits. */
export async function isGuardianOf(db: Queryable, guardian: string, minor: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'select 1 from guardianship where guardian = $1 and minor = $2 and ended_at is null for share',
    [guardian, minor],
  );
  return rowCount !== 0;
}
