/** What can be wrong with a question to the room, each with what was expected and what came. */
import type { Problem } from '../core/problem.ts';

export type DutyProblemCode =
  | 'duty/day'
  | 'duty/no-goods'
  | 'duty/too-many-goods'
  | 'duty/amount'
  | 'duty/currency'
  | 'duty/no-exchange-rate'
  | 'duty/price-missing'
  | 'duty/price-twice'
  | 'duty/freight-missing'
  | 'duty/deductions-too-high'
  | 'duty/value-too-high'
  | 'duty/quantity'
  | 'duty/hs-code'
  | 'duty/no-rate'
  | 'duty/country'
  | 'duty/claim-kind'
  | 'duty/claim-origin'
  | 'duty/claims-conflict'
  | 'duty/relief'
  | 'duty/simplified';

export type DutyProblem = Problem<DutyProblemCode>;

export function problem(code: DutyProblemCode, pointer: string, ko: string, en: string): DutyProblem {
  return { code, pointer, message: { ko, en } };
}
