/** Uses of personal codes: noted with the order or parcel that makes them, told to the holder, answered. */
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface CodeUseRow {
  readonly id: string;
  readonly code: string;
  readonly kind: 'order' | 'parcel';
  /** Reference of the order, or house bill. */
  readonly subject: string;
  /** Of the order or the parcel, as it is written. */
  readonly number: string;
  readonly firm: string;
  readonly bills: readonly string[];
  readonly faults: readonly string[];
  readonly wasLocked: boolean;
  /** Its holder was under age. */
  readonly isMinor: boolean;
  readonly adultGoods: readonly string[];
  readonly notedAt: Instant;
  readonly seenAt: Instant | null;
  readonly answer: 'confirmed' | 'refused' | null;
  readonly answeredAt: Instant | null;
  /** The guardian who answered; null: the holder did. */
  readonly answeredBy: string | null;
}

const USE = `u.id, u.code, u.kind, u.subject, u.number, u.firm, u.bills, u.faults, u.was_locked as "wasLocked",
  u.noted_at as "notedAt", u.seen_at as "seenAt", u.answer, u.answered_at as "answeredAt",
  u.is_minor as "isMinor", u.adult_goods as "adultGoods", u.answered_by as "answeredBy"`;

export type NewUse = Omit<CodeUseRow, 'seenAt' | 'answer' | 'answeredAt' | 'answeredBy'>;

/** A use is told once: what is noted again gains its bills, and is told again only where something more does not fit. */
export async function noteUses(db: Queryable, uses: readonly NewUse[]): Promise<void> {
  if (uses.length === 0) return;
  await db.query(
    `insert into code_use as u (id, code, kind, subject, number, firm, bills, faults, was_locked, noted_at, is_minor, adult_goods)
     select * from jsonb_to_recordset($1::jsonb) as n (id text, code text, kind text, subject text, number text, firm text, bills text[],
       faults text[], "wasLocked" boolean, "notedAt" timestamptz, "isMinor" boolean, "adultGoods" text[])
     on conflict (code, kind, subject) do update set
       bills = array(select distinct one from unnest(u.bills || excluded.bills) as one order by one),
       faults = array(select distinct one from unnest(u.faults || excluded.faults) as one order by one),
       adult_goods = array(select distinct one from unnest(u.adult_goods || excluded.adult_goods) as one order by one),
       seen_at = case when excluded.faults <@ u.faults and excluded.adult_goods <@ u.adult_goods then u.seen_at end`,
    [JSON.stringify(joined(uses))],
  );
}

/** Several parcels of one order are one use. */
function joined(uses: readonly NewUse[]): NewUse[] {
  const found = new Map<string, NewUse>();
  for (const use of uses) {
    const key = JSON.stringify([use.code, use.kind, use.subject]);
    const { bills = [], faults = [], adultGoods = [] } = found.get(key) ?? {};
    found.set(key, {
      ...use,
      bills: [...new Set([...bills, ...use.bills])],
      faults: [...new Set([...faults, ...use.faults])],
      adultGoods: [...new Set([...adultGoods, ...use.adultGoods])],
    });
  }
  return [...found.values()];
}

/** Uses of these codes that concern the orders or bills: a parcel belongs to the use of its order. */
export async function readUsesOf(
  db: Queryable,
  codes: readonly string[],
  subjects: readonly string[],
): Promise<CodeUseRow[]> {
  const sql = `select ${USE} from code_use u where u.code = any($1) and (u.subject = any($2) or u.bills && $2::text[])`;
  return (await db.query<CodeUseRow>(sql, [codes, subjects])).rows;
}

/** Whoever's codes they are. */
export async function readUsesOfBill(db: Queryable, houseBill: string): Promise<CodeUseRow[]> {
  const sql = `select ${USE} from code_use u where u.bills && array[$1] order by u.noted_at, u.id`;
  return (await db.query<CodeUseRow>(sql, [houseBill])).rows;
}

/** Bills one by one: a whole list at once is compared with itself by the index. */
const AROUND = `u.id = any(array(
  select c.id from unnest($1::text[]) b (bill) cross join lateral (
    select c.id from code_use c where c.bills @> array[b.bill]) c
  union select c.id from code_use c where c.kind = 'order' and c.subject = any($2)))`;

/** Whoever's codes they are: uses of these bills, and of the orders that were matched with them. By bitmap. */
export async function readUsesAround(
  db: Queryable,
  bills: readonly string[],
  orders: readonly string[],
): Promise<CodeUseRow[]> {
  const sql = `select ${USE} from code_use u where ${AROUND}`;
  return (await db.query<CodeUseRow>(sql, [bills, orders])).rows;
}

/** The same, held until the transaction ends, by bitmap: nobody refuses a use while its parcel is being released. */
export async function lockUsesAround(
  db: Queryable,
  bills: readonly string[],
  orders: readonly string[],
): Promise<CodeUseRow[]> {
  const sql = `select ${USE} from code_use u where ${AROUND}
    order by u.id for update`;
  return (await db.query<CodeUseRow>(sql, [bills, orders])).rows;
}

/** The latest first. */
export async function readUses(db: Queryable, codes: readonly string[], most: number): Promise<CodeUseRow[]> {
  const sql = `select ${USE} from code_use u where u.code = any($1) order by u.noted_at desc, u.id desc limit $2`;
  return (await db.query<CodeUseRow>(sql, [codes, most])).rows;
}

/** Held until the transaction ends. */
export async function lockUse(
  db: Queryable,
  codes: readonly string[],
  id: string,
): Promise<CodeUseRow | undefined> {
  const sql = `select ${USE} from code_use u where u.code = any($1) and u.id = $2 for update`;
  return (await db.query<CodeUseRow>(sql, [codes, id])).rows[0];
}

export async function answerUse(
  db: Queryable,
  id: string,
  answer: 'confirmed' | 'refused',
  at: Instant,
  by: string | null,
): Promise<void> {
  await db.query('update code_use set answer = $2, answered_at = $3, answered_by = $4 where id = $1', [
    id,
    answer,
    at,
    by,
  ]);
}

/** The holder has been shown them. */
export async function markSeen(db: Queryable, ids: readonly string[], at: Instant): Promise<void> {
  await db.query('update code_use set seen_at = $2 where id = any($1) and seen_at is null', [ids, at]);
}

export interface MisuseRow {
  readonly id: string;
  readonly code: string;
  readonly use: string | null;
  readonly citizen: string;
  readonly reason: string;
  readonly words: string | null;
  /** An officer; null: the holder. */
  readonly openedBy: string | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly closedBy: string | null;
  readonly closedAs: 'misused' | 'not-misused' | 'unclear' | null;
  readonly closedWhy: string | null;
}

const MISUSE = `u.id, u.code, u.use, u.citizen, u.reason, u.words, u.opened_by as "openedBy", u.opened_at as "openedAt",
  u.closed_at as "closedAt", u.closed_by as "closedBy", u.closed_as as "closedAs", u.closed_why as "closedWhy"`;

export async function storeMisuse(
  db: Queryable,
  row: Pick<MisuseRow, 'id' | 'code' | 'use' | 'citizen' | 'reason' | 'words' | 'openedAt'>,
): Promise<void> {
  await db.query(
    'insert into misuse_case (id, code, use, citizen, reason, words, opened_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.code, row.use, row.citizen, row.reason, row.words, row.openedAt],
  );
}

/** Open ones first, then the latest. @param citizen null: everybody's; of one citizen only what that citizen opened */
export async function readMisuse(db: Queryable, citizen: string | null, most: number): Promise<MisuseRow[]> {
  const { rows } = await db.query<MisuseRow>(
    `select ${MISUSE} from misuse_case u ${citizen === null ? '' : 'where u.citizen = $2 and u.opened_by is null'}
     order by (u.closed_at is null) desc, u.opened_at desc, u.id desc limit $1`,
    [most, ...(citizen === null ? [] : [citizen])],
  );
  return rows;
}

export async function readMisuseById(db: Queryable, id: string): Promise<MisuseRow[]> {
  return (await db.query<MisuseRow>(`select ${MISUSE} from misuse_case u where u.id = $1`, [id])).rows;
}

export async function lockMisuse(db: Queryable, id: string): Promise<MisuseRow | undefined> {
  const sql = `select ${MISUSE} from misuse_case u where u.id = $1 for update`;
  return (await db.query<MisuseRow>(sql, [id])).rows[0];
}

export async function closeMisuse(
  db: Queryable,
  id: string,
  to: {
    readonly by: string;
    readonly as: NonNullable<MisuseRow['closedAs']>;
    readonly why: string;
    readonly at: Instant;
  },
): Promise<void> {
  await db.query(
    'update misuse_case set closed_at = $2, closed_by = $3, closed_as = $4, closed_why = $5 where id = $1',
    [id, to.at, to.by, to.as, to.why],
  );
}

export async function readUsesById(db: Queryable, ids: readonly string[]): Promise<CodeUseRow[]> {
  const sql = `select ${USE} from code_use u where u.id = any($1)`;
  return (await db.query<CodeUseRow>(sql, [ids])).rows;
}
