/** The laws that are loaded, by name and by day: which version of an article holds on a day, and what decree and rule belong to it. */
import type { Day } from '../../core/day.ts';
import { namedAbove } from './citations.ts';
import type { Article, Law } from './law.ts';

/** An article with the version of the law that it stands in. */
export interface Held {
  readonly article: Article;
  readonly law: Law;
  /** No version of that day is loaded: this is the earliest, and holds only from its own day on. */
  readonly isLater: boolean;
}

export interface Library {
  readonly articles: readonly Held[];
  readonly find: (ref: string) => Held | undefined;
  /** Provisions of the decree and the rule that name this article; of a decree or rule, what it names above itself. */
  readonly attachedTo: (ref: string) => readonly Held[];
  /** Whether the law that an article is said to stand in is loaded. */
  readonly hasLawOf: (ref: string) => boolean;
  /** Where there is no such article: those of its law that stand nearest by number, in their order. */
  readonly besides: (ref: string) => readonly Held[];
}

/** One version a law: the newest that holds on the day, else the earliest there is. */
export function libraryOn(laws: readonly Law[], day: Day): Library {
  const names = [...new Set(laws.map(({ name }) => name))];
  const articles = names.flatMap((name) => {
    const { law, isLater } = versionOn(
      laws.filter((one) => one.name === name),
      day,
    );
    return law.articles.map((article): Held => ({ article, law, isLater }));
  });
  const byRef = new Map(articles.map((held) => [held.article.ref, held]));
  const links = linksOf(articles, byRef);
  return {
    articles,
    find: (ref) => byRef.get(ref),
    attachedTo: (ref) => links.get(ref) ?? [],
    hasLawOf: (ref) => names.includes(lawOf(ref)),
    besides: (ref) => besidesOf(articles, ref),
  };
}

const lawOf = (ref: string): string => ref.slice(0, ref.lastIndexOf(' '));
const BESIDES = 4;

function besidesOf(articles: readonly Held[], ref: string): Held[] {
  const own = articles.filter(({ article }) => article.law === lawOf(ref));
  const after = own.findIndex(({ article }) => placeOfNumber(article.ref) > placeOfNumber(ref));
  const at = after < 0 ? own.length : after;
  const from = Math.max(0, Math.min(at - BESIDES / 2, own.length - BESIDES));
  return own.slice(from, from + BESIDES);
}

/** `제38조의2` as 38.002. */
function placeOfNumber(ref: string): number {
  const [, article = '0', more = '0'] = /제(\d+)조(?:의(\d+))?$/.exec(ref) ?? [];
  return Number(article) + Number(more) / 1000;
}

/** Which versions the day chooses: libraries of two days with the same key are the same. */
export function libraryKey(laws: readonly Law[], day: Day): string {
  const passed = laws.map(({ effective }) => effective).filter((effective) => effective <= day);
  return [...new Set(passed)].sort().join();
}

function versionOn(versions: readonly Law[], day: Day): { law: Law; isLater: boolean } {
  const ordered = [...versions].sort((one, other) => (one.effective < other.effective ? -1 : 1));
  const holding = ordered.findLast(({ effective }) => effective <= day);
  return holding === undefined ? { law: ordered[0]!, isLater: true } : { law: holding, isLater: false };
}

function linksOf(articles: readonly Held[], byRef: ReadonlyMap<string, Held>): ReadonlyMap<string, Held[]> {
  const links = new Map<string, Held[]>();
  const link = (from: string, to: Held): void => {
    const list = links.get(from);
    if (list === undefined) links.set(from, [to]);
    else if (!list.includes(to)) list.push(to);
  };
  for (const held of articles) {
    const { law, passages, ref } = held.article;
    for (const above of namedAbove(law, passages.map(({ text }) => text).join('\n'))) {
      const found = byRef.get(above);
      if (found === undefined || found.article.isRepealed) continue;
      link(above, held);
      link(ref, found);
    }
  }
  return links;
}
