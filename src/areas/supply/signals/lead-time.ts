/** Goods take longer from departure to declaration than is usual. */
import { defineSignal } from '../define-signal.ts';
import { distanceParameters, MOST_STRENGTH } from '../signal.ts';

export default defineSignal({
  id: 'lead-time',
  title: { ko: '소요기간 증가', en: 'Lead time' },
  basis: {
    ko: '출항에서 수입신고까지 걸린 날의 강건 편차',
    en: 'robust distance of the days from departure to declaration',
  },
  says: {
    ko: '출항에서 신고까지 {value}일로, 보통 {usual}일보다 {change}% 깁니다(편차 {z}배, 지난 {n}개월과 비교).',
    en: '{value} days from departure to declaration, {change} % more than the usual {usual} ({z} spreads, against {n} earlier months).',
  },
  quiet: {
    ko: '출항에서 신고까지 {value}일로, 보통 {usual}일보다 길지 않습니다.',
    en: '{value} days from departure to declaration, not more than the usual {usual}.',
  },
  read(view) {
    const distance = view.distance('leadDays');
    if (typeof distance === 'string') return distance;
    return {
      strength: Math.min(MOST_STRENGTH, Math.max(0, distance.z)),
      parameters: distanceParameters(distance),
      distance,
    };
  },
});
