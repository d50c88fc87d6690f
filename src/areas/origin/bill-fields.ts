/** What can be wrong with one field of a bill: codes, amounts, currencies. */
import type { Problem } from '../../core/problem.ts';
import { isHsChapter } from '../../reference/hs-code.ts';
import { exactAmount } from './exact.ts';

export type OriginProblemCode =
  | 'origin/code'
  | 'origin/code-unknown'
  | 'origin/edition'
  | 'origin/row'
  | 'origin/party'
  | 'origin/day'
  | 'origin/amount'
  | 'origin/currency'
  | 'origin/exchange'
  | 'origin/country'
  | 'origin/claim'
  | 'origin/operation'
  | 'origin/empty'
  | 'origin/sum-above-price';

export type Found = Problem<OriginProblemCode>;

/** Whether the nomenclature knows six digits; undefined where none of the edition is loaded. */
export type IsListed = (hs6: string) => boolean | undefined;

export function problem(code: OriginProblemCode, pointer: string, ko: string, en: string): Found {
  return { code, pointer, message: { ko, en } };
}

export function codeProblems(code: string, pointer: string, isListed: IsListed, least: 4 | 6): Found[] {
  if (!/^(\d{4}|\d{6}|\d{8}|\d{10})$/.test(code) || code.length < least) {
    return [
      problem(
        'origin/code',
        pointer,
        `품목번호는 숫자 ${least}~10자리(짝수)입니다.`,
        `A code has ${least} to 10 digits; got '${code.slice(0, 20)}'.`,
      ),
    ];
  }
  const isUnknown =
    !isHsChapter(code.slice(0, 2)) || (code.length >= 6 && isListed(code.slice(0, 6)) === false);
  return isUnknown
    ? [
        problem(
          'origin/code-unknown',
          pointer,
          `품목분류표에 없는 번호입니다: ${code}`,
          `No such code in the nomenclature: ${code}`,
        ),
      ]
    : [];
}

export function amountProblem(text: string, pointer: string): Found[] {
  if (exactAmount(text) !== undefined) return [];
  return [
    problem(
      'origin/amount',
      pointer,
      `음수가 아닌 수여야 합니다 (소수 여섯 자리까지). 입력값: '${text.slice(0, 20)}'`,
      `A number that is not negative, with at most six decimals; got '${text.slice(0, 20)}'.`,
    ),
  ];
}

export function currencyProblem(text: string, pointer: string): Found[] {
  if (/^[A-Z]{3}$/.test(text)) return [];
  return [
    problem(
      'origin/currency',
      pointer,
      '통화는 세 글자 부호입니다 (예: USD).',
      `A currency has three letters, such as USD; got '${text.slice(0, 10)}'.`,
    ),
  ];
}
