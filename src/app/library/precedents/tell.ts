/** Tells people of decisions that were brought: those that cite an article which they follow, and other texts of decisions which they follow. */
import type { Queryable } from '../../../store/open.ts';
import { readFollowersOf } from '../../../store/queries/law-subscriptions.ts';
import { readPrecedentFollowers } from '../../../store/queries/precedents.ts';
import { noteTelling, type Telling } from '../../telling.ts';

export interface BroughtPrecedent {
  readonly id: string;
  readonly title: string;
  /** Articles that no earlier version of it cites. */
  readonly newlyCited: readonly string[];
  /** Null of a new one. */
  readonly change: 'precedent-changed' | 'precedent-standing' | null;
}

/** A notice is one line. */
const LONGEST_TITLE = 80;

/** Of many decisions that cite one article in one file there is one notice. @returns whom to wake once it is committed */
export async function tellOfPrecedents(
  db: Queryable,
  parts: Parameters<typeof noteTelling>[1],
  by: string,
  brought: readonly BroughtPrecedent[],
): Promise<readonly string[]> {
  const citing = new Map<string, BroughtPrecedent[]>();
  for (const one of brought)
    for (const ref of one.newlyCited) citing.set(ref, [...(citing.get(ref) ?? []), one]);
  const byId = new Map(brought.map((one) => [one.id, one]));
  const [ofArticles, ofDecisions] = [
    await readFollowersOf(db, [...citing.keys()]),
    await readPrecedentFollowers(db, [...byId.keys()]),
  ];
  const tellings = [
    ...ofArticles.map(({ account, ref }) => citesTelling(account, ref, citing.get(ref)!)),
    ...ofDecisions.flatMap(({ account, precedent }) => changeTelling(account, byId.get(precedent)!)),
  ];
  const told: string[] = [];
  for (const telling of tellings) told.push(...(await noteTelling(db, parts, by, telling)));
  return told;
}

function citesTelling(
  account: string,
  article: string,
  [first, ...more]: readonly BroughtPrecedent[],
): Telling {
  if (more.length > 0) {
    const says = { article, count: String(more.length + 1) };
    return { accounts: [account], kind: 'precedents-cite', number: '', says };
  }
  const says = { article, precedent: first!.id, title: shortened(first!.title) };
  return { accounts: [account], kind: 'precedent-cites', number: '', says };
}

function changeTelling(account: string, { id, title, change }: BroughtPrecedent): Telling[] {
  if (change === null) return [];
  return [
    { accounts: [account], kind: change, number: '', says: { precedent: id, title: shortened(title) } },
  ];
}

function shortened(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE)}…`;
}
