/** Checks the operators of a condition: that both sides fit, and that days look like days. */
import { isDay } from '../../core/day.ts';
import {
  type CheckContext,
  type Node,
  report,
  spanOf,
  textAt,
  unsupported,
  wrongType,
} from './check-context.ts';
import { type Arithmetic, type Expression, isNumeric, type Literal, type Relation } from './expression.ts';

/** Any part that has to answer true or false. */
export function asCondition(
  context: CheckContext,
  part: Expression | undefined,
  what: string,
): Expression | undefined {
  if (part === undefined || part.kind === 'boolean') return part;
  return wrongType(context, what, part.span, 'boolean', part.kind);
}

export function checkConnective(context: CheckContext, node: Node<'&&' | '||'>): Expression | undefined {
  const left = asCondition(context, context.check(node.args[0]), node.op);
  const right = asCondition(context, context.check(node.args[1]), node.op);
  if (left === undefined || right === undefined) return undefined;
  return { op: node.op === '&&' ? 'and' : 'or', left, right, kind: 'boolean', span: spanOf(node) };
}

export function checkComparison(context: CheckContext, node: Node<Relation>): Expression | undefined {
  const left = context.check(node.args[0]);
  const right = context.check(node.args[1]);
  if (left === undefined || right === undefined) return undefined;
  if (left.kind === 'texts') return wrongType(context, node.op, left.span, 'text', left.kind);
  if (!comparable(left, right)) return wrongType(context, node.op, right.span, left.kind, right.kind);
  if (left.kind === 'boolean' && node.op !== '==' && node.op !== '!=')
    return wrongType(context, node.op, left.span, 'double', left.kind);
  if (!isDayFor(context, left, right) || !isDayFor(context, right, left)) return undefined;
  return { op: 'compare', relation: node.op, left, right, kind: 'boolean', span: spanOf(node) };
}

export function checkArithmetic(context: CheckContext, node: Node<Arithmetic>): Expression | undefined {
  const left = context.check(node.args[0]);
  const right = context.check(node.args[1]);
  if (left === undefined || right === undefined) return undefined;
  const span = spanOf(node);
  if (node.op === '+' && left.kind === 'text' && right.kind === 'text')
    return { op: 'join', left, right, kind: 'text', span };
  for (const part of [left, right])
    if (!isNumeric(part.kind)) return wrongType(context, node.op, part.span, 'double', part.kind);
  const kind = left.kind === 'int' && right.kind === 'int' ? 'int' : 'double';
  return { op: 'arithmetic', sign: node.op, left, right, kind, span };
}

export function checkMembership(context: CheckContext, node: Node<'in'>): Expression | undefined {
  const of = context.check(node.args[0]);
  if (node.args[1].op === 'list') return checkAmong(context, of, node.args[1], node);
  const texts = context.check(node.args[1]);
  if (of === undefined || texts === undefined) return undefined;
  if (texts.kind !== 'texts') return wrongType(context, 'in', texts.span, 'texts', texts.kind);
  if (of.kind !== 'text') return wrongType(context, 'in', of.span, 'text', of.kind);
  return { op: 'holds', of, texts, kind: 'boolean', span: spanOf(node) };
}

function checkAmong(
  context: CheckContext,
  of: Expression | undefined,
  list: Node<'list'>,
  node: Node<'in'>,
): Expression | undefined {
  const elements = list.args.map(context.check);
  if (of === undefined) return undefined;
  if (of.kind === 'texts') return wrongType(context, 'in', of.span, 'text', of.kind);
  const values: Literal[] = [];
  for (const element of elements) {
    if (element === undefined) return undefined;
    if (element.op !== 'literal') return unsupported(context, textAt(list, element.span), element.span);
    if (!comparable(of, element)) return wrongType(context, 'in', element.span, of.kind, element.kind);
    if (!isDayFor(context, of, element)) return undefined;
    values.push(element.value);
  }
  return { op: 'among', of, values, kind: 'boolean', span: spanOf(node) };
}

export function checkChoice(context: CheckContext, node: Node<'?:'>): Expression | undefined {
  const condition = asCondition(context, context.check(node.args[0]), '?:');
  const then = context.check(node.args[1]);
  const otherwise = context.check(node.args[2]);
  if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
  if (!comparable(then, otherwise))
    return wrongType(context, '?:', otherwise.span, then.kind, otherwise.kind);
  const kind = then.kind === otherwise.kind ? then.kind : isNumeric(then.kind) ? 'double' : 'text';
  return { op: 'choose', condition, then, otherwise, kind, span: spanOf(node) };
}

function comparable(one: Expression, other: Expression): boolean {
  if (one.kind === other.kind) return true;
  if (isNumeric(one.kind) && isNumeric(other.kind)) return true;
  const besideDay = one.kind === 'day' ? other : other.kind === 'day' ? one : undefined;
  return besideDay !== undefined && besideDay.op === 'literal' && besideDay.kind === 'text';
}

/** Whether a literal beside a day is written as one; reported where it is not. */
function isDayFor(context: CheckContext, day: Expression, other: Expression): boolean {
  if (day.kind !== 'day' || other.op !== 'literal' || isDay(other.value)) return true;
  report(context, 'criterion/not-a-day', other.span, { got: String(other.value) });
  return false;
}
