/** The penalty of filing later than thirty days after storage (관세법 제241조 제4항, 시행령 제247조). */
import { daysBetween } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { type Limit, limitOn } from '../reference/limits.ts';
import type { Step } from './answer.ts';
import type { Correction } from './correction.ts';
import { percentOf } from './won.ts';

export function lateFilingSteps({ amountKrw, from, to }: Correction): Step[] {
  const late = daysBetween(from, to);
  if (late === 0) return [];
  const limit = (id: string): Limit => {
    const row = limitOn(id, to);
    if (row === undefined) throw new Fault('reference/limit-missing', `no limit ${id} on ${to}`);
    return row;
  };
  const tier = [1, 2, 3].find((one) => late <= limit(`file-late-tier-${one}`).value) ?? 4;
  const row = limit(`file-late-rate-${tier}`);
  const cap = limit('file-late-cap').value;
  const amount = percentOf(amountKrw, row.value);
  const step = (ko: string, en: string, won: number, more: Partial<Step>): Step => ({
    ...{ text: { ko, en }, amountKrw: won, basis: 'late-filing', status: row.status },
    source: { ko: row.source, en: row.source },
    ...more,
  });
  const steps = [
    step(`신고지연가산세 (${late}일)`, `Late filing penalty, ${late} days`, amount, {
      ...{ base: amountKrw, rate: { percent: row.value } },
    }),
  ];
  if (amount > cap) steps.push(step('한도를 넘는 금액', 'Above the cap', cap - amount, { base: amount }));
  return steps;
}
