/** Policy, criteria and lists between the tables that hold their versions and the edition that decisions name. */
import { toInstant } from '../core/day.ts';
import type { Demand } from '../screening/answers.ts';
import type { Criterion } from '../screening/criterion.ts';
import type { WatchListEntry } from '../screening/lists/watch-list.ts';
import type { Policy } from '../screening/policy.ts';
import type { Queryable } from '../store/open.ts';
import { readActiveModel } from '../store/queries/artefacts.ts';
import { readActiveCriteria, readCriterionIds } from '../store/queries/criteria.ts';
import {
  readPolicies,
  readWatchLists,
  storeCriteria,
  storePolicy,
  type WatchListRow,
} from '../store/queries/knowledge.ts';
import { askable } from './criteria/in-force.ts';
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
  if ((await readCriterionIds(house.pool)).length > 0) return;
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

/**
 * What is in force according to the tables: the latest policy, active criteria that can be asked, all list entries, the
 * active model.
 * @returns undefined in a store that has no policy yet
 */
export async function readEditionContent(
  pool: Queryable,
  modelName: string,
): Promise<EditionContent | undefined> {
  const [policies, criteria, lists, model] = await Promise.all([
    readPolicies(pool),
    readActiveCriteria(pool),
    readWatchLists(pool),
    readActiveModel(pool, modelName),
  ]);
  const policy = policies[0]?.body as Policy | undefined;
  if (policy === undefined) return undefined;
  return {
    policy,
    criteria: askable(criteria),
    lists: lists.map(listEntry),
    model: model?.id ?? null,
  };
}

function listEntry(row: WatchListRow): WatchListEntry {
  const { list, kind, key, demand, note, source, validFrom, validTo } = row;
  return {
    list,
    kind,
    key,
    demand: demand as Demand,
    note: note ?? '',
    source,
    validFrom,
    ...(validTo === null ? {} : { validTo }),
  };
}
