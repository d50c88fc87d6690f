/** The words of an outage's events, and the mark that every decision made in one carries. */
import type { Text } from '../../core/text.ts';
import type { EventRow } from '../../store/rows.ts';

export const OUTAGE_EVENT_TITLES: Readonly<Record<string, Text>> = {
  'outage-sign': { ko: '비상 정책 서명', en: 'Fallback signed' },
  'outage-propose': { ko: '비상 운영 선언 제안', en: 'Outage proposed' },
  'outage-withdraw': { ko: '비상 운영 제안 철회', en: 'Outage proposal withdrawn' },
  'outage-declare': { ko: '비상 운영 선언', en: 'Outage declared' },
  'outage-end': { ko: '비상 운영 종료', en: 'Outage ended' },
  'outage-cleared': { ko: '비상 운영분 재선별 완료', en: 'Everything of the outage screened again' },
  'outage-mark': { ko: '비상 운영 중 결정', en: 'Decided in an outage' },
  'outage-rescreened': { ko: '비상 운영 종료 뒤 재선별', en: 'Screened again after the outage' },
  'outage-recall-proposed': { ko: '반입명령 검토 제안', en: 'Recall proposed' },
};

/** 관세법 제246조 제2항: the commissioner sets the standards by which goods are chosen. */
export const OUTAGE_ARTICLE = '관세법 제246조 제2항';

/** The index of marks rests on this exact text. */
export function markDetail(outage: string): string {
  return `{"outage":"${outage}"}`;
}

export function outageMark(
  key: { readonly number: string; readonly version: number },
  outage: string,
  at: string,
  id: string,
): EventRow {
  const why = '비상 정책으로 결정함. 종료 뒤 다시 선별합니다.';
  return { ...key, id, kind: 'outage-mark', at, who: 'system:gate', why, detail: markDetail(outage) };
}
