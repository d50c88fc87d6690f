/** Comparisons of numbers, texts and days; a field against a literal, by far the most common, has its own short path. */
import type { ConditionCode, ValueCode } from './code.ts';
import type { Expression, Relation } from './expression.ts';
import type { SlotValue } from './slots.ts';
import { FALSE, FAULT, missing, TRUE, UNKNOWN } from './truth.ts';

type Comparison = Extract<Expression, { op: 'compare' }>;
type Ordered = string | number;

export function compareCode(
  expression: Comparison,
  compileValue: (part: Expression) => ValueCode,
): ConditionCode {
  const { left, right, relation } = expression;
  if (left.op === 'field' && right.op === 'literal')
    return againstLiteral(left.slot, relation, right.value as Ordered);
  if (left.op === 'literal' && right.op === 'field')
    return againstLiteral(right.slot, MIRRORED[relation], left.value as Ordered);
  const one = compileValue(left);
  const other = compileValue(right);
  return (slots) => {
    const a = one(slots);
    const b = other(slots);
    if (a == null || b == null) return missing(a, b);
    return holds(a as Ordered, relation, b as Ordered) ? TRUE : FALSE;
  };
}

export const MIRRORED: Readonly<Record<Relation, Relation>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function holds(a: Ordered, relation: Relation, b: Ordered): boolean {
  switch (relation) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function againstLiteral(slot: number, relation: Relation, literal: Ordered): ConditionCode {
  const none = (value: SlotValue) => (value === null ? FAULT : UNKNOWN);
  switch (relation) {
    case '==':
      return (slots) => {
        const value = slots[slot];
        return value == null ? none(value) : value === literal ? TRUE : FALSE;
      };
    case '!=':
      return (slots) => {
        const value = slots[slot];
        return value == null ? none(value) : value !== literal ? TRUE : FALSE;
      };
    case '<':
      return (slots) => {
        const value = slots[slot];
        return value == null ? none(value) : (value as Ordered) < literal ? TRUE : FALSE;
      };
    case '<=':
      return (slots) => {
        const value = slots[slot];
        return value == null ? none(value) : (value as Ordered) <= literal ? TRUE : FALSE;
      };
    case '>':
      return (slots) => {
        const value = slots[slot];
        return value == null ? none(value) : (value as Ordered) > literal ? TRUE : FALSE;
      };
    case '>=':
      return (slots) => {
        const value = slots[slot];
        return value == null ? none(value) : (value as Ordered) >= literal ? TRUE : FALSE;
      };
  }
}
