/** The door of the criteria engine: check and compile one criterion for its editor, compile a set, ask it about a subject. */
export { type CompiledCriterion, type CriterionResult, compileCriterion, type Verdict } from './compile.ts';
export { type CriteriaCounters, newCounters } from './counters.ts';
export type { CriterionFault } from './fault.ts';
export { type CriteriaMatch, type CriterionHit, match, matchStraight } from './match.ts';
export type { CriterionProblem, CriterionProblemCode } from './problems.ts';
export { type CompileOptions, type CriteriaSet, compileCriteria } from './set.ts';
