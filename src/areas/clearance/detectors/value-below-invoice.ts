/**
 * Whether the customs value is lower than the price paid, which it must contain, for the officer who reads the invoice
 * (관세법 제30조 제1항: 실제로 지급한 가격에 운임·보험료 등을 더한 가격; 제2항 공제).
 */
import { totalCustomsValueKrw } from '../../../model/bills.ts';
import { defineDetector } from '../../../screening/detector.ts';
import { exampleImport } from '../example.ts';
import { shareBetween, twoDecimals } from '../lines.ts';
import type { ImportSubject } from '../subject.ts';

/** Prices that hold inland transport or duties, which are taken out again (art. 30(2)). */
const DELIVERED: ReadonlySet<string> = new Set(['DDP', 'DDU', 'DAP', 'DAT', 'DPU', 'DEQ', 'DES', 'DAF']);

const FOB = {
  incoterm: 'FOB',
  currency: 'USD',
  invoiceAmount: 14_000,
  exchangeRate: 1_385.5,
  freightKrw: 600_000,
};

export default defineDetector({
  id: 'value-below-invoice',
  version: 1,
  title: { ko: '송품장 금액보다 낮은 과세가격', en: 'Customs value below the invoice' },
  subject: 'import-declaration',
  basis: '관세법 제30조 제1항·제2항',
  parameters: {
    tolerancePercent: {
      default: 1,
      range: [0, 20],
      unit: '%',
      why: {
        ko: '란별 반올림과 안분 차이를 뺍니다.',
        en: 'Leaves room for rounding and sharing over the lines.',
      },
    },
  },
  reasons: {
    below: {
      says: {
        ko: '과세가격 합계 {value}원이 송품장 금액에 가산·공제한 {expected}원보다 {percent}% 낮습니다({incoterm}).',
        en: 'Customs values add up to {value} won, {percent}% below the {expected} won of invoice, additions and deductions ({incoterm}).',
      },
      look: {
        ko: '송품장과 운임명세, 가산·공제의 근거',
        en: 'Invoice, freight bill, grounds of additions and deductions',
      },
    },
  },
  examples: [
    {
      name: 'a tenth of the invoice left out',
      subject: exampleImport({ items: [{ customsValueKrw: 17_000_000 }] }),
      flags: true,
    },
    {
      name: 'freight not added to a price FOB',
      subject: exampleImport({ declaration: { terms: FOB }, items: [{ customsValueKrw: 19_397_000 }] }),
      flags: true,
    },
    {
      name: 'freight added',
      subject: exampleImport({ declaration: { terms: FOB }, items: [{ customsValueKrw: 19_997_000 }] }),
      flags: false,
    },
  ],
  assess(subject: ImportSubject, { tolerancePercent }) {
    const { terms, items } = subject.declaration;
    const { invoiceAmount, exchangeRate, incoterm = '-' } = terms;
    if (invoiceAmount === undefined || exchangeRate === undefined || DELIVERED.has(incoterm))
      return undefined;
    for (const { customsValueKrw } of items) if (customsValueKrw === undefined) return undefined;
    // Under terms with a letter C the price already holds the main carriage.
    const carriage = incoterm.startsWith('C') ? 0 : (terms.freightKrw ?? 0);
    const expected =
      invoiceAmount * exchangeRate + carriage + (terms.additionsKrw ?? 0) - (terms.deductionsKrw ?? 0);
    const value = totalCustomsValueKrw(subject.declaration);
    const missing = expected > 0 ? (1 - value / expected) * 100 : 0;
    if (missing <= tolerancePercent) return undefined;
    return {
      score: 0.35 + 0.45 * shareBetween(missing, tolerancePercent, 60),
      reason: {
        id: 'below',
        parameters: {
          value: Math.round(value),
          expected: Math.round(expected),
          percent: twoDecimals(missing),
          incoterm,
        },
      },
      evidence: ['/terms/invoiceAmount', '/terms/exchangeRate', '/items/0/customsValueKrw'],
    };
  },
});
