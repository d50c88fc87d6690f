/** Less comes in and it costs more: shortage rather than falling demand. */
import { defineSignal } from '../define-signal.ts';
import { MOST_STRENGTH, percent } from '../signal.ts';

/** Both have to lie this far off, so that noise in one alone is not counted twice. */
const LEAST = 1;

export default defineSignal({
  id: 'scissors',
  title: { ko: '물량 감소와 단가 상승', en: 'Volume down, price up' },
  basis: {
    ko: '물량 감소와 단가 상승이 함께 나타날 때 두 편차의 제곱합의 제곱근',
    en: 'root of the squared distances of volume and price, where one falls and the other rises',
  },
  says: {
    ko: '물량은 보통보다 {less}% 적고 단가는 {more}% 높습니다. 함께 보면 편차 {z}배입니다.',
    en: 'Volume is {less} % below and the price {more} % above what is usual; together {z} spreads.',
  },
  quiet: {
    ko: '물량 감소와 단가 상승이 함께 나타나지 않았습니다.',
    en: 'Volume did not fall while the price rose.',
  },
  read(view) {
    const volume = view.distance('volume');
    if (typeof volume === 'string') return volume;
    const price = view.distance('price');
    if (typeof price === 'string') return price;
    const isBoth = volume.z <= -LEAST && price.z >= LEAST;
    const strength = isBoth ? Math.hypot(volume.z, price.z) : 0;
    return {
      strength: Math.min(MOST_STRENGTH, strength),
      parameters: {
        less: percent(1 - volume.value / volume.usual),
        more: percent(price.value / price.usual - 1),
        z: Math.round(strength * 10) / 10,
      },
    };
  },
});
