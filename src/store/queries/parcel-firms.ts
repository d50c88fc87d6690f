/** The register of e-commerce firms: platforms, carriers and forwarders, what was found about them, their keys and messages. */
import type { Day, Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export type FirmKind = 'platform' | 'carrier' | 'forwarder';
export type FirmState = 'applied' | 'registered' | 'refused' | 'ended';
export type Mode = 'live' | 'sandbox';

export interface FirmRow {
  readonly id: string;
  readonly kind: FirmKind;
  readonly name: string;
  readonly country: string;
  readonly appliedBy: string;
  readonly appliedAt: Instant;
  readonly state: FirmState;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly decidedBy: string | null;
}

export const CHECK_KINDS = ['arrears', 'investigation', 'disqualification'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface FirmCheckRow {
  readonly id: string;
  readonly firm: string;
  readonly kind: CheckKind;
  readonly isClear: boolean;
  readonly checkedOn: Day;
  readonly source: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

export interface ParcelKeyRow {
  readonly id: string;
  readonly firm: string;
  readonly mode: Mode;
  /** Public part alone. */
  readonly jwk: Readonly<Record<string, unknown>>;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

const FIRM = `id, kind, name, country, applied_by as "appliedBy", applied_at as "appliedAt", state, valid_from as "validFrom",
  valid_to as "validTo", decided_by as "decidedBy"`;
const KEY = `k.id, k.firm, k.mode, k.jwk, k.created_by as "createdBy", k.created_at as "createdAt", k.expires_at as "expiresAt",
  k.revoked_at as "revokedAt"`;

export async function readFirms(db: Queryable): Promise<FirmRow[]> {
  return (await db.query<FirmRow>(`select ${FIRM} from parcel_firm order by kind, id`)).rows;
}

/** Nobody else decides about it until the transaction ends. */
export async function lockFirm(db: Queryable, id: string): Promise<FirmRow | undefined> {
  return (await db.query<FirmRow>(`select ${FIRM} from parcel_firm where id = $1 for update`, [id])).rows[0];
}

export async function storeFirm(db: Queryable, firm: FirmRow): Promise<void> {
  const { id, kind, name, country, appliedBy, appliedAt, state, validFrom, validTo, decidedBy } = firm;
  await db.query(
    `insert into parcel_firm (id, kind, name, country, applied_by, applied_at, state, valid_from, valid_to, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, kind, name, country, appliedBy, appliedAt, state, validFrom, validTo, decidedBy],
  );
}

export async function decideFirm(
  db: Queryable,
  id: string,
  to: Pick<FirmRow, 'state' | 'validFrom' | 'validTo' | 'decidedBy'>,
  at: Instant,
): Promise<void> {
  await db.query(
    `update parcel_firm set state = $2, valid_from = $3, valid_to = $4, decided_by = $5, decided_at = $6 where id = $1`,
    [id, to.state, to.validFrom, to.validTo, to.decidedBy, at],
  );
}

export async function storeFirmCheck(db: Queryable, check: FirmCheckRow): Promise<void> {
  const { id, firm, kind, isClear, checkedOn, source, enteredBy, enteredAt } = check;
  await db.query(
    `insert into parcel_firm_check (id, firm, kind, is_clear, checked_on, source, entered_by, entered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, firm, kind, isClear, checkedOn, source, enteredBy, enteredAt],
  );
}

/** The latest of each kind, of every firm or of one. */
export async function readFirmChecks(db: Queryable, firm: string | null): Promise<FirmCheckRow[]> {
  const { rows } = await db.query<FirmCheckRow>(
    `select distinct on (firm, kind) id, firm, kind, is_clear as "isClear", checked_on as "checkedOn", source,
            entered_by as "enteredBy", entered_at as "enteredAt"
     from parcel_firm_check where $1::text is null or firm = $1 order by firm, kind, entered_at desc, id desc`,
    [firm],
  );
  return rows;
}

export async function storeParcelKey(db: Queryable, key: ParcelKeyRow): Promise<void> {
  const { id, firm, mode, jwk, createdBy, createdAt, expiresAt } = key;
  await db.query(
    `insert into parcel_key (id, firm, mode, jwk, created_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, firm, mode, JSON.stringify(jwk), createdBy, createdAt, expiresAt],
  );
}

export async function readParcelKeys(db: Queryable): Promise<ParcelKeyRow[]> {
  return (
    await db.query<ParcelKeyRow>(
      `select ${KEY} from parcel_key k order by k.created_at desc, k.id limit 1000`,
    )
  ).rows;
}

export async function revokeParcelKey(db: Queryable, id: string, at: Instant): Promise<string | undefined> {
  const sql = `update parcel_key set revoked_at = $2 where id = $1 and revoked_at is null returning firm`;
  return (await db.query<{ firm: string }>(sql, [id, at])).rows[0]?.firm;
}

/** A key that may sign now, with its firm, whatever state that is in. */
export async function readSigner(
  db: Queryable,
  id: string,
  now: Instant,
): Promise<
  | {
      readonly key: ParcelKeyRow;
      readonly firm: Pick<FirmRow, 'id' | 'kind' | 'state' | 'validFrom' | 'validTo'>;
    }
  | undefined
> {
  const { rows } = await db.query(
    `select ${KEY}, f.kind, f.state, f.valid_from as "validFrom", f.valid_to as "validTo"
     from parcel_key k join parcel_firm f on f.id = k.firm
     where k.id = $1 and k.revoked_at is null and k.expires_at > $2`,
    [id, now],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { kind, state, validFrom, validTo, ...key } = row;
  return { key, firm: { id: key.firm, kind, state, validFrom, validTo } };
}

export interface MessageRow {
  readonly firm: string;
  readonly jti: string;
  readonly kind: string;
  readonly mode: Mode;
  readonly bodyHash: string;
  readonly answer: string;
  readonly receivedAt: Instant;
}

export async function readMessage(db: Queryable, firm: string, jti: string): Promise<MessageRow | undefined> {
  const { rows } = await db.query<MessageRow>(
    `select firm, jti, kind, mode, body_hash as "bodyHash", answer, received_at as "receivedAt"
     from parcel_message where firm = $1 and jti = $2`,
    [firm, jti],
  );
  return rows[0];
}

export async function storeMessage(db: Queryable, message: MessageRow): Promise<void> {
  const { firm, jti, kind, mode, bodyHash, answer, receivedAt } = message;
  await db.query(
    `insert into parcel_message (firm, jti, kind, mode, body_hash, answer, received_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [firm, jti, kind, mode, bodyHash, answer, receivedAt],
  );
}
