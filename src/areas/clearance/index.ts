/** The door of the room: what the rest of the house uses of the clearance of import and export declarations. */

export {
  type AcceptanceFacts,
  type AcceptanceProblemCode,
  type AcceptanceTables,
  missingForAcceptance,
} from './acceptance.ts';
export { declaredTaxKrw, paymentRuleOf } from './acceptance-payment.ts';
export { canonicalDeclaration, canonicalOfRead } from './canonical.ts';
export { type Compliance, type ComplianceHistory, complianceOf } from './compliance.ts';
export { EXPORT_CRITERIA } from './criteria/exports.ts';
export { STARTING_CRITERIA } from './criteria/index.ts';
export { CSV_FIELDS, FILE_FIELDS } from './csv-fields.ts';
export { type CsvMapping, draftsFromCsv, guessMapping, mappingProblems } from './csv-mapping.ts';
export { exampleImport } from './example.ts';
export { EXPORT_FIELDS } from './export-fields.ts';
export { countExport, type ExportHistory, lookUpExport, openExportHistory } from './export-history.ts';
export { EXPORT_KIND } from './export-kind.ts';
export {
  acceptedDay,
  askProblems,
  cancelProblems,
  extendProblems,
  isOverdue,
  type Loading,
  type LoadingReport,
  loadingOf,
  noticeProblems,
  opinionDay,
  refuseProblems,
  reportProblems,
} from './export-loading.ts';
export { EXPORT_FACTS, EXPORT_ITEM_FACTS, type ExportSubject } from './export-subject.ts';
export { farmGoodOf } from './farm-goods.ts';
export { FARM_SEASON, type HeldPrice, heldAgainst } from './farm-references.ts';
export { IMPORT_FIELDS } from './fields.ts';
export { firstPolicy, isOfImports } from './first-policy.ts';
export {
  countArrival,
  countOutcome,
  type ImportHistory,
  lookUp,
  massPerPieceKg,
  openHistory,
} from './history.ts';
export { IMPORT_KIND } from './import-kind.ts';
export { isKcsHeading } from './kcs-columns.ts';
export { actsFrom, isAmendable, type LegalAct, move } from './life-cycle.ts';
export { ACTS, type Act as LifeAct, STATES, type State } from './life-cycle-table.ts';
export { NEVER_SPARED } from './never-spared.ts';
export { type Objectable, objectables, SUBJECTS } from './objectable.ts';
export { type KcsProblem, type KcsRow, readKcs, readKcsStream } from './read-kcs.ts';
export { readReportsCsv } from './read-reports-csv.ts';
export {
  type CargoReportRow,
  type PaymentReportRow,
  readCargoReport,
  readPaymentReport,
} from './reports.ts';
export { type CsvRow, csvSplitter } from './split-csv.ts';
export {
  DECLARATION_FACTS,
  declarationFact,
  type Facts,
  type ImportSubject,
  ITEM_FACTS,
  itemFact,
} from './subject.ts';
export { type TraderReason, traderCheck, traderReasons } from './trader-reasons.ts';
export { type TraderStatus, traderStatus } from './trader-status.ts';
export { type ValidateOptions, validateDeclaration } from './validate.ts';
