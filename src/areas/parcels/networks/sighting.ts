/**
 * One parcel as networks see it: which code, address, telephone and sender it joins, each as a mark that tells nobody who it is. Whoever
 * reads parcels makes the marks; here they are only compared.
 */
import type { Day } from '../../../core/day.ts';
import type { Parcel } from '../../../model/parcel.ts';
import { fold } from '../matching/fold.ts';
import { sightingOf } from '../personal-codes/patterns.ts';

export const NODE_KINDS = ['code', 'address', 'phone', 'sender'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** `code-…`, `address-…`, `phone-…`, `sender-…`: kind and mark. */
export type NodeId = string;

export interface NetworkSighting {
  readonly houseBill: string;
  readonly day: Day;
  readonly code: NodeId;
  /** Null where the parcel does not say. */
  readonly address: NodeId | null;
  readonly phone: NodeId | null;
  readonly sender: NodeId | null;
  /** Null: not examined yet. */
  readonly isFound: boolean | null;
  /** The holder of the code refused this use. */
  readonly isRefused: boolean;
}

/** @returns the texts that are marked, '' where there is none; undefined where the parcel names no personal code */
export function textsOfParcel(parcel: Parcel): Readonly<Record<NodeKind, string>> | undefined {
  const seen = sightingOf(parcel);
  if (seen === undefined) return undefined;
  const { country, name } = parcel.sender;
  return { code: seen.code, address: seen.door, phone: seen.phone, sender: fold(`${country} ${name}`) };
}

/** @param markOf of a text that is not empty */
export function sightingFrom(
  { houseBill, arrivedOn }: Pick<Parcel, 'houseBill' | 'arrivedOn'>,
  texts: Readonly<Record<NodeKind, string>>,
  markOf: (kind: NodeKind, text: string) => string,
  said: Pick<NetworkSighting, 'isFound' | 'isRefused'>,
): NetworkSighting {
  const node = (kind: NodeKind): NodeId | null =>
    texts[kind] === '' ? null : `${kind}-${markOf(kind, texts[kind])}`;
  return {
    ...{ houseBill, day: arrivedOn, code: node('code')!, ...said },
    ...{ address: node('address'), phone: node('phone'), sender: node('sender') },
  };
}

export function kindOfNode(id: NodeId): NodeKind {
  return id.slice(0, id.indexOf('-')) as NodeKind;
}

/** Address and telephone: what many codes may meet at. */
export function placesOf({ address, phone }: NetworkSighting): NodeId[] {
  return [address, phone].filter((one) => one !== null);
}

export function groupBy<Value>(
  of: readonly Value[],
  keysOf: (one: Value) => readonly string[],
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const one of of)
    for (const key of keysOf(one)) {
      const own = groups.get(key);
      if (own === undefined) groups.set(key, [one]);
      else own.push(one);
    }
  return groups;
}
