/** How personal identifiers look to somebody who has given no purpose: enough to recognise, too little to use. */
import type { Declaration, Party } from '../model/declaration.ts';

/** Stands for one hidden character. */
const HIDDEN = '*';

/** Keeps the ends and hides the middle: a name of two letters keeps the first, a longer one the first and last. */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length <= 1) return HIDDEN;
  if (letters.length === 2) return letters[0]! + HIDDEN;
  return letters[0]! + HIDDEN.repeat(letters.length - 2) + letters.at(-1)!;
}

/** Hides every digit but the first three: `123-**-*****`. Letters of foreign numbers count as digits. */
export function maskBusinessNumber(number: string): string {
  return hideAfter(number, 3);
}

/** Hides the digits but the last two, so that a caller can be told from another: `***-****-**78`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').length;
  let seen = 0;
  return phone.replace(/\d/g, (digit) => (++seen > digits - 2 && digits > 4 ? digit : HIDDEN));
}

/** Keeps the first letter and the domain's last part: `k***@***.com`. Without an `@` everything is hidden. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return HIDDEN.repeat(Math.min(email.length, 8));
  const ending = /\.[A-Za-z]{2,}$/.exec(email)?.[0] ?? '';
  return `${[...email][0]!}${HIDDEN.repeat(3)}@${HIDDEN.repeat(3)}${ending}`;
}

/** Keeps the two words that name province and city: the first in Korean writing, the last in Latin, which begins with the door. */
export function maskAddress(address: string): string {
  const words = address.trim().split(/\s+/);
  if (!/[가-힣\u3040-\u30ff\u4e00-\u9fff]/.test(address))
    return `${HIDDEN.repeat(3)} ${words.slice(words.length > 2 ? -2 : -1).join(' ')}`;
  const kept = words.length > 2 ? words.slice(0, 2) : words.slice(0, 1);
  return `${kept.join(' ')} ${HIDDEN.repeat(3)}`;
}

function hideAfter(text: string, kept: number): string {
  let seen = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (sign) => (++seen <= kept ? sign : HIDDEN));
}

/** 개인통관고유부호: the code of a person, P and twelve digits. */
const PERSONAL_CODE = /^P\d{12}$/;

/** Whether a party is a person: a person's name identifies somebody, a firm's name is in the public register. */
export function isPerson(party: Party): boolean {
  return PERSONAL_CODE.test(party.id);
}

/** A party with its personal fields masked. Customs code, country and grade are not secrets: officers work by them. */
export function maskParty(party: Party): Party {
  const { businessNumber, address, phone, email } = party;
  const name = isPerson(party) ? party.name : undefined;
  return {
    ...party,
    ...(name === undefined ? {} : { name: maskName(name) }),
    ...(businessNumber === undefined ? {} : { businessNumber: maskBusinessNumber(businessNumber) }),
    ...(address === undefined ? {} : { address: maskAddress(address) }),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(email === undefined ? {} : { email: maskEmail(email) }),
  };
}

const PERSONAL = ['name', 'businessNumber', 'address', 'phone', 'email'] as const;
const PARTIES = ['declarant', 'importer', 'exporter', 'dutyPayer', 'seller', 'manufacturer'] as const;

/** A declaration as it may be shown without a purpose, and what it hides. */
export interface MaskedDeclaration {
  readonly declaration: Declaration;
  /** JSON pointers of the fields that are masked or left out. */
  readonly masked: readonly string[];
}

/** Masks every party, and leaves out the free remarks, which may name anybody. The declaration itself is not touched. */
export function maskDeclaration(declaration: Declaration): MaskedDeclaration {
  const { remarks, ...shown } = declaration;
  const pointers: string[] = remarks === undefined ? [] : ['/remarks'];
  const parties: Partial<Record<(typeof PARTIES)[number], Party>> = {};
  for (const role of PARTIES) {
    const party = declaration[role];
    if (party === undefined) continue;
    parties[role] = maskParty(party);
    for (const field of PERSONAL) {
      const isHidden = party[field] !== undefined && (field !== 'name' || isPerson(party));
      if (isHidden) pointers.push(`/${role}/${field}`);
    }
  }
  return { declaration: { ...shown, ...parties }, masked: pointers };
}
