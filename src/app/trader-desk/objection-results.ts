/** What an objection can end in, by remedy, and what its author can do then (관세법 제128조 제1항, 제129조; 제237조 제4항). */
import type { Text } from '../../core/text.ts';

export interface ObjectionResult {
  readonly id: string;
  readonly title: Text;
}

const OBJECTION: readonly ObjectionResult[] = [
  { id: 'upheld', title: { ko: '인용 (취소·경정)', en: 'Upheld' } },
  { id: 'reinvestigate', title: { ko: '재조사 결정', en: 'To be investigated again' } },
  { id: 'rejected', title: { ko: '기각', en: 'Rejected' } },
  { id: 'dismissed', title: { ko: '각하', en: 'Dismissed' } },
];
const RELEASE: readonly ObjectionResult[] = [
  { id: 'upheld', title: { ko: '통관 허용 (보류 해제)', en: 'Release allowed (hold lifted)' } },
  { id: 'rejected', title: { ko: '통관 불허', en: 'Release not allowed' } },
];
const REVIEW: readonly ObjectionResult[] = [
  { id: 'changed', title: { ko: '재검토하여 바꿈', en: 'Reviewed and changed' } },
  { id: 'kept', title: { ko: '재검토하여 유지', en: 'Reviewed and kept' } },
];

export function resultsOf(remedy: string): readonly ObjectionResult[] {
  if (remedy === 'objection') return OBJECTION;
  return remedy === 'release-request' ? RELEASE : REVIEW;
}

/** What the written answer has to say about the way on. */
export function furtherAfter(remedy: string): Text | null {
  if (remedy === 'objection') return AFTER_OBJECTION;
  return remedy === 'release-request' ? AFTER_REQUEST : AFTER_REVIEW;
}

const AFTER_OBJECTION: Text = {
  ko: '이 결정서를 받은 날부터 90일 이내에 심사청구 또는 심판청구를 할 수 있습니다 (관세법 제129조 제1항 제1호).',
  en: 'Within 90 days of receiving this you may claim review by the Commissioner or the Tax Tribunal (Customs Act art. 129(1)1).',
};
const AFTER_REQUEST: Text = {
  ko: '통관보류에 대하여 그 통지를 받은 날부터 90일 이내에 이의신청, 심사청구 또는 심판청구를 할 수 있습니다 (관세법 제119조, 제121조, 제132조).',
  en: 'Against the hold you may object or claim review within 90 days of its notice (Customs Act art. 119, 121, 132).',
};
const AFTER_REVIEW: Text = {
  ko: '이후 통관보류나 각하 등의 처분이 있으면 그에 대하여 이의신청을 할 수 있습니다 (관세법 제132조).',
  en: 'Should a hold, a rejection or another act follow, you may object to it (Customs Act art. 132).',
};
