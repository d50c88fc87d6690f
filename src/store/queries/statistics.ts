/** The ledger of trade: which declarations changed, what stands of each, and what is added; for whoever keeps the statistics. */
import type { TradeLine } from '../../areas/statistics/records.ts';
import type { Day, Instant } from '../../core/day.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';
import type { Sealed } from '../vault/seal.ts';

export interface Touched {
  readonly number: string;
  /** Business clock: of the last of what happened to it. */
  readonly at: Instant;
}

/** Declarations to which something happened in these entries of the log. */
export async function touchedIn(db: Queryable, after: number, upTo: number): Promise<Touched[]> {
  const { rows } = await db.query<Touched>(
    `select number, to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from (
       select number, decided_at as at from decision where log_partition = 0 and log_seq > $1 and log_seq <= $2
       union all
       select number, at from event where log_partition = 0 and log_seq > $1 and log_seq <= $2 and number <> ''
     ) touched group by number`,
    [after, upTo],
  );
  return rows;
}

export interface VersionState extends DeclarationKey {
  readonly direction: Direction;
  readonly state: string;
  /** Of acceptance; the day of declaration where none is stored. */
  readonly day: Day;
  readonly content: Sealed;
}

/** The last version of each. */
export async function readLastVersions(db: Queryable, numbers: readonly string[]): Promise<VersionState[]> {
  const { rows } = await db.query<VersionState>(
    `select distinct on (number) number, version, direction, state, content,
       coalesce((decided_at at time zone 'Asia/Seoul')::date, declared_on)::text as day
     from declaration where number = any($1) order by number, version desc`,
    [numbers],
  );
  return rows;
}

export interface LedgerLine extends TradeLine, DeclarationKey {
  /** Keyed hash. */
  readonly firm: string;
}

const DIMENSIONS = `number, version, flow, day::text as day, hs_code as "hsCode", country, province, office, port,
  is_loaded as "isLoaded", firm::text as firm`;

/** What stands of each declaration: what was added less what was taken back. */
export async function readStanding(db: Queryable, numbers: readonly string[]): Promise<LedgerLine[]> {
  const { rows } = await db.query<LedgerLine>(
    `select ${DIMENSIONS}, sum(usd_cents)::float8 as "usdCents", sum(krw)::float8 as krw,
       sum(net_mass_grams)::float8 as "netMassGrams",
       case when coalesce(sum(count) filter (where cars is null), 0) = 0 then sum(cars)::float8 end as cars, sum(count)::int as count
     from trade_line where number = any($1)
     group by number, version, flow, trade_line.day, hs_code, country, province, office, port, is_loaded, trade_line.firm
     having sum(count) <> 0`,
    [numbers],
  );
  return rows;
}

export async function addLines(
  db: Queryable,
  lines: readonly (LedgerLine & { readonly knownOn: Day })[],
): Promise<void> {
  if (lines.length === 0) return;
  await db.query(
    `insert into trade_line (number, version, flow, day, known_on, hs_code, country, province, office, port, is_loaded, firm,
       usd_cents, krw, net_mass_grams, cars, count)
     select number, version, flow, day, "knownOn", "hsCode", country, province, office, port, "isLoaded", firm, "usdCents", krw,
       "netMassGrams", cars, count
     from jsonb_to_recordset($1::jsonb) as l (number text, version int, flow text, day date, "knownOn" date, "hsCode" text,
       country text, province text, office text, port text, "isLoaded" boolean, firm bigint, "usdCents" bigint, krw bigint,
       "netMassGrams" bigint, cars bigint, count int)`,
    [JSON.stringify(lines)],
  );
}

/** The first of a day stays. */
export async function addUsdRates(db: Queryable, rates: ReadonlyMap<Day, number>): Promise<void> {
  if (rates.size === 0) return;
  await db.query(
    `insert into trade_usd_rate (day, won_per_usd) select * from unnest($1::date[], $2::float8[])
     on conflict (day) do nothing`,
    [[...rates.keys()], [...rates.values()]],
  );
}

/** Of the day itself or the nearest: what customs set for a week is in the declarations of that week. Days without any have none. */
export async function readUsdRates(db: Queryable, days: readonly Day[]): Promise<ReadonlyMap<Day, number>> {
  const { rows } = await db.query<{ day: Day; rate: number }>(
    `select d.day::text as day, r.won_per_usd as rate from unnest($1::date[]) as d (day)
     cross join lateral (
       select won_per_usd from trade_usd_rate r where r.day between d.day - 31 and d.day + 31
       order by abs(r.day - d.day), r.day limit 1
     ) r`,
    [days],
  );
  return new Map(rows.map(({ day, rate }) => [day, rate]));
}

export async function lastLine(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ id: number | null }>('select max(id)::float8 as id from trade_line');
  return rows[0]?.id ?? 0;
}

/** Months of lines after one line, up to another. */
export async function monthsChanged(db: Queryable, after: number, upTo: number): Promise<string[]> {
  const { rows } = await db.query<{ month: string }>(
    `select distinct to_char(day, 'YYYY-MM') as month from trade_line where id > $1 and id <= $2 order by 1`,
    [after, upTo],
  );
  return rows.map(({ month }) => month);
}

/** Numbers of cars stay in the ledger. */
export interface MonthLine extends Omit<LedgerLine, 'number' | 'version' | 'cars'> {
  readonly id: number;
  readonly knownOn: Day;
}

/** A page of a month's lines, in their order. */
export async function readMonthLines(
  db: Queryable,
  { month, after, upTo, most }: { month: string; after: number; upTo: number; most: number },
): Promise<MonthLine[]> {
  const { rows } = await db.query<MonthLine>(
    `select id::float8 as id, flow, day::text as day, known_on::text as "knownOn", hs_code as "hsCode", country, province, office,
       port, is_loaded as "isLoaded", firm::text as firm, usd_cents::float8 as "usdCents", krw::float8 as krw,
       net_mass_grams::float8 as "netMassGrams", count
     from trade_line
     where day >= ($1 || '-01')::date and day < (($1 || '-01')::date + interval '1 month') and id > $2 and id <= $3
     order by id limit $4`,
    [month, after, upTo, most],
  );
  return rows;
}

export interface PublicationRow {
  readonly month: string;
  readonly publishedOn: Day;
  readonly status: 'provisional' | 'monthly-final' | 'yearly-final';
  readonly hash: string;
  readonly cells: number;
  readonly withheld: number;
}

export async function readPublications(db: Queryable): Promise<PublicationRow[]> {
  const { rows } = await db.query<PublicationRow>(
    `select month, published_on::text as "publishedOn", status, hash, cells, withheld from trade_publication
     order by month, published_on`,
  );
  return rows;
}

export async function addPublication(
  db: Queryable,
  row: PublicationRow & { readonly madeAt: Instant },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into trade_publication (month, published_on, status, hash, cells, withheld, made_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [row.month, row.publishedOn, row.status, row.hash, row.cells, row.withheld, row.madeAt],
  );
  return rowCount === 1;
}

export interface BehindFigure {
  readonly number: string;
  readonly day: Day;
  readonly hsCode: string;
  readonly country: string;
  readonly office: string;
  readonly usdCents: number | null;
  readonly krw: number;
  readonly netMassGrams: number;
}

export interface FigureAsked {
  readonly flow: Direction;
  readonly from: string;
  readonly to: string;
  /** Beginning of the code; '' for all. */
  readonly item: string;
  readonly country: string;
  /** Null: of all. */
  readonly office: string | null;
}

/** The declarations behind a figure, of the greatest value first. */
export async function readBehind(db: Queryable, asked: FigureAsked, most: number): Promise<BehindFigure[]> {
  const { rows } = await db.query<BehindFigure>(
    `select number, max(day)::text as day, hs_code as "hsCode", country, office, sum(usd_cents)::float8 as "usdCents",
       sum(krw)::float8 as krw, sum(net_mass_grams)::float8 as "netMassGrams"
     from trade_line
     where flow = $1 and day >= ($2 || '-01')::date and day < (($3 || '-01')::date + interval '1 month')
       and hs_code like $4 || '%' and ($5 = '' or country = $5) and ($6::text is null or office = $6)
     group by number, hs_code, country, office having sum(count) > 0
     order by sum(krw) desc, number limit $7`,
    [asked.flow, asked.from, asked.to, asked.item, asked.country, asked.office, most],
  );
  return rows;
}

/** Entries of the log that are not in the ledger yet. */
export async function countBehind(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select greatest(0, coalesce((select max(seq) from log_entry where partition = 0), 0)
       - coalesce((select seq from follower where name = 'trade' and partition = 0), 0))::float8 as n`,
  );
  return rows[0]?.n ?? 0;
}
