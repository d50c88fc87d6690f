/** Whether words of food or medicine stand in a parcel whose code says other goods, for the officer who asks for papers and quarantine (관세법 제226조; 약사법 제42조, 수입식품안전관리 특별법 제20조). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { readGoods } from '../selection/goods.ts';
import { PARCEL_SUBJECT, type ParcelSubject } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-food-or-medicine',
  version: 1,
  title: { ko: '신고하지 않은 식품·의약품', en: 'Food or medicine not listed as such' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제226조, 약사법 제42조, 수입식품안전관리 특별법 제20조',
  parameters: {
    mismatch: {
      default: 0.55,
      range: [0.1, 1],
      unit: 'score',
      why: { ko: '코드가 다른 물품을 말하면 무겁게 봅니다.', en: 'A code of other goods weighs more.' },
    },
    open: {
      default: 0.35,
      range: [0.1, 1],
      unit: 'score',
      why: { ko: '코드가 없으면 말만으로 봅니다.', en: 'Without a code the word stands alone.' },
    },
  },
  reasons: {
    medicine: {
      says: {
        ko: '품명에 의약품을 가리키는 「{word}」이(가) 있으나 품목번호는 {code}입니다.',
        en: 'The description has “{word}”, a medicine, under the code {code}.',
      },
      look: {
        ko: '성분, 처방전, 수량 제한',
        en: 'What it is made of; the prescription; the limit of quantity',
      },
    },
    food: {
      says: {
        ko: '품명에 식품·검역 대상을 가리키는 「{word}」이(가) 있으나 품목번호는 {code}입니다.',
        en: 'The description has “{word}”, food or a quarantine matter, under the code {code}.',
      },
      look: { ko: '검역증, 식품 신고', en: 'Quarantine and food papers' },
    },
  },
  examples: [
    {
      name: 'melatonin as a phone case',
      subject: exampleParcel({ goods: [{ description: 'Melatonin tablets', hsCode: '392690' }] }),
      flags: true,
    },
    {
      name: 'jerky without a code',
      subject: exampleParcel({ goods: [{ description: 'beef jerky' }], parcel: {} }),
      flags: true,
    },
    {
      name: 'a tablet case is a case of plastics',
      subject: exampleParcel({ goods: [{ description: 'Phone case', hsCode: '392690' }] }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { mismatch, open }) {
    for (const [line, { description, hsCode }] of subject.parcel.goods.entries()) {
      const { medicine, food } = readGoods(description);
      const word = medicine ?? food;
      if (word === null) continue;
      const isSaid = hsCode !== undefined && (medicine === null ? FOOD : MEDICINE).test(hsCode);
      if (isSaid) continue;
      return {
        score: hsCode === undefined ? open : mismatch,
        reason: {
          id: medicine === null ? 'food' : 'medicine',
          parameters: { word, code: hsCode?.slice(0, 6) ?? '–' },
        },
        evidence: [`/goods/${line}/description`, `/goods/${line}/hsCode`],
      };
    }
    return undefined;
  },
});

/** Chapters of food and living things; of medicines, food supplements, chemicals and medical devices. */
const FOOD = /^(?:0[1-9]|1[0-9]|2[0-4])/;
const MEDICINE = /^(?:30|21|29|90)/;
