/** All decisions of the library in the version that holds: which cite an article, and which cite each other. */
import type { Instant } from '../../../core/day.ts';
import { articlesCited } from './articles-cited.ts';
import { findNumbers, makeNumberFinder, type NumberFinder } from './numbers-cited.ts';
import { type Precedent, precedentId } from './precedent.ts';

/** The version of a decision that holds. */
export interface HeldPrecedent {
  readonly id: string;
  readonly version: number;
  readonly body: Precedent;
  /** When its first version was brought, and when this one. */
  readonly broughtAt: Instant;
  readonly writtenAt: Instant;
}

export interface ShelvedPrecedent extends HeldPrecedent {
  /** In the one form. */
  readonly articles: readonly string[];
}

export interface PrecedentShelf {
  /** The latest decision first. */
  readonly all: readonly ShelvedPrecedent[];
  readonly find: (id: string) => ShelvedPrecedent | undefined;
  /** Decisions that cite an article, the latest first. */
  readonly citing: (ref: string) => readonly ShelvedPrecedent[];
  /** Other decisions that one cites, and those that cite it. */
  readonly citedIn: (id: string) => readonly ShelvedPrecedent[];
  readonly citedBy: (id: string) => readonly ShelvedPrecedent[];
}

/** What is read of one decision by itself: the caller may divide the work. */
export function shelve(held: HeldPrecedent): ShelvedPrecedent {
  return { ...held, articles: articlesIn(held.body) };
}

/** Articles that a decision cites in whatever it says, in the one form. */
export function articlesIn(body: Precedent): string[] {
  return articlesCited(wordsOf(body));
}

export function makePrecedentShelf(rows: readonly ShelvedPrecedent[]): PrecedentShelf {
  const all = rows.toSorted(latestFirst);
  const byId = new Map(all.map((one) => [one.id, one]));
  const byArticle = new Map<string, ShelvedPrecedent[]>();
  for (const one of all)
    for (const ref of one.articles) {
      const list = byArticle.get(ref);
      if (list === undefined) byArticle.set(ref, [one]);
      else list.push(one);
    }
  const finder = makeNumberFinder(all.map(({ body }) => body));
  const decisions = decisionCitations(all, finder);
  const rowsOf = (ids: Iterable<string> = []): ShelvedPrecedent[] =>
    [...ids].flatMap((id) => byId.get(id) ?? []).sort(latestFirst);
  return {
    all,
    find: (id) => byId.get(id),
    citing: (ref) => byArticle.get(ref) ?? [],
    citedIn: (id) => rowsOf(decisions().of.get(id)),
    citedBy: (id) => rowsOf(decisions().to.get(id)),
  };
}

interface Between {
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
  readonly to: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Made when somebody first asks: most ask for articles. */
function decisionCitations(all: readonly ShelvedPrecedent[], finder: NumberFinder): () => Between {
  let made: Between | undefined;
  return () => {
    if (made !== undefined) return made;
    const of = new Map<string, Set<string>>();
    const to = new Map<string, Set<string>>();
    for (const { id, body } of all) {
      const cited = new Set(findNumbers(finder, wordsOf(body)));
      if (body.by !== null) cited.add(precedentId(body.by));
      cited.delete(id);
      of.set(id, cited);
      for (const one of cited) to.set(one, (to.get(one) ?? new Set()).add(id));
    }
    made = { of, to };
    return made;
  };
}

function wordsOf({ issue, gist, text }: Precedent): string {
  return [issue, gist, text].join('\n');
}

function latestFirst(
  { id: a, body: one }: ShelvedPrecedent,
  { id: b, body: other }: ShelvedPrecedent,
): number {
  if (one.decidedOn !== other.decidedOn) return one.decidedOn > other.decidedOn ? -1 : 1;
  return a < b ? -1 : 1;
}
