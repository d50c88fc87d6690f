/** Prices that a declared price of farm goods is held against: accepted imports of the same season, and market prices that others published. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

export interface SeasonPrices {
  readonly n: number;
  /** Won a kilogram. */
  readonly median: number;
  /** Earlier years that prices are known of. */
  readonly years: number;
}

/** Of the same goods and origin in the same days of each of some years before, this declaration not among them. Undefined where there are none. */
export async function readSeasonPrices(
  db: Queryable,
  of: { readonly hs6: string; readonly origin: string; readonly day: Day },
  { around, years }: { readonly around: number; readonly years: number },
): Promise<SeasonPrices | undefined> {
  const { rows } = await db.query<SeasonPrices>(
    `select count(*)::int as n, count(distinct y)::int as years,
       percentile_cont(0.5) within group (order by price_per_kg) as median
     from generate_series(1, $4::int) y
     join declaration_item i on i.hs6 = $1 and i.origin = $2 and i.price_per_kg is not null
       and i.declared_on between ($3::date - make_interval(years => y))::date - $5::int
                             and ($3::date - make_interval(years => y))::date + $5::int
     join declaration d on d.number = i.number and d.version = i.version
       and d.direction = 'import' and d.state in ('accepted', 'released', 'post-audit', 'closed')`,
    [of.hs6, of.origin, of.day, years, around],
  );
  return rows[0] !== undefined && rows[0].n > 0 ? rows[0] : undefined;
}

export interface MarketPrice {
  readonly price: number;
  readonly period: string;
  readonly name: string;
  readonly source: string;
  readonly broughtOn: Day;
}

/** The latest that was brought of the goods, of a time up to a day. */
export async function readMarketPrice(
  db: Queryable,
  hs6: string,
  upTo: Day,
): Promise<MarketPrice | undefined> {
  const { rows } = await db.query<MarketPrice>(
    `select f.value as price, f.period, f.name, t.source, (t.brought_at at time zone 'Asia/Seoul')::date::text as "broughtOn"
     from outside_trade_figure f join outside_trade_table t on t.id = f.table_id
     where f.measure = 'price_krw_kg' and f.code in ($1, $1 || '0000') and f.period <= substr($2, 1, length(f.period))
     order by f.period desc, t.brought_at desc limit 1`,
    [hs6, upTo],
  );
  return rows[0];
}
