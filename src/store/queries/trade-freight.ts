/** Freight of accepted imports: kept as the last version of each declaration has it, and summed by route for a month. */
import type { FreightLine } from '../../areas/statistics/records.ts';
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface FreightRow extends FreightLine {
  readonly number: string;
  /** Keyed hash. */
  readonly firm: string;
}

/** @param numbers all that were looked at: what is not among the rows has no freight any more */
export async function keepFreight(
  db: Queryable,
  numbers: readonly string[],
  rows: readonly FreightRow[],
): Promise<void> {
  const kept = new Set(rows.map(({ number }) => number));
  const gone = numbers.filter((number) => !kept.has(number));
  if (gone.length > 0) await db.query('delete from trade_freight where number = any($1)', [gone]);
  if (rows.length === 0) return;
  await db.query(
    `insert into trade_freight (number, day, mode, departure, freight_krw, gross_mass_grams, firm)
     select number, day, mode, departure, "freightKrw", "grossMassGrams", firm
     from jsonb_to_recordset($1::jsonb) as f (number text, day date, mode text, departure text, "freightKrw" bigint,
       "grossMassGrams" bigint, firm bigint)
     on conflict (number) do update set day = excluded.day, mode = excluded.mode, departure = excluded.departure,
       freight_krw = excluded.freight_krw, gross_mass_grams = excluded.gross_mass_grams, firm = excluded.firm`,
    [JSON.stringify(rows)],
  );
}

export interface FreightOfRoute {
  readonly krw: number;
  readonly kg: number;
  readonly firms: number;
  /** Share of the firm that paid most, 0 to 1. */
  readonly largest: number;
}

/** Of all departures together; undefined where there is nothing. */
export async function freightOfRoute(
  db: Queryable,
  of: { readonly mode: string; readonly from: Day; readonly to: Day; readonly departures: readonly string[] },
): Promise<FreightOfRoute | undefined> {
  const { rows } = await db.query<FreightOfRoute>(
    `select sum(krw)::float8 as krw, sum(grams)::float8 / 1000 as kg, count(*)::int as firms,
       (max(krw) / nullif(sum(krw), 0))::float8 as largest
     from (
       select firm, sum(freight_krw) as krw, sum(gross_mass_grams) as grams from trade_freight
       where mode = $1 and day between $2 and $3 and departure = any($4) group by firm
     ) by_firm`,
    [of.mode, of.from, of.to, of.departures],
  );
  return rows[0] !== undefined && rows[0].firms > 0 ? rows[0] : undefined;
}
