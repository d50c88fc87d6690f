/**
 * Comparisons between fields and of computed values, weighed with what is known of each field: the bounds of a sum or
 * product by interval arithmetic (R. E. Moore, Interval Analysis, 1966), and which of less, equal, greater is left of a pair.
 */
import type { Expression, Relation } from '../expression.ts';
import { fieldsOf } from '../expression.ts';
import { NEGATED } from './formula.ts';
import { heldOf, presenceOf, type Residual, type State } from './state.ts';
import { above, below, boundsOf, meet, type Stretches } from './stretches.ts';
import { sizeVariable, type Variable, valueVariable } from './variables.ts';

const LESS = 1;
const EQUAL = 2;
const GREATER = 4;

const MASK: Readonly<Record<Relation, number>> = {
  '<': LESS,
  '<=': LESS | EQUAL,
  '==': EQUAL,
  '!=': LESS | GREATER,
  '>=': GREATER | EQUAL,
  '>': GREATER,
};

type Bounds = readonly [low: number, high: number];
const UNBOUNDED: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

export interface OrderClash {
  readonly kind: 'order' | 'arithmetic';
  readonly residuals: readonly Residual[];
  readonly fields: readonly string[];
}

const relationOf = ({ expression, isWanted }: Residual): Relation =>
  isWanted ? expression.relation : NEGATED[expression.relation];

/** Weighs every comparison of an alternative; narrows the fields that are compared. @returns what cannot hold */
export function weighComparisons(state: State): OrderClash | undefined {
  const pairs = new Map<string, { mask: number; residuals: Residual[] }>();
  for (const residual of state.residuals) {
    const clash = note(pairs, residual);
    if (clash !== undefined) return clash;
  }
  // What one comparison narrows may decide another; the chain is as long as the comparisons are many.
  for (let round = 0; round <= Math.min(8, state.residuals.length); round++) {
    for (const residual of state.residuals) {
      if (!mayHold(residual, state)) return clashOf(isPlain(residual) ? 'order' : 'arithmetic', [residual]);
      if (!narrow(residual, state)) return clashOf('order', [residual]);
    }
    const broken = narrowByTable(state);
    if (broken !== undefined) return { kind: 'order', residuals: [], fields: broken };
  }
  return undefined;
}

function clashOf(kind: OrderClash['kind'], residuals: readonly Residual[]): OrderClash {
  const fields = [...new Set(residuals.flatMap(({ expression }) => [...fieldsOf(expression)]))];
  return { kind, residuals, fields };
}

function note(
  pairs: Map<string, { mask: number; residuals: Residual[] }>,
  residual: Residual,
): OrderClash | undefined {
  const left = keyOf(residual.expression.left);
  const right = keyOf(residual.expression.right);
  const mask = MASK[relationOf(residual)];
  if (left === right) return mask & EQUAL ? undefined : clashOf('order', [residual]);
  const key = left < right ? `${left} ~ ${right}` : `${right} ~ ${left}`;
  const turned = left < right ? mask : mirrored(mask);
  const before = pairs.get(key) ?? { mask: LESS | EQUAL | GREATER, residuals: [] };
  const after = { mask: before.mask & turned, residuals: [...before.residuals, residual] };
  pairs.set(key, after);
  return after.mask === 0 ? clashOf('order', after.residuals) : undefined;
}

const mirrored = (mask: number): number =>
  (mask & EQUAL) | (mask & LESS ? GREATER : 0) | (mask & GREATER ? LESS : 0);

/** The same key only where the values are the same. */
function keyOf(expression: Expression): string {
  const { span: _, ...rest } = expression;
  return JSON.stringify(rest, (key, value: unknown) =>
    key === 'span' || key === 'slot' ? undefined : value,
  );
}

const isPlain = ({ expression: { left, right } }: Residual): boolean =>
  [left, right].every(({ op }) => op === 'field' || op === 'size');

function mayHold(residual: Residual, state: State): boolean {
  const { left, right } = residual.expression;
  const [a, b] = numbersOf(left, state);
  const [c, d] = numbersOf(right, state);
  switch (relationOf(residual)) {
    case '<':
      return a < d;
    case '<=':
      return a <= d;
    case '>':
      return b > c;
    case '>=':
      return b >= c;
    case '==':
      return a <= d && b >= c;
    case '!=':
      return !(a === b && c === d && a === c);
  }
}

function numbersOf(expression: Expression, state: State): Bounds {
  switch (expression.op) {
    case 'literal':
      return typeof expression.value === 'number' ? [expression.value, expression.value] : UNBOUNDED;
    case 'field':
    case 'size': {
      const variable = variableOf(expression, state);
      return variable === undefined || isTextual(variable)
        ? UNBOUNDED
        : boundsOf(heldOf(state, variable).set);
    }
    case 'minus': {
      const [low, high] = numbersOf(expression.of, state);
      return [-high, -low];
    }
    case 'arithmetic':
      return computed(expression.sign, numbersOf(expression.left, state), numbersOf(expression.right, state));
    default:
      return UNBOUNDED;
  }
}

/** Rounding keeps the order of results, so the ends bound every computed value too. */
function computed(sign: string, [a, b]: Bounds, [c, d]: Bounds): Bounds {
  if (a > b || c > d) return UNBOUNDED;
  if (sign === '+') return [a + c, b + d];
  if (sign === '-') return [a - d, b - c];
  if (sign !== '*') return UNBOUNDED;
  // A factor of zero makes zero: the other is a finite number, however large.
  const ends = [a * c, a * d, b * c, b * d].map((end) => (Number.isNaN(end) ? 0 : end));
  return [Math.min(...ends), Math.max(...ends)];
}

const isTextual = ({ field, about }: Variable): boolean =>
  about === 'value' && (field.type === 'text' || field.type === 'texts');

function variableOf(expression: Expression, { table }: State): Variable | undefined {
  if (expression.op === 'field') return valueVariable(table.get(expression.name)!);
  if (expression.op === 'size' && expression.of.op === 'field')
    return sizeVariable(table.get(expression.of.name)!);
  return undefined;
}

/** Carries the bounds of each side of a comparison over to the other. */
function narrow(residual: Residual, state: State): boolean {
  const left = variableOf(residual.expression.left, state);
  const right = variableOf(residual.expression.right, state);
  if (left === undefined || right === undefined) return true;
  if (left.field.domain?.startOf !== undefined || right.field.domain?.startOf !== undefined) return true;
  switch (relationOf(residual)) {
    case '<':
      return order(state, left, right, false);
    case '<=':
      return order(state, left, right, true);
    case '>':
      return order(state, right, left, false);
    case '>=':
      return order(state, right, left, true);
    case '==':
      return order(state, left, right, true) && order(state, right, left, true);
    case '!=':
      return true;
  }
}

/** @returns whether both keep a value, where the lower is below the higher (or the same) */
function order(state: State, lower: Variable, higher: Variable, maySame: boolean): boolean {
  const low = heldOf(state, lower);
  const high = heldOf(state, higher);
  const last = high.set.at(-1);
  const first = low.set[0];
  const under: Stretches =
    last?.to === undefined ? low.set : meet(low.set, below(last.to, maySame && last.isToIncluded));
  const over: Stretches =
    first?.from === undefined ? high.set : meet(high.set, above(first.from, maySame && first.isFromIncluded));
  state.held.set(lower.key, { ...low, set: lower.tidy(under) });
  state.held.set(higher.key, { ...high, set: higher.tidy(over) });
  return heldOf(state, lower).set.length > 0 && heldOf(state, higher).set.length > 0;
}

/** A count of seven days is never above that of thirty, where both say something. @returns the fields that break it */
function narrowByTable(state: State): readonly string[] | undefined {
  for (const { variable } of [...state.held.values()]) {
    const { field, about } = variable;
    if (about !== 'value') continue;
    for (const name of field.domain?.atMost ?? []) {
      const other = state.table.get(name);
      if (other === undefined || !state.held.has(name)) continue;
      if (presenceOf(state, field).mayBeAbsent || presenceOf(state, other).mayBeAbsent) continue;
      if (!order(state, variable, valueVariable(other), true)) return [field.name, name];
    }
  }
  return undefined;
}
