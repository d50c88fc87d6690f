/** All decisions of the library in the version that holds: which cite an article, and which cite each other. */
import type { Instant } from '../../../core/day.ts';
import { articlesCited } from './articles-cited.ts';
import { findNumbers, makeNumberFinder } from './numbers-cited.ts';
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
  /** Those that one changed or overruled. */
  readonly changedBy: (id: string) => readonly ShelvedPrecedent[];
}

/** What is read of one decision by itself: the caller may divide the work. */
export function shelve(held: HeldPrecedent): ShelvedPrecedent {
  return { ...held, articles: articlesIn(held.body) };
}

/** Articles that a decision cites in whatever it says, in the one form. */
export function articlesIn(body: Precedent): string[] {
  return articlesCited(wordsOf(body));
}

/** @returns what finds the ids of other decisions of the library that one cites */
export function citationsAmong(rows: readonly HeldPrecedent[]): (one: HeldPrecedent) => readonly string[] {
  const finder = makeNumberFinder(rows.map(({ body }) => body));
  return ({ id, body }) => findNumbers(finder, wordsOf(body)).filter((one) => one !== id);
}

/** @param cited what each of the rows cites among them, in their order */
export function makePrecedentShelf(
  rows: readonly ShelvedPrecedent[],
  cited: readonly (readonly string[])[],
): PrecedentShelf {
  const all = rows.toSorted(latestFirst);
  const byId = new Map(all.map((one) => [one.id, one]));
  const byArticle = turned(all.flatMap((one) => one.articles.map((ref) => [ref, one] as const)));
  const among = rows.map(({ id }, place) => [id, cited[place] ?? []] as const);
  const of = new Map(among);
  const by = turned(among.flatMap(([id, ids]) => ids.map((one) => [one, id] as const)));
  const changed = turned(
    all.flatMap((one) => (one.body.by === null ? [] : [[precedentId(one.body.by), one] as const])),
  );
  const rowsOf = (ids: readonly string[] = []): ShelvedPrecedent[] =>
    ids.flatMap((id) => byId.get(id) ?? []).sort(latestFirst);
  return {
    all,
    find: (id) => byId.get(id),
    citing: (ref) => byArticle.get(ref) ?? [],
    citedIn: (id) => rowsOf(of.get(id)),
    citedBy: (id) => rowsOf(by.get(id)),
    changedBy: (id) => changed.get(id) ?? [],
  };
}

function turned<Key, Value>(pairs: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, readonly Value[]> {
  const found = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const list = found.get(key);
    if (list === undefined) found.set(key, [value]);
    else list.push(value);
  }
  return found;
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
