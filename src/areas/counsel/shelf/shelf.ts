/** All laws that are loaded, in all their versions: which holds on a day, and an article in each of them. */
import type { Day } from '../../../core/day.ts';
import { type Article, type Law, placeOf } from '../law.ts';
import { partsOf } from './reference.ts';

export interface Shelf {
  readonly laws: readonly Law[];
  /** Names, in the order of the alphabet. */
  readonly names: readonly string[];
  /** Versions of a law, the oldest first. */
  readonly versions: (name: string) => readonly Law[];
  /** Undefined where no version of that day is loaded. */
  readonly versionOn: (name: string, day: Day) => Law | undefined;
  readonly articleIn: (law: Law, number: string) => Article | undefined;
}

export function makeShelf(laws: readonly Law[]): Shelf {
  const byName = Map.groupBy(laws, ({ name }) => name);
  const versions = new Map(
    [...byName].map(([name, those]) => [
      name,
      those.toSorted((one, other) => (one.effective < other.effective ? -1 : 1)),
    ]),
  );
  const articles = new Map<Law, ReadonlyMap<string, Article>>();
  return {
    laws,
    names: [...versions.keys()].sort(),
    versions: (name) => versions.get(name) ?? [],
    versionOn: (name, day) => versions.get(name)?.findLast(({ effective }) => effective <= day),
    articleIn(law, number) {
      let known = articles.get(law);
      if (known === undefined) {
        known = new Map(law.articles.map((article) => [article.number, article]));
        articles.set(law, known);
      }
      return known.get(number);
    },
  };
}

/** How an article stands on a day. */
export type Standing = 'law-not-loaded' | 'none-of-that-day' | 'missing' | 'repealed' | 'stands';

export function standingOn(
  shelf: Shelf,
  ref: string,
  day: Day,
): { readonly standing: Standing; readonly article?: Article; readonly law?: Law } {
  const { law: name, number } = partsOf(ref);
  if (shelf.versions(name).length === 0) return { standing: 'law-not-loaded' };
  const law = shelf.versionOn(name, day);
  if (law === undefined) return { standing: 'none-of-that-day' };
  const article = shelf.articleIn(law, number);
  if (article === undefined) return { standing: 'missing', law };
  return { standing: article.isRepealed ? 'repealed' : 'stands', article, law };
}

/** Everything that an article says, with its title and the marks of paragraphs and items, one line each: two versions are compared by it. */
export function plainText({ title, passages }: Article): string {
  const lines = passages.map((passage) => `${placeOf(passage)} ${passage.text.replace(NOTE, '')}`.trim());
  return [title, ...lines].join('\n').trim();
}

/** Such as `<개정 2014.12.23>`: when something was changed is no part of what it says. */
const NOTE = /\s*<[^<>]*\d{4}\.[^<>]*>/g;
