/** Less comes in than is usual for the month. */
import { defineSignal } from '../define-signal.ts';
import { distanceParameters, MOST_STRENGTH } from '../signal.ts';

export default defineSignal({
  id: 'volume-drop',
  title: { ko: '물량 감소', en: 'Volume drop' },
  basis: {
    ko: '같은 달 기준 물량의 강건 편차 (중앙값·중앙절대편차)',
    en: 'robust distance of the volume, season taken out (median, median deviation)',
  },
  says: {
    ko: '물량이 {value} kg으로, 이 달의 보통 수준 {usual} kg보다 {change}% 적습니다(편차 {z}배, 지난 {n}개월과 비교).',
    en: 'Volume of {value} kg is {change} % below the {usual} kg usual for this month ({z} spreads, against {n} earlier months).',
  },
  quiet: {
    ko: '물량 {value} kg은 이 달의 보통 수준 {usual} kg보다 적지 않습니다.',
    en: 'Volume of {value} kg is not below the {usual} kg usual for this month.',
  },
  read(view) {
    const distance = view.distance('volume');
    if (typeof distance === 'string') return distance;
    return {
      strength: Math.min(MOST_STRENGTH, Math.max(0, -distance.z)),
      parameters: distanceParameters(distance),
      distance,
    };
  },
});
