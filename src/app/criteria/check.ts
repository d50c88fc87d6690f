/** The static check of a criterion as the office has it today: its fields, its code lists, its business day. */
import { IMPORT_FIELDS } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { CriterionCheck } from '../../exchange/contract.ts';
import { CODE_LISTS } from '../../reference/code-lists.ts';
import { outlineOf } from '../../screening/criteria/outline.ts';
import type { CriterionProof, ProvedCriterion } from '../../screening/criteria/proof/proof.ts';
import { proveCriterion } from '../../screening/criteria/proof/prove.ts';
import type { House } from '../house.ts';

/** Only days within its validity are asked, so a condition on the day of declaration is proved against them. */
const DAY_FIELD = 'declaration.declaredOn';

export function proofOf(house: Pick<House, 'clock'>, criterion: ProvedCriterion): CriterionProof {
  return proveCriterion(criterion, IMPORT_FIELDS, {
    codeLists: CODE_LISTS,
    day: seoulDay(house.clock.now()),
    dayField: DAY_FIELD,
  });
}

export function checkCriterion(house: Pick<House, 'clock'>, criterion: ProvedCriterion): CriterionCheck {
  return {
    proof: proofOf(house, criterion),
    outline: outlineOf(criterion.expression, criterion.scope, IMPORT_FIELDS),
  };
}
