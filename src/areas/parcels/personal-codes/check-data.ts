/** What is wrong with the data that a holder types in: everything at once, in words of everyday. */
import type { Problem } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';

export type HolderProblemCode = 'holder/phone' | 'holder/latin-name' | 'holder/postcode' | 'holder/address';

const MOST_NAME = 100;
const MOST_ADDRESS = 200;
const PHONE = /^\+?\d[\d -]{7,18}$/;
const LATIN = /^[A-Za-z][A-Za-z .'-]*$/;
const POSTCODE = /^\d{5}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const CONTROL = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** @param given trimmed; an empty name is none */
export function detailProblems(given: {
  readonly phone: string;
  readonly latinName: string;
}): Problem<HolderProblemCode>[] {
  const { phone, latinName } = given;
  const found: Problem<HolderProblemCode>[] = [];
  if (!PHONE.test(phone)) found.push(problem('holder/phone', '/phone', BAD_PHONE));
  if (latinName !== '' && (latinName.length > MOST_NAME || !LATIN.test(latinName)))
    found.push(problem('holder/latin-name', '/latinName', BAD_NAME));
  return found;
}

/** @param given trimmed */
export function addressProblems(given: {
  readonly postcode: string;
  readonly address: string;
}): Problem<HolderProblemCode>[] {
  const { postcode, address } = given;
  const found: Problem<HolderProblemCode>[] = [];
  if (!POSTCODE.test(postcode)) found.push(problem('holder/postcode', '/postcode', BAD_POSTCODE));
  if (address === '' || address.length > MOST_ADDRESS || CONTROL.test(address))
    found.push(problem('holder/address', '/address', BAD_ADDRESS));
  return found;
}

function problem(code: HolderProblemCode, pointer: string, message: Text): Problem<HolderProblemCode> {
  return { code, pointer, message };
}

const BAD_PHONE: Text = {
  ko: '전화번호는 숫자와 붙임표로 적어 주십시오. 예: 010-1234-5678',
  en: 'A telephone number has digits and hyphens, such as 010-1234-5678.',
};
const BAD_NAME: Text = {
  ko: '영문 이름은 영문자로 100자까지 적어 주십시오.',
  en: 'A name in Latin letters has at most 100 of them.',
};
const BAD_POSTCODE: Text = { ko: '우편번호는 숫자 5자리입니다.', en: 'A postcode has five digits.' };
const BAD_ADDRESS: Text = {
  ko: '주소를 200자까지 적어 주십시오.',
  en: 'An address has 1 to 200 characters.',
};
