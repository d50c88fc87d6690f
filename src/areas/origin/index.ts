/** The door of rules of origin: what others may use. */

export { checkBill, type OriginProblemCode } from './bill.ts';
export { type CheckGround, checkOrigin, ENGINE, groundFor } from './check.ts';
export { rowsFor } from './checking/row.ts';
export { BEYOND, INSUFFICIENT } from './operations.ts';
export { MOST_MATERIALS, readMaterials, type TableProblemCode } from './read-table.ts';
export { type Coverage, coverageOf, howRead } from './reading/coverage.ts';
export { readBook, type WrittenRow } from './reading/read-book.ts';
export type {
  AgreementFrame,
  Bill,
  Material,
  Operation,
  OriginCheck,
  Outcome,
  Passage,
  ReadRule,
  RowChecked,
  RuleBook,
  RuleChecked,
  RuleRow,
  RuleSource,
  Statement,
  Step,
  Verdict,
} from './subject.ts';
