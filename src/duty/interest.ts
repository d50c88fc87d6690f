/** Interest on a supplementary return and on a refund, by the year (관세법 제38조의2 제5항, 제48조, 시행규칙 제9조의3). */
import { dayNumber } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { Step } from './answer.ts';
import type { Correction } from './correction.ts';
import { rateSpans } from './days-late.ts';
import { partOf } from './won.ts';

const DAYS_A_YEAR = 365;
const TEXTS = {
  supplement: { ko: '보정이자', en: 'Interest on the supplementary return' },
  refund: { ko: '관세환급가산금', en: 'Interest on the refund' },
} as const satisfies Record<string, Text>;

/** Undefined where the yearly rate of some day is not known. One step for each rate. */
export function interestSteps({ kind, amountKrw, from, to }: Correction): Step[] | undefined {
  const spans = rateSpans('interest-yearly', dayNumber(from) + 1, dayNumber(to));
  const isRefund = kind === 'refund';
  return spans?.map(({ days, row: { value, source, status } }): Step => {
    const text = isRefund ? TEXTS.refund : TEXTS.supplement;
    return {
      text: { ko: `${text.ko} (${days}일)`, en: `${text.en}, ${days} days` },
      ...{ base: amountKrw, rate: { percent: value / 10 }, source, status },
      amountKrw: partOf(amountKrw, days * value, DAYS_A_YEAR * 1000),
      basis: isRefund ? 'refund-interest' : 'supplement-interest',
    };
  });
}
