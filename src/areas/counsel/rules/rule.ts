/** A rule of the agency's own: a notice, directive, established rule or instruction, with the articles that delegate it. */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';

export const RULE_KINDS = {
  notice: { ko: '고시', en: 'Notice' },
  directive: { ko: '훈령', en: 'Directive' },
  established: { ko: '예규', en: 'Established rule' },
  instruction: { ko: '지시·지침', en: 'Instruction' },
} as const satisfies Record<string, Text>;
export type RuleKind = keyof typeof RULE_KINDS;

export interface AgencyRule {
  readonly kind: RuleKind;
  readonly title: string;
  /** Such as `제2025-49호`; null where it has or is known by none. */
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly effectiveOn: Day | null;
  /** Who answers for it. */
  readonly office: string;
  /** `관세법 제322조`, each an article that tells the agency to settle something. */
  readonly delegatedBy: readonly string[];
  /** The day on which somebody last held it against these articles. */
  readonly checkedOn: Day | null;
  readonly isPublished: boolean;
  /** Why it is not published; empty where it is. */
  readonly whyNot: string;
  readonly isInForce: boolean;
  /** Where it was read, or that it was not. */
  readonly source: string;
  readonly isMadeUp: boolean;
}

/** Names of fields in forms, tables and histories. */
export const RULE_FIELDS = {
  kind: { ko: '종류', en: 'Kind' },
  title: { ko: '제목', en: 'Title' },
  number: { ko: '번호', en: 'Number' },
  issuedOn: { ko: '발령일', en: 'Issued on' },
  effectiveOn: { ko: '시행일', en: 'In force from' },
  office: { ko: '담당 부서', en: 'Office' },
  delegatedBy: { ko: '위임 조문', en: 'Delegated by' },
  checkedOn: { ko: '조문 대조일', en: 'Held against the law on' },
  isPublished: { ko: '공개', en: 'Published' },
  whyNot: { ko: '비공개 이유', en: 'Why not published' },
  isInForce: { ko: '시행 중', en: 'In force' },
  source: { ko: '출처', en: 'Source' },
  isMadeUp: { ko: '가상 자료', en: 'Made up' },
} as const satisfies Record<keyof AgencyRule, Text>;
