/** Whether an order or parcel that names a code names its holder as well: name, telephone and, by the rule of 2026, postcode. */
import type { Day } from '../../../core/day.ts';
import type { Text } from '../../../core/text.ts';
import type { Recipient } from '../../../model/order.ts';
import { POSTCODE_OF_CODES_SINCE, POSTCODE_SINCE } from '../../../reference/personal-code-rules.ts';
import { fold, foldNumber, foldPhone } from '../matching/fold.ts';
import { nameForms, nameLikeness } from '../matching/names.ts';
import { type CodeStanding, isUsable } from './standing.ts';

/** What the holder registered. */
export interface RegisteredHolder {
  readonly name: string;
  readonly latinName: string | null;
  readonly phone: string;
  readonly postcodes: readonly string[];
  readonly standing: CodeStanding;
  /** Since when code and data stand as they are. */
  readonly changedOn: Day;
}

export type UseFault = 'name' | 'phone' | 'postcode' | 'standing';

export const USE_FAULT_TEXTS: Readonly<Record<UseFault, Text>> = {
  name: { ko: '이름이 등록한 것과 다릅니다.', en: 'The name is not the registered one.' },
  phone: { ko: '전화번호가 등록한 것과 다릅니다.', en: 'The telephone is not the registered one.' },
  postcode: {
    ko: '우편번호가 등록한 배송지에 없습니다.',
    en: 'The postcode is none of the registered addresses.',
  },
  standing: { ko: '쓸 수 없는 부호입니다.', en: 'The code cannot be used now.' },
};

/** Sounds alike from here on: one name written in two ways, not two names. */
const SAME_NAME = 0.85;

/** @param today of the use. Everything that stands against it; empty where all of it fits */
export function faultsOfUse(holder: RegisteredHolder, said: Recipient, today: Day): UseFault[] {
  const faults: UseFault[] = [];
  if (!isHoldersName(holder, said)) faults.push('name');
  if (said.phone === undefined || foldPhone(said.phone) !== foldPhone(holder.phone)) faults.push('phone');
  if (asksPostcode(holder.changedOn, today)) {
    const postcode = said.postcode === undefined ? undefined : foldNumber(said.postcode);
    if (!holder.postcodes.some((one) => foldNumber(one) === postcode)) faults.push('postcode');
  }
  if (!isUsable(holder.standing)) faults.push('standing');
  return faults;
}

function asksPostcode(changedOn: Day, today: Day): boolean {
  return today >= POSTCODE_SINCE && changedOn >= POSTCODE_OF_CODES_SINCE;
}

/** English names are held against the registered English name, where there is one. */
function isHoldersName({ name, latinName }: RegisteredHolder, said: Recipient): boolean {
  const own = latinName === null ? { name } : { name, latinName };
  if ([said.name, said.latinName].some((one) => one !== undefined && fold(one) === fold(name))) return true;
  const alike = nameLikeness(nameForms(own), nameForms(said));
  return alike !== undefined && alike >= SAME_NAME;
}
