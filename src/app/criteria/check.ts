/** The static check of a criterion as the office has it today: its fields, its code lists, its business day. */
import { EXPORT_FIELDS, IMPORT_FIELDS } from '../../areas/clearance/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { CriterionCheck } from '../../exchange/contract.ts';
import { outlineOf } from '../../screening/criteria/outline.ts';
import type { CriterionProof, ProvedCriterion } from '../../screening/criteria/proof/index.ts';
import type { Criterion } from '../../screening/criterion.ts';
import { isForExports } from '../../screening/export-edition.ts';
import type { House } from '../house.ts';
import { proveExport, proveImport } from '../prove-import.ts';

export type Checkable = ProvedCriterion & Pick<Criterion, 'direction'>;

export function proofOf(house: Pick<House, 'clock'>, criterion: Checkable): CriterionProof {
  const day = seoulDay(house.clock.now());
  return isForExports(criterion) ? proveExport(criterion, day) : proveImport(criterion, day);
}

export function checkCriterion(house: Pick<House, 'clock'>, criterion: Checkable): CriterionCheck {
  const { expression, scope } = criterion;
  return {
    proof: proofOf(house, criterion),
    outline: isForExports(criterion)
      ? outlineOf(expression, scope, EXPORT_FIELDS)
      : outlineOf(expression, scope, IMPORT_FIELDS),
  };
}
