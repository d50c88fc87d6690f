/** What partners themselves say that they sold to us falls, which is often published before our own imports show it. */
import { defineSignal } from '../define-signal.ts';
import { distanceParameters, MOST_STRENGTH } from '../signal.ts';

export default defineSignal({
  id: 'partner-exports',
  title: { ko: '상대국 수출 감소', en: 'Partners’ exports' },
  basis: {
    ko: '상대국 통계의 대한국 수출 물량의 강건 편차, 계절 조정',
    en: 'robust distance of the volume that partners’ statistics say was sold to us, season taken out',
  },
  says: {
    ko: '상대국 통계의 대한국 수출이 {value} kg으로, 보통 {usual} kg보다 {change}% 적습니다(편차 {z}배, 지난 {n}개월과 비교).',
    en: 'Partners say that they sold {value} kg to us, {change} % below the usual {usual} kg ({z} spreads, against {n} earlier months).',
  },
  quiet: {
    ko: '상대국 통계의 대한국 수출 {value} kg은 보통 {usual} kg보다 적지 않습니다.',
    en: 'Partners say that they sold {value} kg to us, not below the usual {usual} kg.',
  },
  read(view) {
    // Where nothing else is known of the item, this is the way of trade that the other signals watch.
    if (view.flow === view.series.flows['partner-export']) return 'not-applicable';
    const distance = view.distance('partnerExports');
    if (typeof distance === 'string') return distance;
    return {
      strength: Math.min(MOST_STRENGTH, Math.max(0, -distance.z)),
      parameters: distanceParameters(distance),
      distance,
    };
  },
});
