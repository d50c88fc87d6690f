/** The static check of a criterion as the office has it today: its fields, its code lists, its business day. */
import { seoulDay } from '../../core/day.ts';
import type { CriterionCheck } from '../../exchange/contract.ts';
import { outlineOf } from '../../screening/criteria/outline.ts';
import type { CriterionProof, ProvedCriterion } from '../../screening/criteria/proof/index.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { House } from '../house.ts';
import { proveOf } from '../prove-criterion.ts';
import { withFieldsOf } from './fields-of.ts';

export type Checkable = ProvedCriterion & Pick<Criterion, 'direction'>;

export function proofOf(house: Pick<House, 'clock'>, criterion: Checkable): CriterionProof {
  return proveOf(criterion, seoulDay(house.clock.now()));
}

export function checkCriterion(house: Pick<House, 'clock'>, criterion: Checkable): CriterionCheck {
  const { expression, scope } = criterion;
  return {
    proof: proofOf(house, criterion),
    outline: withFieldsOf(criterion, (fields) => outlineOf(expression, scope, fields)),
  };
}
