/** What a ruling says when it is proposed, and everything that is wrong with one (관세법 제86조 제2항·제4항). */
import type { Problem } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';
import { isHsChapter } from '../../../reference/hs-code.ts';

export interface RulingProposal {
  /** Four, six or ten digits, as far as was applied for. */
  readonly code: string;
  readonly rule: string;
  /** Numbers of the rulings that it follows. */
  readonly followed: readonly string[];
  readonly isPublic: boolean;
  /** Why it is not published; '' where it is. */
  readonly secretWhy: string;
  readonly title: string;
  /** The goods as the ruling describes them: what is secret stays out. */
  readonly goods: string;
  readonly reasons: string;
}

export type ProposalProblemCode = 'ruling/missing' | 'ruling/code-shape' | 'ruling/code-unknown';

/** @param digits how far it was applied for @param isKnown whether the edition in force has the beginning of six digits or fewer */
export function proposalProblems(
  proposal: RulingProposal,
  digits: number,
  isKnown: (beginning: string) => boolean,
): readonly Problem<ProposalProblemCode>[] {
  const problems: Problem<ProposalProblemCode>[] = [];
  const note = (code: ProposalProblemCode, pointer: string, message: Text) =>
    problems.push({ code, pointer: `/${pointer}`, message });
  const { code } = proposal;
  const hasShape = /^(\d{4}|\d{6}|\d{10})$/.test(code) && isHsChapter(code.slice(0, 2));
  if (!hasShape || code.length > digits) note('ruling/code-shape', 'code', shapeOf(digits));
  else if (!isKnown(code.slice(0, 6))) note('ruling/code-unknown', 'code', UNKNOWN);
  for (const field of ['title', 'goods', 'reasons'] as const)
    if (proposal[field].trim() === '') note('ruling/missing', field, MISSING);
  if (!proposal.isPublic && proposal.secretWhy.trim() === '') note('ruling/missing', 'secretWhy', SECRET);
  return problems;
}

const shapeOf = (digits: number): Text => ({
  ko: `숫자 4, 6 또는 10자리이고 신청한 ${digits}자리를 넘지 않아야 합니다 (관세법 시행령 제106조제6항).`,
  en: `Four, six or ten digits, and no more than the ${digits} applied for (Customs Act Decree art. 106(6)).`,
});
const UNKNOWN: Text = {
  ko: '시행 중인 품목분류표에 없는 번호입니다.',
  en: 'Not in the nomenclature in force.',
};
const MISSING: Text = { ko: '적어야 합니다.', en: 'This is needed.' };
const SECRET: Text = {
  ko: '공표하지 않으려면 까닭을 적어야 합니다 (관세법 제86조제4항 단서).',
  en: 'Say why it is not published (Customs Act art. 86(4), proviso).',
};
