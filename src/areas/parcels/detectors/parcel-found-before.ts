/** Whether something was found in earlier parcels of the same sender, recipient or linked group, for the officer who examines (관세법 제246조). */
import { defineDetector } from '../../../screening/detector.ts';
import { HUB_CODES } from '../selection/clusters.ts';
import { exampleParcel } from '../selection/example.ts';
import { strengthBetween } from '../selection/strength.ts';
import { PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-found-before',
  version: 1,
  title: { ko: '적발된 적이 있는 발송인·수취인', en: 'Found before' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제246조 제1항, 제246조의2',
  parameters: {
    leastRate: {
      default: 0.1,
      range: [0.01, 1],
      unit: 'finds an examination',
      why: {
        ko: '자주 검사받는 대형 판매자의 드문 적발은 제외합니다.',
        en: 'Rare finds of large sellers that are often examined stay out.',
      },
    },
  },
  reasons: {
    sender: {
      says: {
        ko: '같은 발송인의 화물을 {examined}번 검사하여 {hits}번 적발했습니다.',
        en: '{hits} of {examined} examined parcels of this sender held something.',
      },
      look: { ko: '지난 적발과 같은 방법인지', en: 'Whether it is done as it was then' },
    },
    recipient: {
      says: {
        ko: '같은 수취인의 화물에서 {hits}번 적발된 적이 있습니다.',
        en: 'Something was found {hits} times in parcels of this recipient.',
      },
      look: { ko: '지난 적발과 같은 방법인지', en: 'Whether it is done as it was then' },
    },
    group: {
      says: {
        ko: '같은 주소·전화번호로 이어진 사람들의 화물에서 {hits}번 적발된 적이 있습니다.',
        en: 'Something was found {hits} times in parcels of those linked by address or telephone.',
      },
      look: { ko: '받는 사람이 실제로 누구인지', en: 'Who really gets it' },
    },
  },
  examples: [
    {
      name: 'a sender found out twice',
      subject: exampleParcel({ facts: { 'sender.examined': 3, 'sender.hits': 2 } }),
      flags: true,
    },
    {
      name: 'a large seller found out once in fifty',
      subject: exampleParcel({ facts: { 'sender.examined': 50, 'sender.hits': 1 } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { leastRate }) {
    const own = parcelFact(subject, 'recipient.hits') ?? 0;
    if (own > 0)
      return {
        score: 0.5 + 0.4 * strengthBetween(own, 0, 4),
        reason: { id: 'recipient', parameters: { hits: own } },
        evidence: ['/recipient/customsCode'],
      };
    const [hits, examined] = [
      parcelFact(subject, 'sender.hits') ?? 0,
      parcelFact(subject, 'sender.examined') ?? 0,
    ];
    const rate = hits / Math.max(1, examined);
    if (hits > 0 && rate >= leastRate)
      return {
        score: Math.min(0.95, 0.4 + 0.5 * rate * strengthBetween(examined, 0, 4)),
        reason: { id: 'sender', parameters: { hits, examined } },
        evidence: ['/sender/name'],
      };
    const group = parcelFact(subject, 'cluster.hits') ?? 0;
    if (group === 0 || (parcelFact(subject, 'cluster.codes') ?? 0) >= HUB_CODES) return undefined;
    return {
      score: 0.35 + 0.3 * strengthBetween(group, 0, 4),
      reason: { id: 'group', parameters: { hits: group } },
      evidence: ['/recipient/address', '/recipient/phone'],
    };
  },
});
