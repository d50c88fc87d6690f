/** Whether the duty has to be reviewed before acceptance and not after it (관세법 제38조 제2항 단서, 시행규칙 제8조 제1항). */

import type { Day } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { AcceptanceFacts, AcceptanceProblemCode } from './acceptance.ts';

/** Goods named by the commissioner (제5호): whether a code is among them on a day. */
export type TaxReviewGoods = (hsCode: string, day: Day) => boolean;

export function taxReviewReasons(
  declaration: Declaration,
  { isInArrears, isNamedDeclarant }: Pick<AcceptanceFacts, 'isInArrears' | 'isNamedDeclarant'>,
  isNamedGoods: TaxReviewGoods,
): Problem<AcceptanceProblemCode>[] {
  const problems: Problem<AcceptanceProblemCode>[] = [];
  const add = (numbers: string, ko: string, en: string, pointer: string): void => {
    problems.push({
      code: 'acceptance/tax-review',
      message: {
        ko: `수리 전 세액심사 대상입니다: ${ko} (관세법 시행규칙 제8조 제1항 ${numbers}).`,
        en: `The duty is reviewed before acceptance: ${en} (rule art. 8(1) ${numbers}).`,
      },
      pointer,
    });
  };
  const relieved = declaration.items.findIndex(
    ({ reliefCode, reliefPercent }) => reliefCode !== undefined || (reliefPercent ?? 0) > 0,
  );
  if (relieved >= 0) {
    const line = declaration.items[relieved]!.sequence;
    add(
      '제1호·제2호',
      `${line}란 감면 또는 분할납부`,
      `relief or instalments on line ${line}`,
      `/items/${relieved}/reliefCode`,
    );
  }
  if (isInArrears) add('제3호', '관세를 체납한 자의 신고', 'the importer is in arrears', '/importer/id');
  if (isNamedDeclarant)
    add('제4호', '불성실신고인의 신고', 'the declarant is named for unreliable filing', '/declarant/id');
  const named = declaration.items.findIndex(({ hsCode }) => isNamedGoods(hsCode, declaration.declaredOn));
  if (named >= 0) {
    const { sequence, hsCode } = declaration.items[named]!;
    add(
      '제5호',
      `${sequence}란(${hsCode}) 관세청장이 정한 물품`,
      `line ${sequence} (${hsCode}) is named by the commissioner`,
      `/items/${named}/hsCode`,
    );
  }
  return problems;
}
