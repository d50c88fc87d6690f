/** Whether the listed price is far from that of goods of its kind, for the officer who asks what was paid (관세법 제30조; 제270조 관세포탈죄). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { strengthBetween } from '../selection/strength.ts';
import { lineFact, PARCEL_SUBJECT, type ParcelSubject } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-price-off',
  version: 1,
  title: { ko: '같은 물품과 다른 가격', en: 'Price unlike goods of its kind' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제30조 제1항, 제246조',
  parameters: {
    deviations: {
      default: 3,
      range: [1.5, 8],
      unit: 'standard deviations',
      why: {
        ko: '할인이 흔하므로 큰 차이만 봅니다.',
        en: 'Discounts are usual, so that only large differences count.',
      },
    },
  },
  reasons: {
    low: {
      says: {
        ko: '{line}번 물품의 가격이 같은 종류보다 표준편차의 {by}배 낮습니다.',
        en: 'Line {line} costs {by} standard deviations less than goods of its kind.',
      },
      look: {
        ko: '결제 내역, 진품 여부, 실제 물품',
        en: 'The payment, whether the goods are genuine, what they are',
      },
    },
    high: {
      says: {
        ko: '{line}번 물품의 가격이 같은 종류보다 표준편차의 {by}배 높습니다.',
        en: 'Line {line} costs {by} standard deviations more than goods of its kind.',
      },
      look: { ko: '품명과 실제 물품이 같은지', en: 'Whether the name fits the goods' },
    },
  },
  examples: [
    {
      name: 'a watch for three dollars',
      subject: exampleParcel({ lineFacts: { 'kind.price': -4.1 } }),
      flags: true,
    },
    {
      name: 'a sale',
      subject: exampleParcel({ lineFacts: { 'kind.price': -1.9 } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { deviations }) {
    let [worst, by] = [-1, 0];
    for (let line = 0; line < subject.parcel.goods.length; line++) {
      const off = lineFact(subject, line, 'kind.price') ?? 0;
      if (Math.abs(off) > Math.abs(by)) [worst, by] = [line, off];
    }
    if (worst < 0 || Math.abs(by) < deviations) return undefined;
    return {
      score: 0.25 + 0.4 * strengthBetween(Math.abs(by), deviations, deviations * 3),
      reason: {
        id: by < 0 ? 'low' : 'high',
        parameters: { line: worst + 1, by: Math.round(Math.abs(by) * 10) / 10 },
      },
      evidence: [`/goods/${worst}/amount`],
    };
  },
});
