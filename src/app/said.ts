/** What people wrote about declarations, as readers are shown it: their words, or that these were erased and by which rule. */
import type { EventRow, StoredEventRow } from '../store/rows.ts';
import { openSaid, type Said } from '../store/vault/said.ts';
import type { Sealed } from '../store/vault/seal.ts';
import type { Erasure, Vault } from '../store/vault/vault.ts';

/** In the order given; null stays null. Throws `store/content-damaged`. */
export async function wordsOf(
  vault: Pick<Vault, 'open'>,
  stored: readonly (Sealed | null | undefined)[],
): Promise<(string | null)[]> {
  return (await openSaid(vault, stored)).map((said) => (said === null ? null : shown(said)));
}

/** The same events with the words that were given; a detail that was erased is left out. */
export async function openEvents(
  vault: Pick<Vault, 'open'>,
  events: readonly StoredEventRow[],
): Promise<EventRow[]> {
  const reasons = await wordsOf(
    vault,
    events.map(({ why }) => why),
  );
  const details = await openSaid(
    vault,
    events.map(({ detail }) => detail),
  );
  return events.map((event, place) => {
    const detail = details[place];
    const why = reasons[place] ?? undefined;
    return { ...event, why, detail: detail && 'text' in detail ? detail.text : undefined };
  });
}

function shown(said: Said): string {
  return 'erased' in said ? erasedWords(said.erased) : said.text;
}

/** Where words would stand; for readers of both languages, since the words themselves have only one. */
export function erasedWords({ at, rule }: Erasure): string {
  return `(${at.slice(0, 10)} 파기됨 · erased: ${rule})`;
}
