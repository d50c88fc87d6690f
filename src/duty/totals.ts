/** The end of an assessment: sums by tax, the rule of ten won, and the least amount collected (관세법 제40조, 시행령 제37조). */
import type { Text } from '../core/text.ts';
import { limitOn } from '../reference/limits.ts';
import {
  type AssessedGoods,
  type Assessment,
  type Step,
  TAX_KINDS,
  TAX_NAMES,
  type TaxKind,
  type TaxTotal,
} from './answer.ts';
import { wholeTens } from './won.ts';

const DROPPED: Text = { ko: '10원 미만 버림', en: 'less than ten won dropped' };
const LEAST = limitOn('least-collected', '2026-01-01')!;
const TENS_SOURCE: Text = { ko: '국고금관리법 제47조 (미확인)', en: 'National Funds Act art. 47, not read' };

type Closing = Pick<Assessment, 'totals' | 'taxKrw' | 'payableKrw' | 'closing'>;

export function closeTotals(goods: readonly AssessedGoods[]): Closing {
  const totals = totalsOf(goods);
  const isComplete = goods.every(({ missing }) => missing.length === 0);
  const taxKrw = totals.reduce((sum, { amountKrw }) => sum + amountKrw, 0);
  const payable = totals.reduce((sum, { payableKrw }) => sum + payableKrw, 0);
  if (!isComplete) return { totals, taxKrw: null, payableKrw: null, closing: [] };
  const closing: Step[] = totals.flatMap(tensStep);
  if (payable === 0 || payable >= LEAST.value) return { totals, taxKrw, payableKrw: payable, closing };
  closing.push({
    ...{
      text: LEAST.title,
      base: payable,
      amountKrw: -payable,
      basis: 'least-collected',
      status: LEAST.status,
    },
    source: { ko: LEAST.source, en: LEAST.source },
  });
  return { totals, taxKrw, payableKrw: 0, closing };
}

function totalsOf(goods: readonly AssessedGoods[]): TaxTotal[] {
  const sums = new Map<TaxKind, number>();
  const open = new Set<TaxKind>();
  for (const { taxes, missing } of goods) {
    for (const { tax, amountKrw } of taxes) sums.set(tax, (sums.get(tax) ?? 0) + amountKrw);
    for (const { tax } of missing) open.add(tax);
  }
  return TAX_KINDS.filter((tax) => sums.has(tax) || open.has(tax)).map((tax) => {
    const amountKrw = sums.get(tax) ?? 0;
    return { tax, amountKrw, payableKrw: wholeTens(amountKrw), isComplete: !open.has(tax) };
  });
}

function tensStep({ tax, amountKrw, payableKrw }: TaxTotal): Step[] {
  if (payableKrw === amountKrw) return [];
  const { ko, en } = TAX_NAMES[tax];
  return [
    {
      text: { ko: `${ko} ${DROPPED.ko}`, en: `${en}: ${DROPPED.en}` },
      ...{ base: amountKrw, amountKrw: payableKrw - amountKrw, basis: 'fraction-10-won' },
      ...{ source: TENS_SOURCE, status: 'unverified' },
    },
  ];
}
