/** What an officer writes about a parcel is sealed under the key that the parcel itself was sealed under, and goes with it. */
import { seoulDay } from '../../core/day.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { DECLARATION_CLASS, type Words, yearOf } from '../../store/vault/vault.ts';
import type { House } from '../house.ts';
import { readContents } from './read-content.ts';

export async function wordsOfParcel(
  house: House,
  { content, houseBill }: { readonly content: Sealed; readonly houseBill: string },
  text: string,
): Promise<Words & { readonly isSaid: true }> {
  const [parcel = null] = await readContents<Parcel>(house.vault, [content]);
  const party = parcel === null ? houseBill : partyOfParcel(parcel);
  const year = yearOf(seoulDay(house.clock.now()));
  return { party, class: DECLARATION_CLASS, year, text: text.trim(), isSaid: true };
}

export function partyOfParcel({ recipient, houseBill }: Parcel): string {
  return recipient.customsCode ?? recipient.phone ?? houseBill;
}
