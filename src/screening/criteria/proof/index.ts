/** The door of the static check of criteria. */
export type {
  Clash,
  ClashKind,
  CriterionProof,
  CriterionRemark,
  FieldDemand,
  ProofAnswer,
  ProofOptions,
  ProvedCriterion,
  RemarkKind,
  Stretch,
  UnknownCode,
} from './proof.ts';
export { proveCriterion } from './prove.ts';
