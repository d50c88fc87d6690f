/**
 * Whether several signs of hidden narcotics meet in a small shipment, for the officer at the X-ray (관세법 제246조 검사;
 * 마약류 관리에 관한 법률 제3조·제39조의 수출입 금지; signs as customs press releases of 2024-2025 tell them).
 */
import { pricePerKg, totalCustomsValueKrw, totalNetMassKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { importerKnownDays, wordsOf } from '../lines.ts';
import { HIDING_GOODS, NAMED_COUNTRIES, QUICK_MODES } from '../narcotics-routes.ts';
import { declarationFact, type ImportSubject, itemFact } from '../subject.ts';

const OIL_FROM_THAILAND = {
  declaration: {
    consignment: {
      billOfLading: 'EXMP0000009',
      transportMode: '40',
      departureCountry: 'TH',
      grossMassKg: 90,
    },
    seller: { id: 'SEL-00009', name: 'EXAMPLE OILS', country: 'TH' },
  },
  items: [
    {
      description: 'COCONUT OIL',
      tradeName: '코코넛유',
      hsCode: '1513110000',
      originCountry: 'TH',
      netMassKg: 60,
      customsValueKrw: 240_000,
    },
  ],
} as const;

export default defineDetector({
  id: 'narcotics-route',
  version: 1,
  title: { ko: '마약류 은닉 징후', en: 'Signs of hidden narcotics' },
  subject: 'import-declaration',
  basis: '관세법 제246조, 마약류 관리에 관한 법률 제3조·제39조',
  parameters: {
    minScore: {
      default: 0.7,
      range: [0.3, 1],
      unit: 'sum of signs',
      why: {
        ko: '경로나 품명 하나만으로는 아무것도 말할 수 없어 여러 징후가 겹쳐야 합니다.',
        en: 'A route or a name alone says nothing: several signs have to meet.',
      },
    },
    mostKrw: {
      default: 15_000_000,
      range: [500_000, 100_000_000],
      unit: 'KRW',
      why: {
        ko: '은닉 화물은 대개 소액으로 신고됩니다.',
        en: 'Cover loads are mostly declared at a small value.',
      },
    },
    newDays: {
      default: 120,
      range: [7, 730],
      unit: 'days',
      why: { ko: '처음 거래하는 수입자가 자주 쓰입니다.', en: 'Importers who are new are often used.' },
    },
  },
  reasons: {
    signs: {
      says: {
        ko: '마약류 은닉 사례와 닮은 징후 {count}가지가 겹칩니다: 출발·경유국 {country}, 품명 {goods}, 신고가격 합계 {value}원, 총중량/순중량 {ratio}배.',
        en: '{count} signs of known narcotics cases meet: way {country}, goods {goods}, total value {value} won, gross to net {ratio}.',
      },
      look: {
        ko: '엑스선 영상, 마약탐지견, 이온스캐너, 화물 안쪽과 포장재',
        en: 'X-ray image, dog, ion scanner, the inside of goods and packing',
      },
    },
  },
  examples: [
    {
      name: 'a new firm flies in a little coconut oil at a low price in a heavy box',
      subject: exampleImport({
        ...OIL_FROM_THAILAND,
        facts: { 'importer.knownDays': 5, 'importerSeller.declarations365d': 0 },
        itemFacts: [{ 'peers.count': 40, 'peers.median': 6_500 }],
      }),
      flags: true,
    },
    {
      name: 'the same oil by the container from an old relation',
      subject: exampleImport({
        declaration: {
          consignment: {
            billOfLading: 'EXMP0000010',
            transportMode: '10',
            departureCountry: 'TH',
            grossMassKg: 21_000,
          },
        },
        items: [{ ...OIL_FROM_THAILAND.items[0], netMassKg: 20_000, customsValueKrw: 90_000_000 }],
        itemFacts: [{ 'peers.count': 40, 'peers.median': 4_600 }],
      }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { minScore, mostKrw, newDays }) {
    const { consignment, items } = subject.declaration;
    const { departureCountry = '', transitCountry = '', transportMode = '', grossMassKg } = consignment;
    const country = NAMED_COUNTRIES.has(departureCountry) ? departureCountry : transitCountry;
    if (!NAMED_COUNTRIES.has(country)) return undefined;
    const value = totalCustomsValueKrw(subject.declaration);
    if (value > mostKrw) return undefined;
    const place = items.findIndex((item) => HIDING_GOODS.test(wordsOf(item)));
    const net = totalNetMassKg(subject.declaration);
    const ratio = grossMassKg === undefined || net <= 0 ? 1 : grossMassKg / net;
    const shown = items[Math.max(0, place)]!;
    const price = pricePerKg(shown);
    const median = itemFact(subject, Math.max(0, place), 'peers.median');
    const signs = [
      [true, 0.15],
      [place >= 0, 0.25],
      [QUICK_MODES.has(transportMode), 0.1],
      [ratio >= 1.25, 0.15],
      [price !== undefined && median !== undefined && price < median * 0.85, 0.1],
      [(importerKnownDays(subject) ?? newDays) < newDays, 0.15],
      [(declarationFact(subject, 'importerSeller.declarations365d') ?? 0) < 2, 0.15],
    ] as const;
    let score = 0;
    let count = 0;
    for (const [holds, weight] of signs) {
      if (!holds) continue;
      score += weight;
      count++;
    }
    if (score < minScore) return undefined;
    return {
      score: Math.min(0.95, score),
      reason: {
        id: 'signs',
        parameters: {
          count,
          country,
          goods: shown.tradeName ?? shown.description ?? shown.hsCode,
          value: Math.round(value),
          ratio: Math.round(ratio * 100) / 100,
        },
      },
      evidence: [
        departureCountry === country ? '/consignment/departureCountry' : '/consignment/transitCountry',
        `/items/${Math.max(0, place)}/description`,
        '/consignment/grossMassKg',
      ],
    };
  },
});
