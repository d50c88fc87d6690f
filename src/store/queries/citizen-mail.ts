/** Addresses of mail that citizens gave, and the notices that are sent to them: what waits, what was taken, what was given up. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';

export interface CitizenMailRow {
  readonly citizen: string;
  readonly content: Sealed;
  readonly kinds: readonly string[];
  readonly language: 'ko' | 'en';
  readonly stopHash: string;
  readonly askedAt: Instant;
  readonly wrong: number;
  readonly provedAt: Instant | null;
}

const MAIL = `citizen, content, kinds, language, stop_hash as "stopHash", asked_at as "askedAt", wrong, proved_at as "provedAt"`;

export async function readMail(db: Queryable, citizen: string): Promise<CitizenMailRow | undefined> {
  const sql = `select ${MAIL} from citizen_mail where citizen = $1`;
  return (await db.query<CitizenMailRow>(sql, [citizen])).rows[0];
}

/** Held until the transaction ends; `by` the citizen, or the hash of the secret that stops it. */
export async function lockMail(
  db: Queryable,
  by: { readonly citizen: string } | { readonly stopHash: string },
): Promise<CitizenMailRow | undefined> {
  const [column, value] = 'citizen' in by ? ['citizen', by.citizen] : ['stop_hash', by.stopHash];
  const sql = `select ${MAIL} from citizen_mail where ${column} = $1 for update`;
  return (await db.query<CitizenMailRow>(sql, [value])).rows[0];
}

/** In place of the one before. */
export async function storeMail(db: Queryable, row: CitizenMailRow): Promise<void> {
  await db.query('delete from citizen_mail where citizen = $1', [row.citizen]);
  await db.query(
    `insert into citizen_mail (citizen, content, kinds, language, stop_hash, asked_at, wrong, proved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[row.citizen, row.content, row.kinds, row.language, row.stopHash, row.askedAt, row.wrong],
      row.provedAt,
    ],
  );
}

export async function changeMail(
  db: Queryable,
  { citizen, content, kinds, language, wrong, provedAt }: CitizenMailRow,
): Promise<void> {
  await db.query(
    'update citizen_mail set content = $2, kinds = $3, language = $4, wrong = $5, proved_at = $6 where citizen = $1',
    [citizen, content, kinds, language, wrong, provedAt],
  );
}

/** What was to be sent is not sent any more. */
export async function dropMail(db: Queryable, citizen: string, at: Instant): Promise<void> {
  await db.query('delete from citizen_mail where citizen = $1', [citizen]);
  await db.query(
    `update citizen_notice set state = 'stopped', next_at = null, ended_at = $2 where citizen = $1 and state = 'waiting'`,
    [citizen, at],
  );
}

export interface NewNotice {
  readonly id: string;
  readonly citizen: string;
  readonly kind: string;
  readonly subject: string;
  readonly number: string;
  readonly madeAt: Instant;
}

/** Each once, to those alone who proved an address and chose to be told; the proof itself to whoever asked for it. @param now machine clock */
export async function storeNotices(db: Queryable, rows: readonly NewNotice[], now: Instant): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into citizen_notice (id, citizen, kind, subject, number, made_at, next_at, attempts, state)
     select n.id, n.citizen, n.kind, n.subject, n.number, n."madeAt", $2, 0, 'waiting'
     from jsonb_to_recordset($1::jsonb) as n (id text, citizen text, kind text, subject text, number text, "madeAt" timestamptz)
     join citizen_mail m on m.citizen = n.citizen
     where n.kind = 'proof' or (m.proved_at is not null and n.kind = any(m.kinds))
     on conflict (citizen, kind, subject) do nothing`,
    [JSON.stringify(rows), now],
  );
}

/** Whether there is anybody to tell. */
export async function isAnybodyTold(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ is: boolean }>(
    'select exists (select from citizen_mail where proved_at is not null) as is',
  );
  return rows[0]!.is;
}

/** Holders of these codes. */
export async function readHolders(
  db: Queryable,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const sql = 'select id, citizen from personal_code where id = any($1)';
  const { rows } = await db.query<{ id: string; citizen: string }>(sql, [codes]);
  return new Map(rows.map(({ id, citizen }) => [id, citizen]));
}

export interface DueNotice {
  readonly id: string;
  readonly citizen: string;
  readonly kind: string;
  readonly number: string;
  readonly attempts: number;
  /** Of the address, whoever has one still; null: none any more. */
  readonly content: Sealed | null;
  readonly language: 'ko' | 'en' | null;
  readonly madeAt: Instant;
}

/** The longest due first. */
export async function readDueNotices(db: Queryable, now: Instant, most: number): Promise<DueNotice[]> {
  const { rows } = await db.query<DueNotice>(
    `select n.id, n.citizen, n.kind, n.number, n.attempts, n.made_at as "madeAt", m.content, m.language
     from citizen_notice n left join citizen_mail m on m.citizen = n.citizen
     where n.state = 'waiting' and n.next_at <= $1 order by n.next_at, n.id limit $2`,
    [now, most],
  );
  return rows;
}

export interface NoticeTry {
  readonly state: 'waiting' | 'sent' | 'failed' | 'stopped';
  readonly answer: string | null;
  /** Machine clock; null: nothing more is tried. */
  readonly nextAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Where it was stopped meanwhile it stays so. */
export async function noteTry(
  db: Queryable,
  id: string,
  { state, answer, nextAt, endedAt }: NoticeTry,
): Promise<void> {
  await db.query(
    `update citizen_notice set state = $2, answer = $3, next_at = $4, ended_at = $5, attempts = attempts + 1
     where id = $1 and state = 'waiting'`,
    [id, state, answer, nextAt, endedAt],
  );
}

export interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly madeAt: Instant;
  readonly state: NoticeTry['state'];
  readonly attempts: number;
  readonly answer: string | null;
  readonly endedAt: Instant | null;
}

/** The latest first. */
export async function readNotices(db: Queryable, citizen: string, most: number): Promise<NoticeRow[]> {
  const { rows } = await db.query<NoticeRow>(
    `select id, kind, number, made_at as "madeAt", state, attempts, answer, ended_at as "endedAt"
     from citizen_notice where citizen = $1 order by made_at desc, id desc limit $2`,
    [citizen, most],
  );
  return rows;
}

/** Numbers that were asked for since. @param since business clock */
export async function countProofs(db: Queryable, citizen: string, since: Instant): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from citizen_notice where citizen = $1 and kind = 'proof' and made_at > $2`,
    [citizen, since],
  );
  return rows[0]!.n;
}
