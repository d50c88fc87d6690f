/** A first watch-list for the demonstration, from its made-up past: foreign sellers whose goods were critical offences more than once. */
import type { Day } from '../core/day.ts';
import type { Queryable } from '../store/open.ts';
import { storeWatchList } from '../store/queries/knowledge.ts';

const LIST = 'caught-sellers';
const LEAST_FINDINGS = 2;

/** @returns how many entries were new */
export async function listCaughtSellers(pool: Queryable, day: Day, at: string): Promise<number> {
  const { rows } = await pool.query<{ seller: string; n: number }>(
    `select d.seller_id as seller, count(*)::float8 as n
     from examination o join declaration d using (number, version)
     where o.verdict = 'critical' and d.seller_id is not null
     group by 1 having count(*) >= $1 order by 1`,
    [LEAST_FINDINGS],
  );
  return storeWatchList(
    pool,
    rows.map(({ seller, n }) => ({
      list: LIST,
      kind: 'seller',
      key: seller,
      demand: 'physical',
      note: `중대 적발 ${n}회 (가상 자료)`,
      source: 'made-up past of the demonstration',
      validFrom: day,
      validTo: null,
      createdBy: 'system:first',
      createdAt: at,
    })),
  );
}
