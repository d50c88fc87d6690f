/**
 * Arithmetic inside conditions. Whole-number literals and sizes divide as in CEL (towards zero); anything with a
 * declared number is computed in doubles. A division by zero, an endless or an inexact result is a fault.
 */
import type { FaultCode, Trouble, ValueCode } from './code.ts';
import type { Arithmetic, Expression } from './expression.ts';

export function minusCode(of: ValueCode): ValueCode {
  return (slots) => {
    const value = of(slots);
    return value == null ? value : -(value as number);
  };
}

export function joinCode(left: ValueCode, right: ValueCode): ValueCode {
  return (slots) => {
    const one = left(slots);
    const other = right(slots);
    if (one == null || other == null) return one === null || other === null ? null : undefined;
    return (one as string) + (other as string);
  };
}

export function arithmeticCode(
  expression: Extract<Expression, { op: 'arithmetic' }>,
  left: ValueCode,
  right: ValueCode,
  trouble: Trouble,
): ValueCode {
  const { sign, span } = expression;
  const isWhole = expression.kind === 'int';
  const fail = (code: FaultCode): null => {
    trouble.code = code;
    trouble.at = span.from;
    return null;
  };
  return (slots) => {
    const one = left(slots);
    const other = right(slots);
    if (one == null || other == null) return one === null || other === null ? null : undefined;
    const b = other as number;
    if (b === 0 && (sign === '/' || sign === '%')) return fail('division-by-zero');
    const result = compute(one as number, sign, b);
    if (!isWhole) return Number.isFinite(result) ? result : fail('not-finite');
    const whole = sign === '/' ? Math.trunc(result) : result;
    return Number.isSafeInteger(whole) ? whole : fail('inexact');
  };
}

function compute(a: number, sign: Arithmetic, b: number): number {
  switch (sign) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}
