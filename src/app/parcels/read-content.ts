/** What is stored of an order or parcel, read: the thing itself, or that it was erased, or that it cannot be read. */
import type { Opened } from '../../store/vault/vault.ts';

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
