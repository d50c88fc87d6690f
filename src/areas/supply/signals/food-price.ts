/** Prices of food by FAO's indicator of food price anomalies (SDG 2.c.1). */
import { defineSignal } from '../define-signal.ts';
import { foodPriceAnomaly } from '../food-price-anomaly.ts';
import { MOST_STRENGTH } from '../signal.ts';

/** 0.5 is moderately high and as strong as attention, 1 is high and as strong as caution. */
const STRENGTH_OF_NONE = 1.5;
const STRENGTH_OF_ONE = 3;

export default defineSignal({
  id: 'food-price',
  title: { ko: '식품가격 이상지표', en: 'Food price anomaly' },
  basis: {
    ko: 'FAO 식품가격 이상지표(IFPA, 지속가능발전목표 2.c.1): 0.5 이상 다소 높음, 1 이상 높음',
    en: 'FAO’s indicator of food price anomalies (IFPA, SDG 2.c.1): from 0.5 moderately high, from 1 high',
  },
  says: {
    ko: 'FAO 식품가격 이상지표가 {value}입니다(분기 {quarter}, 연간 {year}).',
    en: 'FAO’s indicator of food price anomalies stands at {value} (quarter {quarter}, year {year}).',
  },
  quiet: {
    ko: 'FAO 식품가격 이상지표가 {value}로 높지 않습니다.',
    en: 'FAO’s indicator of food price anomalies stands at {value}, which is not high.',
  },
  read({ item, flow, at }) {
    if (!item.isFood) return 'not-applicable';
    const found = foodPriceAnomaly(flow.unitValue, at);
    if (found === undefined) return 'too-short';
    const round = (value: number): number => Math.round(value * 100) / 100;
    return {
      strength:
        found.value <= 0 ? 0 : Math.min(MOST_STRENGTH, STRENGTH_OF_NONE + STRENGTH_OF_ONE * found.value),
      parameters: { value: round(found.value), quarter: round(found.quarter), year: round(found.year) },
    };
  },
});
