/** What goods of the invented country owe and what its money is worth, for whoever computes duty on made-up declarations: the rates that its honest importers declare. */
import { type Day, dayNumber } from '../core/day.ts';
import { goodsOf } from './goods/goods.ts';
import { ORIGINS } from './world/countries.ts';
import { ratesOfWeek } from './world/exchange.ts';
import { rateFor } from './world/wares.ts';

export interface MadeUpRate {
  readonly kind: string;
  readonly percent: number;
}

/** Undefined where the code is none of the invented country's goods. */
export function madeUpRates(hsCode: string): readonly MadeUpRate[] | undefined {
  const goods = goodsOf(hsCode);
  if (goods === undefined) return undefined;
  const { basicRate, wtoRate } = goods;
  const rates = new Map<string, number>([[basicRate > 100 ? 'W2' : 'A', basicRate]]);
  if (wtoRate !== null && wtoRate < basicRate) rates.set(wtoRate === 0 ? 'CIT' : 'C', wtoRate);
  for (const origin of ORIGINS) {
    const { rateKind, ratePercent, agreement } = rateFor(goods, origin, true);
    if (agreement !== undefined) rates.set(rateKind, ratePercent);
  }
  return [...rates].map(([kind, percent]) => ({ kind, percent }));
}

export interface MadeUpExchange {
  readonly wonPerUnit: number;
  /** Sunday of the week. */
  readonly from: number;
}

/** Undefined for a currency that the invented country does not pay in. */
export function madeUpExchange(currency: string, day: Day): MadeUpExchange | undefined {
  const number = dayNumber(day);
  const wonPerUnit = ratesOfWeek(number).get(currency);
  if (wonPerUnit === undefined) return undefined;
  // 1970-01-01 was a Thursday.
  return { wonPerUnit, from: number - ((((number + 4) % 7) + 7) % 7) };
}
