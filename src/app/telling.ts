/** Tells people what concerns them: a notice in the store, and a word to whoever is listening. */
import { toInstant } from '../core/day.ts';
import { canonicalJson } from '../core/hash.ts';
import type { Queryable } from '../store/open.ts';
import { storeNotices } from '../store/queries/notices.ts';
import type { House } from './house.ts';

export type NoticeKind =
  | 'assigned'
  | 'opinion-asked'
  | 'opinion-answered'
  | 'awaited-due'
  | 'awaited-overdue'
  | 'case-overdue'
  | 'case-returned'
  | 'loading-overdue'
  | 'extension-asked'
  | 'pooled'
  | 'request-received'
  | 'law-changed'
  | 'precedent-cites'
  | 'precedents-cite'
  | 'precedent-changed'
  | 'precedent-standing';

export interface Telling {
  readonly accounts: readonly string[];
  readonly kind: NoticeKind;
  readonly number: string;
  /** What the words are filled with. */
  readonly says?: Readonly<Record<string, string>>;
}

/** In the transaction of `db`; nobody is told of what he did himself. @returns whom to wake once it is committed */
export async function noteTelling(
  db: Queryable,
  parts: Pick<House, 'newId' | 'clock'>,
  by: string,
  { accounts, kind, number, says = {} }: Telling,
): Promise<readonly string[]> {
  const told = [...new Set(accounts)].filter((account) => account !== by);
  const at = toInstant(parts.clock.now());
  await storeNotices(
    db,
    told.map((account) => ({ id: parts.newId(), account, at, kind, number, says: canonicalJson(says) })),
  );
  return told;
}

export function wake({ hub }: Pick<House, 'hub'>, accounts: readonly string[]): void {
  for (const account of accounts) hub.tell({ kind: 'notice', account });
}

/** Those who answer for the work of an office. */
export async function supervisorsOf(db: Queryable, office: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from account where office = $1 and role = 'supervisor' and is_active order by id`,
    [office],
  );
  return rows.map(({ id }) => id);
}
