/**
 * Whether an importer's price for goods fell far below what it declared for them before, for the officer who asks what
 * has changed (관세법 제30조 제4항; the importer's own history is the closest comparison).
 */
import { pricePerKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'price-below-own',
  version: 1,
  title: { ko: '자기 거래 이력보다 급락한 가격', en: 'Price far below the importer’s own' },
  subject: 'import-declaration',
  basis: '관세법 제30조 제4항',
  parameters: {
    maxRatio: {
      default: 0.5,
      range: [0.2, 0.9],
      unit: 'of the own median price',
      why: {
        ko: '같은 수입자의 같은 물품 가격이 반으로 떨어지는 일은 드뭅니다.',
        en: 'The price that one importer pays for one kind of goods seldom halves.',
      },
    },
    minPrices: {
      default: 5,
      range: [3, 50],
      unit: 'earlier lines',
      why: { ko: '몇 건의 이력이 있어야 비교할 수 있습니다.', en: 'A comparison needs some history.' },
    },
  },
  reasons: {
    fell: {
      says: {
        ko: '{line}란의 가격 {price}원/kg은 이 수입자가 신고해 온 중앙값 {median}원/kg의 {percent}%입니다.',
        en: 'Line {line} costs {price} won/kg, {percent}% of the median {median} won/kg that this importer declared before.',
      },
      look: {
        ko: '가격 변동의 이유, 이전 계약과의 차이, 규격',
        en: 'Why the price moved, how the contract and the make differ from before',
      },
    },
  },
  examples: [
    {
      name: 'a third of its own price',
      subject: exampleImport({ items: [{ customsValueKrw: 6_450_000 }] }),
      flags: true,
    },
    {
      name: 'a bargain of forty per cent',
      subject: exampleImport({ items: [{ customsValueKrw: 11_700_000 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { maxRatio, minPrices }) {
    const place = strongestLine(subject, (item, at) => {
      const price = pricePerKg(item);
      const median = itemFact(subject, at, 'importerHs6.priceMedian');
      if (price === undefined || median === undefined || median <= 0) return 0;
      if ((itemFact(subject, at, 'importerHs6.priceCount') ?? 0) < minPrices) return 0;
      return depth(price / median, maxRatio);
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const price = pricePerKg(item)!;
    const median = itemFact(subject, place, 'importerHs6.priceMedian')!;
    return {
      score: depth(price / median, maxRatio),
      reason: {
        id: 'fell',
        parameters: {
          line: item.sequence,
          price: Math.round(price),
          median: Math.round(median),
          percent: twoDecimals((price / median) * 100),
        },
      },
      evidence: [`/items/${place}/customsValueKrw`, `/items/${place}/netMassKg`],
    };
  },
});

function depth(ratio: number, maxRatio: number): number {
  return ratio >= maxRatio ? 0 : 0.3 + 0.6 * (1 - ratio / maxRatio);
}
