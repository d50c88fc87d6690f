/** Grounds of objections and reasons of their answers: sealed in a class of their own, opened, and told where they were erased. */
import { Fault } from '../../core/problem.ts';
import type { ObjectionRow } from '../../store/queries/objections.ts';
import type { StoredDeclarationRow } from '../../store/rows.ts';
import type { Sealed } from '../../store/vault/seal.ts';
import { partyOf, type Vault, yearOf } from '../../store/vault/vault.ts';
import { erasedWords } from '../said.ts';

/** Grounds, or the reasons of the answer: these go with what they answer. @param filedOn the day from which they are kept */
export async function sealGrounds(
  vault: Vault,
  row: StoredDeclarationRow,
  text: string,
  filedOn: string,
): Promise<Sealed> {
  const of = { party: partyOf(row), class: 'objection' as const, year: yearOf(filedOn) };
  const [sealed] = await vault.sealWords([{ ...of, text, isSaid: true }]);
  return sealed!;
}

/** In the order given. Throws `store/content-damaged`. */
export async function openGrounds(
  vault: Vault,
  rows: readonly Pick<ObjectionRow, 'id' | 'grounds'>[],
): Promise<string[]> {
  const opened = await vault.open(rows.map(({ grounds }) => grounds));
  return opened.map((one, place) => {
    if ('text' in one) return one.text;
    if ('erased' in one) return erasedWords(one.erased);
    throw new Fault('store/content-damaged', `The grounds of objection ${rows[place]!.id} cannot be opened.`);
  });
}
