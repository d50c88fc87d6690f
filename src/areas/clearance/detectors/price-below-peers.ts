/**
 * Whether a line costs far less a kilogram than the same goods of the same origin usually do, for the officer who may ask
 * for proof of the price (관세법 제30조 제4항·제5항: 유사물품 가격과 현저한 차이).
 */
import { pricePerKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'price-below-peers',
  version: 1,
  title: { ko: '유사물품보다 현저히 낮은 가격', en: 'Price far below its peers' },
  subject: 'import-declaration',
  basis: '관세법 제30조 제4항·제5항',
  parameters: {
    maxRatio: {
      default: 0.6,
      range: [0.2, 0.95],
      unit: 'of the median price',
      why: {
        ko: '중앙값의 60% 아래는 할인이나 품질 차이로 설명되기 어렵습니다.',
        en: 'Below 60 % of the median a discount or a lower quality hardly explains it.',
      },
    },
    minPeers: {
      default: 30,
      range: [10, 1000],
      unit: 'earlier lines',
      why: { ko: '적은 거래로는 통상 가격을 알 수 없습니다.', en: 'Few deals do not show a usual price.' },
    },
  },
  reasons: {
    below: {
      says: {
        ko: '{line}란의 가격 {price}원/kg은 같은 품목·원산지 {count}건의 중앙값 {median}원/kg의 {percent}%입니다.',
        en: 'Line {line} costs {price} won/kg, {percent}% of the median {median} won/kg of {count} lines of the same goods and origin.',
      },
      look: {
        ko: '계약서와 송금 내역, 품질 등급, 별도 지급한 금액',
        en: 'Contract and payments, grade of the goods, money paid on the side',
      },
    },
  },
  examples: [
    {
      name: 'a third of the usual price',
      subject: exampleImport({ items: [{ customsValueKrw: 6_000_000 }] }),
      flags: true,
    },
    {
      name: 'cheap, yet within a usual bargain',
      subject: exampleImport({ items: [{ customsValueKrw: 12_600_000 }] }),
      flags: false,
    },
    {
      name: 'too few peers to judge by',
      subject: exampleImport({ items: [{ customsValueKrw: 6_000_000 }], itemFacts: [{ 'peers.count': 12 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { maxRatio, minPeers }) {
    const place = strongestLine(subject, (item, at) => {
      const price = pricePerKg(item);
      const median = itemFact(subject, at, 'peers.median');
      if (price === undefined || median === undefined || median <= 0) return 0;
      if ((itemFact(subject, at, 'peers.count') ?? 0) < minPeers) return 0;
      if (price >= (itemFact(subject, at, 'peers.p05') ?? 0)) return 0;
      const score = depth(price / median, maxRatio, isOwnUsual(subject, at, price));
      return score < 0.4 ? 0 : score;
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const price = pricePerKg(item)!;
    const median = itemFact(subject, place, 'peers.median')!;
    return {
      score: Math.min(
        1,
        depth(price / median, maxRatio, isOwnUsual(subject, place, price)) + allLow(subject, minPeers),
      ),
      reason: {
        id: 'below',
        parameters: {
          line: item.sequence,
          price: Math.round(price),
          median: Math.round(median),
          count: itemFact(subject, place, 'peers.count')!,
          percent: twoDecimals((price / median) * 100),
        },
      },
      evidence: [`/items/${place}/customsValueKrw`, `/items/${place}/netMassKg`],
    };
  },
});

/** 0.4 just under the limit, 1 for goods that cost nothing; a price that the importer always pays weighs less. */
function depth(ratio: number, maxRatio: number, isOwn: boolean): number {
  if (ratio >= maxRatio) return 0;
  const score = 0.4 + 0.6 * (1 - ratio / maxRatio);
  // What is always paid has been seen before: only a very low price is told again.
  return isOwn ? Math.max(0, score - 0.3) : score;
}

function isOwnUsual(subject: ImportSubject, place: number, price: number): boolean {
  const own = itemFact(subject, place, 'importerHs6.priceMedian');
  return (
    own !== undefined && (itemFact(subject, place, 'importerHs6.priceCount') ?? 0) >= 5 && price >= own * 0.8
  );
}

/** A whole invoice cut looks different from one bargain: 0.15 more where every line of several is clearly low. */
function allLow(subject: ImportSubject, minPeers: number): number {
  const { items } = subject.declaration;
  let judged = 0;
  for (let place = 0; place < items.length; place++) {
    const price = pricePerKg(items[place]!);
    const median = itemFact(subject, place, 'peers.median');
    if (price === undefined || median === undefined || median <= 0) continue;
    if ((itemFact(subject, place, 'peers.count') ?? 0) < minPeers) continue;
    if (price > median * 0.75) return 0;
    judged++;
  }
  return judged > 1 ? 0.15 : 0;
}
