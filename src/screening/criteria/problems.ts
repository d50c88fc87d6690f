/** What can be wrong with a criterion as an officer wrote it: closed codes, words in both languages, and where in the expression. */
import type { Problem } from '../../core/problem.ts';
import { fill, type Parameters, type Text } from '../../core/text.ts';

export type CriterionProblemCode =
  | 'criterion/syntax'
  | 'criterion/too-long'
  | 'criterion/unknown-field'
  | 'criterion/item-field'
  | 'criterion/wrong-type'
  | 'criterion/not-a-day'
  | 'criterion/not-a-condition'
  | 'criterion/number-too-large'
  | 'criterion/unsupported'
  | 'criterion/duplicate-id'
  | 'criterion/validity';

/** `from` and `to` are places of characters in the expression, counted from 0, `to` exclusive. */
export interface CriterionProblem extends Problem<CriterionProblemCode> {
  readonly from: number;
  readonly to: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const WORDS: Readonly<Record<CriterionProblemCode, Text>> = {
  'criterion/syntax': {
    ko: '{at}번째 글자에서 조건식을 읽을 수 없습니다: {detail}',
    en: 'The expression cannot be read at character {at}: {detail}',
  },
  'criterion/too-long': {
    ko: '조건식은 {most}자 이하여야 하는데 {got}자입니다.',
    en: 'An expression has at most {most} characters, this one has {got}.',
  },
  'criterion/unknown-field': {
    ko: '"{name}" 항목은 없습니다.{hint}',
    en: 'There is no field "{name}".{hint}',
  },
  'criterion/item-field': {
    ko: '"{name}"은(는) 란별 항목이므로 신고서 단위 기준에서 쓸 수 없습니다. 범위를 란(item)으로 바꾸십시오.',
    en: '"{name}" is a field of a line; a criterion over the whole declaration cannot ask for it. Set its scope to item.',
  },
  'criterion/wrong-type': {
    ko: '{at}번째 글자의 "{what}"에는 {expected}이(가) 와야 하는데 {got}입니다.',
    en: '"{what}" at character {at} expects {expected} and got {got}.',
  },
  'criterion/not-a-day': {
    ko: "날짜는 '2026-03-02'처럼 적어야 하는데 '{got}'입니다.",
    en: "A day is written like '2026-03-02', not '{got}'.",
  },
  'criterion/not-a-condition': {
    ko: '조건식의 결과는 참 또는 거짓이어야 하는데 {got}입니다.',
    en: 'The expression must answer true or false, it gives {got}.',
  },
  'criterion/number-too-large': {
    ko: '정수 {got}은(는) 정확히 나타낼 수 있는 범위를 벗어났습니다.',
    en: 'The whole number {got} is too large to be exact.',
  },
  'criterion/unsupported': {
    ko: '{at}번째 글자의 "{what}"은(는) 선별기준에서 지원하지 않습니다.{hint}',
    en: '"{what}" at character {at} is not supported in criteria.{hint}',
  },
  'criterion/duplicate-id': {
    ko: '기준 번호 {id}가 두 번 이상 쓰였습니다.',
    en: 'The criterion id {id} is used more than once.',
  },
  'criterion/validity': {
    ko: '유효기간이 잘못되었습니다: {from} ~ {to}.',
    en: 'The period of validity is wrong: {from} to {to}.',
  },
};

/** A hint is text in both languages, as every word that people read. */
export function criterionProblem(
  code: CriterionProblemCode,
  span: Span,
  parameters: Parameters = {},
  hint?: Text,
  inKorean: Parameters = {},
): CriterionProblem {
  const words = WORDS[code];
  const at = { at: span.from + 1 };
  return {
    code,
    message: {
      ko: fill(words.ko, { ...at, ...parameters, ...inKorean, hint: hint ? ` ${hint.ko}` : '' }),
      en: fill(words.en, { ...at, ...parameters, hint: hint ? ` ${hint.en}` : '' }),
    },
    pointer: '/expression',
    from: span.from,
    to: span.to,
  };
}
