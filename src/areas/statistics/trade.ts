/** The second leaf of the door: lines and months of trade, the questions to its tables, what is withheld, and questions in words. */
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
export { type OutsideProblemCode, readOutsideTable } from './outside/read-table.ts';
export type { TradeLine } from './records.ts';
export {
  type MonthOfTrade,
  monthlyFigures,
  type NamedYearly,
  type Yearly,
} from './tables-of-trade/monthly-figures.ts';
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
export { type Source, tradeSql } from './tables-of-trade/sql.ts';
export { TRADE_TABLES, type TradeTable, tableOf } from './tables-of-trade/tables.ts';
export { declaredRate, firmOf, isCounted, linesOf } from './trade/line.ts';
export { addMonths, isMonth, monthOfDay, monthsOf, publicationsOf, standingOn } from './trade/months.ts';
