/** What is told of a decision about a parcel: the words of its findings, and what an examination may find. */

import type { Finding } from '../../../core/finding.ts';
import { fillText, type Text } from '../../../core/text.ts';
import { type SpeakingEngine, type WordedFinding, wordsOf } from '../../../screening/reasons.ts';

/** The model of parcels gives a rank, no chance: so few narcotics are found that nobody could say how likely one is. */
const SCORES: Readonly<Record<string, { readonly title: Text; readonly says: Text; readonly look: Text }>> = {
  critical: {
    title: { ko: '모델: 마약류', en: 'Model: narcotics' },
    says: {
      ko: '마약류가 적발된 화물과 닮은 정도 {percent}점(100점 만점). 확률이 아니라 순위를 정하는 점수입니다.',
      en: 'Likeness to parcels with narcotics: {percent} of 100. It ranks, and is no probability.',
    },
    look: { ko: '엑스선 영상, 마약탐지견, 이온스캐너', en: 'The X-ray image, the dog, the ion scanner' },
  },
  fraud: {
    title: { ko: '모델: 모든 적발', en: 'Model: any finding' },
    says: {
      ko: '과거에 적발된 화물과 닮은 정도 {percent}점(100점 만점). 확률이 아니라 순위를 정하는 점수입니다.',
      en: 'Likeness to parcels in which something was found: {percent} of 100. It ranks, and is no probability.',
    },
    look: { ko: '신고한 품명·수량·가격과 실제 물품', en: 'The goods against name, quantity and price' },
  },
};

export function parcelWordsOf(engine: SpeakingEngine, finding: Finding): WordedFinding {
  const own = finding.source === 'score' ? SCORES[finding.id] : undefined;
  if (own === undefined) return wordsOf(engine, finding);
  const { parameters } = finding.reason;
  return {
    title: own.title,
    says: fillText(own.says, parameters),
    look: own.look,
    basis: engine.edition.manifest.policy.basis,
  };
}

export const PARCEL_FINDS = {
  nothing: { ko: '이상 없음', en: 'Nothing found' },
  narcotics: { ko: '마약류', en: 'Narcotics' },
  dangerous: { ko: '위험물·무기류', en: 'Dangerous goods, arms' },
  counterfeit: { ko: '지식재산권 침해', en: 'Counterfeit' },
  'food-medicine': { ko: '미신고 식품·의약품', en: 'Food or medicine not declared' },
  resale: { ko: '판매용 (자가사용 아님)', en: 'For resale, not for oneself' },
  splitting: { ko: '한도를 피한 분할', en: 'Split to stay under the limit' },
  other: { ko: '그 밖의 위반', en: 'Something else' },
} as const satisfies Readonly<Record<string, Text>>;
export type ParcelFind = keyof typeof PARCEL_FINDS;
