/** What people wrote about declarations, opened for whoever may read it; what stands in clear from before is given as it is. */
import { Fault } from '../../core/problem.ts';
import type { DeclarationRow } from '../rows.ts';
import { plainText, proofOf, type Sealed } from './seal.ts';
import { type Erasure, partyOf, type Vault, yearOf } from './vault.ts';

/** Salt: of the salted hash that stands in front of it; null for words from before they were sealed. */
export type Said = { readonly text: string; readonly salt: string | null } | { readonly erased: Erasure };

/** Whose words are sealed under whose key. */
export type Owned = Pick<DeclarationRow, 'exporterId' | 'importerId' | 'declarantId' | 'declaredOn'>;

/** Under the key of the declaration that it is about: it goes with it. */
export async function sealAbout(vault: Pick<Vault, 'sealWords'>, of: Owned, text: string): Promise<Sealed> {
  const [sealed] = await vault.sealWords([
    { party: partyOf(of), class: 'declaration', year: yearOf(of.declaredOn), text, isSaid: true },
  ]);
  return sealed!;
}

/** In the order given; null stays null. Throws `store/content-damaged`. */
export async function openSaid(
  vault: Pick<Vault, 'open'>,
  stored: readonly (Sealed | null | undefined)[],
): Promise<(Said | null)[]> {
  const sealed = stored.filter((one) => one !== null && one !== undefined && isSealed(one)) as Sealed[];
  const opened = new Map((await vault.open(sealed)).map((one, place) => [sealed[place]!, one] as const));
  return stored.map((one) => {
    if (one === null || one === undefined) return null;
    const found = opened.get(one);
    if (found === undefined) return { text: plainText(one), salt: null };
    if ('text' in found) return { text: found.text, salt: found.salt ?? null };
    if ('erased' in found) return found;
    throw new Fault(
      'store/content-damaged',
      'What somebody wrote about a declaration cannot be opened: it or its key was changed.',
    );
  });
}

function isSealed(stored: Sealed): boolean {
  return proofOf(plainText(stored)) !== undefined;
}
