/** Whether a parcel says what is in it, for the officer at the X-ray (관세법 시행규칙 제79조의2제2항: a clearance list names the goods). */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleParcel } from '../selection/example.ts';
import { readGoods } from '../selection/goods.ts';
import { OLD_MEMORY_DAYS, PARCEL_SUBJECT, type ParcelSubject, parcelFact } from '../selection/subject.ts';

export default defineDetector({
  id: 'parcel-vague-goods',
  version: 1,
  title: { ko: '알 수 없는 품명', en: 'Goods that are not named' },
  subject: PARCEL_SUBJECT,
  basis: '관세법 제254조의2 제1항, 시행규칙 제79조의2 제2항',
  parameters: {
    newSender: {
      default: 0.2,
      range: [0, 0.5],
      unit: 'score',
      why: {
        ko: '처음 보는 발송인이면 더 무겁게 봅니다.',
        en: 'A sender met for the first time weighs more.',
      },
    },
    noOrder: {
      default: 0.15,
      range: [0, 0.5],
      unit: 'score',
      why: {
        ko: '주문이 없으면 무엇을 샀는지 확인할 곳이 없습니다.',
        en: 'Without an order nothing else says what was bought.',
      },
    },
  },
  reasons: {
    vague: {
      says: {
        ko: '품명 「{words}」(으)로는 무엇인지 알 수 없습니다.',
        en: '“{words}” does not say what the goods are.',
      },
      look: { ko: '실제 내용물, 주문·결제 화면', en: 'What is inside; the order and its payment' },
    },
  },
  examples: [
    {
      name: 'gift and nothing else, from a sender met for the first time',
      subject: exampleParcel({
        goods: [{ description: 'GIFT ITEMS, blue' }],
        facts: { 'sender.knownDays': null, 'order.found': 0 },
      }),
      flags: true,
    },
    {
      name: 'a named shirt in blue',
      subject: exampleParcel({ goods: [{ description: 'Cotton T-shirt, blue, XL' }] }),
      flags: false,
    },
  ],
  assess(subject: ParcelSubject, { newSender, noOrder }) {
    const line = subject.parcel.goods.findIndex(({ description }) => readGoods(description).isVague);
    if (line < 0) return undefined;
    const isNew =
      parcelFact(subject, 'sender.knownDays') === undefined &&
      (parcelFact(subject, 'memory.days') ?? 0) >= OLD_MEMORY_DAYS;
    const hasOrder = parcelFact(subject, 'order.found') === 1;
    const { description, hsCode } = subject.parcel.goods[line]!;
    const score = (hsCode === undefined ? 0.4 : 0.3) + (isNew ? newSender : 0) + (hasOrder ? 0 : noOrder);
    return {
      score: Math.min(0.9, score),
      reason: { id: 'vague', parameters: { words: description.slice(0, 60) } },
      evidence: [`/goods/${line}/description`],
    };
  },
});
