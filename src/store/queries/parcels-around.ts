/**
 * Orders and parcels that may belong together, found by what they name and by keyed marks. Each is looked up one by one of what is
 * asked: of a whole list at once the index compares everything with everything. All by bitmap.
 */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { Mode } from './parcel-firms.ts';
import { HEAD, type ParcelHead, WITH_STANDING } from './parcels.ts';

/** Most orders and parcels that are read around one batch. */
const MOST_NEAR = 20_000;

/** SQL: parcels that name one of the references `$2`. */
export const NAMING = `select p.id from unnest($2::text[]) r (reference) cross join lateral (
  select p.id from parcel p where p.is_latest and (p.mode = $1) is true and p."references" @> array[r.reference]) p`;
/** SQL: parcels `p` with one of the marks `m.mark`, each beside its day where days are given. @param days place of their list */
export const MARKED = (marks: string, days?: string): string =>
  `${days === undefined ? `unnest(${marks}::bigint[]) m (mark)` : `unnest(${marks}::bigint[], ${days}::date[]) m (mark, day)`}
   cross join lateral (
     select p.id, p.arrived_on from parcel p where p.is_latest and (p.mode = $1) is true and p.marks @> array[m.mark]) p`;

export interface BuyerDay {
  /** Of a customs code. */
  readonly mark: string;
  readonly day: Day;
}

/** As two lists side by side. */
export function columnsOf(of: readonly BuyerDay[]): [marks: string[], days: Day[]] {
  return [of.map(({ mark }) => mark), of.map(({ day }) => day)];
}

export interface OrderHead {
  readonly reference: string;
  readonly orderedOn: Day;
  readonly content: Sealed;
}

const ORDERS = `select reference, ordered_on::text as "orderedOn", content from parcel_order
  where is_latest and (mode = $1) is true and reference = any`;
const LAST_FIRST = `order by ordered_on desc, reference limit ${MOST_NEAR}`;

export async function readOrdersNamed(
  db: Queryable,
  mode: Mode,
  references: readonly string[],
): Promise<OrderHead[]> {
  if (references.length === 0) return [];
  return (await db.query<OrderHead>(`${ORDERS}($2) ${LAST_FIRST}`, [mode, references])).rows;
}

/** What buyers ordered on those days. @param known references that are not asked for */
export async function readOrdersOfBuyers(
  db: Queryable,
  mode: Mode,
  of: readonly BuyerDay[],
  known: readonly string[],
): Promise<OrderHead[]> {
  if (of.length === 0) return [];
  const { rows } = await db.query<OrderHead>(
    `${ORDERS}(array(select distinct o.reference from unnest($2::bigint[], $3::date[]) m (mark, day) cross join lateral (
         select o.reference, o.ordered_on from parcel_order o
         where o.is_latest and (o.mode = $1) is true and o.marks @> array[m.mark]) o
       where o.ordered_on = m.day and o.reference <> all($4::text[]))) ${LAST_FIRST}`,
    [mode, ...columnsOf(of), known],
  );
  return rows;
}

/** Orders of the days, both included, with one of the marks. @param known references that are not asked for */
export async function readOrdersNear(
  db: Queryable,
  mode: Mode,
  marks: readonly string[],
  [from, to]: readonly [Day, Day],
  known: readonly string[],
): Promise<OrderHead[]> {
  if (marks.length === 0) return [];
  const { rows } = await db.query<OrderHead>(
    `${ORDERS}(array(select distinct o.reference from unnest($2::bigint[]) m (mark) cross join lateral (
         select o.reference, o.ordered_on from parcel_order o
         where o.is_latest and (o.mode = $1) is true and o.marks @> array[m.mark]) o
       where o.ordered_on between $3 and $4 and o.reference <> all($5::text[]))) ${LAST_FIRST}`,
    [mode, [...new Set(marks)], from, to, known],
  );
  return rows;
}

/** Parcels that name those orders or stand with them. @param known those that are not asked for, within the store */
export async function readParcelsNaming(
  db: Queryable,
  mode: Mode,
  references: readonly string[],
  known: readonly string[] = [],
): Promise<ParcelHead[]> {
  if (references.length === 0) return [];
  const { rows } = await db.query<ParcelHead>(
    `with near as (
       ${NAMING} union select s.parcel from unnest($2::text[]) r (reference) cross join lateral (
         select s.parcel from parcel_standing s where s.orders @> array[r.reference]) s
     )
     select ${HEAD} from ${WITH_STANDING} where p.id = any(array(select id from near where id <> all($3::bigint[])))
       and (p.is_latest and p.mode = $1) is true order by p.house_bill limit ${MOST_NEAR}`,
    [mode, references, known],
  );
  return rows;
}

/** What arrives for those buyers on those days. @param known those that are not asked for, within the store */
export async function readParcelsOfBuyers(
  db: Queryable,
  mode: Mode,
  of: readonly BuyerDay[],
  known: readonly string[],
): Promise<ParcelHead[]> {
  if (of.length === 0) return [];
  const { rows } = await db.query<ParcelHead>(
    `select ${HEAD} from ${WITH_STANDING} where p.id = any(array(
         select p.id from ${MARKED('$2', '$3')} where p.arrived_on = m.day and p.id <> all($4::bigint[])))
       order by p.house_bill limit ${MOST_NEAR}`,
    [mode, ...columnsOf(of), known],
  );
  return rows;
}
