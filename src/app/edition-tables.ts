/** Policy, criteria and lists between the tables that hold their versions and the edition that decisions name. */
import { type Instant, toInstant } from '../core/day.ts';
import type { Demand } from '../screening/answers.ts';
import { type Criterion, isForParcels } from '../screening/criterion.ts';
import type { WatchListEntry } from '../screening/lists/watch-list.ts';
import type { Policy } from '../screening/policy.ts';
import type { Queryable } from '../store/open.ts';
import { readActiveModel } from '../store/queries/artefacts.ts';
import { readActiveCriteria, readCriterionIds } from '../store/queries/criteria.ts';
import {
  MADE_BY_FIRST,
  type PolicyRow,
  readPolicies,
  readPolicyInForce,
  readWatchLists,
  storeCriteria,
  storePolicy,
  type WatchListRow,
} from '../store/queries/knowledge.ts';
import { readOperators } from '../store/queries/operators.ts';
import { readStudiesInForce } from '../store/queries/study-steps.ts';
import { askable } from './criteria/in-force.ts';
import type { EditionContent } from './editions.ts';
import type { House } from './house.ts';

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
      madeBy: MADE_BY_FIRST,
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
    createdBy: MADE_BY_FIRST,
    createdAt: at,
  };
}

/**
 * What is in force according to the tables: the policy, active criteria that can be asked, all list entries, the active
 * model, the registry.
 * @param at business clock @param instead another policy than the one in force then
 * @returns undefined in a store that has no policy yet
 */
export async function readEditionContent(
  pool: Queryable,
  modelName: string,
  at: Instant,
  instead?: Policy,
): Promise<EditionContent | undefined> {
  const [row, criteria, lists, model, operators, studies] = await Promise.all([
    policyRowAt(pool, at),
    readActiveCriteria(pool),
    readWatchLists(pool),
    readActiveModel(pool, modelName),
    readOperators(pool),
    readStudiesInForce(pool),
  ]);
  const policy = instead ?? (row?.body as Policy | undefined);
  if (policy === undefined) return undefined;
  return {
    policy,
    operators,
    criteria: askable(criteria.filter((one) => !isForParcels(one))),
    lists: lists.map(listEntry),
    model: model?.id ?? null,
    studies: studies.map(({ threshold, demand, direction, ...study }) => ({
      ...study,
      ...{ from: threshold, demand: demand as Demand },
      ...(direction === 'export' ? { direction } : {}),
    })),
  };
}

/** The policy in force; before the first one begins, that one. */
export async function policyRowAt(pool: Queryable, at: Instant): Promise<PolicyRow | undefined> {
  return (await readPolicyInForce(pool, at)) ?? (await readPolicies(pool)).at(-1);
}

export function listEntry(row: WatchListRow): WatchListEntry {
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
