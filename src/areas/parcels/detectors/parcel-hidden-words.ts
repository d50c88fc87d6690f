/** Whether a description uses words under which narcotics were sent, or writes a telling word in other signs, for the officer at the X-ray (마약류 관리에 관한 법률 제3조). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { readGoods } from '../selection/goods.ts';
import { PARCEL_SUBJECT, type ParcelSubject } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-hidden-words',
  version: 1,
  title: { ko: '은어와 바꾸어 쓴 품명', en: 'Euphemisms and disguised words' },
  subject: PARCEL_SUBJECT,
  basis: '마약류 관리에 관한 법률 제3조, 관세법 제246조',
  parameters: {
    euphemism: {
      default: 0.6,
      range: [0.1, 1],
      unit: 'score',
      why: {
        ko: '은어는 드물고, 일반 상품에도 쓰입니다.',
        en: 'Such words are rare, and honest goods have them too.',
      },
    },
    hidden: {
      default: 0.7,
      range: [0.1, 1],
      unit: 'score',
      why: {
        ko: '글자를 바꾸어 쓴 것은 우연한 오타일 수 있습니다.',
        en: 'Other signs may be a slip of the hand.',
      },
    },
    gift: {
      default: 0.1,
      range: [0, 0.5],
      unit: 'score',
      why: { ko: '선물로 적은 화물에 은어가 있으면 더 봅니다.', en: 'Such words in a gift weigh more.' },
    },
  },
  reasons: {
    euphemism: {
      says: {
        ko: '품명에 마약류를 가리키던 말 「{words}」이(가) 있습니다.',
        en: 'The description has “{words}”, a name under which narcotics were sent.',
      },
      look: { ko: '마약탐지견, 이온스캐너, 내용물', en: 'Dog, ion scanner, what is inside' },
    },
    hidden: {
      says: {
        ko: '품명이 「{words}」을(를) 다른 글자로 쓴 것으로 보입니다.',
        en: 'The description seems to write “{words}” in other signs.',
      },
      look: { ko: '실제 내용물과 성분', en: 'What is inside, and what it is made of' },
    },
  },
  examples: [
    {
      name: 'a Cyrillic letter in ketamine',
      subject: exampleParcel({ goods: [{ description: 'kеtamine test' }] }),
      flags: true,
    },
    {
      name: 'herbal incense',
      subject: exampleParcel({ goods: [{ description: 'Herbal Incense 10g' }] }),
      flags: true,
    },
    {
      name: 'crystals of glass',
      subject: exampleParcel({ goods: [{ description: 'Glass crystal figurine' }] }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { euphemism, hidden, gift }) {
    for (const [line, { description }] of subject.parcel.goods.entries()) {
      const found = readGoods(description);
      const words = found.hidden ?? found.euphemism;
      if (words === null) continue;
      const own = found.hidden === null ? euphemism : hidden;
      return {
        score: Math.min(1, own + (subject.parcel.isGift === true ? gift : 0)),
        reason: { id: found.hidden === null ? 'euphemism' : 'hidden', parameters: { words } },
        evidence: [`/goods/${line}/description`],
      };
    }
    return undefined;
  },
});
