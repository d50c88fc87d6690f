/**
 * Farm goods with so high a duty outside the quota that a low declared price pays. The rates are from press reports and not
 * verified: officers are shown them as such, and no duty is computed from them.
 */
import type { Text } from '../../core/text.ts';

export interface FarmGood {
  /** Beginning of the code. */
  readonly hs: string;
  readonly name: Text;
  /** Percent outside the quota, unverified. */
  readonly ratePercent: number;
}

const FARM_GOODS: readonly FarmGood[] = [
  { hs: '070310', name: { ko: '양파', en: 'onions' }, ratePercent: 135 },
  { hs: '070320', name: { ko: '마늘', en: 'garlic' }, ratePercent: 360 },
  { hs: '071332', name: { ko: '팥', en: 'red beans' }, ratePercent: 420.8 },
  { hs: '090421', name: { ko: '건고추', en: 'dried chilli' }, ratePercent: 270 },
  { hs: '091011', name: { ko: '생강', en: 'ginger' }, ratePercent: 377.3 },
  { hs: '120190', name: { ko: '대두', en: 'soybeans' }, ratePercent: 487 },
  { hs: '120740', name: { ko: '참깨', en: 'sesame' }, ratePercent: 630 },
];

export function farmGoodOf(hsCode: string): FarmGood | undefined {
  return FARM_GOODS.find(({ hs }) => hsCode.startsWith(hs));
}
