/**
 * Whether related persons trade below the price of strangers, for the officer who asks for value documents
 * (관세법 제30조 제3항 제4호 특수관계, 제37조의4 특수관계자 수입물품 과세가격결정자료).
 */
import { pricePerKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { strongestLine, twoDecimals } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

const RELATED = { incoterm: 'CIF', currency: 'USD', isRelatedParty: true } as const;

export default defineDetector({
  id: 'related-party-price',
  version: 1,
  title: { ko: '특수관계자 간 낮은 가격', en: 'Low price between related parties' },
  subject: 'import-declaration',
  basis: '관세법 제30조 제3항 제4호, 제37조의4',
  parameters: {
    maxRatio: {
      default: 0.65,
      range: [0.3, 1],
      unit: 'of the median price',
      why: {
        ko: '특수관계가 아니면 나오기 어려운 수준의 가격 차이입니다.',
        en: 'A gap that strangers would hardly grant.',
      },
    },
    minPeers: {
      default: 25,
      range: [10, 1000],
      unit: 'earlier lines',
      why: { ko: '적은 거래로는 통상 가격을 알 수 없습니다.', en: 'Few deals do not show a usual price.' },
    },
  },
  reasons: {
    low: {
      says: {
        ko: '특수관계자와의 거래이며 {line}란의 가격 {price}원/kg은 같은 품목·원산지 중앙값의 {percent}%입니다.',
        en: 'The parties are related; line {line} at {price} won/kg is {percent}% of the median of its goods and origin.',
      },
      look: {
        ko: '과세가격결정자료, 이전가격 정책, 사후 보상과 로열티',
        en: 'Value documents, transfer pricing, later compensation and royalties',
      },
    },
  },
  examples: [
    {
      name: 'related, at six tenths of the usual price',
      subject: exampleImport({ declaration: { terms: RELATED }, items: [{ customsValueKrw: 11_800_000 }] }),
      flags: true,
    },
    {
      name: 'related, at three quarters of the usual price',
      subject: exampleImport({ declaration: { terms: RELATED }, items: [{ customsValueKrw: 15_000_000 }] }),
      flags: false,
    },
    {
      name: 'strangers, at six tenths of the usual price',
      subject: exampleImport({ items: [{ customsValueKrw: 11_800_000 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { maxRatio, minPeers }) {
    if (subject.declaration.terms.isRelatedParty !== true) return undefined;
    const place = strongestLine(subject, (item, at) => {
      const price = pricePerKg(item);
      const median = itemFact(subject, at, 'peers.median');
      if (price === undefined || median === undefined || median <= 0) return 0;
      if ((itemFact(subject, at, 'peers.count') ?? 0) < minPeers) return 0;
      return depth(price / median, maxRatio);
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const price = pricePerKg(item)!;
    const ratio = price / itemFact(subject, place, 'peers.median')!;
    return {
      score: depth(ratio, maxRatio),
      reason: {
        id: 'low',
        parameters: { line: item.sequence, price: Math.round(price), percent: twoDecimals(ratio * 100) },
      },
      evidence: ['/terms/isRelatedParty', `/items/${place}/customsValueKrw`],
    };
  },
});

function depth(ratio: number, maxRatio: number): number {
  return ratio >= maxRatio ? 0 : 0.4 + 0.5 * (1 - ratio / maxRatio);
}
