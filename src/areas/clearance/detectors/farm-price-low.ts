/**
 * Whether farm goods of high duty are declared below what accepted declarations of the same goods and origin usually cost, for the
 * officer who reviews the tax before acceptance (관세법 제38조제2항 단서, 시행규칙 제8조; doubt about the value: 제30조제4항).
 */
import { pricePerKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { farmGoodOf } from '../farm-goods.ts';
import { strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

const GARLIC = { hsCode: '0703201000', description: '깐마늘', netMassKg: 24_000 } as const;
const garlic = (customsValueKrw: number, peers: Record<string, number> = {}) =>
  exampleImport({
    items: [{ ...GARLIC, customsValueKrw }],
    itemFacts: [{ 'peers.count': 40, 'peers.median': 2000, 'peers.p05': 1500, ...peers }],
  });

export default defineDetector({
  id: 'farm-price-low',
  version: 1,
  title: { ko: '농산물 저가 신고', en: 'Farm goods at a low price' },
  subject: 'import-declaration',
  successor: 'farm-price-reference',
  basis: '관세법 제38조제2항 단서, 제30조제4항',
  parameters: {
    maxRatio: {
      default: 0.75,
      range: [0.3, 0.95],
      unit: 'of the median price',
      why: {
        ko: '세율이 높은 농산물은 조금만 낮게 신고해도 세액 차이가 큽니다. 0.7에서 0.8 사이를 씁니다.',
        en: 'With such duties a little below pays a lot; between 0.7 and 0.8 is usual.',
      },
    },
    minPeers: {
      default: 20,
      range: [5, 1000],
      unit: 'earlier lines',
      why: {
        ko: '같은 품목·원산지 거래가 이만큼은 있어야 기준 가격이 됩니다.',
        en: 'So many deals of the same goods and origin make a reference.',
      },
    },
  },
  reasons: {
    low: {
      says: {
        ko: '{line}란 {name}의 가격 {price}원/kg은 같은 품목·원산지 {count}건의 중앙값 {median}원/kg의 {percent}%입니다. 쿼터 밖 세율이 {rate}%(미검증)인 물품입니다.',
        en: 'Line {line}, {nameEn}, costs {price} won/kg, {percent}% of the median {median} won/kg of {count} lines of the same goods and origin. Its duty outside the quota is {rate}% (unverified).',
      },
      look: {
        ko: '계약서와 송금 내역, 선적 시기·등급·크기가 같은 거래의 가격, 도매시장 가격',
        en: 'Contract and payments, prices of the same season, grade and size, the wholesale market',
      },
    },
  },
  examples: [
    { name: 'garlic at half of what others pay', subject: garlic(24_000_000), flags: true },
    { name: 'garlic a fifth below, a bargain', subject: garlic(38_400_000), flags: false },
    {
      name: 'garlic at half, and hardly anybody to compare with',
      subject: garlic(24_000_000, { 'peers.count': 8 }),
      flags: false,
    },
    {
      name: 'shirts at half of what others pay',
      subject: exampleImport({ items: [{ customsValueKrw: 9_700_000 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { maxRatio, minPeers }) {
    const place = strongestLine(subject, (item, at) => {
      const price = pricePerKg(item);
      const median = itemFact(subject, at, 'peers.median') ?? 0;
      const isKnown = median > 0 && (itemFact(subject, at, 'peers.count') ?? 0) >= minPeers;
      if (price === undefined || !isKnown || farmGoodOf(item.hsCode) === undefined) return 0;
      return price < median * maxRatio ? depth(price / median, maxRatio) : 0;
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const price = pricePerKg(item)!;
    const median = itemFact(subject, place, 'peers.median')!;
    const { name, ratePercent } = farmGoodOf(item.hsCode)!;
    return {
      score: depth(price / median, maxRatio),
      reason: {
        id: 'low',
        parameters: {
          ...{ line: item.sequence, name: name.ko, nameEn: name.en, rate: ratePercent },
          ...{ price: Math.round(price), median: Math.round(median) },
          count: itemFact(subject, place, 'peers.count')!,
          percent: twoDecimals((price / median) * 100),
        },
      },
      evidence: [`/items/${place}/customsValueKrw`, `/items/${place}/netMassKg`],
    };
  },
});

/** From 0.65, where papers are asked for, to 1 for goods that cost nothing. */
function depth(ratio: number, maxRatio: number): number {
  return 0.65 + 0.35 * (1 - ratio / maxRatio);
}
