/** Kinds of rules by name, as the pages say them. */
import type { Text } from '../../../core/text.ts';
import type { AgencyRuleKind } from '../../../exchange/contract.ts';

export const KINDS: Readonly<Record<AgencyRuleKind, Text>> = {
  notice: { ko: '고시', en: 'Notice' },
  directive: { ko: '훈령', en: 'Directive' },
  established: { ko: '예규', en: 'Established rule' },
  instruction: { ko: '지시·지침', en: 'Instruction' },
};
