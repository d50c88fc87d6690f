/** Policy, criteria and lists between the tables that hold their versions and the edition that decisions name. */
import { toInstant } from '../core/day.ts';
import type { Demand } from '../screening/answers.ts';
import type { Criterion } from '../screening/criterion.ts';
import type { WatchListEntry } from '../screening/lists/watch-list.ts';
import type { Policy } from '../screening/policy.ts';
import type { Queryable } from '../store/open.ts';
import { readActiveModel } from '../store/queries/artefacts.ts';
import { readCriteria, readPolicies, storeCriteria, storePolicy } from '../store/queries/knowledge.ts';
import type { EditionContent } from './editions.ts';
import type { House } from './house.ts';

const MADE_BY = 'system:first';

/** Fills an empty store with the first policy and criteria; a store that has its own keeps them. */
export async function storeFirstPolicy(
  house: Pick<House, 'pool' | 'machineNow'>,
  policy: Policy,
  criteria: readonly Criterion[],
): Promise<void> {
  const at = toInstant(house.machineNow());
  const { id, version, validFrom } = policy;
  if (!(await readPolicies(house.pool)).some((known) => known.id === id)) {
    await storePolicy(house.pool, {
      id,
      version,
      body: policy,
      validFrom: `${validFrom}T00:00:00+09:00`,
      madeBy: MADE_BY,
      madeAt: at,
      confirmedBy: null,
      confirmedAt: null,
    });
  }
  if ((await readCriteria(house.pool)).length > 0) return;
  const rows = criteria.map((criterion) => criterionRow(criterion, at));
  await storeCriteria(house.pool, rows);
}

function criterionRow(criterion: Criterion, at: string): Parameters<typeof storeCriteria>[1][number] {
  const { id, version, owner, basis, validFrom, validTo = null } = criterion;
  return {
    id,
    version,
    body: criterion,
    state: 'active',
    owner,
    basis,
    validFrom,
    validTo,
    createdBy: MADE_BY,
    createdAt: at,
  };
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

/**
 * What is in force according to the tables: the latest policy, active criteria, all list entries, the active model.
 * @returns undefined in a store that has no policy yet
 */
export async function readEditionContent(
  pool: Queryable,
  modelName: string,
): Promise<EditionContent | undefined> {
  const [policies, criteria, lists, model] = await Promise.all([
    readPolicies(pool),
    readCriteria(pool),
    pool.query<ListRow>(
      `select list, kind, key, demand, note, source, valid_from, valid_to from watch_list_entry order by list, kind, key, valid_from`,
    ),
    readActiveModel(pool, modelName),
  ]);
  const policy = policies[0]?.body as Policy | undefined;
  if (policy === undefined) return undefined;
  return {
    policy,
    criteria: criteria.filter(({ state }) => state === 'active').map(({ body }) => body as Criterion),
    lists: lists.rows.map(listEntry),
    model: model?.id ?? null,
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
