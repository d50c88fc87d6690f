/** The lists of rules on this machine: found in the packs, read once when somebody asks, kept by name. */
import { type RuleBook, readBook } from '../../areas/origin/index.ts';
import { findPacks } from '../../packs/find-packs.ts';
import { readOriginLists } from '../../packs/rules-of-origin.ts';

const ORIGIN_PACK = 'rules-of-origin';

/** By name of the list; none without the pack. */
export type Books = ReadonlyMap<string, RuleBook>;

export async function readBooks(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder?: string,
): Promise<Books> {
  const pack = (await findPacks(env, dataFolder)).found.find(({ name }) => name === ORIGIN_PACK);
  if (pack === undefined) return new Map();
  const lists = await readOriginLists(pack.folder, pack.licence ?? '');
  return new Map(lists.map(({ source, rows }) => [source.scheme, readBook(source, rows)]));
}

/** Read by the first question; read again by the next one where it failed or nothing was there yet. */
export function keepBooks(read: () => Promise<Books>): () => Promise<Books> {
  let books: Promise<Books> | undefined;
  return async () => {
    const reading = books ?? read();
    books = reading;
    const found = await reading.catch((error: unknown) => {
      books = undefined;
      throw error;
    });
    if (found.size === 0) books = undefined;
    return found;
  };
}
