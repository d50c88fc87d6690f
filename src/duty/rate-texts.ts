/** Why a rate applies or does not, in words. */
import type { Text } from '../core/text.ts';
import type { Verdict } from './answer.ts';

export const WHY: Readonly<Record<Verdict, Text>> = {
  applied: { ko: '적용', en: 'applies' },
  added: { ko: '다른 세율에 더하여 부과', en: 'charged on top of the other rate' },
  'not-lower': { ko: '적용된 세율보다 낮지 않음', en: 'not lower than the rate that applies' },
  'not-claimed': { ko: '신청하지 않음', en: 'not applied for' },
  'not-proven': {
    ko: '원산지증명서·추천서 등 증명이 없음',
    en: 'no proof of origin, recommendation or approval',
  },
  'other-origin': { ko: '원산지 또는 공급자가 해당하지 않음', en: 'for another origin or supplier' },
  behind: { ko: '우선순위가 뒤임', en: 'comes later in the order' },
};
