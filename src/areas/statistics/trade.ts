/** The second leaf of the door: lines and months of trade, the questions to its tables, what is withheld, and questions in words. */
export {
  type Adjustment,
  adjustSeries,
  firstMonthFor,
  type MonthlyFigure,
} from './adjusted/adjust.ts';
export { type Chip, chipsOf, FLOWS_SAID } from './ask/chips.ts';
export { PROPOSED_SCHEMA, readProposedQuery } from './ask/proposed-query.ts';
export { understand } from './ask/understand.ts';
export {
  DISCLOSURE_RULE,
  type DisclosureRule,
  isSensitive,
  type PublishedCell,
} from './disclosure/cells.ts';
export { withhold } from './disclosure/withhold.ts';
export {
  FEE_BASES,
  FEE_NOTE,
  feeProblem,
  isFeeBasis,
  isRefusalGround,
  REFUSAL_GROUNDS,
} from './extracts/fee.ts';
export {
  EXTRACT_STATES,
  EXTRACT_STEP_TITLES,
  type ExtractStanding,
  type ExtractStep,
  type ExtractStepKind,
  readExtract,
  whyNotExtract,
} from './extracts/life.ts';
export { type OutsideFigure, type OutsideProblemCode, readOutsideTable } from './outside/read-table.ts';
export type { FreightLine, TradeLine } from './records.ts';
export { type CarsOneWay, carFigures, DRIVES } from './tables-of-trade/car-figures.ts';
export {
  type CommerceTally,
  commerceFigures,
  count,
  type Excluded,
  emptyTally,
} from './tables-of-trade/commerce-figures.ts';
export { factsOfKind } from './tables-of-trade/facts-of-kind.ts';
export { farmFigures } from './tables-of-trade/farm-figures.ts';
export { featureFigures } from './tables-of-trade/feature-figures.ts';
export type { NamedYearly, Yearly } from './tables-of-trade/figure-parts.ts';
export { FREIGHT_ROUTES, freightFigures } from './tables-of-trade/freight-figures.ts';
export { monthlyFigures, type TradeOfTime, tenDayFigures } from './tables-of-trade/monthly-figures.ts';
export { publishedPart } from './tables-of-trade/published-part.ts';
export {
  checkQuery,
  DIVISIONS,
  type Division,
  EVERYTHING,
  MEASURES,
  type Measure,
  type TradeQuery,
} from './tables-of-trade/query.ts';
export {
  type ReleaseWish,
  readWish,
  TABLE_KINDS,
  type TableRelease,
} from './tables-of-trade/release-wish.ts';
export { type Source, tradeSql } from './tables-of-trade/sql.ts';
export { TRADE_TABLES, type TradeTable, tableOf } from './tables-of-trade/tables.ts';
export { freightOf } from './trade/freight.ts';
export { declaredRate, firmOf, isCounted, linesOf } from './trade/line.ts';
export {
  addMonths,
  endOf,
  isMonth,
  monthOfDay,
  monthsOf,
  publicationsOf,
  standingOn,
} from './trade/months.ts';
