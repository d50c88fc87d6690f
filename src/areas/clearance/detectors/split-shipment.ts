/**
 * Whether one shipment seems to be cut into several declarations, for the officer who adds them up: one bill declared
 * again, or a burst of small ones from one seller (관세법 시행규칙 제45조 제2항 제1호 단서; 제226조, FTA 관세특례법 시행령 제4조 제3항).
 */
import { totalCustomsValueKrw } from '../../../model/bills.ts';
import { readDutyRateKind } from '../../../reference/duty-rate-kinds.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween } from '../lines.ts';
import { declarationFact, type ImportSubject } from '../subject.ts';

export default defineDetector({
  id: 'split-shipment',
  version: 1,
  title: { ko: '분할 신고 의심', en: 'Split shipment' },
  subject: 'import-declaration',
  basis: '관세법 시행규칙 제45조 제2항 제1호, FTA 관세특례법 시행령 제4조 제3항',
  parameters: {
    minSameBill: {
      default: 1,
      range: [1, 20],
      unit: 'earlier declarations',
      why: {
        ko: '같은 선하증권의 소액 신고가 되풀이되면 나눈 이유를 확인합니다.',
        en: 'A bill declared again for a small value was divided, and it is asked why.',
      },
    },
    minBurst: {
      default: 3,
      range: [2, 50],
      unit: 'declarations in 7 days',
      why: {
        ko: '한 거래처와 한 주에 네 번째 신고부터 봅니다.',
        en: 'The fourth declaration in a week with one seller is looked at.',
      },
    },
    burstOverUsual: {
      default: 5,
      range: [2, 50],
      unit: 'times the usual week',
      why: { ko: '평소에도 잦은 거래처는 제외합니다.', en: 'Relations that are always busy stay out.' },
    },
    mostKrw: {
      default: 1_450_000,
      range: [150_000, 20_000_000],
      unit: 'KRW a declaration',
      why: {
        ko: '나누어 얻는 것은 작은 금액에 대한 면세와 증명 면제입니다.',
        en: 'What splitting gains is relief and waived proof for small amounts.',
      },
    },
  },
  reasons: {
    'same-bill': {
      says: {
        ko: '같은 선하증권(B/L, AWB)이 30일 안에 이미 {count}회 신고되었습니다.',
        en: 'The same bill of lading was declared {count} times in the last 30 days.',
      },
      look: { ko: '분할 신고한 물품의 합계 금액과 수량', en: 'Total value and quantity of the parts' },
    },
    'small-part': {
      says: {
        ko: '증명 없이 협정세율을 신청한 {value}원의 소액 신고이며, 같은 거래처의 신고가 7일 안에 이미 {count}건 있고 평소 신고 금액에 크게 못 미칩니다.',
        en: 'A small declaration of {value} won claims a preferential rate without proof, after {count} others with this seller in 7 days, far below the usual size.',
      },
      look: {
        ko: '한 화물을 나누어 원산지증명을 피한 것인지',
        en: 'Whether one consignment was cut up to need no proof of origin',
      },
    },
    burst: {
      says: {
        ko: '같은 거래처의 소액 신고가 7일 동안 {count}건(합계 {value}원)이며, 평소 한 주에 {usual}건입니다.',
        en: '{count} small declarations with this seller in 7 days ({value} won in all), against {usual} in a usual week.',
      },
      look: { ko: '한 계약이나 한 주문을 나눈 것인지', en: 'Whether one contract or order was divided' },
    },
  },
  examples: [
    {
      name: 'a small part of a usual order, without proof of the origin it claims',
      subject: exampleImport({
        items: [{ customsValueKrw: 1_200_000, dutyRateKind: 'FCN1', dutyRatePercent: 0 }],
        facts: { 'importerSeller.declarations7d': 2 },
      }),
      flags: true,
    },
    {
      name: 'the same bill again, for a small value',
      subject: exampleImport({ items: [{ customsValueKrw: 900_000 }], facts: { 'bill.declarations30d': 1 } }),
      flags: true,
    },
    {
      name: 'five small ones in a week from a seller met five times before',
      subject: exampleImport({
        items: [{ customsValueKrw: 1_200_000 }],
        facts: {
          'importerSeller.declarations7d': 4,
          'importerSeller.declarations365d': 5,
          'importerSeller.valueKrw7d': 4_900_000,
        },
      }),
      flags: true,
    },
    {
      name: 'an amendment of the same declaration',
      subject: exampleImport({
        declaration: { version: 2 },
        items: [{ customsValueKrw: 900_000 }],
        facts: { 'bill.declarations30d': 1 },
      }),
      flags: false,
    },
    {
      name: 'a busy relation in a busy week',
      subject: exampleImport({
        facts: { 'importerSeller.declarations7d': 5, 'importerSeller.declarations365d': 200 },
      }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { minSameBill, minBurst, burstOverUsual, mostKrw }) {
    // An amended version meets its own first one in the count.
    const own = subject.declaration.version > 1 ? 1 : 0;
    const sameBill = (declarationFact(subject, 'bill.declarations30d') ?? 0) - own;
    const week = (declarationFact(subject, 'importerSeller.declarations7d') ?? 0) - own;
    const total = totalCustomsValueKrw(subject.declaration);
    if (week >= 1 && total <= mostKrw && claimsWithoutProof(subject) && isFarBelowUsual(subject, total)) {
      return {
        score: Math.min(0.9, 0.5 + 0.05 * week + 0.1 * Math.max(0, sameBill)),
        reason: { id: 'small-part', parameters: { count: week, value: Math.round(total) } },
        evidence: ['/importer/id', '/seller/id', '/items/0/dutyRateKind'],
      };
    }
    if (sameBill >= minSameBill && total <= mostKrw) {
      return {
        score: 0.5 + 0.3 * shareBetween(sameBill, minSameBill, minSameBill + 4),
        reason: { id: 'same-bill', parameters: { count: sameBill } },
        evidence: ['/consignment/billOfLading'],
      };
    }
    if (week < minBurst || total > mostKrw) return undefined;
    const value = declarationFact(subject, 'importerSeller.valueKrw7d') ?? 0;
    const year = declarationFact(subject, 'importerSeller.declarations365d') ?? 0;
    const usual = Math.max(0, year - week) / 51;
    if (value / week > mostKrw || week < usual * burstOverUsual) return undefined;
    return {
      score: 0.35 + 0.4 * shareBetween(week, minBurst, minBurst * 3),
      reason: {
        id: 'burst',
        parameters: { count: week, value: Math.round(value), usual: Math.round(usual * 10) / 10 },
      },
      evidence: ['/importer/id', '/seller/id'],
    };
  },
});

/** A preferential rate on every line and no proof of origin on any: what small values are let off. */
function claimsWithoutProof({ declaration }: ImportSubject): boolean {
  return declaration.items.every(
    ({ dutyRateKind, preference }) =>
      dutyRateKind !== undefined &&
      preference?.certificateNumber === undefined &&
      readDutyRateKind(dutyRateKind)?.isPreferential === true,
  );
}

/** A quarter of the importer's usual declaration, or less. */
function isFarBelowUsual(subject: ImportSubject, total: number): boolean {
  const count = declarationFact(subject, 'importer.declarations365d') ?? 0;
  return count > 0 && total * 4 <= (declarationFact(subject, 'importer.valueKrw365d') ?? 0) / count;
}
