/** What an officer writes about a parcel is sealed under the key that the parcel itself was sealed under, and goes with it. */
import { seoulDay } from '../../core/day.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { DECLARATION_CLASS, type Words, yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { openTexts } from '../personal-codes/holders.ts';

export async function wordsOfParcel(
  house: House,
  { content, houseBill }: { readonly content: Sealed; readonly houseBill: string },
  text: string,
): Promise<Words & { readonly isSaid: true }> {
  const [opened] = await openTexts(house.vault, [content]);
  const party = opened == null ? houseBill : partyOfParcel(JSON.parse(opened) as Parcel);
  const year = yearOf(seoulDay(house.clock.now()));
  return { party, class: DECLARATION_CLASS, year, text: text.trim(), isSaid: true };
}

export function partyOfParcel({ recipient, houseBill }: Parcel): string {
  return recipient.customsCode ?? recipient.phone ?? houseBill;
}
