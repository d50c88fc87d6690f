/**
 * A condition after it has been checked: every field is known, every type fits. The step between the text that an
 * officer wrote (CEL, github.com/google/cel-spec) and the functions that run; the index reads it too.
 */
import type { Span } from './problems.ts';

/** `int` is a whole-number literal or a size; declared numbers are always `double`, as in CEL with double variables. */
export type Kind = 'boolean' | 'int' | 'double' | 'text' | 'day' | 'texts';

export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';
export type TextTest = 'startsWith' | 'endsWith' | 'contains';
export type Literal = string | number | boolean;

interface Common {
  readonly kind: Kind;
  readonly span: Span;
}

export type Expression = Common &
  (
    | { readonly op: 'literal'; readonly value: Literal }
    | { readonly op: 'field'; readonly name: string; readonly slot: number }
    | { readonly op: 'not' | 'minus' | 'size'; readonly of: Expression }
    | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | {
        readonly op: 'compare';
        readonly relation: Relation;
        readonly left: Expression;
        readonly right: Expression;
      }
    | {
        readonly op: 'arithmetic';
        readonly sign: Arithmetic;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly op: 'join'; readonly left: Expression; readonly right: Expression }
    | { readonly op: 'test'; readonly test: TextTest; readonly of: Expression; readonly part: Expression }
    | { readonly op: 'among'; readonly of: Expression; readonly values: readonly Literal[] }
    | { readonly op: 'holds'; readonly texts: Expression; readonly of: Expression }
    | { readonly op: 'has'; readonly name: string; readonly slot: number }
    | {
        readonly op: 'choose';
        readonly condition: Expression;
        readonly then: Expression;
        readonly otherwise: Expression;
      }
  );

export const isNumeric = (kind: Kind): boolean => kind === 'int' || kind === 'double';
export const isTextual = (kind: Kind): boolean => kind === 'text' || kind === 'day';

/** Fields named anywhere in an expression, in order of appearance, each once. */
export function fieldsOf(expression: Expression, into: Set<string> = new Set()): Set<string> {
  if (expression.op === 'field' || expression.op === 'has') into.add(expression.name);
  for (const part of partsOf(expression)) fieldsOf(part, into);
  return into;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'literal':
    case 'field':
    case 'has':
      return [];
    case 'not':
    case 'minus':
    case 'size':
    case 'among':
      return [expression.of];
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
    case 'join':
      return [expression.left, expression.right];
    case 'test':
      return [expression.of, expression.part];
    case 'holds':
      return [expression.of, expression.texts];
    case 'choose':
      return [expression.condition, expression.then, expression.otherwise];
  }
}
