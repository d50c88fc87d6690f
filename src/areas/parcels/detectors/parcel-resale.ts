/** Whether somebody gets more of one kind of goods than one uses oneself, for the officer who asks whether they are sold (관세법 제254조, 시행령 제258조: self-use). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { strengthBetween } from '../selection/strength.ts';
import { lineFact, PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-resale',
  version: 1,
  title: { ko: '자가사용을 넘는 수량', en: 'More than for oneself' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제254조 제1항, 제94조 제4호',
  parameters: {
    pieces: {
      default: 25,
      range: [5, 500],
      unit: 'pieces in some 30 days',
      why: {
        ko: '자가사용 인정기준은 물품마다 다르며, 이 값은 우리가 정한 것입니다.',
        en: 'Quantities for self-use differ by goods; this one is ours.',
      },
    },
    parcels: {
      default: 4,
      range: [1, 50],
      unit: 'recent parcels',
      why: { ko: '여러 번 나누어 들여오는 것을 봅니다.', en: 'Brought in again and again.' },
    },
  },
  reasons: {
    many: {
      says: {
        ko: '최근 같은 종류의 물품을 {pieces}개, 화물 {parcels}건으로 받았습니다.',
        en: '{pieces} pieces of one kind came lately, in {parcels} parcels.',
      },
      look: {
        ko: '판매 여부, 사업자등록, 합산 수량',
        en: 'Whether they are sold; a business registration; the sum of all',
      },
    },
  },
  examples: [
    {
      name: 'forty creams in nine parcels',
      subject: exampleParcel({ lineFacts: { 'kind.pieces': 40 }, facts: { 'recipient.parcels': 9 } }),
      flags: true,
    },
    {
      name: 'four shirts',
      subject: exampleParcel({ lineFacts: { 'kind.pieces': 4 }, facts: { 'recipient.parcels': 9 } }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { pieces, parcels }) {
    let most = 0;
    let line = -1;
    for (const [place, { quantity }] of subject.parcel.goods.entries()) {
      const sum = quantity + (lineFact(subject, place, 'kind.pieces') ?? 0);
      if (sum > most) [line, most] = [place, sum];
    }
    const recent = parcelFact(subject, 'recipient.parcels') ?? 0;
    if (line < 0 || most < pieces || recent < parcels) return undefined;
    return {
      score: 0.35 + 0.4 * strengthBetween(most, pieces, pieces * 5),
      reason: { id: 'many', parameters: { pieces: Math.round(most), parcels: Math.round(recent) + 1 } },
      evidence: [`/goods/${line}/quantity`, '/recipient/customsCode'],
    };
  },
});
