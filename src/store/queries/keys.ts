/** Keys with which systems of brokers and traders sign in: the secret's hash, what it may be used for, and until when. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { AccountRow } from './people.ts';

export interface KeyRow {
  readonly id: string;
  readonly account: string;
  readonly title: string;
  /** sha256 of the secret, hexadecimal. */
  readonly secretHash: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

const COLUMNS = `k.id, k.account, k.title, k.secret_hash as "secretHash", k.scopes, k.created_at as "createdAt",
  k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"`;

export async function storeKey(db: Queryable, key: KeyRow): Promise<void> {
  const { id, account, title, secretHash, scopes, createdAt, expiresAt } = key;
  await db.query(
    `insert into api_key (id, account, title, secret_hash, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, account, title, secretHash, scopes, createdAt, expiresAt],
  );
}

export async function readKeysOf(db: Queryable, account: string): Promise<KeyRow[]> {
  const sql = `select ${COLUMNS} from api_key k where k.account = $1 order by k.created_at desc, k.id limit 200`;
  return (await db.query<KeyRow>(sql, [account])).rows;
}

/** A key that is in force now, of an account that is: undefined else. */
export async function readKeyInForce(
  db: Queryable,
  id: string,
  now: Instant,
): Promise<
  | {
      readonly key: KeyRow;
      readonly account: Pick<AccountRow, 'id' | 'nameKo' | 'nameEn' | 'role' | 'parties'>;
    }
  | undefined
> {
  const { rows } = await db.query(
    `select ${COLUMNS}, a.name_ko as "nameKo", a.name_en as "nameEn", a.role,
            array(select p.kind || ':' || p.party_id from account_party p where p.account = a.id order by 1) as parties
     from api_key k join account a on a.id = k.account
     where k.id = $1 and k.revoked_at is null and k.expires_at > $2 and a.is_active`,
    [id, now],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { nameKo, nameEn, role, parties, ...key } = row;
  return { key, account: { id: key.account, nameKo, nameEn, role, parties } };
}

/** Once a minute is enough: the page shows a time, not a count. */
export async function noteKeyUsed(db: Queryable, id: string, at: Instant): Promise<void> {
  await db.query(
    `update api_key set last_used_at = $2
     where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`,
    [id, at],
  );
}

/** False where there is no such key of this account, or it was revoked before. */
export async function revokeKey(db: Queryable, id: string, account: string, at: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update api_key set revoked_at = $3 where id = $1 and account = $2 and revoked_at is null',
    [id, account, at],
  );
  return rowCount === 1;
}
