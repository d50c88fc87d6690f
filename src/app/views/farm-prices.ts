/** What a declared price of farm goods of high duty is held against before acceptance: its season in earlier years, and the market (시행규칙 제8조). */
import { FARM_SEASON, farmGoodOf, heldAgainst } from '../../areas/clearance/index.ts';
import type { FarmPricesView } from '../../exchange/contract.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { RecordedReference } from '../../screening/record.ts';
import type { Queryable } from '../../store/open.ts';
import { farmReferences } from '../farm-references.ts';

/** Below this share of a reference a price is low, as in the detector. */
const LOW = 0.75;
const FEWEST = 5;

/** As known today; what was known at the gate stands in the finding. Null where the goods are none of them. */
export async function farmPricesView(
  db: Queryable,
  declaration: Declaration,
  item: GoodsItem,
): Promise<FarmPricesView | null> {
  const good = farmGoodOf(item.hsCode);
  if (good === undefined) return null;
  const referencesOf = await farmReferences(db, [declaration]);
  const own = referencesOf(declaration).filter((one) => declaration.items[one.item] === item);
  const season = own.find(({ kind, count = 0 }) => kind === 'season' && count >= FEWEST);
  const market = own.find(({ kind }) => kind === 'market');
  const held = (reference: RecordedReference) => {
    const beside = heldAgainst(item, reference);
    return {
      isLow: beside !== undefined && beside.ratio < LOW,
      atBorder: beside?.atBorder ?? null,
      taxGapKrw: beside?.taxGapKrw ?? null,
    };
  };
  return {
    ...{ name: good.name, ratePercent: good.ratePercent, lowPercent: LOW * 100 },
    season: season === undefined ? null : { ...seasonOf(season), ...held(season) },
    market: market === undefined ? null : { ...marketOf(market), ...held(market) },
  };
}

function seasonOf({ price, count = 0, years = 0 }: RecordedReference) {
  return { n: count, years, daysAround: FARM_SEASON.around, median: price };
}

function marketOf({ price, day, name = '', source, broughtOn = '' }: RecordedReference) {
  return { price, period: day, name, source, broughtOn };
}
