/** What a single test asks of a field, as the values that it leaves; tests that name no such values stay to be weighed at the end. */
import { MIRRORED } from '../code-compare.ts';
import type { Expression, Literal, Relation, TextTest } from '../expression.ts';
import { NEGATED } from './formula.ts';
import { above, below, complement, pointsOf, prefixed, type Stretches, type Value } from './stretches.ts';
import {
  type AnyField,
  daysStarting,
  longerTexts,
  memberVariable,
  sizeVariable,
  type Variable,
  valueFor,
  valueVariable,
} from './variables.ts';

export type Table = ReadonlyMap<string, AnyField>;

/** Where the field says something, the value lies in the set. */
export interface Within {
  readonly kind: 'within';
  readonly variable: Variable;
  readonly set: Stretches;
  /** The field as it stands in the test: the variable may be about the field of which it is the start. */
  readonly field: AnyField;
  /** Codes or prefixes that the test names and wants. */
  readonly named: readonly string[];
  readonly isPrefix: boolean;
}

/** Where the field says something, the text ends so or contains it, or does not. */
export interface TextAsked {
  readonly kind: 'text';
  readonly variable: Variable;
  readonly test: Exclude<TextTest, 'startsWith'>;
  readonly part: string;
  readonly isWanted: boolean;
}

export type Asked = Within | TextAsked;

/** @returns nothing where the test is none of one field against literals */
export function askedBy(leaf: Expression, isWanted: boolean, table: Table): Asked | undefined {
  switch (leaf.op) {
    case 'field':
      return within(table, valueVariable(table.get(leaf.name)!), pointsOf([1]), isWanted);
    case 'compare':
      return ofComparison(leaf, isWanted, table);
    case 'among': {
      const variable = variableOf(leaf.of, table);
      return variable && amongValues(table, variable, leaf.values, isWanted);
    }
    case 'holds': {
      const { of, texts } = leaf;
      if (of.op !== 'literal' || texts.op !== 'field') return undefined;
      const code = of.value as string;
      const variable = memberVariable(table.get(texts.name)!, code);
      return within(table, variable, pointsOf([1]), isWanted, isWanted ? [code] : []);
    }
    case 'test':
      return ofText(leaf, isWanted, table);
    default:
      return undefined;
  }
}

/** The field, or the size of a field, that an expression is. */
function variableOf(expression: Expression, table: Table): Variable | undefined {
  if (expression.op === 'field') return valueVariable(table.get(expression.name)!);
  if (expression.op === 'size' && expression.of.op === 'field')
    return sizeVariable(table.get(expression.of.name)!);
  return undefined;
}

function ofComparison(
  { left, right, relation }: Extract<Expression, { op: 'compare' }>,
  isWanted: boolean,
  table: Table,
): Within | undefined {
  const [of, literal, how] =
    right.op === 'literal'
      ? [left, right.value, relation]
      : left.op === 'literal'
        ? [right, left.value, MIRRORED[relation]]
        : [];
  const variable = of && variableOf(of, table);
  if (variable === undefined || how === undefined) return undefined;
  const value = variable.about === 'size' ? (literal as Value) : valueFor(variable.field, literal as Literal);
  if (value === undefined) return undefined;
  const actual = isWanted ? how : NEGATED[how];
  const named = actual === '==' && typeof literal === 'string' ? [literal] : [];
  return within(table, variable, related(actual, value), true, named);
}

function related(relation: Relation, value: Value): Stretches {
  switch (relation) {
    case '==':
      return pointsOf([value]);
    case '!=':
      return complement(pointsOf([value]));
    case '<':
    case '<=':
      return below(value, relation === '<=');
    case '>':
    case '>=':
      return above(value, relation === '>=');
  }
}

function amongValues(
  table: Table,
  variable: Variable,
  values: readonly Literal[],
  isWanted: boolean,
): Within | undefined {
  const found = values.map((value) =>
    variable.about === 'size' ? (value as Value) : valueFor(variable.field, value),
  );
  if (found.includes(undefined)) return undefined;
  const named = isWanted ? values.filter((value) => typeof value === 'string') : [];
  return within(table, variable, pointsOf(found as Value[]), isWanted, named);
}

function ofText(
  { of, part, test }: Extract<Expression, { op: 'test' }>,
  isWanted: boolean,
  table: Table,
): Asked | undefined {
  if (of.op !== 'field' || part.op !== 'literal') return undefined;
  const text = part.value as string;
  const field = table.get(of.name)!;
  const variable = valueVariable(field);
  if (test === 'startsWith') {
    const set = field.type === 'day' ? daysStarting(text) : prefixed(text);
    return set && { ...within(table, variable, set, isWanted, isWanted ? [text] : []), isPrefix: true };
  }
  // A field that is the start of another has its end elsewhere; days are numbers here.
  if (field.type === 'day' || field.domain?.startOf !== undefined) return undefined;
  return { kind: 'text', variable, test, part: text, isWanted };
}

/** A field that is the start of another is reasoned about as that other one. */
function within(
  table: Table,
  variable: Variable,
  listed: Stretches,
  isWanted: boolean,
  named: readonly string[] = [],
): Within {
  const set = isWanted ? listed : complement(listed);
  const { field, about } = variable;
  const start = about === 'value' ? field.domain?.startOf : undefined;
  const whole = start && table.get(start.field);
  if (start === undefined || whole === undefined)
    return { kind: 'within', variable, set, field, named, isPrefix: false };
  return {
    kind: 'within',
    variable: valueVariable(whole),
    set: longerTexts(set, start.length),
    field,
    named,
    isPrefix: false,
  };
}
