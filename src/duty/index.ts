/** The door of the room `duty/`: what is owed on imported goods, and what later corrections cost. */
export type {
  AssessedGoods,
  Assessment,
  Missing,
  RateConsidered,
  Step,
  StepRate,
  TaxKind,
  TaxLine,
  TaxTotal,
  Verdict,
} from './answer.ts';
export { TAX_KINDS, TAX_NAMES } from './answer.ts';
export { assess } from './assess.ts';
export type { Channel, DutyCase, GoodsToAssess, Money, RateClaim, ReliefClaim, Terms } from './case.ts';
export { CHANNELS, MOST_GOODS } from './case.ts';
export {
  CORRECTIONS,
  type Correction,
  type CorrectionCost,
  type CorrectionKind,
  costOf,
} from './correction.ts';
export { decimalOf, MOST_DECIMALS } from './decimal.ts';
export { pickExchange, pickRows, prefixesOf } from './pick-rows.ts';
export type { DutyProblem, DutyProblemCode } from './problems.ts';
export type { ExchangeRow, RateBook, RateForm, RateRow } from './rate-book.ts';
export { type Unpaid, type UnpaidCost, unpaidCost } from './unpaid.ts';
export { customsValueOf } from './value.ts';
export { MOST_PERCENT, MOST_WON, percentOf } from './won.ts';
