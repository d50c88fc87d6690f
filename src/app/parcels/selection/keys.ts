/** Under what numbers the people of a parcel are remembered: keyed marks, which tell nobody who they are without the master key. */
import type { ParcelKeys } from '../../../areas/parcels/index.ts';
import type { Parcel } from '../../../model/parcel.ts';
import type { Vault } from '../../../store/vault/vault.ts';

export function parcelKeys(
  { searchMark }: Pick<Vault, 'searchMark'>,
  { recipient, sender }: Parcel,
): ParcelKeys {
  const key = (kind: string, text: string | undefined): number => {
    const plain =
      text
        ?.normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
    if (plain === '') return 0;
    return Number(BigInt.asUintN(53, BigInt(searchMark(`selection ${kind} ${plain}`))));
  };
  const { customsCode, phone, postcode = '', address } = recipient;
  return {
    recipient: key('code', customsCode),
    phone: key('phone', phone),
    address: key('address', address === undefined ? undefined : `${postcode} ${address}`),
    sender: key('sender', `${sender.country} ${sender.name}`),
  };
}
