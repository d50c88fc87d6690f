/** The static check of a criterion as the office has it today: its fields, its code lists, its business day. */
import { IMPORT_FIELDS } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { CriterionCheck } from '../../exchange/contract.ts';
import { outlineOf } from '../../screening/criteria/outline.ts';
import type { CriterionProof, ProvedCriterion } from '../../screening/criteria/proof/index.ts';
import type { House } from '../house.ts';
import { proveImport } from '../prove-import.ts';

export function proofOf(house: Pick<House, 'clock'>, criterion: ProvedCriterion): CriterionProof {
  return proveImport(criterion, seoulDay(house.clock.now()));
}

export function checkCriterion(house: Pick<House, 'clock'>, criterion: ProvedCriterion): CriterionCheck {
  return {
    proof: proofOf(house, criterion),
    outline: outlineOf(criterion.expression, criterion.scope, IMPORT_FIELDS),
  };
}
