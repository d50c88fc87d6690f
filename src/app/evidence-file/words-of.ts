/** What people wrote in the rows of an evidence file, opened for it: text and salt, or when and by which rule it was erased. */
import { openSaid } from '../../store/vault/said.ts';
import { proofOf, type Sealed } from '../../store/vault/seal.ts';
import type { Vault } from '../../store/vault/vault.ts';
import { sealedIn } from './check-words.ts';
import type { EvidenceFile } from './shape.ts';

type Word = NonNullable<EvidenceFile['words']>[number];

export async function wordsIn(
  vault: Vault,
  rows: Pick<EvidenceFile, 'events' | 'outcomes'>,
): Promise<Word[]> {
  const sealed = sealedIn(rows).map((one) => one.sealed);
  const opened = await openSaid(vault, sealed as unknown as Sealed[]);
  return opened.flatMap((said, place): Word[] => {
    const proof = proofOf(sealed[place]!)!;
    if (said === null) return [];
    if ('text' in said) return [{ proof, text: said.text, salt: said.salt }];
    const { at, rule } = said.erased;
    return [{ proof, text: null, salt: null, erased: { at, rule } }];
  });
}
