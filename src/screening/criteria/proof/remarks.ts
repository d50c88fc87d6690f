/** What an officer should know of a criterion that is not refused: codes that no list holds, dead alternatives, silent absences. */
import { fillText, type Text } from '../../../core/text.ts';
import { type Expression, fieldsOf } from '../expression.ts';
import type { Span } from '../problems.ts';
import { type IsLive, unknownCodes } from './codes.ts';
import { type Formula, formulaOf, type Wish } from './formula.ts';
import { askedBy } from './leaf.ts';
import type { CriterionRemark, RemarkKind } from './proof.ts';
import { solve } from './solve.ts';
import type { State } from './state.ts';

const WORDS: Readonly<Record<RemarkKind, Text>> = {
  'unknown-code': {
    ko: "'{code}'은(는) 시행 중인 목록({list})에 없는 부호입니다.",
    en: "'{code}' is in no list in force ({list}).",
  },
  'dead-alternative': {
    ko: '이 부분은 결코 성립하지 않습니다: {why}',
    en: 'This alternative can never be met: {why}',
  },
  'absent-does-not-match': {
    ko: '"{field}"을(를) 적지 않은 신고는 이 부정 조건에 맞지 않습니다. 함께 찾으려면 !has({field}) || 를 앞에 두십시오.',
    en: 'A declaration that does not state "{field}" does not meet this negated test. To catch those too, put !has({field}) || before it.',
  },
};

const MOST_ALTERNATIVES = 60;
const MOST_REMARKS = 50;

export interface Remarking {
  readonly expression: Expression;
  readonly start: State;
  readonly input: string;
  readonly isLive: IsLive;
  /** Then the alternatives are not tried one by one either. */
  readonly isTooLarge: boolean;
}

export function remarksOn(about: Remarking): readonly CriterionRemark[] {
  return [...codeRemarks(about), ...deadAlternatives(about), ...silentAbsences(about)].slice(0, MOST_REMARKS);
}

function remark(
  kind: RemarkKind,
  fields: readonly string[],
  span: Span,
  parameters: Readonly<Record<string, string>>,
): CriterionRemark {
  return { kind, fields, span, message: fillText(WORDS[kind], parameters) };
}

interface Test {
  readonly leaf: Expression;
  readonly wish: Wish;
}

/** Every single test of the condition, with how it is asked for. */
function testsOf(expression: Expression): readonly Test[] {
  const todo: Formula[] = [{ leaf: expression, wish: 'true' }];
  const seen = new Set<string>();
  const found: Test[] = [];
  while (todo.length > 0) {
    const formula = todo.pop()!;
    const open = 'leaf' in formula ? formulaOf(formula.leaf, formula.wish) : formula;
    if ('all' in open) todo.push(...open.all);
    else if ('any' in open) todo.push(...open.any);
    else {
      const key = `${open.leaf.span.from}-${open.leaf.span.to}-${open.wish}`;
      if (!seen.has(key)) found.push(open);
      seen.add(key);
    }
  }
  return found.sort((one, other) => one.leaf.span.from - other.leaf.span.from);
}

/** Named in a negated test too: a code that nobody declares excludes nothing. */
function codeRemarks({ expression, start, isLive }: Remarking): readonly CriterionRemark[] {
  const found = new Map<string, CriterionRemark>();
  for (const { leaf } of testsOf(expression)) {
    const asked = askedBy(leaf, true, start.table);
    if (asked?.kind !== 'within') continue;
    for (const { field, code, list } of unknownCodes(asked, leaf.span, isLive))
      found.set(`${field} ${code}`, remark('unknown-code', [field], leaf.span, { code, list }));
  }
  return [...found.values()];
}

/** Each part of each "or" that stands among what must hold, tried together with the rest. */
function deadAlternatives(about: Remarking): readonly CriterionRemark[] {
  const { expression, start, input, isLive, isTooLarge } = about;
  if (isTooLarge) return [];
  const joint: Formula[] = [];
  const splits: (readonly Expression[])[] = [];
  gather(expression, joint, splits);
  const rest = (but: readonly Expression[]): Formula[] =>
    splits.filter((one) => one !== but).map((one) => ({ any: one.map(wished) }));
  const found: CriterionRemark[] = [];
  for (const alternatives of splits)
    for (const alternative of alternatives.slice(0, MOST_ALTERNATIVES)) {
      const solved = solve([...joint, ...rest(alternatives), wished(alternative)], start, input, isLive);
      if (solved.answer !== 'closed') continue;
      const why = solved.clashes[0]!;
      found.push({
        ...remark('dead-alternative', why.fields, alternative.span, {}),
        message: {
          ko: fillText(WORDS['dead-alternative'], { why: why.message.ko }).ko,
          en: fillText(WORDS['dead-alternative'], { why: why.message.en }).en,
        },
      });
    }
  return found;
}

const wished = (leaf: Expression): Formula => ({ leaf, wish: 'true' });

function gather(expression: Expression, joint: Formula[], splits: (readonly Expression[])[]): void {
  if (expression.op === 'and') {
    gather(expression.left, joint, splits);
    gather(expression.right, joint, splits);
  } else if (expression.op === 'or') splits.push(operands(expression));
  else joint.push(wished(expression));
}

function operands(expression: Expression): readonly Expression[] {
  return expression.op === 'or'
    ? [...operands(expression.left), ...operands(expression.right)]
    : [expression];
}

/** A negated test of an optional field of which the expression never asks whether it is there. */
function silentAbsences({ expression, start }: Remarking): readonly CriterionRemark[] {
  const asked = new Set<string>();
  gatherHas(expression, asked);
  const found = new Map<string, CriterionRemark>();
  for (const { leaf, wish } of testsOf(expression)) {
    if (leaf.op === 'has' || !isNegated(leaf, wish)) continue;
    for (const name of fieldsOf(leaf)) {
      if (start.table.get(name)!.optional && !asked.has(name) && !found.has(name))
        found.set(name, remark('absent-does-not-match', [name], leaf.span, { field: name }));
    }
  }
  return [...found.values()];
}

const isNegated = (leaf: Expression, wish: Wish): boolean =>
  wish === 'false' || (leaf.op === 'compare' && leaf.relation === '!=');

function gatherHas(expression: Expression, into: Set<string>): void {
  if (expression.op === 'has') into.add(expression.name);
  else if (expression.op === 'not') gatherHas(expression.of, into);
  else if (expression.op === 'and' || expression.op === 'or') {
    gatherHas(expression.left, into);
    gatherHas(expression.right, into);
  } else if (expression.op === 'choose') {
    gatherHas(expression.condition, into);
    gatherHas(expression.then, into);
    gatherHas(expression.otherwise, into);
  }
}
