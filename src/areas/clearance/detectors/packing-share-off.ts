/**
 * Whether far more of a shipment's mass is called packing than usual, for the officer who weighs: net mass declared short,
 * or undeclared goods among the declared (관세법 제241조 제1항, 제269조).
 */
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween, twoDecimals } from '../lines.ts';
import type { ImportSubject } from '../subject.ts';

export default defineDetector({
  id: 'packing-share-off',
  version: 1,
  title: { ko: '포장 중량 비중 과다', en: 'Too much of the mass is packing' },
  subject: 'import-declaration',
  basis: '관세법 제241조 제1항, 제269조',
  parameters: {
    minRatio: {
      default: 1.45,
      range: [1.1, 10],
      unit: 'gross to net mass',
      why: {
        ko: '포장이 순중량의 45%를 넘는 화물은 드뭅니다.',
        en: 'Few shipments carry packing of more than 45 % of their net mass.',
      },
    },
    minGrossKg: {
      default: 20,
      range: [0, 1000],
      unit: 'kg',
      why: {
        ko: '작은 소포는 상자만으로도 비중이 커집니다.',
        en: 'In a small parcel the box alone weighs that much.',
      },
    },
  },
  reasons: {
    heavy: {
      says: {
        ko: '총중량 {gross}kg이 순중량 합계 {net}kg의 {times}배입니다.',
        en: 'The gross mass of {gross} kg is {times} times the net masses of {net} kg.',
      },
      look: {
        ko: '신고하지 않은 물품의 혼입과 실제 순중량',
        en: 'Undeclared goods among the declared; the true net mass',
      },
    },
  },
  examples: [
    {
      name: 'gross mass twice the net',
      subject: exampleImport({ declaration: { consignment: { grossMassKg: 3_100 } } }),
      flags: true,
    },
    {
      name: 'a small parcel in a strong box',
      subject: exampleImport({ declaration: { consignment: { grossMassKg: 9 } }, items: [{ netMassKg: 4 }] }),
      flags: false,
    },
    {
      name: 'a third of packing',
      subject: exampleImport({ declaration: { consignment: { grossMassKg: 2_000 } } }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { minRatio, minGrossKg }) {
    const { consignment, items } = subject.declaration;
    const gross = consignment.grossMassKg;
    if (gross === undefined || gross < minGrossKg) return undefined;
    let net = 0;
    for (const { netMassKg } of items) {
      if (netMassKg === undefined || netMassKg <= 0) return undefined;
      net += netMassKg;
    }
    const ratio = gross / net;
    if (ratio < minRatio) return undefined;
    return {
      score: 0.35 + 0.4 * shareBetween(ratio, minRatio, minRatio * 3),
      reason: { id: 'heavy', parameters: { gross, net: twoDecimals(net), times: twoDecimals(ratio) } },
      evidence: ['/consignment/grossMassKg', ...items.map((_, place) => `/items/${place}/netMassKg`)],
    };
  },
});
