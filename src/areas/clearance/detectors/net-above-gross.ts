/**
 * Whether goods weigh more without their packing than with it, which cannot be, for the officer who weighs
 * (관세법 시행규칙 별지 제1호의3서식: 총중량은 포장을 포함한 중량, 순중량은 포장을 뺀 중량).
 */
import { totalNetMassKg } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween, twoDecimals } from '../lines.ts';
import type { ImportSubject } from '../subject.ts';

export default defineDetector({
  id: 'net-above-gross',
  version: 1,
  title: { ko: '순중량이 총중량보다 큼', en: 'Net mass above gross mass' },
  subject: 'import-declaration',
  basis: '관세법 제241조 제1항, 시행규칙 별지 제1호의3서식',
  parameters: {
    tolerancePercent: {
      default: 0.5,
      range: [0, 20],
      unit: '%',
      why: { ko: '반올림과 저울 오차를 뺍니다.', en: 'Leaves room for rounding and for scales.' },
    },
  },
  reasons: {
    above: {
      says: {
        ko: '순중량 합계 {net}kg이 총중량 {gross}kg보다 {percent}% 큽니다.',
        en: 'Net masses add up to {net} kg, {percent}% above the gross mass of {gross} kg.',
      },
      look: {
        ko: '실제 중량(계근)과 단위(g, kg, t)',
        en: 'The true mass on the scales, and the units (g, kg, t)',
      },
    },
  },
  examples: [
    {
      name: 'two tonnes in a shipment of 1.65',
      subject: exampleImport({ items: [{ netMassKg: 2_000 }] }),
      flags: true,
    },
    { name: 'hardly any packing', subject: exampleImport({ items: [{ netMassKg: 1_650 }] }), flags: false },
  ],
  assess(subject: ImportSubject, { tolerancePercent }) {
    const gross = subject.declaration.consignment.grossMassKg;
    if (gross === undefined || gross <= 0) return undefined;
    const net = totalNetMassKg(subject.declaration);
    const excess = (net / gross - 1) * 100;
    if (excess <= tolerancePercent) return undefined;
    return {
      score: 0.4 + 0.4 * shareBetween(excess, tolerancePercent, 50),
      reason: { id: 'above', parameters: { net: twoDecimals(net), gross, percent: twoDecimals(excess) } },
      evidence: [
        '/consignment/grossMassKg',
        ...subject.declaration.items.map((_, place) => `/items/${place}/netMassKg`),
      ],
    };
  },
});
