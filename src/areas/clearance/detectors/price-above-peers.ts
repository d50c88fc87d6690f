/**
 * Whether a line costs many times what its code and origin usually do, for the officer who suspects dearer goods under a
 * cheaper code, or a price raised to move money (관세법 제50조 세율 적용, 제270조의2 가격조작죄).
 */
import { pricePerKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween, strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'price-above-peers',
  version: 1,
  title: { ko: '품목번호에 비해 지나치게 높은 가격', en: 'Price far above its code' },
  subject: 'import-declaration',
  basis: '관세법 제50조, 제270조의2',
  parameters: {
    minRatio: {
      default: 4,
      range: [1.5, 20],
      unit: 'times the median price',
      why: {
        ko: '브랜드나 품질 차이는 대개 상위 5% 가격과 4배 안에 있습니다.',
        en: 'Marks and quality usually stay within the dearest 5 % and 4 times the median.',
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
    above: {
      says: {
        ko: '{line}란의 가격 {price}원/kg은 품목번호 {hsCode} 같은 원산지 중앙값의 {times}배입니다.',
        en: 'Line {line} costs {price} won/kg, {times} times the median of HS {hsCode} from the same origin.',
      },
      look: {
        ko: '실제 물품이 신고한 품목번호에 맞는지, 세율이 더 높은 품목이 아닌지, 가격을 부풀렸는지',
        en: 'Whether the goods are those of the code or of one with a higher duty; whether the price was raised',
      },
    },
  },
  examples: [
    {
      name: 'five times the usual price of the code',
      subject: exampleImport({ items: [{ customsValueKrw: 98_000_000 }] }),
      flags: true,
    },
    {
      name: 'a dear make within the usual spread',
      subject: exampleImport({ items: [{ customsValueKrw: 34_000_000 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { minRatio, minPeers }) {
    const place = strongestLine(subject, (item, at) => {
      const price = pricePerKg(item);
      const median = itemFact(subject, at, 'peers.median');
      if (price === undefined || median === undefined || median <= 0) return 0;
      if ((itemFact(subject, at, 'peers.count') ?? 0) < minPeers) return 0;
      if (price <= (itemFact(subject, at, 'peers.p95') ?? Number.POSITIVE_INFINITY)) return 0;
      return height(price / median, minRatio);
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const price = pricePerKg(item)!;
    const ratio = price / itemFact(subject, place, 'peers.median')!;
    return {
      score: height(ratio, minRatio),
      reason: {
        id: 'above',
        parameters: {
          line: item.sequence,
          price: Math.round(price),
          hsCode: item.hsCode,
          times: twoDecimals(ratio),
        },
      },
      evidence: [`/items/${place}/customsValueKrw`, `/items/${place}/netMassKg`, `/items/${place}/hsCode`],
    };
  },
});

function height(ratio: number, minRatio: number): number {
  return ratio < minRatio ? 0 : 0.35 + 0.5 * shareBetween(ratio, minRatio, minRatio * 4);
}
