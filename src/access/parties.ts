/** How a firm is named where rights are asked: its role and its customs code together, for accounts, keys and records. */

/** An importer (화주) or a declarant (관세사, or an owner who files himself; 관세법 제242조). */
export type PartyKind = 'importer' | 'declarant';

export interface PartyName {
  readonly kind: PartyKind;
  readonly id: string;
}

/** Codes of importers and of declarants are two lists: the same letters in both name two firms. */
export function partyKey(kind: PartyKind, id: string): string {
  return `${kind}:${id}`;
}

export function readPartyKey(key: string): PartyName {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as PartyKind, id: key.slice(colon + 1) };
}

/** The codes of one kind among the firms that somebody speaks for. */
export function idsOf(parties: readonly string[], kind: PartyKind): readonly string[] {
  return parties.map(readPartyKey).flatMap((party) => (party.kind === kind ? [party.id] : []));
}
