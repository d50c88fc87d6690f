/**
 * Names, telephones and addresses on an officer's page of a parcel are masked until a purpose is stated; each look in clear is written
 * into the log with purpose and note before anything is shown (개인정보 보호법 제29조), as with declarations.
 */
import { isPurpose, maskAddress, maskName, maskPhone, may } from '../../access/index.ts';
import { toInstant } from '../../core/day.ts';
import type { ParcelLook } from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { Parcel } from '../../model/parcel.ts';
import { writeActs } from '../../store/intake.ts';
import type { House } from '../house.ts';
import { partyOfParcel } from './words-of-parcel.ts';

export type Mask = (text: string) => string;
export type Masks = Readonly<Record<'name' | 'phone' | 'address', Mask>>;

export const plainly: Mask = (text) => text;
export const MASKS: Masks = { name: maskName, phone: maskPhone, address: maskAddress };
export const CLEAR: Masks = { name: plainly, phone: plainly, address: plainly };
export const MASKED = Object.keys(MASKS);

export function mayUnmask(who: Who, { office }: Pick<Parcel, 'office'>): boolean {
  return may(personOf(who), 'declaration.read-personal', { office });
}

/** Throws `Refusal`: no right to it, or no purpose of the list. Logged before it is answered. */
export async function isUnmasked(
  house: House,
  who: Who,
  parcel: Parcel,
  { purpose, note }: ParcelLook,
): Promise<boolean> {
  if (purpose === undefined) return false;
  if (!mayUnmask(who, parcel)) throw new Refusal('forbidden');
  if (!isPurpose(purpose))
    throw new Refusal('invalid', {
      ko: '열람 목적이 목록에 없습니다.',
      en: 'The purpose is not in the list.',
    });
  const { houseBill, version } = parcel;
  const at = toInstant(house.machineNow());
  const look = { at, account: who.account, number: houseBill, purpose, note: note?.trim() || undefined };
  const party = partyOfParcel(parcel);
  const purposes = MASKED.map((field) => ({
    ...{ id: house.newId(), ...look, party },
    field: `/recipient/${field}`,
  }));
  await writeActs(house.pool, house.log, [
    { kind: 'purpose', subject: `parcel ${houseBill}/${version}`, at, purposes },
  ]);
  return true;
}
