/** What a declared price of farm goods of high duty is held against before acceptance: its season in earlier years, and the market (시행규칙 제8조). */
import { farmGoodOf } from '../../areas/clearance/index.ts';
import type { Day } from '../../core/day.ts';
import type { FarmPricesView } from '../../exchange/contract.ts';
import type { Queryable } from '../../store/open.ts';
import { readMarketPrice, readSeasonPrices } from '../../store/queries/farm-prices.ts';

/** Below this share of a reference a price is low, as in the detector. */
const LOW = 0.75;
/** Days before and after the same day of an earlier year. */
const SEASON = { around: 30, years: 5 };
const FEWEST = 5;

/** Null where the goods are none of them. */
export async function farmPricesView(
  db: Queryable,
  goods: {
    readonly hsCode: string;
    readonly origin: string;
    readonly day: Day;
    readonly price: number | null;
  },
): Promise<FarmPricesView | null> {
  const good = farmGoodOf(goods.hsCode);
  if (good === undefined) return null;
  const { price, day, origin } = goods;
  const hs6 = goods.hsCode.slice(0, 6);
  const [season, market] = await Promise.all([
    readSeasonPrices(db, { hs6, origin, day }, SEASON),
    readMarketPrice(db, hs6, day),
  ]);
  const isLow = (reference: number): boolean => price !== null && price < LOW * reference;
  return {
    ...{ name: good.name, ratePercent: good.ratePercent, lowPercent: LOW * 100 },
    season:
      season === undefined || season.n < FEWEST
        ? null
        : { ...season, daysAround: SEASON.around, isLow: isLow(season.median) },
    market: market === undefined ? null : { ...market, isLow: isLow(market.price) },
  };
}
