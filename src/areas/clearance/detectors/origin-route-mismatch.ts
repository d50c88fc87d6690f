/**
 * Whether goods come by a way, or from a seller, that fits another origin than the declared one, for the officer who
 * looks at marks and bills (관세법 제229조 원산지 확인 기준, 제230조 원산지 허위표시물품 등의 통관 제한).
 */
import { readDutyRateKind } from '../../../reference/duty-rate-kinds.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { strongestLine } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'origin-route-mismatch',
  version: 1,
  title: { ko: '원산지와 운송 경로 불일치', en: 'Route unlike the origin' },
  subject: 'import-declaration',
  basis: '관세법 제229조, 제230조',
  parameters: {
    minScore: {
      default: 0.6,
      range: [0.2, 1],
      unit: 'sum of signs',
      why: {
        ko: '제3국 경유는 흔하므로 여러 징후가 겹칠 때만 봅니다.',
        en: 'Third countries on the way are common; several signs have to meet.',
      },
    },
    rareRoute: {
      default: 10,
      range: [1, 200],
      unit: 'lines in 365 days',
      why: {
        ko: '같은 류의 물품이 그 경로로 거의 오지 않았다면 드문 경로입니다.',
        en: 'A way that goods of the chapter hardly ever took is rare.',
      },
    },
  },
  reasons: {
    way: {
      says: {
        ko: '{line}란의 원산지는 {origin}이나 적출국 {departure}, 경유국 {transit}, 거래처 국가 {seller}입니다. 같은 경로의 거래는 1년간 {route}건입니다.',
        en: 'Line {line} claims origin {origin}, but departed from {departure} by way of {transit} from a seller in {seller}; {route} such lines in a year.',
      },
      look: {
        ko: '현품과 포장의 원산지 표시, 통과 선하증권, 제조자',
        en: 'Marks on goods and packing, through bill of lading, maker',
      },
    },
  },
  examples: [
    {
      name: 'Vietnamese by paper at a preferential rate, shipped by a Chinese seller from China',
      subject: exampleImport({
        declaration: {
          consignment: { billOfLading: 'EXMP0000002', departureCountry: 'CN', grossMassKg: 1_650 },
        },
        items: [{ originCountry: 'VN', dutyRateKind: 'FVN1', dutyRatePercent: 0 }],
        itemFacts: [{ 'route.declarations365d': 3 }],
      }),
      flags: true,
    },
    {
      name: 'Chinese goods through Hong Kong on a usual way',
      subject: exampleImport({
        declaration: {
          consignment: { billOfLading: 'EXMP0000003', departureCountry: 'HK', grossMassKg: 1_650 },
        },
      }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { minScore, rareRoute }) {
    const place = strongestLine(subject, (_, at) => {
      const score = signs(subject, at, rareRoute);
      return score >= minScore ? score : 0;
    });
    if (place < 0) return undefined;
    const { consignment, items, seller } = subject.declaration;
    const item = items[place]!;
    return {
      score: signs(subject, place, rareRoute),
      reason: {
        id: 'way',
        parameters: {
          line: item.sequence,
          origin: item.originCountry!,
          departure: consignment.departureCountry ?? '-',
          transit: consignment.transitCountry ?? '-',
          seller: seller?.country ?? '-',
          route: itemFact(subject, place, 'route.declarations365d') ?? 0,
        },
      },
      evidence: [
        `/items/${place}/originCountry`,
        '/consignment/departureCountry',
        '/consignment/transitCountry',
      ],
    };
  },
});

/** Other country of departure .3, of transit .15, of the seller .2, rare way .2, duty gained by the origin .15. */
function signs(subject: ImportSubject, place: number, rareRoute: number): number {
  const { consignment, items, seller } = subject.declaration;
  const { originCountry, dutyRateKind } = items[place]!;
  const { departureCountry, transitCountry } = consignment;
  if (originCountry === undefined) return 0;
  let score = 0;
  if (departureCountry !== undefined && departureCountry !== originCountry) score += 0.3;
  if (transitCountry !== undefined && transitCountry !== originCountry) score += 0.15;
  if (score === 0) return 0;
  if (seller?.country !== undefined && seller.country !== originCountry) score += 0.2;
  if ((itemFact(subject, place, 'route.declarations365d') ?? rareRoute) < rareRoute) score += 0.2;
  if (dutyRateKind !== undefined && readDutyRateKind(dutyRateKind)?.isPreferential === true) score += 0.15;
  return score;
}
