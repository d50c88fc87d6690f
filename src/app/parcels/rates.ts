/** Which rate of exchange stands for a day: the made-up one in the demonstration; elsewhere none is known yet, and nothing is guessed. */
import type { RateOn } from '../../areas/parcels/index.ts';
import { rateOn } from '../../synthetic/parcels/index.ts';
import type { House } from '../house.ts';

export function ratesOf({ settings }: Pick<House, 'settings'>): RateOn {
  return settings.isDemonstration ? rateOn : (currency) => (currency === 'KRW' ? 1 : undefined);
}
