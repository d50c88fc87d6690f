/** Keyed marks by which orders and parcels of one person are found in the store; without the master key they tell nobody who it is. */
import { blockingKeys, recipientForms } from '../../areas/parcels/index.ts';
import type { Recipient } from '../../model/order.ts';
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

function markOf({ searchMark }: Marking, key: string): string {
  return searchMark(`parcel ${key}`);
}
