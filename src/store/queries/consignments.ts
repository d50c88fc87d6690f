/** What was decided on a consignment before, whoever filed it: amending or filing again keeps the draw and the selection. */
import type { Queryable } from '../open.ts';

export interface EarlierFiling {
  readonly consignment: string;
  /** The first decision on the consignment. */
  readonly id: string;
  readonly record: string;
  /** The latest decision that demanded an examination of a filing that was withdrawn or rejected since. */
  readonly leftId: string | null;
  readonly leftRecord: string | null;
}

/** One query for a whole batch, by the index on the consignment's key. */
export async function findEarlierFilings(
  db: Queryable,
  consignments: readonly string[],
): Promise<Map<string, EarlierFiling>> {
  if (consignments.length === 0) return new Map();
  const { rows } = await db.query<EarlierFiling>({
    name: 'earlier-filings',
    text: `select k.consignment, first.id, first.record, abandoned.id as "leftId", abandoned.record as "leftRecord"
     from unnest($1::text[]) as k (consignment)
     cross join lateral (
       select x.id, x.record from declaration d join decision x using (number, version)
       where d.consignment_key = k.consignment order by x.id limit 1
     ) first
     left join lateral (
       select x.id, x.record from declaration d join decision x using (number, version)
       where d.consignment_key = k.consignment and d.lane in ('examine', 'hold')
         and d.state in ('withdrawn', 'rejected')
       order by x.id desc limit 1
     ) abandoned on true`,
    values: [[...new Set(consignments)]],
  });
  return new Map(rows.map((row) => [row.consignment, row]));
}
