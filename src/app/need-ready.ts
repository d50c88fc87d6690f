/** While the house is getting ready, most of what is asked has to wait. */
import { Refusal } from '../exchange/refusal.ts';
import type { House } from './house.ts';

export function needReady(house: House): void {
  if (!house.status.ready) {
    throw new Refusal('unavailable', {
      ko: '준비 중입니다. 잠시 뒤 다시 하십시오.',
      en: 'Getting ready. Try again shortly.',
    });
  }
}
