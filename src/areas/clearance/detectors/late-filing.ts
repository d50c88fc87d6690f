/**
 * Whether stored goods were declared after their time, for the officer who assesses the penalty (관세법 제241조 제3항·제4항:
 * 30 days from storage; 시행령 제247조: 0.5 to 2 % of the customs value).
 */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { daysApart, shareBetween } from '../lines.ts';
import type { ImportSubject } from '../subject.ts';

export default defineDetector({
  id: 'late-filing',
  version: 1,
  title: { ko: '신고기한 경과', en: 'Filed late' },
  subject: 'import-declaration',
  basis: '관세법 제241조 제3항·제4항, 시행령 제247조',
  parameters: {
    days: {
      default: 30,
      range: [1, 365],
      unit: 'days after storage',
      why: {
        ko: '지정장치장이나 보세창고에 반입한 날부터 30일 안에 신고합니다.',
        en: 'Goods in a designated place or bonded warehouse are declared within 30 days.',
      },
    },
  },
  reasons: {
    late: {
      says: {
        ko: '반입일 {stored}부터 {days}일 만에 신고하여 기한을 {over}일 넘겼습니다.',
        en: 'Declared {days} days after storage on {stored}, {over} days late.',
      },
      look: {
        ko: '가산세 대상 물품과 장치장소, 지연 사유',
        en: 'Whether the goods and the place bear the penalty; the reason of the delay',
      },
    },
  },
  examples: [
    {
      name: 'stored for two months',
      subject: exampleImport({ declaration: { consignment: { storedOn: '2026-01-02' } } }),
      flags: true,
    },
    {
      name: 'declared on the last day',
      subject: exampleImport({ declaration: { consignment: { storedOn: '2026-01-31' } } }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { days }) {
    const { declaredOn, consignment } = subject.declaration;
    const { storedOn } = consignment;
    if (storedOn === undefined || storedOn >= declaredOn) return undefined;
    const waited = daysApart(storedOn, declaredOn);
    if (!(waited > days)) return undefined;
    return {
      score: 0.2 + 0.3 * shareBetween(waited - days, 0, 80),
      reason: { id: 'late', parameters: { stored: storedOn, days: waited, over: waited - days } },
      evidence: ['/consignment/storedOn', '/declaredOn'],
    };
  },
});
