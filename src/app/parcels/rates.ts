/** Which rate of exchange stands for a day: the made-up one in the demonstration, elsewhere the imported weekly rates; nothing is guessed. */
import type { RateOn } from '../../areas/parcels/index.ts';
import { addDays, type Day } from '../../core/day.ts';
import { pickExchange } from '../../duty/index.ts';
import { readExchangeBetween } from '../../store/queries/rates.ts';
import { rateOn } from '../../synthetic/parcels/index.ts';
import { exchangeRow } from '../duty/book.ts';
import type { House } from '../house.ts';

/** Days near those asked for may be asked as well: an order is paid, and a parcel filed, some days apart. */
const NEAR_DAYS = 14;

/** @param days of the orders and parcels that will be compared */
export async function ratesAround(
  { settings, pool }: Pick<House, 'pool'> & { readonly settings: Pick<House['settings'], 'isDemonstration'> },
  days: readonly Day[],
): Promise<RateOn> {
  if (settings.isDemonstration) return rateOn;
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return () => undefined;
  const found = await readExchangeBetween(pool, addDays(first, -NEAR_DAYS), addDays(last, NEAR_DAYS));
  const rows = found.map(exchangeRow);
  return (currency, day) => (currency === 'KRW' ? 1 : pickExchange(rows, currency, day)?.wonPerUnit);
}
