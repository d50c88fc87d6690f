/** Whether a parcel speaks as imitations do, by words or by a price that no genuine thing has, for the officer who asks the owner of the mark (관세법 제235조). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { readGoods } from '../selection/goods.ts';
import { strengthBetween } from '../selection/strength.ts';
import { lineFact, PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-counterfeit',
  version: 1,
  title: { ko: '위조 상품 의심', en: 'Signs of counterfeit goods' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제235조',
  parameters: {
    word: {
      default: 0.6,
      range: [0.1, 1],
      unit: 'score',
      why: { ko: '복제품을 뜻하는 말은 드뭅니다.', en: 'Words for copies are rare.' },
    },
    deviations: {
      default: 1.6,
      range: [0.5, 6],
      unit: 'standard deviations',
      why: {
        ko: '상표가 많이 도용되는 종류에서만 봅니다.',
        en: 'Asked only of kinds that are often imitated.',
      },
    },
  },
  reasons: {
    word: {
      says: {
        ko: '품명에 복제품을 뜻하는 「{word}」이(가) 있습니다.',
        en: 'The description has “{word}”, said of copies.',
      },
      look: { ko: '상표, 로고, 권리자 감정', en: 'Mark and logo; the owner of the mark' },
    },
    cheap: {
      says: {
        ko: '자주 위조되는 종류의 물품({code})이 같은 종류보다 표준편차의 {by}배 싸고, 발송인은 최근 새 수취인 {recipients}명에게 보냈습니다.',
        en: 'Goods of a kind that is often imitated ({code}) cost {by} standard deviations less, and the sender lately served {recipients} new recipients.',
      },
      look: { ko: '상표, 로고, 권리자 감정', en: 'Mark and logo; the owner of the mark' },
    },
  },
  examples: [
    {
      name: 'a mirror copy',
      subject: exampleParcel({ goods: [{ description: 'Wrist watch 1:1 mirror', hsCode: '910211' }] }),
      flags: true,
    },
    {
      name: 'a very cheap watch of a busy new sender',
      subject: exampleParcel({
        goods: [{ description: 'Wrist watch', hsCode: '910211' }],
        lineFacts: { 'kind.price': -2.4 },
        facts: { 'sender.newRecipients': 12, 'sender.knownDays': 20 },
      }),
      flags: true,
    },
    {
      name: 'a watch at its price',
      subject: exampleParcel({ goods: [{ description: 'Wrist watch', hsCode: '910211' }] }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { word, deviations }) {
    for (const [line, { description, hsCode = '' }] of subject.parcel.goods.entries()) {
      const { replica } = readGoods(description);
      const evidence = [`/goods/${line}/description`, `/goods/${line}/amount`];
      if (replica !== null)
        return { score: word, reason: { id: 'word', parameters: { word: replica } }, evidence };
      const low = -(lineFact(subject, line, 'kind.price') ?? 0);
      const isYoung = (parcelFact(subject, 'sender.knownDays') ?? 0) < YOUNG_DAYS;
      if (!OFTEN_IMITATED.test(hsCode) || low < deviations || !isYoung) continue;
      const recipients = Math.round(parcelFact(subject, 'sender.newRecipients') ?? 0);
      return {
        score: 0.3 + 0.35 * strengthBetween(low, deviations, deviations * 3),
        reason: {
          id: 'cheap',
          parameters: { code: hsCode.slice(0, 4), by: Math.round(low * 10) / 10, recipients },
        },
        evidence,
      };
    }
    return undefined;
  },
});

/** Clothing, shoes, bags, watches, perfume, glasses, earphones, toys. */
const OFTEN_IMITATED = /^(?:3303|4202|61|62|64|8518|9004|91|9503)/;
const YOUNG_DAYS = 90;
