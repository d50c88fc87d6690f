/** Policy, criteria and lists between the tables that hold their versions and the edition that decisions name. */
import { toInstant } from '../core/day.ts';
import type { Demand } from '../screening/answers.ts';
import type { Criterion } from '../screening/criterion.ts';
import type { WatchListEntry } from '../screening/lists/watch-list.ts';
import type { Policy } from '../screening/policy.ts';
import type { Queryable } from '../store/open.ts';
import type { EditionContent } from './editions.ts';
import type { House } from './house.ts';

/** Fills an empty store with the first policy and criteria; a store that has its own keeps them. */
export async function storeFirstPolicy(
  house: House,
  policy: Policy,
  criteria: readonly Criterion[],
): Promise<void> {
  const at = toInstant(house.machineNow());
  await house.pool.query(
    `insert into policy (id, version, body, valid_from, made_by, made_at)
     select $1, $2, $3, $4, 'system:first', $5 where not exists (select 1 from policy where id = $1)`,
    [policy.id, policy.version, JSON.stringify(policy), `${policy.validFrom}T00:00:00+09:00`, at],
  );
  await house.pool.query(
    `insert into criterion (id, version, body, state, owner, basis, valid_from, valid_to, created_by, created_at)
     select c ->> 'id', (c ->> 'version')::int, c, 'active', c ->> 'owner', c ->> 'basis', (c ->> 'validFrom')::date,
            (c ->> 'validTo')::date, 'system:first', $2
     from jsonb_array_elements($1::jsonb) as c where not exists (select 1 from criterion)`,
    [JSON.stringify(criteria), at],
  );
}

interface ListRow {
  readonly list: string;
  readonly kind: string;
  readonly key: string;
  readonly demand: Demand;
  readonly note: string | null;
  readonly source: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** What is in force according to the tables: the latest policy, active criteria, all list entries, the active model. */
export async function readEditionContent(pool: Queryable, modelName: string): Promise<EditionContent> {
  const [policies, criteria, lists, models] = await Promise.all([
    pool.query<{ body: Policy }>('select body from policy order by valid_from desc, version desc limit 1'),
    pool.query<{ body: Criterion }>(`select body from criterion where state = 'active' order by id`),
    pool.query<ListRow>(
      `select list, kind, key, demand, note, source, valid_from, valid_to from watch_list_entry order by list, kind, key, valid_from`,
    ),
    pool.query<{ id: string }>(`select id from model where name = $1 and state = 'active'`, [modelName]),
  ]);
  return {
    policy: policies.rows[0]!.body,
    criteria: criteria.rows.map(({ body }) => body),
    lists: lists.rows.map(listEntry),
    model: models.rows[0]?.id ?? null,
  };
}

export function listEntry(row: ListRow): WatchListEntry {
  return {
    list: row.list,
    kind: row.kind,
    key: row.key,
    demand: row.demand,
    note: row.note ?? '',
    source: row.source,
    validFrom: row.valid_from,
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
  };
}
