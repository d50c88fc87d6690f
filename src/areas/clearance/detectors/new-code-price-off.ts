/**
 * Whether an importer of long standing suddenly uses a code it never used, at a price unlike the goods of that code, for
 * the officer who asks what the goods really are (관세법 제50조, 제270조 제1항).
 */
import { pricePerKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { strongestLine, twoDecimals } from '../lines.ts';
import { declarationFact, type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'new-code-price-off',
  version: 1,
  title: { ko: '처음 쓰는 품목번호와 어긋난 가격', en: 'New code at an unlikely price' },
  subject: 'import-declaration',
  basis: '관세법 제50조, 제270조 제1항',
  parameters: {
    minDeclarations: {
      default: 20,
      range: [5, 500],
      unit: 'declarations in 365 days',
      why: {
        ko: '이력이 있는 수입자라야 처음 쓰는 품목번호가 뜻을 가집니다.',
        en: 'A code is remarkably new only where there is a history.',
      },
    },
    minPeers: {
      default: 30,
      range: [10, 1000],
      unit: 'earlier lines',
      why: { ko: '적은 거래로는 통상 가격을 알 수 없습니다.', en: 'Few deals do not show a usual price.' },
    },
    minRatio: {
      default: 1.6,
      range: [1.1, 5],
      unit: 'times the median price, or its inverse',
      why: {
        ko: '중앙값과 1.6배 안의 차이는 흔합니다.',
        en: 'Differences within 1.6 times the median are common.',
      },
    },
  },
  reasons: {
    unlike: {
      says: {
        ko: '{line}란은 이 수입자가 지난 1년간 쓰지 않은 품목번호 {hsCode}이며, 가격이 그 품목 중앙값의 {percent}%입니다.',
        en: 'Line {line} uses HS {hsCode}, new to this importer in a year, at {percent}% of its median price.',
      },
      look: { ko: '현품이 신고한 품목번호의 물품인지', en: 'Whether the goods are those of the code' },
    },
  },
  examples: [
    {
      name: 'first time under a code, at twice its price',
      subject: exampleImport({
        items: [{ customsValueKrw: 40_000_000 }],
        itemFacts: [{ 'importerHs6.declarations365d': 0 }],
      }),
      flags: true,
    },
    {
      name: 'first time under a code, at its usual price',
      subject: exampleImport({ itemFacts: [{ 'importerHs6.declarations365d': 0 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { minDeclarations, minPeers, minRatio }) {
    if ((declarationFact(subject, 'importer.declarations365d') ?? 0) < minDeclarations) return undefined;
    const place = strongestLine(subject, (item, at) => {
      if (itemFact(subject, at, 'importerHs6.declarations365d') !== 0) return 0;
      if ((itemFact(subject, at, 'peers.count') ?? 0) < minPeers) return 0;
      const price = pricePerKg(item);
      const median = itemFact(subject, at, 'peers.median');
      return price === undefined || median === undefined || median <= 0 ? 0 : apart(price / median, minRatio);
    });
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const ratio = pricePerKg(item)! / itemFact(subject, place, 'peers.median')!;
    return {
      score: apart(ratio, minRatio),
      reason: {
        id: 'unlike',
        parameters: { line: item.sequence, hsCode: item.hsCode, percent: twoDecimals(ratio * 100) },
      },
      evidence: [`/items/${place}/hsCode`, `/items/${place}/customsValueKrw`],
    };
  },
});

function apart(ratio: number, minRatio: number): number {
  const times = ratio > 1 ? ratio : 1 / ratio;
  return times < minRatio ? 0 : Math.min(0.8, 0.35 + 0.25 * Math.log2(times / minRatio));
}
