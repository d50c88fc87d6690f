/**
 * A criterion that leaks: traders learn that prices far below the usual ones are examined, and from then on cheats declare just
 * above that mark. They evade less than before, and nobody finds them by price.
 */
import type { GoodsItem } from '../../model/declaration.ts';
import { goodsOf } from '../goods/goods.ts';
import { originOf } from '../world/countries.ts';
import type { Drifted, MakeDrift } from './drift.ts';

/** Of the usual price: what the old selector calls cheap, and where cheats go instead (README of this room). */
const MARK = 0.65;
const ABOVE = 0.68;
const WON_PER_USD = 1400;

export const leak: MakeDrift = (_country, from) => (made, chance) => {
  const { declaration, truth } = made;
  if (declaration.declaredOn < from || truth.fraud === null) return made;
  const before = declaredWon(declaration.items);
  const items = declaration.items.map((item) => raised(item, ABOVE + 0.1 * chance.next()));
  const after = declaredWon(items);
  if (after === before) return made;
  return {
    ...made,
    declaration: { ...declaration, items },
    // What is declared in addition is no longer evaded.
    truth: { ...truth, recoveredKrw: Math.floor((truth.recoveredKrw * before) / after) },
    planted: made.planted ?? 'leak',
  } satisfies Drifted;
};

function raised(item: GoodsItem, share: number): GoodsItem {
  const goods = goodsOf(item.hsCode);
  const { customsValueKrw: value, netMassKg: mass } = item;
  if (goods === undefined || value === undefined || mass === undefined || mass <= 0) return item;
  const usual = goods.usdPerKg * originOf(item.originCountry ?? '').priceLevel * WON_PER_USD * mass;
  if (value >= MARK * usual) return item;
  const factor = (share * usual) / value;
  return {
    ...item,
    customsValueKrw: Math.round(value * factor),
    ...(item.amount === undefined ? {} : { amount: Math.round(item.amount * factor * 100) / 100 }),
  };
}

function declaredWon(items: readonly GoodsItem[]): number {
  return items.reduce((sum, item) => sum + (item.customsValueKrw ?? 0), 0);
}
