/** What is stored already, asked before an intake: the same again is answered the same, something else is a conflict. */
import type { Queryable } from '../open.ts';
import type { DeclarationKey } from '../rows.ts';

export interface Existing extends DeclarationKey {
  readonly contentHash: string;
  readonly lane: string;
  readonly state: string;
  /** The latest decision on this version. */
  readonly decisionId: string | null;
  readonly record: string | null;
}

/** One query for a whole batch; keyed by `number/version`. */
export async function findExisting(
  db: Queryable,
  keys: readonly DeclarationKey[],
): Promise<Map<string, Existing>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query<Existing>({
    name: 'existing',
    text: `select d.number, d.version, d.content_hash as "contentHash", d.lane, d.state, x.id as "decisionId", x.record
     from unnest($1::text[], $2::int[]) as k (number, version)
     join declaration d on d.number = k.number and d.version = k.version
     left join lateral (
       select id, record from decision where number = d.number and version = d.version order by id desc limit 1
     ) x on true`,
    values: [keys.map((key) => key.number), keys.map((key) => key.version)],
  });
  return new Map(rows.map((row) => [`${row.number}/${row.version}`, row]));
}
