/** Prices that declared prices of farm goods are held against: accepted imports of the same season, and market prices that others published. */
import type { Day } from '../../core/day.ts';
import type { Queryable } from '../open.ts';

/** What a price is asked for. */
export interface PriceQuestion {
  readonly hs6: string;
  readonly origin: string;
  readonly day: Day;
}

export interface SeasonPrices {
  readonly n: number;
  /** Won a kilogram. */
  readonly median: number;
  /** Earlier years that prices are known of. */
  readonly years: number;
}

export interface MarketPrice {
  readonly price: number;
  /** Month or day. */
  readonly period: string;
  readonly name: string;
  readonly source: string;
  readonly broughtOn: Day;
}

export interface PricesFound {
  readonly season: SeasonPrices | undefined;
  readonly market: MarketPrice | undefined;
}

/**
 * In the order of the questions: accepted lines of the same goods and origin in the same days of each of some years before, and the
 * latest market price that was brought of the goods, of a time up to the day.
 */
export async function readFarmPrices(
  db: Queryable,
  questions: readonly PriceQuestion[],
  season: { readonly around: number; readonly years: number },
): Promise<PricesFound[]> {
  if (questions.length === 0) return [];
  const asked = [
    questions.map(({ hs6 }) => hs6),
    questions.map(({ origin }) => origin),
    questions.map(({ day }) => day),
  ];
  const [seasons, markets] = await Promise.all([
    db.query<SeasonPrices>(SEASONS, [...asked, season.years, season.around]),
    db.query<Partial<MarketPrice>>(MARKETS, [asked[0], asked[2]]),
  ]);
  return questions.map((_, place) => {
    const found = seasons.rows[place]!;
    const { price } = markets.rows[place]!;
    return {
      season: found.n > 0 ? found : undefined,
      market: price == null ? undefined : (markets.rows[place] as MarketPrice),
    };
  });
}

const SEASONS = `
  select s.n, s.years, s.median
  from unnest($1::text[], $2::text[], $3::date[]) with ordinality as q (hs6, origin, day, place)
  cross join lateral (
    select count(*)::int as n, count(distinct y)::int as years,
      percentile_cont(0.5) within group (order by i.price_per_kg) as median
    from generate_series(1, $4::int) y
    join declaration_item i on i.hs6 = q.hs6 and i.origin = q.origin and i.price_per_kg is not null
      and i.declared_on between (q.day - make_interval(years => y))::date - $5::int
                            and (q.day - make_interval(years => y))::date + $5::int
    join declaration d on d.number = i.number and d.version = i.version
      and d.direction = 'import' and d.state in ('accepted', 'released', 'post-audit', 'closed')
  ) s
  order by q.place`;

const MARKETS = `
  select m.*
  from unnest($1::text[], $2::text[]) with ordinality as q (hs6, day, place)
  left join lateral (
    select f.value as price, f.period, f.name, t.source,
      (t.brought_at at time zone 'Asia/Seoul')::date::text as "broughtOn"
    from outside_trade_figure f join outside_trade_table t on t.id = f.table_id
    where f.measure = 'price_krw_kg' and f.code in (q.hs6, q.hs6 || '0000')
      and f.period <= substr(q.day, 1, length(f.period))
    order by f.period desc, t.brought_at desc limit 1
  ) m on true
  order by q.place`;
