/** Watch-lists as data: who or what is to be stopped or looked at whenever it appears, with source and dates. */
import type { Day } from '../../core/day.ts';
import type { Demand } from '../answers.ts';

export interface WatchListEntry {
  readonly list: string;
  /** What the key names: importer, seller, declarant, bill, warehouse, name. */
  readonly kind: string;
  readonly key: string;
  readonly demand: Demand;
  readonly note: string;
  readonly source: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
}

/** A thing named in a subject that lists may know. */
export interface ListKey {
  readonly kind: string;
  readonly key: string;
  readonly pointer: string;
}

export type WatchListIndex = ReadonlyMap<string, readonly WatchListEntry[]>;

/** Forms of names that were asked for: those of a working day come again and again. */
const forms = new Map<string, string>();
const MOST_FORMS = 20_000;

/** Letters and digits only, upper case, compatibility forms folded (NFKC): how names and codes are compared. */
export function listForm(key: string): string {
  let form = forms.get(key);
  if (form !== undefined) return form;
  if (forms.size >= MOST_FORMS) forms.clear();
  form = key
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  forms.set(key, form);
  return form;
}

export function indexWatchLists(entries: readonly WatchListEntry[]): WatchListIndex {
  const index = new Map<string, WatchListEntry[]>();
  for (const entry of entries) {
    const place = `${entry.kind}:${listForm(entry.key)}`;
    const known = index.get(place);
    if (known === undefined) index.set(place, [entry]);
    else known.push(entry);
  }
  return index;
}

export function matchWatchLists(
  index: WatchListIndex,
  keys: readonly ListKey[],
  day: Day,
): { readonly entry: WatchListEntry; readonly pointer: string }[] {
  if (index.size === 0) return [];
  const found: { entry: WatchListEntry; pointer: string }[] = [];
  for (const { kind, key, pointer } of keys) {
    for (const entry of index.get(`${kind}:${listForm(key)}`) ?? []) {
      if (entry.validFrom <= day && (entry.validTo === undefined || day <= entry.validTo)) {
        found.push({ entry, pointer });
      }
    }
  }
  return found;
}
