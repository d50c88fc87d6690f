/**
 * Turns a checked expression into functions over slots. Values keep `undefined` for unknown and `null` for fault all
 * the way up; conditions answer a Truth. Nothing is thrown and nothing is built while running.
 */
import { arithmeticCode, joinCode, minusCode } from './code-arithmetic.ts';
import { compareCode } from './code-compare.ts';
import type { Expression } from './expression.ts';
import type { Slots, SlotValue } from './slots.ts';
import { FALSE, FAULT, missing, not, stronger, TRUE, type Truth, UNKNOWN } from './truth.ts';

export type ConditionCode = (slots: Slots) => Truth;
export type ValueCode = (slots: Slots) => SlotValue;

/** What went wrong in the evaluation under way; written where it happens, read when the whole answers FAULT. */
export interface Trouble {
  code: FaultCode | undefined;
  at: number;
}
export type FaultCode = 'division-by-zero' | 'not-finite' | 'inexact' | 'field' | 'thrown';

/** Compiles an expression whose kind is boolean. */
export function conditionCode(expression: Expression, trouble: Trouble): ConditionCode {
  switch (expression.op) {
    case 'literal': {
      const answer = expression.value === true ? TRUE : FALSE;
      return () => answer;
    }
    case 'field': {
      const { slot } = expression;
      return (slots) => truthOf(slots[slot]);
    }
    case 'not': {
      const of = conditionCode(expression.of, trouble);
      return (slots) => not(of(slots));
    }
    case 'and': {
      const left = conditionCode(expression.left, trouble);
      const right = conditionCode(expression.right, trouble);
      return (slots) => {
        const one = left(slots);
        if (one === FALSE) return FALSE;
        const other = right(slots);
        return other === FALSE ? FALSE : stronger(one, other);
      };
    }
    case 'or': {
      const left = conditionCode(expression.left, trouble);
      const right = conditionCode(expression.right, trouble);
      return (slots) => {
        const one = left(slots);
        if (one === TRUE) return TRUE;
        const other = right(slots);
        return other === TRUE ? TRUE : stronger(one, other);
      };
    }
    case 'compare':
      return expression.left.kind === 'boolean'
        ? agreeCode(expression, trouble)
        : compareCode(expression, (part) => valueCode(part, trouble));
    case 'test':
      return testCode(expression, trouble);
    case 'among':
      return amongCode(expression, trouble);
    case 'holds': {
      const of = valueCode(expression.of, trouble);
      const texts = valueCode(expression.texts, trouble);
      return (slots) => {
        const one = of(slots);
        const all = texts(slots);
        if (one == null || all == null) return missing(one, all);
        return (all as readonly string[]).includes(one as string) ? TRUE : FALSE;
      };
    }
    case 'has': {
      const { slot } = expression;
      return (slots) => (slots[slot] === null ? FAULT : slots[slot] === undefined ? FALSE : TRUE);
    }
    case 'choose': {
      const condition = conditionCode(expression.condition, trouble);
      const then = conditionCode(expression.then, trouble);
      const otherwise = conditionCode(expression.otherwise, trouble);
      return (slots) => {
        const answer = condition(slots);
        return answer === TRUE ? then(slots) : answer === FALSE ? otherwise(slots) : answer;
      };
    }
    default:
      throw new TypeError(`${expression.op} is no condition`);
  }
}

/** Compiles an expression of any kind but boolean. */
function valueCode(expression: Expression, trouble: Trouble): ValueCode {
  switch (expression.op) {
    case 'literal': {
      const { value } = expression;
      return () => value;
    }
    case 'field': {
      const { slot } = expression;
      return (slots) => slots[slot];
    }
    case 'minus':
      return minusCode(valueCode(expression.of, trouble));
    case 'arithmetic':
      return arithmeticCode(
        expression,
        valueCode(expression.left, trouble),
        valueCode(expression.right, trouble),
        trouble,
      );
    case 'join':
      return joinCode(valueCode(expression.left, trouble), valueCode(expression.right, trouble));
    case 'size': {
      const of = valueCode(expression.of, trouble);
      return (slots) => sizeOf(of(slots));
    }
    case 'choose': {
      const condition = conditionCode(expression.condition, trouble);
      const then = valueCode(expression.then, trouble);
      const otherwise = valueCode(expression.otherwise, trouble);
      return (slots) => {
        const answer = condition(slots);
        if (answer === TRUE) return then(slots);
        if (answer === FALSE) return otherwise(slots);
        return answer === FAULT ? null : undefined;
      };
    }
    default:
      throw new TypeError(`${expression.op} is no value`);
  }
}

/** `==` and `!=` between two conditions. */
function agreeCode(expression: Extract<Expression, { op: 'compare' }>, trouble: Trouble): ConditionCode {
  const left = conditionCode(expression.left, trouble);
  const right = conditionCode(expression.right, trouble);
  const wanted = expression.relation === '==';
  return (slots) => {
    const one = left(slots);
    const other = right(slots);
    if (one >= UNKNOWN || other >= UNKNOWN) return stronger(one, other);
    return (one === other) === wanted ? TRUE : FALSE;
  };
}

function testCode(expression: Extract<Expression, { op: 'test' }>, trouble: Trouble): ConditionCode {
  const of = valueCode(expression.of, trouble);
  const part = valueCode(expression.part, trouble);
  const { test } = expression;
  return (slots) => {
    const text = of(slots) as string | null | undefined;
    const sought = part(slots) as string | null | undefined;
    if (text == null || sought == null) return missing(text, sought);
    const found =
      test === 'startsWith'
        ? text.startsWith(sought)
        : test === 'endsWith'
          ? text.endsWith(sought)
          : text.includes(sought);
    return found ? TRUE : FALSE;
  };
}

function amongCode(expression: Extract<Expression, { op: 'among' }>, trouble: Trouble): ConditionCode {
  const values = new Set<SlotValue>(expression.values);
  if (expression.of.kind === 'boolean') {
    const of = conditionCode(expression.of, trouble);
    return (slots) => {
      const answer = of(slots);
      if (answer >= UNKNOWN) return answer;
      return values.has(answer === TRUE) ? TRUE : FALSE;
    };
  }
  const of = valueCode(expression.of, trouble);
  return (slots) => {
    const value = of(slots);
    if (value == null) return value === null ? FAULT : UNKNOWN;
    return values.has(value) ? TRUE : FALSE;
  };
}

function truthOf(value: SlotValue): Truth {
  return value === true ? TRUE : value === false ? FALSE : value === undefined ? UNKNOWN : FAULT;
}

/** Characters of a text as Unicode code points, or entries of a list, as CEL counts. */
function sizeOf(value: SlotValue): SlotValue {
  if (value == null) return value;
  if (typeof value !== 'string') return (value as readonly string[]).length;
  let size = 0;
  for (const _ of value) size++;
  return size;
}
