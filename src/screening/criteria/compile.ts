/**
 * Compiles one criterion: text to tree to checked expression to function. For the editor, which wants every problem at
 * once, and for the set, which shares slots between criteria.
 */
import { isDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Criterion, FieldTable } from '../criterion.ts';
import { checkExpression } from './check.ts';
import { type ConditionCode, conditionCode, type FaultCode, type Trouble } from './code.ts';
import { type Expression, fieldsOf } from './expression.ts';
import { describeFault } from './fault.ts';
import { parseExpression } from './parse.ts';
import { type CriterionProblem, criterionProblem } from './problems.ts';
import { runProgram } from './run.ts';
import { fillSlots, type SlotPlan, type Slots, slotPlan } from './slots.ts';
import { FALSE, FAULT, TRUE } from './truth.ts';

/** As core/problem's Result, with the place of each problem in the expression. */
export type CriterionResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly CriterionProblem[]; readonly count: number };

export type Verdict =
  | { readonly answer: 'met' | 'not-met' | 'unknown' }
  | { readonly answer: 'fault'; readonly code: FaultCode; readonly message: Text };

/** A criterion ready to be asked by itself. */
export interface CompiledCriterion<Subject> {
  readonly criterion: Criterion;
  /** Names of the fields that it reads. */
  readonly fields: readonly string[];
  /** @param item line counted from 0; any number for a criterion of the whole declaration */
  readonly evaluate: (subject: Subject, item: number) => Verdict;
}

/** One criterion over slots shared with others. */
export interface Program {
  readonly expression: Expression;
  readonly code: ConditionCode;
  readonly trouble: Trouble;
}

/** @returns the program, or everything that is wrong with the criterion */
export function compileProgram<Subject>(
  criterion: Criterion,
  plan: SlotPlan<Subject>,
): Program | readonly CriterionProblem[] {
  const problems: CriterionProblem[] = [];
  const parsed = parseExpression(criterion.expression);
  const expression =
    'problem' in parsed
      ? void problems.push(parsed.problem)
      : checkExpression(parsed.tree, criterion.scope, plan, problems);
  const { validFrom, validTo } = criterion;
  if (!isDay(validFrom) || (validTo !== undefined && (!isDay(validTo) || validTo < validFrom))) {
    const period = { from: validFrom, to: validTo ?? '' };
    problems.push({
      ...criterionProblem('criterion/validity', { from: 0, to: 0 }, period),
      pointer: '/validFrom',
    });
  }
  if (expression === undefined || problems.length > 0) return problems;
  const trouble: Trouble = { code: undefined, at: 0 };
  return { expression, code: conditionCode(expression, trouble), trouble };
}

/** Compiles one criterion for asking by itself; sets are compiled by `compileCriteria`. */
export function compileCriterion<Subject>(
  criterion: Criterion,
  fields: FieldTable<Subject>,
): CriterionResult<CompiledCriterion<Subject>> {
  const plan = slotPlan(fields);
  const program = compileProgram(criterion, plan);
  if (!('code' in program)) return { ok: false, problems: program, count: program.length };
  const { expression, trouble } = program;
  const slots: Slots = [];
  const evaluate = (subject: Subject, item: number): Verdict => {
    fillSlots(plan, 'declaration', subject, item, slots);
    if (criterion.scope === 'item') fillSlots(plan, 'item', subject, item, slots);
    const truth = runProgram(program, slots);
    if (truth === FAULT) return { answer: 'fault', ...describeFault(expression, trouble, plan, slots) };
    return { answer: truth === TRUE ? 'met' : truth === FALSE ? 'not-met' : 'unknown' };
  };
  return { ok: true, value: { criterion, fields: [...fieldsOf(expression)], evaluate } };
}
