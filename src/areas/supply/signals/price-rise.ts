/** A kilogram costs more than is usual. */
import { defineSignal } from '../define-signal.ts';
import { distanceParameters, MOST_STRENGTH } from '../signal.ts';

export default defineSignal({
  id: 'price-rise',
  title: { ko: '단가 상승', en: 'Price rise' },
  basis: {
    ko: '수입 단가(USD/kg)의 강건 편차, 계절 조정',
    en: 'robust distance of the unit value (USD/kg), season taken out',
  },
  says: {
    ko: '단가가 kg당 {value} USD로, 이 달의 보통 수준 {usual} USD보다 {change}% 높습니다(편차 {z}배, 지난 {n}개월과 비교).',
    en: 'The price of {value} USD a kg is {change} % above the {usual} USD usual for this month ({z} spreads, against {n} earlier months).',
  },
  quiet: {
    ko: '단가 {value} USD/kg은 이 달의 보통 수준 {usual} USD보다 높지 않습니다.',
    en: 'The price of {value} USD a kg is not above the {usual} USD usual for this month.',
  },
  read(view) {
    const distance = view.distance('price');
    if (typeof distance === 'string') return distance;
    return {
      strength: Math.min(MOST_STRENGTH, Math.max(0, distance.z)),
      parameters: distanceParameters(distance),
      distance,
    };
  },
});
