/** What stops the thirty days of an advance ruling, and the sixty of its review, item by item (관세법 시행령 제106조 제4항, 제7항). */
import type { Text } from '../../../core/text.ts';

export const STOP_KINDS = [
  'committee',
  'correction',
  'laboratory',
  'wco',
  'expert',
  'agency',
  'hearing',
] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export interface StopRow {
  readonly title: Text;
  readonly article: string;
}

function row(item: number, ko: string, en: string): StopRow {
  return { title: { ko, en }, article: `관세법 시행령 제106조제4항제${item}호` };
}

/** Read in the Decree of 2026-05-08 (No. 36316). For a review the committee stands in paragraph 7 itself, the others by its reference. */
export const STOPS: Readonly<Record<StopKind, StopRow>> = {
  committee: row(1, '관세품목분류위원회 심의', 'Deliberation of the classification committee'),
  correction: row(2, '보정기간', 'Period for correction'),
  laboratory: row(3, '구성재료의 물리적·화학적 분석', 'Physical or chemical analysis of the material'),
  wco: row(4, '관세협력이사회 질의', 'Question to the Customs Co-operation Council'),
  expert: row(5, '전문기관 기술 자문', 'Technical advice of an expert body'),
  agency: row(6, '다른 기관의 의견', 'Opinion of another agency'),
  hearing: row(7, '신청인의 의견 진술', 'Hearing of the applicant'),
};

export function isStopKind(text: unknown): text is StopKind {
  return (STOP_KINDS as readonly unknown[]).includes(text);
}
