/**
 * The part of the check of a policy that is about exports: their own controls, places and chance, held against the criteria
 * on exports. A policy without such a block asks nothing of them but by lists and by chance.
 */
import { type Examination, isExamination } from './capacity.ts';
import { isForExports } from './export-edition.ts';
import type { ExportPolicy, Policy } from './policy.ts';
import { type NoteProblem, type PolicyContext, RANDOM_ZERO } from './policy-check.ts';
import { checkPlaces } from './policy-check-capacity.ts';
import { checkControls } from './policy-check-rules.ts';

export function checkExports(policy: Policy, context: PolicyContext, note: NoteProblem): void {
  const { exports } = policy;
  if (exports === undefined) return;
  checkControls(exports.mandatory, '/exports/mandatory', context, note);
  checkPlaces(exports.capacities, '/exports/capacities', context, note);
  checkEverywhere(policy, exports, context, note);
  if (exports.random.probability === 0)
    note('policy/random-zero', '/exports/random/probability', RANDOM_ZERO);
}

/** What some office has places for, or a criterion competes for, has to be stated for all the others as well. */
function checkEverywhere(
  policy: Policy,
  { capacities }: ExportPolicy,
  context: PolicyContext,
  note: NoteProblem,
): void {
  const stated = capacities.filter(({ office }) => office === '*').map(({ inspection }) => inspection);
  const wanted = new Map<Examination, readonly string[]>();
  for (const { inspection } of capacities) wanted.set(inspection, []);
  for (const { id, inspection } of competitors(policy, context))
    wanted.set(inspection, [...(wanted.get(inspection) ?? []), id]);
  for (const [inspection, criteria] of wanted) {
    if (stated.includes(inspection)) continue;
    const by = criteria.length === 0 ? '' : ` (${criteria.slice(0, 5).join(', ')})`;
    note('policy/capacity-missing', '/exports/capacities', {
      ko: `수출에서 따로 정하지 않은 세관(*)의 ${inspection} 검사량이 없습니다${by}. 0이라도 적어야 합니다.`,
      en: `The capacity for ${inspection} of exports at offices without a row of their own (*) is missing${by}; state it, even if it is 0.`,
    });
  }
}

/** Criteria on exports that get their examination only where there is a place. */
function competitors(
  policy: Policy,
  { criteria }: PolicyContext,
): readonly { readonly id: string; readonly inspection: Examination }[] {
  return criteria.flatMap((criterion) => {
    if (!isForExports(criterion) || criterion.kind !== 'quota') return [];
    const asked = policy.criteria?.find(({ id }) => id === criterion.id)?.demand ?? criterion.demand;
    return isExamination(asked) ? [{ id: criterion.id, inspection: asked }] : [];
  });
}
