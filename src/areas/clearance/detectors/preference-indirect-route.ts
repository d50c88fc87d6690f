/**
 * Whether goods that claim a preferential rate came through or from a country outside the agreement, for the officer who
 * asks for the through bill (FTA 관세특례법 제7조 제2항 직접운송; bonded transshipment is allowed).
 */
import type { Declaration, GoodsItem } from '../../../model/declaration.ts';
import { coversOrigin } from '../../../reference/agreement-parties.ts';
import { readDutyRateKind } from '../../../reference/duty-rate-kinds.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween, strongestLine } from '../lines.ts';
import { type ImportSubject, itemFact } from '../subject.ts';

export default defineDetector({
  id: 'preference-indirect-route',
  version: 1,
  title: { ko: '협정세율 직접운송 의심', en: 'Preference without direct transport' },
  subject: 'import-declaration',
  basis: 'FTA 관세특례법 제7조 제2항',
  parameters: {
    minGainKrw: {
      default: 300_000,
      range: [0, 50_000_000],
      unit: 'KRW of customs value',
      why: { ko: '아주 작은 금액은 보지 않습니다.', en: 'Very small lines are left alone.' },
    },
    minScore: {
      default: 0.4,
      range: [0, 1],
      unit: 'score',
      why: {
        ko: '늘 다니는 환적 경로의 단순 경유는 넘깁니다.',
        en: 'Mere transit on a way of transshipment that is always taken is passed over.',
      },
    },
    rareRoute: {
      default: 20,
      range: [1, 500],
      unit: 'lines in 365 days',
      why: {
        ko: '같은 류의 물품이 늘 다니는 환적 경로는 덜 의심스럽습니다.',
        en: 'A way of transshipment that goods of the chapter always take is less suspect.',
      },
    },
    transitWeight: {
      default: 0.35,
      range: [0, 0.8],
      unit: 'score',
      why: {
        ko: '경유는 환적 증명으로 인정될 수 있어 적출국이 다른 경우보다 약하게 봅니다.',
        en: 'A transshipment may be proved and counts less than another country of departure.',
      },
    },
    departureWeight: {
      default: 0.5,
      range: [0, 0.8],
      unit: 'score',
      why: {
        ko: '비당사국에서 출발한 물품은 단일 운송서류가 없으면 특혜를 받을 수 없습니다.',
        en: 'Goods that set out from a non-party need a single transport document.',
      },
    },
  },
  reasons: {
    transit: {
      says: {
        ko: '{line}란은 협정 {agreement}의 세율을 신청하였으나 비당사국 {country}을(를) 경유하였습니다.',
        en: 'Line {line} claims agreement {agreement} but passed through {country}, no party to it.',
      },
      look: {
        ko: '통과 선하증권과 경유국 세관의 비가공 증명',
        en: 'Through bill of lading, and proof that nothing was done on the way',
      },
    },
    departure: {
      says: {
        ko: '{line}란은 협정 {agreement}의 세율을 신청하였으나 비당사국 {country}에서 출발하였습니다.',
        en: 'Line {line} claims agreement {agreement} but set out from {country}, no party to it.',
      },
      look: {
        ko: '원산지국부터의 운송서류와 연결원산지증명',
        en: 'Transport papers from the country of origin; back-to-back proof',
      },
    },
  },
  examples: [
    {
      name: 'claimed for Viet Nam, set out from Hong Kong',
      subject: exampleImport({
        declaration: { consignment: { departureCountry: 'HK' } },
        items: [{ originCountry: 'VN', dutyRateKind: 'FVN1' }],
      }),
      flags: true,
    },
    {
      name: 'an ASEAN claim by way of another member',
      subject: exampleImport({
        declaration: { consignment: { departureCountry: 'TH', transitCountry: 'SG' } },
        items: [{ originCountry: 'TH', dutyRateKind: 'FAS1' }],
      }),
      flags: false,
    },
    {
      name: 'through Hong Kong at the basic rate',
      subject: exampleImport({ declaration: { consignment: { departureCountry: 'HK' } } }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { minGainKrw, transitWeight, departureWeight, rareRoute, minScore }) {
    const { declaration } = subject;
    const { departureCountry, transitCountry } = declaration.consignment;
    const scoreOf = (item: GoodsItem, at: number): number => {
      if ((item.customsValueKrw ?? 0) < minGainKrw) return 0;
      const agreement = claimedAgreement(item);
      if (agreement === undefined) return 0;
      const weight = isOutside(declaration, agreement, departureCountry)
        ? departureWeight
        : isOutside(declaration, agreement, transitCountry)
          ? transitWeight
          : 0;
      if (weight === 0) return 0;
      const route = itemFact(subject, at, 'route.declarations365d') ?? rareRoute;
      const score = weight + 0.3 * shareBetween(rareRoute - route, 0, rareRoute);
      return score < minScore ? 0 : score;
    };
    const place = strongestLine(subject, scoreOf);
    if (place < 0) return undefined;
    const item = declaration.items[place]!;
    const agreement = claimedAgreement(item)!;
    const isDeparture = isOutside(declaration, agreement, departureCountry);
    return {
      score: scoreOf(item, place),
      reason: {
        id: isDeparture ? 'departure' : 'transit',
        parameters: {
          line: item.sequence,
          agreement,
          country: (isDeparture ? departureCountry : transitCountry)!,
        },
      },
      evidence: [
        `/items/${place}/dutyRateKind`,
        isDeparture ? '/consignment/departureCountry' : '/consignment/transitCountry',
      ],
    };
  },
});

function claimedAgreement(item: GoodsItem): string | undefined {
  const kind = item.dutyRateKind === undefined ? undefined : readDutyRateKind(item.dutyRateKind);
  return kind?.isPreferential === true ? (item.preference?.agreement ?? kind.agreement) : undefined;
}

function isOutside(declaration: Declaration, agreement: string, country: string | undefined): boolean {
  return country !== undefined && coversOrigin(agreement, country, declaration.declaredOn) === false;
}
