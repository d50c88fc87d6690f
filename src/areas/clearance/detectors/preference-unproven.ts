/**
 * Whether a claim for a preferential rate lacks or contradicts its proof of origin, for the officer who may refuse it
 * (FTA 관세특례법 제8조·제35조, 시행령 제4조: 증명서류, 유효기간, 품목번호; 소액 면제).
 */
import type { Declaration, GoodsItem } from '../../../model/declaration.ts';
import { coversOrigin } from '../../../reference/agreement-parties.ts';
import { readDutyRateKind } from '../../../reference/duty-rate-kinds.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { daysApart } from '../lines.ts';
import type { ImportSubject } from '../subject.ts';

/** Agreements whose proofs are good for more than a year (general knowledge, `status: unverified`): US, Canada, Colombia. */
const LONG_VALIDITY: ReadonlySet<string> = new Set(['108', '111', '115']);

const SCORES = {
  'origin-outside': 0.85,
  'agreement-differs': 0.6,
  'issued-later': 0.7,
  expired: 0.8,
  'hs-differs': 0.6,
  'no-certificate': 0.4,
} as const;
type Lack = keyof typeof SCORES;

export default defineDetector({
  id: 'preference-unproven',
  version: 1,
  title: { ko: '협정세율 증명 하자', en: 'Preference without sound proof' },
  subject: 'import-declaration',
  basis: 'FTA 관세특례법 제8조, 제35조, 시행령 제4조',
  parameters: {
    exemptKrw: {
      default: 1_400_000,
      range: [0, 5_000_000],
      unit: 'KRW',
      why: {
        ko: '과세가격 미화 1,000달러 이하는 증명서류가 면제됩니다(시행령 제4조 제3항). 원화로 어림한 값입니다.',
        en: 'Up to USD 1,000 of customs value no proof is asked for (decree art. 4(3)); roughly in won.',
      },
    },
    validDays: {
      default: 366,
      range: [90, 1461],
      unit: 'days',
      why: {
        ko: '대부분의 협정에서 증명서의 유효기간은 발급일부터 1년입니다.',
        en: 'Under most agreements a proof is good for a year from its issue.',
      },
    },
  },
  reasons: {
    'origin-outside': words(
      '원산지 {origin}은(는) 협정 {agreement}의 당사국이 아닙니다',
      'origin {origin} is no party to agreement {agreement}',
    ),
    'agreement-differs': words(
      '세율구분 {kind}와(과) 증명서의 협정 {agreement}이(가) 다릅니다',
      'rate kind {kind} and agreement {agreement} of the proof differ',
    ),
    'issued-later': words(
      '증명서 발급일 {issued}이(가) 신고일보다 늦습니다',
      'the proof was issued on {issued}, after the declaration',
    ),
    expired: words(
      '증명서 발급일 {issued}부터 유효기간이 지났습니다',
      'the proof issued on {issued} has expired',
    ),
    'hs-differs': words(
      '증명서의 품목번호 {certified}와(과) 신고한 품목번호가 6단위에서 다릅니다',
      'the proof names HS {certified}, another code at six digits',
    ),
    'no-certificate': words(
      '세율구분 {kind}의 증명서 번호가 없습니다',
      'no proof of origin is named for rate kind {kind}',
    ),
  },
  examples: [
    {
      name: 'no certificate for a large line',
      subject: exampleImport({ items: [{ dutyRateKind: 'FCN1', dutyRatePercent: 0 }] }),
      flags: true,
    },
    {
      name: 'a certificate of two years ago',
      subject: exampleImport({
        items: [
          {
            dutyRateKind: 'FCN1',
            preference: { agreement: '112', certificateNumber: 'C1', issuedOn: '2024-02-01' },
          },
        ],
      }),
      flags: true,
    },
    {
      name: 'Chinese goods under the agreement with Viet Nam',
      subject: exampleImport({
        items: [
          {
            dutyRateKind: 'FVN1',
            preference: { agreement: '113', certificateNumber: 'V1', issuedOn: '2026-02-01' },
          },
        ],
      }),
      flags: true,
    },
    {
      name: 'a sound proof',
      subject: exampleImport({
        items: [
          {
            dutyRateKind: 'FCN1',
            preference: { agreement: '112', certificateNumber: 'C1', issuedOn: '2026-02-20' },
          },
        ],
      }),
      flags: false,
    },
    {
      name: 'a small line needs none',
      subject: exampleImport({ items: [{ dutyRateKind: 'FCN1', customsValueKrw: 1_100_000 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { exemptKrw, validDays }) {
    const { declaration } = subject;
    for (let place = 0; place < declaration.items.length; place++) {
      const item = declaration.items[place]!;
      const lack = lackOf(declaration, item, exemptKrw, validDays);
      if (lack === undefined) continue;
      const { agreement, issuedOn, hsCode } = item.preference ?? {};
      return {
        score: SCORES[lack],
        reason: {
          id: lack,
          parameters: {
            line: item.sequence,
            kind: item.dutyRateKind!,
            origin: item.originCountry ?? '-',
            agreement: agreement ?? readDutyRateKind(item.dutyRateKind!)?.agreement ?? '-',
            issued: issuedOn ?? '-',
            certified: hsCode ?? '-',
          },
        },
        evidence: [`/items/${place}/dutyRateKind`, `/items/${place}/preference`],
      };
    }
    return undefined;
  },
});

function lackOf(
  declaration: Declaration,
  item: GoodsItem,
  exemptKrw: number,
  validDays: number,
): Lack | undefined {
  if (item.dutyRateKind === undefined) return undefined;
  const kind = readDutyRateKind(item.dutyRateKind);
  if (kind?.isPreferential !== true) return undefined;
  const { declaredOn, additionalDocuments } = declaration;
  const { preference, originCountry } = item;
  const agreement = preference?.agreement ?? kind.agreement;
  if (
    agreement !== undefined &&
    originCountry !== undefined &&
    coversOrigin(agreement, originCountry, declaredOn) === false
  ) {
    return 'origin-outside';
  }
  if (
    kind.agreement !== undefined &&
    preference?.agreement !== undefined &&
    kind.agreement !== preference.agreement
  ) {
    return 'agreement-differs';
  }
  const issuedOn = preference?.issuedOn;
  if (issuedOn !== undefined && issuedOn > declaredOn) return 'issued-later';
  if (
    issuedOn !== undefined &&
    !LONG_VALIDITY.has(agreement ?? '') &&
    daysApart(issuedOn, declaredOn) > validDays
  ) {
    return 'expired';
  }
  if (preference?.hsCode !== undefined && preference.hsCode.slice(0, 6) !== item.hsCode.slice(0, 6))
    return 'hs-differs';
  const isProven =
    preference?.certificateNumber !== undefined ||
    additionalDocuments?.some(({ kind: paper }) => paper === 'ORIGIN') === true;
  return isProven || (item.customsValueKrw ?? 0) <= exemptKrw ? undefined : 'no-certificate';
}

function words(ko: string, en: string) {
  return {
    says: { ko: `{line}란의 협정세율 신청: ${ko}.`, en: `Line {line} claims a preferential rate: ${en}.` },
    look: {
      ko: '원산지증명서 원본과 발급기관 확인',
      en: 'The original proof of origin, and the body that issued it',
    },
  };
}
