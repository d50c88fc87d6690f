/** Grounds of objections, sealed like the declaration that they are about, and opened again; null where they were erased. */
import { Fault } from '../../core/problem.ts';
import type { ObjectionRow } from '../../store/queries/objections.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { partyOf, type Vault, yearOf } from '../../store/vault/vault.ts';

/** @param filedOn the day from which they are kept */
export async function sealGrounds(
  vault: Vault,
  row: StoredDeclarationRow,
  grounds: string,
  filedOn: string,
): Promise<Sealed> {
  const [sealed] = await vault.sealWords([
    { party: partyOf(row), class: 'objection', year: yearOf(filedOn), text: grounds },
  ]);
  return sealed!;
}

/** In the order given. Throws `store/content-damaged`. */
export async function openGrounds(
  vault: Vault,
  rows: readonly Pick<ObjectionRow, 'id' | 'grounds'>[],
): Promise<(string | null)[]> {
  const opened = await vault.open(rows.map(({ grounds }) => grounds));
  return opened.map((one, place) => {
    if ('text' in one) return one.text;
    if ('erased' in one) return null;
    throw new Fault('store/content-damaged', `The grounds of objection ${rows[place]!.id} cannot be opened.`);
  });
}
