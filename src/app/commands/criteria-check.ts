/** `gwanmun criteria check`: proves criteria of a file, or one expression, without a store. */
import { isDay, seoulDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { CriterionProof, ProvedCriterion } from '../../screening/criteria/proof/index.ts';
import type { Criterion } from '../../screening/criterion.ts';
import { nomenclatureAtHand, proveOf } from '../prove-criterion.ts';
import { readCriterionFile } from './criterion-file.ts';
import type { Asked } from './workplace.ts';

export interface CheckedCriterion {
  /** Empty of an expression without a file. */
  readonly id: string;
  readonly proof: CriterionProof;
}

/** Flags: `expression`, `scope`, `day`. Throws `settings/wrong`, `input/criterion`. */
export async function checkCriteria({ flags, env }: Asked, file?: string): Promise<CheckedCriterion[]> {
  const { expression, scope = 'item', day = seoulDay(Date.now()) } = flags;
  if (!isDay(day)) throw new Fault('settings/wrong', `--day must be a day such as 2026-01-31, not “${day}”.`);
  if (scope !== 'item' && scope !== 'declaration')
    throw new Fault('settings/wrong', `--scope must be item or declaration, not “${scope}”.`);
  const nomenclature = await nomenclatureAtHand(env);
  const criteria: readonly (ProvedCriterion & Pick<Criterion, 'direction'> & { readonly id: string })[] =
    file === undefined ? [{ id: '', expression: expression ?? '', scope }] : readCriterionFile(file);
  return criteria.map((criterion) => ({
    id: criterion.id,
    proof: proveOf(criterion, day, nomenclature),
  }));
}
