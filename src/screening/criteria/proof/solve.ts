/**
 * Tries every alternative of a condition for a contradiction: parts that must hold together are gathered first, then one
 * "one of" after another is split (analytic tableaux, R. M. Smullyan, First-Order Logic, 1968). The disjunctive form is
 * never written out, so an alternative that is dead early costs nothing further.
 */
import { conditionCode } from '../code.ts';
import { type Expression, fieldsOf } from '../expression.ts';
import { FALSE, TRUE } from '../truth.ts';
import { clashOfCodes, clashOfConstant, clashOfField, clashOfOrder } from './clash.ts';
import { deadCodes, type IsLive } from './codes.ts';
import { weighComparisons } from './compare-fields.ts';
import { type Formula, formulaOf, type Wish } from './formula.ts';
import { askedBy } from './leaf.ts';
import type { Clash } from './proof.ts';
import { weighSizes } from './sizes.ts';
import { copyState, narrowPresence, presenceOf, type State, take } from './state.ts';

/** Alternatives that are tried at most; beyond, nothing is said. */
const MOST_SPLITS = 600;
/** Single tests that are taken in at most. */
const MOST_TESTS = 12_000;
const CLASHES_KEPT = 20;

export type Solved =
  /** Nothing meets it; one clash for each alternative. */
  | { readonly answer: 'closed'; readonly clashes: readonly Clash[]; readonly count: number }
  | { readonly answer: 'open' }
  | { readonly answer: 'too-large' };

interface Search {
  readonly input: string;
  /** Without it codes outside lists are taken as any others. */
  readonly isLive: IsLive | undefined;
  readonly clashes: Clash[];
  count: number;
  splits: number;
  tests: number;
}

/** @param start what is known before, such as the days on which the criterion is asked at all */
export function solve(formulas: readonly Formula[], start: State, input: string, isLive?: IsLive): Solved {
  const search: Search = { input, isLive, clashes: [], count: 0, splits: 0, tests: 0 };
  const answer = explore(search, formulas, [], copyState(start));
  if (answer !== 'closed') return { answer };
  return { answer, clashes: search.clashes, count: search.count };
}

/** @param waiting alternatives yet to be split */
function explore(
  search: Search,
  formulas: readonly Formula[],
  waiting: readonly (readonly Formula[])[],
  state: State,
): Solved['answer'] {
  const todo = [...formulas];
  const later = [...waiting];
  while (todo.length > 0) {
    const formula = todo.pop()!;
    const open = 'leaf' in formula ? formulaOf(formula.leaf, formula.wish) : formula;
    if ('all' in open) todo.push(...open.all);
    else if ('any' in open) later.push(open.any);
    else {
      if (++search.tests > MOST_TESTS) return 'too-large';
      const clash = takeLeaf(search, state, open.leaf, open.wish);
      if (clash !== undefined) return close(search, clash);
    }
  }
  const next = later.pop();
  if (next === undefined) return settle(search, state);
  for (const alternative of next) {
    if (++search.splits > MOST_SPLITS) return 'too-large';
    const answer = explore(search, [alternative], later, copyState(state));
    if (answer !== 'closed') return answer;
  }
  return 'closed';
}

function close(search: Search, clash: Clash): 'closed' {
  search.count += 1;
  if (search.clashes.length < CLASHES_KEPT) search.clashes.push(clash);
  return 'closed';
}

function takeLeaf(search: Search, state: State, leaf: Expression, wish: Wish): Clash | undefined {
  if (leaf.op === 'has') return takeHas(state, leaf, wish);
  const fields = [...fieldsOf(leaf)];
  if (fields.length === 0) return isGranted(leaf, wish) ? undefined : clashOfConstant(leaf, search.input);
  const isWanted = wish === 'true' || wish === 'not-false';
  const isStrict = wish === 'true' || wish === 'false';
  const asked = askedBy(leaf, isWanted, state.table);
  if (asked === undefined) return takeResidual(state, leaf, isWanted, isStrict);
  const { field } = asked.variable;
  if (isStrict && !narrowPresence(state, field, 'present', leaf.span)) return clashOfField(state, field);
  return take(state, asked, leaf.span) ? undefined : clashOfField(state, field);
}

function takeHas(
  state: State,
  { name, span }: Extract<Expression, { op: 'has' }>,
  wish: Wish,
): Clash | undefined {
  const field = state.table.get(name)!;
  const is = wish === 'true' || wish === 'not-false' ? 'present' : 'absent';
  return narrowPresence(state, field, is, span) ? undefined : clashOfField(state, field);
}

/** A part without a field has its answer, whatever is declared. */
function isGranted(leaf: Expression, wish: Wish): boolean {
  const truth = conditionCode(leaf, { code: undefined, at: 0 })([]);
  switch (wish) {
    case 'true':
      return truth === TRUE;
    case 'false':
      return truth === FALSE;
    case 'not-true':
      return truth !== TRUE;
    case 'not-false':
      return truth !== FALSE;
  }
}

/** A test of several fields, or of something computed. Where it may have no answer, the negative wishes ask nothing. */
function takeResidual(
  state: State,
  leaf: Expression,
  isWanted: boolean,
  isStrict: boolean,
): Clash | undefined {
  const spoken: string[] = [];
  const isPlain = gatherSpoken(leaf, spoken);
  const isAnswered =
    isPlain && spoken.every((name) => !presenceOf(state, state.table.get(name)!).mayBeAbsent);
  if (!isStrict && !isAnswered) return undefined;
  for (const name of spoken) {
    const field = state.table.get(name)!;
    if (!narrowPresence(state, field, 'present', leaf.span)) return clashOfField(state, field);
  }
  if (leaf.op === 'compare') state.residuals.push({ expression: leaf, isWanted });
  return undefined;
}

/** Fields without which the test has no answer. @returns whether with them it always has one */
function gatherSpoken(expression: Expression, into: string[]): boolean {
  switch (expression.op) {
    case 'field':
      into.push(expression.name);
      return true;
    case 'literal':
      return true;
    case 'size':
      return gatherSpoken(expression.of, into);
    case 'compare':
    case 'join':
      return both(expression.left, expression.right, into);
    case 'test':
      return both(expression.of, expression.part, into);
    case 'holds':
      return both(expression.of, expression.texts, into);
    case 'among':
    case 'minus':
      return gatherSpoken(expression.of, into);
    case 'arithmetic':
      both(expression.left, expression.right, into);
      return false;
    default:
      return false;
  }
}

function both(one: Expression, other: Expression, into: string[]): boolean {
  const first = gatherSpoken(one, into);
  const second = gatherSpoken(other, into);
  return first && second;
}

/** Everything has been taken in: what the tests say of one another, and of codes, is weighed now. */
function settle(search: Search, state: State): Solved['answer'] {
  const torn = weighSizes(state);
  if (torn !== undefined) return close(search, clashOfField(state, torn));
  const order = weighComparisons(state);
  if (order !== undefined) return close(search, clashOfOrder(state, order, search.input));
  const dead = search.isLive && deadCodes(state, search.isLive);
  if (dead !== undefined) return close(search, clashOfCodes(dead.held, dead.codes));
  return 'open';
}
