/** The door of rules of origin: what others may use. */

export type { OriginCheck, Outcome, RowChecked, RuleChecked, Step, Verdict } from './answer.ts';
export { checkBill } from './bill.ts';
export type { OriginProblemCode } from './bill-fields.ts';
export { type CheckGround, checkOrigin, ENGINE, groundFor } from './check.ts';
export { rowsFor } from './checking/row.ts';
export { frameAsks, missingOf } from './frame-words.ts';
export { BEYOND, INSUFFICIENT } from './operations.ts';
export { MOST_MATERIALS, readMaterials, type TableProblemCode } from './read-table.ts';
export { type Coverage, coverageOf, howRead } from './reading/coverage.ts';
export { readBook, type WrittenRow } from './reading/read-book.ts';
export type {
  AgreementFrame,
  Bill,
  Material,
  Operation,
  Passage,
  ReadRule,
  RuleBook,
  RuleRow,
  RuleSource,
  Statement,
} from './subject.ts';
