/** Whether the duty is paid or secured as the declared way of collection asks before acceptance (관세법 제9조, 제24조, 제248조 제2항). */
import type { Problem } from '../../core/problem.ts';
import { formatNumber } from '../../core/text.ts';
import type { Declaration } from '../../model/declaration.ts';
import { ORDINARY_PAYMENT_RULE, PAYMENT_RULES, type PaymentRule } from '../../reference/acceptance-timing.ts';
import type { AcceptanceProblemCode, PaymentFacts } from './acceptance.ts';

/** Sum of duty and taxes on the lines as declared, won; null where no line declares any: nothing is assessed here. */
export function declaredTaxKrw(declaration: Declaration): number | null {
  const fees = declaration.items.flatMap(({ dutyTaxFees }) => dutyTaxFees ?? []);
  const amounts = fees.map(({ amountKrw }) => amountKrw).filter((amount) => amount !== undefined);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

export function paymentRuleOf({ procedure }: Declaration): PaymentRule {
  const { paymentType } = procedure;
  return (paymentType === undefined ? undefined : PAYMENT_RULES[paymentType]) ?? ORDINARY_PAYMENT_RULE;
}

export function missingPayment(
  declaration: Declaration,
  { paidKrw, securedKrw, hasGeneralSecurity }: PaymentFacts,
): Problem<AcceptanceProblemCode>[] {
  const owed = declaredTaxKrw(declaration);
  if (owed === 0) return [];
  const rule = paymentRuleOf(declaration);
  // Where no amount is declared, any payment that names the declaration counts: the amount is for the assessment to judge.
  const enough = (sum: number): boolean => sum > 0 && sum >= (owed ?? 0);
  const of = owed === null ? null : formatNumber(owed);
  if (rule.needs === 'payment' && !enough(paidKrw)) {
    const paid = formatNumber(paidKrw);
    return [
      problem(
        'acceptance/unpaid',
        of === null ? '세액의 납부가 확인되지 않았습니다' : `신고세액 ${of}원 중 ${paid}원이 납부되었습니다`,
        of === null ? 'Payment has not been confirmed' : `KRW ${paid} of the declared ${of} are paid`,
        rule,
      ),
    ];
  }
  if (rule.needs === 'security' && !enough(securedKrw) && !enough(paidKrw)) {
    return [
      problem(
        'acceptance/security-missing',
        of === null ? '담보가 제공되지 않았습니다' : `신고세액 ${of}원에 상당하는 담보가 없습니다`,
        of === null ? 'No security has been given' : `There is no security for the declared KRW ${of}`,
        rule,
      ),
    ];
  }
  if (rule.needs === 'general-security' && !hasGeneralSecurity && !enough(securedKrw) && !enough(paidKrw)) {
    return [
      problem(
        'acceptance/security-missing',
        '납세의무자의 포괄담보가 없거나 기간이 끝났습니다',
        'The payer’s general security is missing or has expired',
        rule,
      ),
    ];
  }
  return [];
}

function problem(
  code: AcceptanceProblemCode,
  ko: string,
  en: string,
  { basis }: PaymentRule,
): Problem<AcceptanceProblemCode> {
  return {
    code,
    message: { ko: `${ko} (${basis}).`, en: `${en} (${basis}).` },
    pointer: '/procedure/paymentType',
  };
}
