/**
 * What is still missing before a declaration may be accepted, all of it at once and with its article, for every path of
 * acceptance: by the gate itself, by an officer, in a batch (관세법 제38조, 제226조, 제237조, 제243조 to 제249조).
 */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Declaration } from '../../model/declaration.ts';
import { EXAMINED_CARGO_RULE } from '../../reference/acceptance-timing.ts';
import type { RequirementsFor } from '../../reference/requirements.ts';
import { missingApprovals } from './acceptance-approvals.ts';
import { missingCargo } from './acceptance-cargo.ts';
import { missingPayment } from './acceptance-payment.ts';
import { type TaxReviewGoods, taxReviewReasons } from './acceptance-tax-review.ts';

export type AcceptanceProblemCode =
  | 'acceptance/held'
  | 'acceptance/supplement-open'
  | 'acceptance/not-screened'
  | 'acceptance/examination-open'
  | 'acceptance/manifest-missing'
  | 'acceptance/not-arrived'
  | 'acceptance/not-stored'
  | 'acceptance/approval-missing'
  | 'acceptance/approval-expired'
  | 'acceptance/tax-review'
  | 'acceptance/unpaid'
  | 'acceptance/security-missing';

/** When carriers and warehouses say that each step was reached; null where nobody has. */
export interface CargoFacts {
  readonly manifest: Instant | null;
  readonly arrived: Instant | null;
  readonly stored: Instant | null;
}

/** What was paid and secured for the declaration, won. */
export interface PaymentFacts {
  readonly paidKrw: number;
  readonly securedKrw: number;
  /** The importer's general security (art. 24(4)) is in force today. */
  readonly hasGeneralSecurity: boolean;
}

/** Everything that acceptance rests on beside the declaration itself. */
export interface AcceptanceFacts {
  readonly day: Day;
  readonly state: string;
  readonly cargo: CargoFacts;
  readonly payment: PaymentFacts;
  /** Goods were chosen for examination, and whether that is still to be done. */
  readonly examination: 'none' | 'open' | 'done';
  /** An officer has reviewed the duty before acceptance (시행규칙 제8조). */
  readonly isTaxReviewed: boolean;
  /** An officer has established that the goods need no further approval, or has seen it. */
  readonly isRequirementConfirmed: boolean;
  /** On the list of those in arrears, and of declarants named by the commissioner (시행규칙 제8조 제1항 제3호·제4호). */
  readonly isInArrears: boolean;
  readonly isNamedDeclarant: boolean;
}

/** The tables that the check reads, in the edition in force. */
export interface AcceptanceTables {
  readonly requirementsFor: RequirementsFor;
  readonly taxReviewGoods: TaxReviewGoods;
}

/** @returns nothing where the declaration may be accepted */
export function missingForAcceptance(
  declaration: Declaration,
  facts: AcceptanceFacts,
  tables: AcceptanceTables,
): Problem<AcceptanceProblemCode>[] {
  return [
    ...openMatters(facts),
    ...missingApprovals(declaration, facts, tables.requirementsFor),
    ...(declaration.direction === 'export' ? [] : importMatters(declaration, facts, tables)),
  ];
}

/** Duty is owed and goods arrive only where something is imported. */
function importMatters(
  declaration: Declaration,
  facts: AcceptanceFacts,
  { taxReviewGoods }: AcceptanceTables,
): Problem<AcceptanceProblemCode>[] {
  const isChosen = facts.examination !== 'none';
  return [
    ...missingCargo(declaration, facts.cargo, isChosen ? EXAMINED_CARGO_RULE : undefined),
    ...(facts.isTaxReviewed ? [] : taxReviewReasons(declaration, facts, taxReviewGoods)),
    ...missingPayment(declaration, facts.payment),
  ];
}

/** What customs itself has left open. */
function openMatters({ state, examination }: AcceptanceFacts): Problem<AcceptanceProblemCode>[] {
  const problems: Problem<AcceptanceProblemCode>[] = [];
  if (state === 'held') {
    problems.push({
      code: 'acceptance/held',
      message: {
        ko: '통관이 보류되어 있습니다 (관세법 제237조).',
        en: 'Clearance is withheld (art. 237).',
      },
    });
  } else if (state === 'supplement-requested') {
    problems.push({
      code: 'acceptance/supplement-open',
      message: {
        ko: '보완을 요구하였고 아직 제출되지 않았습니다 (관세법 제249조).',
        en: 'A supplement was asked for and has not come (art. 249).',
      },
    });
  } else if (state !== 'screened') {
    problems.push({
      code: 'acceptance/not-screened',
      message: {
        ko: '선별을 마치고 수리를 기다리는 신고가 아닙니다 (관세법 제248조 제1항).',
        en: 'It is not a screened declaration that waits for acceptance (art. 248(1)).',
      },
    });
  }
  if (examination === 'open') {
    problems.push({
      code: 'acceptance/examination-open',
      message: {
        ko: '검사대상으로 선별되었고 검사 결과가 없습니다 (관세법 제246조 제1항).',
        en: 'The goods were chosen for examination and there is no outcome yet (art. 246(1)).',
      },
    });
  }
  return problems;
}
