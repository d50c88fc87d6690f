/** What is found without the index: one's own notices, which are few, and the code lists, which lie in memory. */
import { seoulDay } from '../../core/day.ts';
import { indexWords } from '../../core/search-words.ts';
import type { Text } from '../../core/text.ts';
import { rowsOn } from '../../reference/code-list.ts';
import { CODE_LISTS } from '../../reference/code-lists.ts';
import { readNotices } from '../../store/queries/notices.ts';
import { noticeWords } from '../views/work.ts';
import type { Ask, Found } from './view.ts';

/** So far back notices are looked through. */
const NOTICES = 500;

export async function noticeHits(ask: Ask): Promise<Found> {
  const { house, who, words, limit } = ask;
  const rows = await readNotices(house.pool, who.account, NOTICES);
  const hits = rows.flatMap((row) => {
    const says = noticeWords(row);
    if (!occur(words, `${row.number} ${says.ko} ${says.en}`)) return [];
    const { number, at } = row;
    // What is about several declarations has its number of them for a title.
    const title = number === '' ? says : { ko: number, en: number };
    return [{ ref: number, version: null, title, says, state: null, office: null, at }];
  });
  return { total: hits.length, isAtLeast: false, hits: hits.slice(0, limit) };
}

interface Code {
  readonly list: string;
  readonly code: string;
  readonly name: Text;
  readonly listTitle: Text;
  readonly words: ReadonlySet<string>;
}

/** Made once a day of the business clock: some thousand rows. */
let known: { readonly day: string; readonly codes: readonly Code[] } | undefined;

export async function codeHits({ house, words, limit }: Ask): Promise<Found> {
  const day = seoulDay(house.clock.now());
  if (known?.day !== day) known = { day, codes: codesOn(day) };
  const found = known.codes.filter((one) => words.every((word) => one.words.has(word)));
  const hits = found.slice(0, limit).map(({ list, code, name, listTitle }) => ({
    ...{ ref: list, version: null, title: { ko: `${code} ${name.ko}`, en: `${code} ${name.en}` } },
    ...{ says: listTitle, state: null, office: null, at: null },
  }));
  return { total: found.length, isAtLeast: false, hits };
}

function codesOn(day: string): Code[] {
  return [...CODE_LISTS.values()].flatMap((list) =>
    rowsOn(list, day).map(({ code, ko, en }) => ({
      ...{ list: list.id, code, name: { ko, en }, listTitle: list.title },
      words: indexWords(`${code} ${ko} ${en} ${list.title.ko} ${list.title.en}`),
    })),
  );
}

function occur(words: readonly string[], text: string): boolean {
  const found = indexWords(text);
  return words.every((word) => found.has(word));
}
