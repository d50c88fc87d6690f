/** One search over all kinds of the library: statutes, decisions, and the rulings that the search over rulings finds. */
import {
  countIn,
  type PrecedentShelf,
  readReference,
  type Shelf,
  searchPrecedents,
  searchShelf,
  sentenceIn,
  sentenceOf,
  wantedWords,
} from '../../areas/counsel/index.ts';
import type { Day } from '../../core/day.ts';
import type { LibraryHit, LibraryKind, LibrarySearch } from '../../exchange/contract/library.ts';
import type { LibraryAsked } from '../../exchange/library-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import { articlePath } from '../article-path.ts';
import type { FoundRulings } from './rulings.ts';

const KINDS: readonly LibraryKind[] = ['law', 'judgment', 'tribunal', 'interpretation', 'ruling'];
/** Of each kind where all are asked for, and of one. */
const MOST_OF_EACH = 20;
const MOST_OF_ONE = 100;

export interface SearchParts {
  readonly shelf: Shelf;
  readonly precedents: PrecedentShelf;
  /** @param mayWait whether rulings that are still being read are waited for */
  readonly rulings: (words: readonly string[], mayWait: boolean) => Promise<FoundRulings>;
  /** Whose law is searched. */
  readonly day: Day;
}

/** Something found, of which its sentence is cut only when it is shown. */
export interface Found {
  readonly kind: LibraryKind;
  readonly title: string;
  readonly date: Day;
  readonly show: () => LibraryHit;
}

/** Throws `Refusal` where what should be an article names none. */
export async function searchLibrary(asked: LibraryAsked, parts: SearchParts): Promise<LibrarySearch> {
  const words = wantedWords(asked.q ?? '', asked.by ?? 'words');
  const article = articleOf(asked.article);
  const isOfDecisionsAlone = article !== undefined || asked.body !== undefined;
  const rulings = isOfDecisionsAlone
    ? { found: [], isReading: false }
    : await parts.rulings(words, asked.kind === 'ruling');
  const others = isOfDecisionsAlone ? [] : [...lawsFound(words, parts), ...rulings.found];
  const all = [
    ...others.filter(({ date }) => isWithin(date, asked)),
    ...decisionsFound(asked, words, article, parts),
  ];
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  const wanted = asked.kind === undefined ? KINDS : [asked.kind];
  const most = asked.kind === undefined ? MOST_OF_EACH : MOST_OF_ONE;
  const shown = wanted.flatMap((kind) => (byKind.get(kind) ?? []).slice(0, most));
  return {
    found: inOrder(shown, words).map(({ show }) => show()),
    count: wanted.reduce((sum, kind) => sum + (byKind.get(kind)?.length ?? 0), 0),
    kinds: KINDS.map((kind) => ({ kind, n: byKind.get(kind)?.length ?? 0 })),
    article: article ?? null,
    isReadingRulings: rulings.isReading,
  };
}

function articleOf(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const ref = readReference(said);
  if (ref !== undefined) return ref;
  const message = {
    ko: `조문이 아닙니다: ${said}. 예: 관세법 제30조`,
    en: `Names no article: ${said}. An example: 관세법 제30조.`,
  };
  throw new Refusal('invalid', undefined, [{ code: 'library/article', pointer: '/article', message }]);
}

function isWithin(date: Day, { from, to }: LibraryAsked): boolean {
  return (from === undefined || date >= from) && (to === undefined || (date !== '' && date <= to));
}

function lawsFound(words: readonly string[], { shelf, day }: SearchParts): Found[] {
  return searchShelf(shelf, words, day).map(({ article, law }) => ({
    ...{ kind: 'law', title: article.title, date: law.effective },
    show: () => ({
      ...{ kind: 'law', ref: article.ref, title: article.title, body: null, date: law.effective },
      ...{ opens: articlePath(article), needsSignIn: false, ...sentenceIn(article, words) },
      ...{ standing: null, isMadeUp: false },
    }),
  }));
}

function decisionsFound(
  { kind, body, from, to }: LibraryAsked,
  words: readonly string[],
  article: string | undefined,
  { precedents }: SearchParts,
): Found[] {
  const isNarrowed = [article, body, from, to].some((one) => one !== undefined);
  const isOfDecisions = kind !== undefined && kind !== 'law' && kind !== 'ruling';
  // All of them are shown only to whoever asks for decisions.
  if (words.length === 0 && !isNarrowed && !isOfDecisions) return [];
  return searchPrecedents(precedents, { words, body, from, to, article }).map((one) => {
    const { kind: own, title, number, body: by, decidedOn, standing, isMadeUp } = one.body;
    return {
      ...{ kind: own, title, date: decidedOn },
      show: () => ({
        ...{ kind: own, ref: number, title, body: { ko: by, en: by }, date: decidedOn },
        ...{ opens: `/library/precedents/${one.id}`, needsSignIn: false, ...sentenceOf(one, words) },
        ...{ standing, isMadeUp },
      }),
    };
  });
}

/** Those with most of the words in the title, then the latest. */
function inOrder(found: readonly Found[], words: readonly string[]): Found[] {
  const titled = new Map(found.map((one) => [one, countIn(words, one.title)]));
  return found.toSorted((one, other) => {
    const more = titled.get(other)! - titled.get(one)!;
    return more !== 0 ? more : one.date === other.date ? 0 : one.date > other.date ? -1 : 1;
  });
}
