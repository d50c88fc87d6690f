/**
 * Whether a firm that nobody knew trades like a large one at once, for the officer who looks whether it exists
 * (관세법 제19조 납세의무자, 제275조의3 명의대여행위죄).
 */
import { totalCustomsValueKrw } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { importerKnownDays, shareBetween } from '../lines.ts';
import { declarationFact, type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'ghost-importer',
  version: 1,
  title: { ko: '신규 업체의 급격한 대량 수입', en: 'New firm trading large at once' },
  subject: 'import-declaration',
  basis: '관세법 제19조, 제275조의3',
  parameters: {
    maxKnownDays: {
      default: 75,
      range: [7, 365],
      unit: 'days',
      why: {
        ko: '명의를 빌려주는 업체는 대개 몇 달 안에 나타났다 사라집니다.',
        en: 'Firms that lend their name come and go within months.',
      },
    },
    minKrw: {
      default: 80_000_000,
      range: [5_000_000, 5_000_000_000],
      unit: 'KRW in 30 days',
      why: { ko: '소규모로 시작하는 정상 신규 업체는 제외합니다.', en: 'Honest newcomers start smaller.' },
    },
    historyDepth: {
      default: 2,
      range: [0, 12],
      unit: 'times the last 30 days',
      why: {
        ko: '이력 자체가 짧으면 모든 업체가 새로워 보이므로, 같은 품목의 1년 건수가 30일 건수보다 충분히 많아야 합니다.',
        en: 'In a young history every firm looks new: a year of the same goods has to hold clearly more than its last 30 days.',
      },
    },
  },
  reasons: {
    sudden: {
      says: {
        ko: '이 수입자는 {days}일 전에 처음 신고하였고, 이번 신고를 포함한 30일 수입액이 {value}원({count}건째)입니다.',
        en: 'First seen {days} days ago, this importer reaches {value} won in 30 days with this declaration, its number {count}.',
      },
      look: {
        ko: '사업장 실재, 대표자, 실제 화주와 자금 출처',
        en: 'Whether the firm exists, who runs it, who owns the goods and pays',
      },
    },
  },
  examples: [
    {
      name: 'three weeks old and already large',
      subject: exampleImport({
        items: [{ customsValueKrw: 90_000_000, netMassKg: 7_000 }],
        facts: {
          'importer.knownDays': 21,
          'importer.declarations365d': 6,
          'importer.valueKrw30d': 380_000_000,
          'seller.knownDays': 21,
        },
      }),
      flags: true,
    },
    {
      name: 'new and small',
      subject: exampleImport({
        facts: {
          'importer.knownDays': 10,
          'importer.declarations365d': 1,
          'importer.valueKrw30d': 8_000_000,
        },
      }),
      flags: false,
    },
    {
      name: 'new and large, with a seller of long standing',
      subject: exampleImport({
        items: [{ customsValueKrw: 90_000_000, netMassKg: 7_000 }],
        facts: { 'importer.knownDays': 21, 'importer.valueKrw30d': 380_000_000 },
      }),
      flags: false,
    },
    { name: 'large and of long standing', subject: exampleImport(), flags: false },
  ],
  assess(subject: ImportSubject, { maxKnownDays, minKrw, historyDepth }) {
    const days = importerKnownDays(subject);
    if (days === undefined || days > maxKnownDays) return undefined;
    const value =
      (declarationFact(subject, 'importer.valueKrw30d') ?? 0) + totalCustomsValueKrw(subject.declaration);
    if (value < minKrw || !reachesBack(subject, historyDepth)) return undefined;
    // A known seller vouches a little: those who lend their name come with sellers nobody knows.
    if ((declarationFact(subject, 'seller.knownDays') ?? 0) > maxKnownDays) return undefined;
    return {
      score: 0.45 + 0.45 * shareBetween(Math.log10(value / minKrw), 0, 1.5),
      reason: {
        id: 'sudden',
        parameters: {
          days,
          value: Math.round(value),
          count: (declarationFact(subject, 'importer.declarations365d') ?? 0) + 1,
        },
      },
      evidence: ['/importer/id', '/seller/id'],
    };
  },
});

function reachesBack(subject: ImportSubject, depth: number): boolean {
  let month = 0;
  let year = 0;
  for (let place = 0; place < subject.declaration.items.length; place++) {
    month += itemFact(subject, place, 'hs6.declarations30d') ?? 0;
    year += itemFact(subject, place, 'hs6.declarations365d') ?? 0;
  }
  return year >= month * depth;
}
