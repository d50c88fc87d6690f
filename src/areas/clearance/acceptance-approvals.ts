/** Whether every approval that other laws ask for goes with the declaration and still holds (관세법 제226조). */
import type { Problem } from '../../core/problem.ts';
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { Requirement, RequirementsFor } from '../../reference/requirements.ts';
import type { AcceptanceFacts, AcceptanceProblemCode } from './acceptance.ts';

/** One problem for each line and requirement that no paper answers. */
export function missingApprovals(
  declaration: Declaration,
  { isRequirementConfirmed }: Pick<AcceptanceFacts, 'isRequirementConfirmed'>,
  requirementsFor: RequirementsFor,
): Problem<AcceptanceProblemCode>[] {
  if (isRequirementConfirmed) return [];
  const problems: Problem<AcceptanceProblemCode>[] = [];
  declaration.items.forEach((item, place) => {
    for (const requirement of requirementsFor(item.hsCode, declaration.direction, declaration.declaredOn)) {
      const problem = problemOf(declaration, item, requirement);
      if (problem !== undefined) problems.push({ ...problem, pointer: `/items/${place}/hsCode` });
    }
  });
  return problems;
}

function problemOf(
  declaration: Declaration,
  item: GoodsItem,
  requirement: Requirement,
): Problem<AcceptanceProblemCode> | undefined {
  const papers = (declaration.additionalDocuments ?? []).filter(
    ({ kind, items }) =>
      requirement.documents.includes(kind) && (items === undefined || items.includes(item.sequence)),
  );
  const { title, agency, basis } = requirement;
  const isOurReading = requirement.prefixStatus === 'unverified';
  const note = isOurReading
    ? { ko: ', 대상 품목은 미확인', en: ', goods codes unverified' }
    : { ko: '', en: '' };
  if (papers.length === 0) {
    return {
      code: 'acceptance/approval-missing',
      message: {
        ko: `${item.sequence}란(${item.hsCode}): ${title.ko} 서류가 없습니다 (${agency.ko}; 관세법 제226조, ${basis}${note.ko}).`,
        en: `Line ${item.sequence} (${item.hsCode}): no paper for “${title.en}” (${agency.en}; art. 226, ${basis}${note.en}).`,
      },
    };
  }
  const expired = papers.map(({ expiresOn }) => expiresOn).filter((day) => day !== undefined);
  const holds = papers.length > expired.length || expired.some((day) => day >= declaration.declaredOn);
  if (holds) return undefined;
  return {
    code: 'acceptance/approval-expired',
    message: {
      ko: `${item.sequence}란(${item.hsCode}): ${title.ko} 서류의 유효기간이 ${expired[0]}에 끝났습니다 (관세법 제226조, ${basis}${note.ko}).`,
      en: `Line ${item.sequence} (${item.hsCode}): the paper for “${title.en}” expired on ${expired[0]} (art. 226, ${basis}${note.en}).`,
    },
  };
}
