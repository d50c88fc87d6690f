/** What happened to a criterion, as its history tells it. */
import type { Text } from '../../core/text.ts';

const TITLES: Readonly<Record<string, Text>> = {
  'criterion-saved': { ko: '저장', en: 'Saved' },
  'criterion-rolled-back': { ko: '앞 판으로 되돌림', en: 'Rolled back' },
  'criterion-shadow': { ko: '시험 운영 시작', en: 'Shadow began' },
  'criterion-proposed': { ko: '적용 요청', en: 'Proposed for use' },
  'criterion-retirement-proposed': { ko: '폐지 요청', en: 'Retirement proposed' },
  'criterion-withdrawn': { ko: '요청 거둠', en: 'Proposal withdrawn' },
  'criterion-confirmed': { ko: '확정', en: 'Confirmed' },
  'criterion-refused': { ko: '반려', en: 'Refused' },
  'criterion-retired': { ko: '폐지', en: 'Retired' },
  'criterion-superseded': { ko: '새 판으로 바뀜', en: 'Superseded' },
  'criterion-back-tested': { ko: '과거 자료 대조', en: 'Back-tested' },
};

export function eventTitle(kind: string): Text {
  return TITLES[kind] ?? { ko: kind, en: kind };
}
