/** What an entry of the log is about, by the kind under which it was written. */
import type { Text } from '../../core/text.ts';

export const LOG_KINDS: Readonly<Record<string, Text>> = {
  intake: { ko: '접수와 판정', en: 'intake and decision' },
  amend: { ko: '정정과 판정', en: 'amendment and decision' },
  history: { ko: '과거 자료', en: 'past records' },
  act: { ko: '처분', en: 'act' },
  undo: { ko: '되돌리기', en: 'taken back' },
  outcome: { ko: '검사 결과', en: 'outcome' },
  purpose: { ko: '개인정보 열람', en: 'personal data seen' },
  'cargo-reported': { ko: '화물 보고', en: 'cargo reported' },
  'payment-reported': { ko: '납부·담보 보고', en: 'payment reported' },
  hands: { ko: '배정', en: 'change of hands' },
  awaited: { ko: '요청과 회신', en: 'asked and answered' },
  absence: { ko: '부재', en: 'absence' },
  desk: { ko: '신고인 창구', en: 'desk of traders' },
  mapping: { ko: '표 대응', en: 'mapping of a table' },
  criterion: { ko: '선별 기준', en: 'criterion' },
  policy: { ko: '정책', en: 'policy' },
  model: { ko: '모델', en: 'model' },
  draw: { ko: '무작위 추첨', en: 'random draw' },
  outage: { ko: '비상 운영', en: 'outage' },
  setting: { ko: '설정', en: 'setting' },
  erase: { ko: '파기', en: 'erasure' },
};
