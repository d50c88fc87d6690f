/** Which parcels have an accepted import declaration: the one thing of a declaration that the public status reads. */
import { type Day, seoulDay } from '../../core/day.ts';
import { billKey } from '../../model/bills.ts';
import type { Queryable } from '../../store/open.ts';
import { readReleases } from '../../store/queries/parcel-releases.ts';

/** States that an accepted declaration is in or has gone on to. Every other state looks the same from outside. */
const ACCEPTED = ['accepted', 'released', 'post-audit', 'closed'];

/** @returns day of acceptance by house bill */
export async function acceptedDays(
  db: Queryable,
  bills: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const filed = await filedDays(db, bills);
  return new Map([...filed].flatMap(([bill, day]) => (day === null ? [] : [[bill, day] as const])));
}

/** @returns day of acceptance, or of release where nothing was declared, by house bill */
export async function clearedDays(
  db: Queryable,
  bills: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const released = (await readReleases(db, bills)).map(
    ({ houseBill, releasedAt }) => [houseBill, seoulDay(Date.parse(releasedAt))] as const,
  );
  return new Map([...released, ...(await acceptedDays(db, bills))]);
}

/** @returns by house bill: day of acceptance, null where a declaration is filed and not accepted; absent where none is */
export async function filedDays(
  db: Queryable,
  bills: readonly string[],
): Promise<ReadonlyMap<string, Day | null>> {
  const keys = new Map(bills.map((bill) => [billKey(bill), bill]));
  const { rows } = await db.query<{ key: string; at: string | null }>(
    `select distinct on (consignment_key) consignment_key as key,
            case when state = any($2) then decided_at end as at
     from declaration where consignment_key = any($1) and direction = 'import'
     order by consignment_key, occurred_at desc, version desc`,
    [[...keys.keys()], ACCEPTED],
  );
  return new Map(
    rows.flatMap(({ key, at }) => {
      const bill = keys.get(key);
      return bill === undefined ? [] : [[bill, at === null ? null : seoulDay(Date.parse(at))] as const];
    }),
  );
}
