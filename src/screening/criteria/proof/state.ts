/** What one alternative has gathered of every field so far: whether it says something, and what it then can be. */
import type { Expression } from '../expression.ts';
import type { Span } from '../problems.ts';
import type { Asked, Table, TextAsked, Within } from './leaf.ts';
import { meet, pointOf, prefixOf, type Stretches } from './stretches.ts';
import { type AnyField, type Variable, valueVariable } from './variables.ts';

/** One test, and the part of the expression where it stands; none where the table or the validity asks. */
export interface Demand {
  readonly asked: Asked;
  readonly span: Span | undefined;
}

export interface Held {
  readonly variable: Variable;
  readonly set: Stretches;
  readonly demands: readonly Demand[];
}

export interface Presence {
  readonly field: AnyField;
  readonly mayBeAbsent: boolean;
  readonly mayBePresent: boolean;
  /** Where it was asked whether the field says something. */
  readonly asks: readonly { readonly is: 'present' | 'absent'; readonly span: Span }[];
}

/** A comparison that names no values of one field. */
export interface Residual {
  readonly expression: Extract<Expression, { op: 'compare' }>;
  readonly isWanted: boolean;
}

export interface State {
  readonly table: Table;
  readonly held: Map<string, Held>;
  readonly presence: Map<string, Presence>;
  readonly texts: Map<string, readonly Demand[]>;
  readonly residuals: Residual[];
}

export function newState(table: Table): State {
  return { table, held: new Map(), presence: new Map(), texts: new Map(), residuals: [] };
}

export function copyState({ table, held, presence, texts, residuals }: State): State {
  return {
    table,
    held: new Map(held),
    presence: new Map(presence),
    texts: new Map(texts),
    residuals: [...residuals],
  };
}

export function presenceOf(state: State, field: AnyField): Presence {
  const known = state.presence.get(field.name);
  return known ?? { field, mayBeAbsent: field.optional, mayBePresent: true, asks: [] };
}

/** @returns the field's presence after it was narrowed; where it may be neither, the alternative is closed */
export function narrowPresence(
  state: State,
  field: AnyField,
  is: 'present' | 'absent',
  span?: Span,
): boolean {
  const before = presenceOf(state, field);
  const after: Presence = {
    field,
    mayBeAbsent: before.mayBeAbsent && is === 'absent',
    mayBePresent: before.mayBePresent && is === 'present',
    asks: span === undefined ? before.asks : [...before.asks, { is, span }],
  };
  state.presence.set(field.name, after);
  return after.mayBeAbsent || after.mayBePresent;
}

export function heldOf(state: State, variable: Variable): Held {
  return state.held.get(variable.key) ?? { variable, set: variable.base, demands: [] };
}

/** Takes a test in; where no value is left the field cannot say anything. @returns whether the alternative stays open */
export function take(state: State, asked: Asked, span?: Span): boolean {
  const { variable } = asked;
  const held = heldOf(state, variable);
  const set = asked.kind === 'within' ? variable.tidy(meet(held.set, asked.set)) : held.set;
  const demands = [...held.demands, { asked, span }];
  state.held.set(variable.key, { variable, set, demands });
  if (asked.kind === 'text') {
    const texts = state.texts.get(variable.key) ?? [];
    state.texts.set(variable.key, [...texts, { asked, span }]);
  }
  return settleTexts(state, variable);
}

/** Weighs the tests of the text against its values, and leaves the values that pass. */
function settleTexts(state: State, variable: Variable): boolean {
  const held = heldOf(state, variable);
  const tests = (state.texts.get(variable.key) ?? []).map(({ asked }) => asked as TextAsked);
  const isTorn = tests.some((one) => tests.some((other) => exclude(one, other)));
  const set = isTorn
    ? []
    : tests.length === 0
      ? held.set
      : held.set.filter((stretch) => mayPass(stretch, tests));
  if (set !== held.set) state.held.set(variable.key, { ...held, set });
  return set.length > 0 || narrowPresence(state, variable.field, 'absent');
}

function mayPass(stretch: Stretches[number], tests: readonly TextAsked[]): boolean {
  const value = pointOf(stretch);
  if (typeof value === 'string')
    return tests.every(({ test, part, isWanted }) => passes(value, test, part) === isWanted);
  const prefix = prefixOf(stretch) ?? '';
  return tests.every(
    ({ test, part, isWanted }) =>
      isWanted || !(part === '' || (test === 'contains' && prefix.includes(part))),
  );
}

const passes = (text: string, test: TextAsked['test'], part: string): boolean =>
  test === 'endsWith' ? text.endsWith(part) : text.includes(part);

/** Whether no text at all passes both. */
function exclude(one: TextAsked, other: TextAsked): boolean {
  if (!one.isWanted) return false;
  if (!other.isWanted) return passes(one.part, other.test, other.part) && follows(one, other);
  return (
    one.test === 'endsWith' &&
    other.test === 'endsWith' &&
    !one.part.endsWith(other.part) &&
    !other.part.endsWith(one.part)
  );
}

/** Whether every text that passes `one` passes `other`, given that the part of `one` does. */
function follows(one: TextAsked, other: TextAsked): boolean {
  return other.test === 'contains' || one.test === 'endsWith';
}

/** The demands of a held field that stand in the expression or narrow it beyond its type. */
export function withinOf({ demands }: Held): readonly (Demand & { readonly asked: Within })[] {
  return demands.filter(
    (demand): demand is Demand & { readonly asked: Within } => demand.asked.kind === 'within',
  );
}

export const valueOfField = (state: State, field: AnyField): Held => heldOf(state, valueVariable(field));
