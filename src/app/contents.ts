/** Opens what stored declarations say, for views, acts and memory; what was erased is told as erased and never as empty. */
import { Fault } from '../core/problem.ts';
import { Refusal } from '../exchange/refusal.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Erasure, Vault } from '../store/vault/vault.ts';

/** In the order of the rows; null where the content was erased. Throws `store/content-damaged`. */
export async function declarationsOf(
  vault: Vault,
  rows: readonly { readonly content: Sealed }[],
): Promise<readonly (Declaration | null)[]> {
  const opened = await vault.open(rows.map(({ content }) => content));
  return opened.map((one) => {
    if ('erased' in one) return null;
    if ('damaged' in one) {
      throw new Fault(
        'store/content-damaged',
        'A stored declaration cannot be opened: its text or its key was changed. gwanmun log verify says which.',
      );
    }
    return JSON.parse(one.text) as Declaration;
  });
}

/** Throws `Refusal` (gone), with the rule, where the content was erased. */
export async function declarationOf(vault: Vault, row: { readonly content: Sealed }): Promise<Declaration> {
  const [opened] = await vault.open([row.content]);
  if (opened !== undefined && 'erased' in opened) throw goneUnder(opened.erased);
  const [declaration] = await declarationsOf(vault, [row]);
  return declaration!;
}

export function goneUnder({ rule, at }: Erasure): Refusal {
  const day = at.slice(0, 10);
  return new Refusal('gone', {
    ko: `이 신고의 내용은 ${day}에 파기되었습니다. 근거: ${rule}`,
    en: `What this declaration said was erased on ${day}, under: ${rule}`,
  });
}
