/** New telephones that wait for their proof, and the short messages that are sent: what waits, was taken, was given up. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { NoticeTry } from './citizen-mail.ts';

export interface PhoneProofRow {
  readonly citizen: string;
  readonly content: Sealed;
  readonly mark: string;
  readonly askedAt: Instant;
  readonly wrong: number;
}

const PROOF = `citizen, content, mark::text as mark, asked_at as "askedAt", wrong`;

export async function readPhoneProof(db: Queryable, citizen: string): Promise<PhoneProofRow | undefined> {
  return (await db.query<PhoneProofRow>(`select ${PROOF} from phone_proof where citizen = $1`, [citizen]))
    .rows[0];
}

/** Held until the transaction ends. */
export async function lockPhoneProof(db: Queryable, citizen: string): Promise<PhoneProofRow | undefined> {
  const sql = `select ${PROOF} from phone_proof where citizen = $1 for update`;
  return (await db.query<PhoneProofRow>(sql, [citizen])).rows[0];
}

/** In place of the one before. */
export async function storePhoneProof(db: Queryable, row: PhoneProofRow): Promise<void> {
  await dropPhoneProof(db, row.citizen, row.askedAt);
  await db.query(
    'insert into phone_proof (citizen, content, mark, asked_at, wrong) values ($1, $2, $3, $4, $5)',
    [row.citizen, row.content, row.mark, row.askedAt, row.wrong],
  );
}

export async function countWrong(db: Queryable, citizen: string): Promise<void> {
  await db.query('update phone_proof set wrong = wrong + 1 where citizen = $1', [citizen]);
}

/** A number that was still to be sent is not sent any more. */
export async function dropPhoneProof(db: Queryable, citizen: string, at: Instant): Promise<void> {
  await db.query('delete from phone_proof where citizen = $1', [citizen]);
  await db.query(
    `update phone_message set state = 'stopped', next_at = null, ended_at = $2
     where citizen = $1 and kind = 'proof' and state = 'waiting'`,
    [citizen, at],
  );
}

export interface PhoneMessageRow {
  readonly id: string;
  readonly citizen: string;
  readonly kind: 'proof' | 'changed';
  readonly mark: string;
  readonly content: Sealed;
  readonly madeAt: Instant;
}

export async function storePhoneMessage(db: Queryable, row: PhoneMessageRow): Promise<void> {
  await db.query(
    `insert into phone_message (id, citizen, kind, mark, content, made_at, next_at, attempts, state)
     values ($1, $2, $3, $4, $5, $6, $6, 0, 'waiting')`,
    [row.id, row.citizen, row.kind, row.mark, row.content, row.madeAt],
  );
}

/** Numbers that were asked for since, by the citizen or for the telephone, whoever asked. @param since machine clock */
export async function countPhoneProofs(
  db: Queryable,
  { citizen, mark }: Pick<PhoneProofRow, 'citizen' | 'mark'>,
  since: Instant,
): Promise<{ readonly byCitizen: number; readonly toPhone: number }> {
  const { rows } = await db.query<{ byCitizen: number; toPhone: number }>(
    `select (select count(*)::int from phone_message where kind = 'proof' and citizen = $1 and made_at > $3) as "byCitizen",
            (select count(*)::int from phone_message where kind = 'proof' and mark = $2 and made_at > $3) as "toPhone"`,
    [citizen, mark, since],
  );
  return rows[0]!;
}

export type DuePhoneMessage = PhoneMessageRow & { readonly attempts: number };

/** The longest due first. */
export async function readDuePhoneMessages(
  db: Queryable,
  now: Instant,
  most: number,
): Promise<DuePhoneMessage[]> {
  const { rows } = await db.query<DuePhoneMessage>(
    `select id, citizen, kind, mark::text as mark, content, made_at as "madeAt", attempts from phone_message
     where state = 'waiting' and next_at <= $1 order by next_at, id limit $2`,
    [now, most],
  );
  return rows;
}

/** Where it was stopped meanwhile it stays so. */
export async function notePhoneTry(
  db: Queryable,
  id: string,
  { state, answer, nextAt, endedAt }: NoticeTry,
): Promise<void> {
  await db.query(
    `update phone_message set state = $2, answer = $3, next_at = $4, ended_at = $5, attempts = attempts + 1
     where id = $1 and state = 'waiting'`,
    [id, state, answer, nextAt, endedAt],
  );
}

/** How the latest number of a citizen stands on its way. */
export async function readProofState(
  db: Queryable,
  citizen: string,
): Promise<NoticeTry['state'] | undefined> {
  const { rows } = await db.query<{ state: NoticeTry['state'] }>(
    `select state from phone_message where citizen = $1 and kind = 'proof' order by made_at desc, id desc limit 1`,
    [citizen],
  );
  return rows[0]?.state;
}
