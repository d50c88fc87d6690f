/** Whether a parcel weighs what goods of its kind weigh, for the officer at the X-ray who looks for what was put among them (관세법 제269조 밀수출입죄). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { strengthBetween } from '../selection/strength.ts';
import { lineFact, PARCEL_SUBJECT, type ParcelSubject } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-mass-off',
  version: 1,
  title: { ko: '같은 물품과 다른 중량', en: 'Mass unlike goods of its kind' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제246조, 제269조',
  parameters: {
    deviations: {
      default: 3,
      range: [1.5, 8],
      unit: 'standard deviations',
      why: {
        ko: '포장에 따라 무게가 다르므로 큰 차이만 봅니다.',
        en: 'Packing differs, so that only large differences count.',
      },
    },
  },
  reasons: {
    heavy: {
      says: {
        ko: '{line}번 물품 한 개의 무게가 같은 종류보다 표준편차의 {by}배 무겁습니다.',
        en: 'A piece of line {line} is {by} standard deviations heavier than goods of its kind.',
      },
      look: { ko: '함께 들어 있는 물품, 엑스선 영상', en: 'What lies among them; the X-ray image' },
    },
    light: {
      says: {
        ko: '{line}번 물품 한 개의 무게가 같은 종류보다 표준편차의 {by}배 가볍습니다.',
        en: 'A piece of line {line} is {by} standard deviations lighter than goods of its kind.',
      },
      look: { ko: '신고한 물품이 맞는지', en: 'Whether these are the goods that are listed' },
    },
  },
  examples: [
    {
      name: 'shoes of three kilograms',
      subject: exampleParcel({ lineFacts: { 'kind.mass': 5.2 } }),
      flags: true,
    },
    {
      name: 'a thick parcel',
      subject: exampleParcel({ lineFacts: { 'kind.mass': 1.4 } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { deviations }) {
    let [worst, by] = [-1, 0];
    for (let line = 0; line < subject.parcel.goods.length; line++) {
      const off = lineFact(subject, line, 'kind.mass') ?? 0;
      if (Math.abs(off) > Math.abs(by)) [worst, by] = [line, off];
    }
    if (worst < 0 || Math.abs(by) < deviations) return undefined;
    return {
      // What is too light hides less than what is too heavy.
      score: (by > 0 ? 0.35 : 0.2) + 0.4 * strengthBetween(Math.abs(by), deviations, deviations * 3),
      reason: {
        id: by > 0 ? 'heavy' : 'light',
        parameters: { line: worst + 1, by: Math.round(Math.abs(by) * 10) / 10 },
      },
      evidence: ['/grossMassKg', `/goods/${worst}/quantity`],
    };
  },
});
