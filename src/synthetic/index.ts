/** The door of the invented country: for demonstrations, tests and benchmarks. Nothing here is real, and people are told so. */
export { type Country, type CountryOptions, makeCountry } from './country.ts';
export { declarationsOfDay, type SyntheticDeclaration, type Truth, usualCount } from './day.ts';
export { DRIFT_NAMES, type Drifted, type DriftName } from './drifts/drift.ts';
export { driftingTrade } from './drifts/drifting.ts';
export { DAYS_BETWEEN_KINDS } from './drifts/new-kinds.ts';
export { type Examination, examine } from './examine.ts';
export { exportsOfDay, type SyntheticExport, usualExports } from './exports/day.ts';
export { type ExportTruth, examineExport } from './exports/frauds.ts';
export { type LoadingPlan, loadingPlan } from './exports/loading.ts';
export { type ExportTrade, makeExportTrade } from './exports/trade.ts';
export { FRAUD_KINDS, type FraudFacts, type FraudKind, factsOf } from './frauds/kinds.ts';
export { GOODS, type Goods, goodsOf } from './goods/goods.ts';
export { type Examined, type HistoricDeclaration, type HistoryOptions, history } from './history.ts';
export { type MadeUpOperator, madeUpRegistry } from './registry.ts';
export { type MadeUpReport, reportsOf } from './reports.ts';
export { type MadeUpExchange, type MadeUpRate, madeUpExchange, madeUpRates } from './tariff.ts';
export type { DeclaredTrade } from './trade-lines/line.ts';
export {
  type LinesWriter,
  openLinesWriter,
  tradingCountry,
  writeLines,
  writeMonthOfLines,
} from './trade-lines/write-parquet.ts';
export { BRANDS, type Brand } from './world/brands.ts';
