/** What went wrong while a criterion was asked: returned to the caller, who writes it into the record and asks for papers at least. */
import { fillText, type Text } from '../../core/text.ts';
import type { FaultCode, Trouble } from './code.ts';
import { type Expression, fieldsOf } from './expression.ts';
import type { SlotPlan, Slots } from './slots.ts';

export interface CriterionFault {
  /** Id of the criterion. */
  readonly criterion: string;
  readonly version: number;
  /** Line counted from 0, or null where the whole declaration was asked. */
  readonly item: number | null;
  readonly code: FaultCode;
  readonly message: Text;
}

const WORDS: Readonly<Record<FaultCode, Text>> = {
  'division-by-zero': {
    ko: '{at}번째 글자에서 0으로 나누었습니다.',
    en: 'Division by zero at character {at}.',
  },
  'not-finite': {
    ko: '{at}번째 글자의 계산 결과가 유한한 수가 아닙니다.',
    en: 'The computation at character {at} gives no finite number.',
  },
  inexact: {
    ko: '{at}번째 글자의 정수 계산이 정확한 범위를 벗어났습니다.',
    en: 'The whole-number computation at character {at} leaves the exact range.',
  },
  thrown: {
    ko: '기준을 계산하는 중 오류가 발생했습니다.',
    en: 'The evaluation of the criterion broke off.',
  },
  field: {
    ko: '"{name}" 항목을 읽을 수 없거나 형식이 다릅니다.',
    en: 'The field "{name}" could not be read or is of another type.',
  },
};

/** Words for the trouble of the last evaluation; where no computation failed, a field did. */
export function describeFault<Subject>(
  expression: Expression,
  trouble: Trouble,
  plan: SlotPlan<Subject>,
  slots: Slots,
): { readonly code: FaultCode; readonly message: Text } {
  if (trouble.code !== undefined && trouble.code !== 'field')
    return { code: trouble.code, message: fillText(WORDS[trouble.code], { at: trouble.at + 1 }) };
  const name = [...fieldsOf(expression)].find((field) => slots[plan.slotOf(field)] === null) ?? '';
  return { code: 'field', message: fillText(WORDS.field, { name }) };
}
