/**
 * Whether goods under a mark cost hardly more, or less, than goods without one and come from a relation without history, for the
 * officer who asks the right holder (관세법 제235조 지식재산권 보호, 상표법 제108조).
 */
import { pricePerKg } from '../../../model/bills.ts';
import type { GoodsItem } from '../../../model/declaration.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { importerKnownDays, shareBetween, strongestLine, twoDecimals } from '../lines.ts';
import { declarationFact, type ImportSubject, itemFact } from '../subject.ts';

/** 상표코드: XXXX none, ZZZZ unregistered. */
const NO_MARK: ReadonlySet<string> = new Set([
  'XXXX',
  'ZZZZ',
  'NO BRAND',
  'NONE',
  'N/A',
  '-',
  '무상표',
  '없음',
]);
/** Goods that are copied most: bags, clothing, shoes, watches, glasses, jewellery, toys, cosmetics, electronics, parts. */
const COPIED = ['33', '42', '61', '62', '64', '65', '71', '82', '84', '85', '87', '90', '91', '95', '6214'];

export default defineDetector({
  id: 'brand-price',
  version: 1,
  title: { ko: '상표 물품의 낮은 가격', en: 'Marked goods at a plain price' },
  subject: 'import-declaration',
  basis: '관세법 제235조, 상표법 제108조',
  parameters: {
    maxRatio: {
      default: 2,
      range: [0.3, 5],
      unit: 'of the median price of the code and origin',
      why: {
        ko: '값어치 있는 상표의 물품은 보통 같은 품목 중앙값의 두 배를 넘습니다.',
        en: 'Goods under a mark worth copying usually cost more than twice the median of their code.',
      },
    },
    minPeers: {
      default: 20,
      range: [10, 1000],
      unit: 'earlier lines',
      why: { ko: '적은 거래로는 통상 가격을 알 수 없습니다.', en: 'Few deals do not show a usual price.' },
    },
    mostRelations: {
      default: 5,
      range: [0, 100],
      unit: 'declarations in 365 days',
      why: {
        ko: '오래 거래한 정품 유통 경로는 제외합니다.',
        en: 'Channels of long standing with a seller stay out.',
      },
    },
  },
  reasons: {
    plain: {
      says: {
        ko: '{line}란의 상표 {brand} 물품 가격이 같은 품목·원산지 중앙값의 {percent}%이며, 이 거래처와의 신고는 1년간 {relations}건입니다.',
        en: 'Line {line}, mark {brand}, costs {percent}% of the median of its code and origin; {relations} declarations with this seller in a year.',
      },
      look: {
        ko: '상표권자의 감정, 정품 라벨과 유통 경로',
        en: 'The right holder’s opinion, labels and the way from the maker',
      },
    },
  },
  examples: [
    {
      name: 'a mark at nine tenths of the plain price from a new seller',
      subject: exampleImport({
        items: [{ brand: 'EXAMPLEMARK', customsValueKrw: 17_500_000 }],
        facts: { 'importerSeller.declarations365d': 1 },
      }),
      flags: true,
    },
    {
      name: 'a mark at twice the plain price',
      subject: exampleImport({
        items: [{ brand: 'EXAMPLEMARK', customsValueKrw: 52_000_000 }],
        facts: { 'importerSeller.declarations365d': 1 },
      }),
      flags: false,
    },
    {
      name: 'goods without a mark',
      subject: exampleImport({ items: [{ brand: 'XXXX' }], facts: { 'importerSeller.declarations365d': 1 } }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { maxRatio, minPeers, mostRelations }) {
    const relations = declarationFact(subject, 'importerSeller.declarations365d') ?? 0;
    if (relations > mostRelations) return undefined;
    const scoreOf = (item: GoodsItem, at: number): number => {
      if (item.brand === undefined || NO_MARK.has(item.brand.toUpperCase())) return 0;
      if (!COPIED.some((prefix) => item.hsCode.startsWith(prefix))) return 0;
      if ((itemFact(subject, at, 'peers.count') ?? 0) < minPeers) return 0;
      const price = pricePerKg(item);
      const median = itemFact(subject, at, 'peers.median');
      if (price === undefined || median === undefined || median <= 0 || price >= median * maxRatio) return 0;
      const isNewFirm = (importerKnownDays(subject) ?? 365) < 90;
      const cheap = 0.3 * shareBetween(maxRatio - price / median, 0, maxRatio);
      return 0.35 + cheap + (relations < 2 ? 0.15 : 0) + (isNewFirm ? 0.1 : 0);
    };
    const place = strongestLine(subject, scoreOf);
    if (place < 0) return undefined;
    const item = subject.declaration.items[place]!;
    const ratio = pricePerKg(item)! / itemFact(subject, place, 'peers.median')!;
    return {
      score: scoreOf(item, place),
      reason: {
        id: 'plain',
        parameters: { line: item.sequence, brand: item.brand!, percent: twoDecimals(ratio * 100), relations },
      },
      evidence: [`/items/${place}/brand`, `/items/${place}/customsValueKrw`],
    };
  },
});
