/** Parcels and orders that are stored and cannot be read, set aside until somebody has them tried again. */
import type pg from 'pg';
import type { Instant } from '../../core/day.ts';
import type { Queryable } from '../open.ts';
import { dueOf } from './parcels-due.ts';

export interface SetAsideRow {
  readonly mode: 'live' | 'sandbox';
  readonly kind: 'parcel' | 'order';
  /** Carrier; of an order empty. */
  readonly firm: string;
  /** House bill or reference. */
  readonly name: string;
  /** Of an order 0. */
  readonly version: number;
  readonly stage: 'matching' | 'selection';
}

/** Once each; parcels wait for nothing meanwhile. @returns those that were not set aside before */
export async function storeSetAside(
  db: Queryable,
  rows: readonly SetAsideRow[],
  foundAt: Instant,
): Promise<SetAsideRow[]> {
  if (rows.length === 0) return [];
  const named = `jsonb_to_recordset($1::jsonb) as n (mode text, kind text, firm text, name text, version int, stage text)`;
  const json = JSON.stringify(rows);
  await db.query(
    `with named as (
       select p.id, n.stage from ${named} join parcel p
         on n.kind = 'parcel' and p.mode = n.mode and p.carrier_id = n.firm and p.house_bill = n.name and p.version = n.version
     ), undecided as (
       delete from parcel_undecided where parcel in (select id from named where stage = 'selection')
     )
     delete from parcel_due where parcel in (select id from named)`,
    [json],
  );
  const { rows: stored } = await db.query<SetAsideRow>(
    `insert into parcel_set_aside (mode, kind, firm, name, version, stage, found_at)
     select mode, kind, firm, name, version, stage, $2 from ${named} on conflict do nothing
     returning mode, kind, firm, name, version, stage`,
    [json, foundAt],
  );
  return stored;
}

export interface SetAsideFound extends SetAsideRow {
  /** Of the parcel; null of an order. */
  readonly office: string | null;
  readonly foundAt: Instant;
}

/** Live ones, the latest first. @param office null: every office */
export async function readSetAside(
  db: Queryable,
  office: string | null,
  most: number,
): Promise<SetAsideFound[]> {
  const { rows } = await db.query<SetAsideFound>(
    `select s.mode, s.kind, s.firm, s.name, s.version, s.stage, s.found_at as "foundAt", p.office
     from parcel_set_aside s left join parcel p on s.kind = 'parcel' and p.mode = s.mode and p.carrier_id = s.firm
       and p.house_bill = s.name and p.version = s.version
     where s.mode = 'live' and (p.office is null or $1::text is null or p.office = $1)
     order by s.found_at desc, s.name limit $2`,
    [office, most],
  );
  return rows;
}

/** Due again, and judged again where it was not judged yet, since no version is judged twice; with what the same people are sent beside it; of an order, the parcels that name it. By bitmap. */
export async function tryAgain(
  db: Pick<pg.ClientBase, 'query'>,
  { kind, firm, name }: Pick<SetAsideRow, 'kind' | 'firm' | 'name'>,
): Promise<void> {
  await db.query(
    `delete from parcel_set_aside where mode = 'live' and kind = $1 and firm = $2 and name = $3`,
    [...[kind, firm, name]],
  );
  const which =
    kind === 'parcel'
      ? 'carrier_id = $1 and house_bill = $2'
      : `$1 = '' and "references" @> array[$2]::text[]`;
  await db.query(
    `with named as (select id, received_at from parcel where mode = 'live' and is_latest and ${which}),
       undecided as (
         insert into parcel_undecided (parcel, received_at)
         select p.id, p.received_at from named join parcel p using (id) join parcel_standing s on s.parcel = p.id
         where not exists (select 1 from parcel_decision d
           where d.is_latest and d.carrier_id = p.carrier_id and d.house_bill = p.house_bill and d.version = p.version)
         on conflict do nothing
       )
     ${dueOf('named')}`,
    [firm, name],
  );
  if (kind === 'parcel')
    await db.query(
      `with beside as (
         select p.id, p.received_at from parcel p join parcel_unreleased w on w.parcel = p.id where p.mode = 'live' and p.is_latest
           and p.marks && (select marks from parcel where mode = 'live' and is_latest and carrier_id = $1 and house_bill = $2))
       ${dueOf('beside')}`,
      [firm, name],
    );
}
