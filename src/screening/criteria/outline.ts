/**
 * A condition as a form can show it: rows of field, operator and values, all or any of which must hold, with groups one level
 * deep. What no form can show (arithmetic, fields compared with fields) is named with its place, and stays text.
 */
import { fillText, type Text } from '../../core/text.ts';
import type { FieldTable } from '../criterion.ts';
import { checkExpression } from './check.ts';
import type { Expression, Literal, Relation } from './expression.ts';
import { parseExpression } from './parse.ts';
import type { CriterionProblem, Span } from './problems.ts';
import { slotPlan } from './slots.ts';

export type OutlineOperator =
  | Relation
  | 'in'
  | 'not-in'
  | 'startsWith'
  | 'not-startsWith'
  | 'endsWith'
  | 'not-endsWith'
  | 'contains'
  | 'not-contains'
  | 'holds'
  | 'not-holds'
  | 'has'
  | 'lacks';

export interface OutlineRow {
  readonly kind: 'row';
  readonly field: string;
  readonly operator: OutlineOperator;
  /** None of `has` and `lacks`, several of `in` and `not-in`, one else. */
  readonly values: readonly Literal[];
}

export interface OutlineGroup {
  readonly kind: 'group';
  readonly joins: 'all' | 'any';
  readonly parts: readonly OutlineRow[];
}

export interface OutlineForm {
  readonly joins: 'all' | 'any';
  readonly parts: readonly (OutlineRow | OutlineGroup)[];
}

export type Outline =
  | { readonly ok: true; readonly form: OutlineForm }
  | { readonly ok: false; readonly why: Text; readonly from: number; readonly to: number };

const WORDS = {
  wrong: {
    ko: '조건을 읽을 수 없어 서식으로 보일 수 없습니다. 먼저 오류를 고치십시오.',
    en: 'The condition cannot be read, so no form can show it. Mend it first.',
  },
  part: {
    ko: '“{part}”은(는) 서식의 한 줄(항목, 비교, 값)로 적을 수 없습니다.',
    en: '“{part}” cannot be written as one row of the form (field, comparison, value).',
  },
  deep: {
    ko: '“{part}”에는 묶음 안에 또 묶음이 있습니다. 서식은 한 단계 묶음까지만 보입니다.',
    en: '“{part}” has a group within a group; the form shows groups one level deep.',
  },
} satisfies Record<string, Text>;

/** Thrown within this file only: the first part that no form can show. */
class Unshown extends Error {
  readonly key: keyof typeof WORDS;
  readonly span: Span;
  constructor(key: keyof typeof WORDS, span: Span) {
    super(key);
    this.key = key;
    this.span = span;
  }
}

export function outlineOf<Subject>(
  expression: string,
  scope: 'declaration' | 'item',
  fields: FieldTable<Subject>,
): Outline {
  const parsed = parseExpression(expression);
  if ('problem' in parsed) return unshown(expression, new Unshown('wrong', parsed.problem));
  const problems: CriterionProblem[] = [];
  const checked = checkExpression(parsed.tree, scope, slotPlan(fields), problems);
  if (checked === undefined)
    return unshown(expression, new Unshown('wrong', problems[0] ?? { from: 0, to: 0 }));
  try {
    return { ok: true, form: formOf(checked) };
  } catch (error) {
    if (error instanceof Unshown) return unshown(expression, error);
    throw error;
  }
}

function unshown(expression: string, { key, span: { from, to } }: Unshown): Outline {
  const part = expression.slice(from, to).replace(/\s+/g, ' ').slice(0, 120);
  return { ok: false, why: fillText(WORDS[key], { part }), from, to };
}

function formOf(whole: Expression): OutlineForm {
  const joins = whole.op === 'or' ? 'any' : 'all';
  const parts = sidesOf(whole, joins === 'any' ? 'or' : 'and').map((part) => {
    if (part.op !== 'and' && part.op !== 'or') return rowOf(part, false);
    const rows = sidesOf(part, part.op).map((one) => {
      if (one.op === 'and' || one.op === 'or') throw new Unshown('deep', part.span);
      return rowOf(one, false);
    });
    return {
      kind: 'group' as const,
      joins: part.op === 'or' ? ('any' as const) : ('all' as const),
      parts: rows,
    };
  });
  return { joins, parts };
}

/** `a && b && c` as its parts, however it is nested. */
function sidesOf(part: Expression, op: 'and' | 'or'): readonly Expression[] {
  return part.op === op ? [...sidesOf(part.left, op), ...sidesOf(part.right, op)] : [part];
}

function rowOf(part: Expression, isNegated: boolean): OutlineRow {
  switch (part.op) {
    case 'not':
      if (!isNegated) return rowOf(part.of, true);
      break;
    case 'field':
      return row(part, '==', [!isNegated]);
    case 'has':
      return row(part, isNegated ? 'lacks' : 'has', []);
    case 'among':
      return row(part.of, isNegated ? 'not-in' : 'in', part.values);
    case 'holds':
      return row(part.texts, isNegated ? 'not-holds' : 'holds', [literalOf(part.of)]);
    case 'test':
      return row(part.of, isNegated ? `not-${part.test}` : part.test, [literalOf(part.part)]);
    case 'compare':
      if (!isNegated) return comparisonRow(part);
      break;
  }
  throw new Unshown('part', part.span);
}

function row(field: Expression, operator: OutlineOperator, values: readonly Literal[]): OutlineRow {
  if (field.op !== 'field' && field.op !== 'has') throw new Unshown('part', field.span);
  return { kind: 'row', field: field.name, operator, values };
}

const TURNED: Readonly<Record<Relation, Relation>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function comparisonRow({ left, right, relation, span }: Extract<Expression, { op: 'compare' }>): OutlineRow {
  if (left.op === 'field' && right.op === 'literal') return row(left, relation, [right.value]);
  if (left.op === 'literal' && right.op === 'field') return row(right, TURNED[relation], [left.value]);
  throw new Unshown('part', span);
}

function literalOf(part: Expression): Literal {
  if (part.op !== 'literal') throw new Unshown('part', part.span);
  return part.value;
}
