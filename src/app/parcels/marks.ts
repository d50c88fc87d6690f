/** Keyed marks by which orders and parcels of one person are found in the store; without the master key they tell nobody who it is. */
import { blockingKeys, recipientForms } from '../../areas/parcels/index.ts';
import type { Day } from '../../core/day.ts';
import type { Recipient } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { BuyerDay } from '../../store/queries/parcels-around.ts';
import type { Vault } from '../../store/vault/vault.ts';

type Marking = Pick<Vault, 'searchMark'>;

export function marksOf(vault: Marking, recipient: Recipient): string[] {
  return blockingKeys(recipientForms(recipient)).map((key) => markOf(vault, key));
}

/** Of the customs codes alone. */
export function buyerMarks(vault: Marking, of: readonly { readonly recipient: Recipient }[]): string[] {
  const codes = new Set(of.flatMap(({ recipient }) => recipient.customsCode ?? []));
  return [...codes].map((code) => markOf(vault, `code:${code}`));
}

/** Of each that has a customs code, beside the day that it arrives; each pair once. */
export function arrivalsOf(
  vault: Marking,
  parcels: readonly Pick<Parcel, 'recipient' | 'arrivedOn'>[],
): BuyerDay[] {
  return pairsOf(
    vault,
    parcels.map(({ recipient, arrivedOn }) => ({ recipient, days: [arrivedOn] })),
  );
}

/** Of each that has a customs code, beside each of its days; each pair once. */
export function pairsOf(
  vault: Marking,
  of: readonly { readonly recipient: Recipient; readonly days: readonly Day[] }[],
): BuyerDay[] {
  const pairs = new Map<string, BuyerDay>();
  for (const { recipient, days } of of) {
    if (recipient.customsCode === undefined) continue;
    const mark = markOf(vault, `code:${recipient.customsCode}`);
    for (const day of days) pairs.set(`${mark} ${day}`, { mark, day });
  }
  return [...pairs.values()];
}

function markOf({ searchMark }: Marking, key: string): string {
  return searchMark(`parcel ${key}`);
}
