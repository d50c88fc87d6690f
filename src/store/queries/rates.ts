/** Imported rates of duty and customs rates of exchange: taken in table by table, read for some codes and one day. */
import type { Day, Instant } from '../../core/day.ts';
import type { FactStatus } from '../../reference/code-list.ts';
import type { Queryable } from '../open.ts';

export interface RateTableRow {
  readonly version: number;
  readonly kind: 'tariff' | 'exchange';
  readonly source: string;
  readonly hash: string;
  readonly rows: number;
  readonly unread: number;
  readonly importedBy: string;
  readonly importedAt: Instant;
}

export interface StoredRate {
  readonly hsCode: string;
  readonly kind: string;
  readonly form: 'ad-valorem' | 'specific' | 'higher' | 'lower' | 'sum';
  readonly percent: number | null;
  readonly wonPerUnit: number | null;
  readonly unit: string | null;
  readonly countries: readonly string[] | null;
  readonly supplier: string | null;
  readonly use: string | null;
  readonly clause: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly status: FactStatus;
}

export interface StoredExchange {
  readonly currency: string;
  readonly wonPerUnit: number;
  readonly validFrom: Day;
  readonly validTo: Day;
}

const TABLE = `version, kind, source, hash, row_count as rows, unread, imported_by as "importedBy", imported_at as "importedAt"`;

/** Newest first. */
export async function readRateTables(db: Queryable): Promise<RateTableRow[]> {
  return (await db.query<RateTableRow>(`select ${TABLE} from rate_table order by version desc`)).rows;
}

/** Undefined where the same file was imported before. */
export async function addRateTable(
  db: Queryable,
  table: Omit<RateTableRow, 'version' | 'rows' | 'unread'> & {
    readonly rows: number;
    readonly unread: number;
  },
): Promise<number | undefined> {
  const { kind, source, hash, rows, unread, importedBy, importedAt } = table;
  const found = await db.query<{ version: number }>(
    `insert into rate_table (kind, source, hash, row_count, unread, imported_by, imported_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (kind, hash) do nothing returning version`,
    [kind, source, hash, rows, unread, importedBy, importedAt],
  );
  return found.rows[0]?.version;
}

/** How many rows a table has, known when all of it was read. */
export async function setRateCounts(
  db: Queryable,
  version: number,
  rows: number,
  unread: number,
): Promise<void> {
  await db.query('update rate_table set row_count = $2, unread = $3 where version = $1', [
    version,
    rows,
    unread,
  ]);
}

export async function addRates(db: Queryable, version: number, rates: readonly StoredRate[]): Promise<void> {
  await db.query(
    `insert into duty_rate (table_version, hs_code, kind, form, percent, won_per_unit, unit, countries, supplier, use, clause,
       valid_from, valid_to, status)
     select $1, "hsCode", kind, form, percent, "wonPerUnit", unit, countries, supplier, use, clause, "validFrom", "validTo", status
     from jsonb_to_recordset($2::jsonb) as r ("hsCode" text, kind text, form text, percent numeric, "wonPerUnit" numeric,
       unit text, countries text[], supplier text, use text, clause text, "validFrom" date, "validTo" date, status text)`,
    [version, JSON.stringify(rates)],
  );
}

export async function addExchange(
  db: Queryable,
  version: number,
  rows: readonly StoredExchange[],
): Promise<void> {
  await db.query(
    `insert into customs_exchange (table_version, currency, won_per_unit, valid_from, valid_to)
     select $1, currency, "wonPerUnit", "validFrom", "validTo"
     from jsonb_to_recordset($2::jsonb) as r (currency text, "wonPerUnit" numeric, "validFrom" date, "validTo" date)`,
    [version, JSON.stringify(rows)],
  );
}

export type FoundRate = StoredRate & { readonly source: string; readonly version: number };

/** Rows that began by the day, of the codes and prefixes named, in the order in which they were imported. */
export async function readRates(db: Queryable, codes: readonly string[], day: Day): Promise<FoundRate[]> {
  const { rows } = await db.query<FoundRate>(
    `select hs_code as "hsCode", r.kind, form, percent::float8 as percent, won_per_unit::float8 as "wonPerUnit", unit, countries,
       supplier, use, clause, valid_from::text as "validFrom", valid_to::text as "validTo", status, t.source, t.version
     from duty_rate r join rate_table t on t.version = r.table_version
     where hs_code = any($1) and valid_from <= $2
     order by t.version, r.kind, hs_code, valid_from`,
    [codes, day],
  );
  return rows;
}

export type FoundExchange = StoredExchange & { readonly source: string };

export async function readExchange(
  db: Queryable,
  currencies: readonly string[],
  day: Day,
): Promise<FoundExchange[]> {
  const { rows } = await db.query<FoundExchange>(
    `${EXCHANGE} where currency = any($1) and valid_from <= $2 and valid_to >= $2 order by t.version, valid_from`,
    [currencies, day],
  );
  return rows;
}

/** Of every currency, whatever held on some day of the span; of two alike the later in the list is the later import. */
export async function readExchangeBetween(db: Queryable, from: Day, to: Day): Promise<FoundExchange[]> {
  const { rows } = await db.query<FoundExchange>(
    `${EXCHANGE} where valid_from <= $2 and valid_to >= $1 order by t.version, valid_from`,
    [from, to],
  );
  return rows;
}

const EXCHANGE = `select currency, won_per_unit::float8 as "wonPerUnit", valid_from::text as "validFrom",
    valid_to::text as "validTo", t.source
  from customs_exchange e join rate_table t on t.version = e.table_version`;
