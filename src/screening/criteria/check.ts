/**
 * Checks the syntax tree of a condition against the published fields and turns it into an expression; everything that
 * is wrong is reported at once, with its place, so that an officer sees all of it while writing.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import {
  type CheckContext,
  KIND_WORDS,
  type Node,
  report,
  spanOf,
  textAt,
  unsupported,
  wrongType,
} from './check-context.ts';
import {
  asCondition,
  checkArithmetic,
  checkChoice,
  checkComparison,
  checkConnective,
  checkMembership,
} from './check-operators.ts';
import {
  type Arithmetic,
  type Expression,
  isNumeric,
  isTextual,
  type Kind,
  type Relation,
  type TextTest,
} from './expression.ts';
import { nearestField } from './nearest-field.ts';
import { type CriterionProblem, criterionProblem } from './problems.ts';
import type { SlotPlan } from './slots.ts';

const RELATIONS = new Set(['==', '!=', '<', '<=', '>', '>=']);
const ARITHMETIC = new Set(['+', '-', '*', '/', '%']);
const TEXT_TESTS = new Set(['startsWith', 'endsWith', 'contains']);
const NO_PATTERNS = {
  ko: 'startsWith, endsWith, contains 또는 in을 쓰십시오. 정규식은 실행 시간을 보장할 수 없습니다.',
  en: 'Use startsWith, endsWith, contains or in: the running time of a regular expression cannot be bounded.',
};

/** Checks one tree. Returns nothing where something is wrong with it; the problems are pushed to `problems`. */
export function checkExpression<Subject>(
  tree: ASTNode,
  scope: 'declaration' | 'item',
  plan: SlotPlan<Subject>,
  problems: CriterionProblem[],
): Expression | undefined {
  const { table, slotOf } = plan;
  const context: CheckContext = { scope, table, slotOf, problems, check: (node) => checkNode(context, node) };
  const answer = context.check(tree);
  if (answer === undefined || answer.kind === 'boolean') return answer;
  const { ko, en } = KIND_WORDS[answer.kind];
  problems.push(
    criterionProblem('criterion/not-a-condition', answer.span, { got: en }, undefined, { got: ko }),
  );
  return undefined;
}

function checkNode(context: CheckContext, node: ASTNode): Expression | undefined {
  switch (node.op) {
    case 'value':
      return checkLiteral(context, node);
    case 'id':
    case '.': {
      const found = checkField(context, node);
      return found && { op: 'field', ...found, span: spanOf(node) };
    }
    case '!_': {
      const of = asCondition(context, context.check(node.args), '!');
      return of && { op: 'not', of, kind: 'boolean', span: spanOf(node) };
    }
    case '-_':
      return checkMinus(context, node);
    case '&&':
    case '||':
      return checkConnective(context, node);
    case 'in':
      return checkMembership(context, node);
    case '?:':
      return checkChoice(context, node);
    case 'call':
    case 'rcall':
      return checkCall(context, node);
    default:
      if (RELATIONS.has(node.op)) return checkComparison(context, node as Node<Relation>);
      if (ARITHMETIC.has(node.op)) return checkArithmetic(context, node as Node<Arithmetic>);
      return unsupported(context, node.op, spanOf(node));
  }
}

function checkLiteral(context: CheckContext, node: Node<'value'>): Expression | undefined {
  const span = spanOf(node);
  const value = node.args;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number))
      return report(context, 'criterion/number-too-large', span, { got: String(value) });
    return { op: 'literal', value: number, kind: 'int', span };
  }
  if (typeof value === 'number') return { op: 'literal', value, kind: 'double', span };
  if (typeof value === 'string') return { op: 'literal', value, kind: 'text', span };
  if (typeof value === 'boolean') return { op: 'literal', value, kind: 'boolean', span };
  return unsupported(context, textAt(node, span), span);
}

function checkField(
  context: CheckContext,
  node: ASTNode,
): { readonly name: string; readonly slot: number; readonly kind: Kind } | undefined {
  const span = spanOf(node);
  const name = dottedName(node);
  if (name === undefined) return unsupported(context, textAt(node, span), span);
  const found = context.table.get(name);
  if (found === undefined) {
    const near = nearestField(name, context.table.keys());
    const hint =
      near === undefined ? undefined : { ko: `"${near}"을(를) 뜻하셨습니까?`, en: `Did you mean "${near}"?` };
    return report(context, 'criterion/unknown-field', span, { name }, hint);
  }
  if (found.scope === 'item' && context.scope === 'declaration')
    return report(context, 'criterion/item-field', span, { name });
  return { name, slot: context.slotOf(name), kind: found.type === 'number' ? 'double' : found.type };
}

function dottedName(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const before = dottedName(node.args[0]);
  return before === undefined ? undefined : `${before}.${node.args[1]}`;
}

function checkMinus(context: CheckContext, node: Node<'-_'>): Expression | undefined {
  const span = spanOf(node);
  const of = context.check(node.args);
  if (of === undefined) return undefined;
  if (!isNumeric(of.kind)) return wrongType(context, '-', span, 'double', of.kind);
  // `|| 0`: there is no negative zero among whole literals.
  if (of.op === 'literal') return { op: 'literal', value: -(of.value as number) || 0, kind: of.kind, span };
  return { op: 'minus', of, kind: of.kind, span };
}

function checkCall(context: CheckContext, node: Node<'call' | 'rcall'>): Expression | undefined {
  const span = spanOf(node);
  const name = node.args[0];
  const given = node.op === 'call' ? node.args[1] : [node.args[1], ...node.args[2]];
  if (name === 'has' && node.op === 'call' && given.length === 1) {
    const found = checkField(context, given[0]!);
    return found && { op: 'has', name: found.name, slot: found.slot, kind: 'boolean', span };
  }
  if (name === 'size' && given.length === 1) {
    const of = context.check(given[0]!);
    if (of === undefined) return undefined;
    if (of.kind !== 'texts' && !isTextual(of.kind))
      return wrongType(context, 'size', of.span, 'text', of.kind);
    return { op: 'size', of, kind: 'int', span };
  }
  if (TEXT_TESTS.has(name) && node.op === 'rcall' && given.length === 2) {
    const [of, part] = given.map(context.check);
    if (of === undefined || part === undefined) return undefined;
    for (const side of [of, part])
      if (!isTextual(side.kind)) return wrongType(context, name, side.span, 'text', side.kind);
    return { op: 'test', test: name as TextTest, of, part, kind: 'boolean', span };
  }
  return unsupported(context, name, span, name === 'matches' ? NO_PATTERNS : undefined);
}
