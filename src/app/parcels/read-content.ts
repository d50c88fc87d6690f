/** What is stored of an order or parcel, read: the thing itself, or that it was erased, or that it cannot be read. */
import type { Sealed } from '../../store/vault/seal.ts';
import type { Opened, Vault } from '../../store/vault/vault.ts';

/** Damaged contents, and what is no JSON, cannot be read. */
export function readContent<Value>(opened: Opened): { readonly value: Value } | 'erased' | 'unreadable' {
  if ('erased' in opened) return 'erased';
  if (!('text' in opened)) return 'unreadable';
  try {
    return { value: JSON.parse(opened.text) as Value };
  } catch {
    return 'unreadable';
  }
}

/** For whoever only shows them: in the order given, null where one was erased or cannot be read. */
export async function readContents<Value>(
  vault: Pick<Vault, 'open'>,
  stored: readonly Sealed[],
): Promise<(Value | null)[]> {
  return (await vault.open(stored)).map((one) => {
    const read = readContent<Value>(one);
    return typeof read === 'string' ? null : read.value;
  });
}
