/** Firms that a trader speaks for, where he applies for something and looks at what was applied for. */
import type { Right } from '../access/index.ts';
import { placesOfWho, type Who } from '../exchange/ports.ts';
import type { House } from './house.ts';

/** Keyed hashes of the firms whose applications somebody may see; null for all of them. */
export function holdersOf({ vault }: Pick<House, 'vault'>, who: Who, right: Right): readonly string[] | null {
  return placesOfWho(who, right).reach === 'all' ? null : (who.parties ?? []).map(vault.partyHash);
}

/** The firm that was named, or the only one; undefined where it is none of his, or one of several has to be named. */
export function ownFirm({ parties = [] }: Who, named: string | undefined): string | undefined {
  const firm = named ?? (parties.length === 1 ? parties[0] : undefined);
  return firm !== undefined && parties.includes(firm) ? firm : undefined;
}
