/** The static check of one criterion: parsed, checked, brought to alternatives, and each alternative tried for a contradiction. */
import type { FieldTable } from '../../criterion.ts';
import type { CriterionProof, ProofOptions, ProvedCriterion } from './proof.ts';

/** Pure, and within milliseconds. What is not proved is `open`; nothing is ever called `never` or `always` that is not. */
export declare function proveCriterion<Subject>(
  criterion: ProvedCriterion,
  fields: FieldTable<Subject>,
  options: ProofOptions,
): CriterionProof;
