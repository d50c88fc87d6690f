/**
 * A condition as a tree of "all of" and "one of", down to single tests. Each part is asked for in one of four ways, since
 * an answer may also be unknown or a fault: true, false, not true, not false (S. C. Kleene, Introduction to Metamathematics,
 * 1952, §64). A criterion is met only where it is true, so "always" means that "not true" is impossible.
 */
import type { Expression, Relation } from '../expression.ts';

export type Wish = 'true' | 'false' | 'not-true' | 'not-false';

export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly leaf: Expression; readonly wish: Wish };

const OPPOSITE: Readonly<Record<Wish, Wish>> = {
  true: 'false',
  false: 'true',
  'not-true': 'not-false',
  'not-false': 'not-true',
};

/** The same, with whatever decides the other way. */
const DENIED: Readonly<Record<Wish, Wish>> = {
  true: 'not-true',
  'not-true': 'true',
  false: 'not-false',
  'not-false': 'false',
};

type Choice = Extract<Expression, { op: 'choose' }>;
type Comparison = Extract<Expression, { op: 'compare' }>;
type Among = Extract<Expression, { op: 'among' }>;

/** One step down; what is no connective is a leaf. */
export function formulaOf(expression: Expression, wish: Wish): Formula {
  const ask = (part: Expression, how: Wish): Formula => ({ leaf: part, wish: how });
  switch (expression.op) {
    case 'not':
      return formulaOf(expression.of, OPPOSITE[wish]);
    case 'and':
    case 'or': {
      const parts = [ask(expression.left, wish), ask(expression.right, wish)];
      const isJoint = expression.op === 'and' ? ['true', 'not-false'] : ['false', 'not-true'];
      return isJoint.includes(wish) ? { all: parts } : { any: parts };
    }
    case 'choose':
      return choiceOf(expression.condition, expression.then, expression.otherwise, wish);
    case 'compare':
      if (expression.left.kind === 'boolean') return agreementOf(expression, wish);
      return choiceWithin(expression, wish) ?? ask(expression, wish);
    case 'among':
      return expression.of.kind === 'boolean' ? amongTruths(expression, wish) : ask(expression, wish);
    default:
      return ask(expression, wish);
  }
}

/** `wish` is granted where one of the pairs is; the negative wishes deny every pair. */
function pairs(wish: Wish, rows: readonly (readonly [Formula, Formula])[]): Formula {
  if (wish === 'true' || wish === 'false') return { any: rows.map((all) => ({ all })) };
  return { all: rows.map((row) => ({ any: row.map(deny) })) };
}

function deny(formula: Formula): Formula {
  if ('leaf' in formula) return { leaf: formula.leaf, wish: DENIED[formula.wish] };
  return 'all' in formula ? { any: formula.all.map(deny) } : { all: formula.any.map(deny) };
}

function choiceOf(condition: Expression, then: Expression, otherwise: Expression, wish: Wish): Formula {
  const side = wish === 'true' || wish === 'not-true' ? 'true' : 'false';
  return pairs(wish, [
    [
      { leaf: condition, wish: 'true' },
      { leaf: then, wish: side },
    ],
    [
      { leaf: condition, wish: 'false' },
      { leaf: otherwise, wish: side },
    ],
  ]);
}

/** `==` and `!=` between two conditions. */
function agreementOf({ left, right, relation }: Comparison, wish: Wish): Formula {
  for (const [literal, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (literal.op !== 'literal') continue;
    return formulaOf(other, (literal.value === true) === (relation === '==') ? wish : OPPOSITE[wish]);
  }
  const isTrueWished = wish === 'true' || wish === 'not-true';
  const mustAgree = (relation === '==') === isTrueWished;
  return pairs(
    wish,
    (['true', 'false'] as const).map(
      (one) =>
        [
          { leaf: left, wish: one },
          { leaf: right, wish: mustAgree ? one : OPPOSITE[one] },
        ] as const,
    ),
  );
}

/** `(c ? a : b) < d` says the same as `c ? a < d : b < d`. */
function choiceWithin(expression: Comparison, wish: Wish): Formula | undefined {
  const { left, right } = expression;
  const split = (choice: Choice, put: (part: Expression) => Comparison): Formula =>
    choiceOf(choice.condition, put(choice.then), put(choice.otherwise), wish);
  if (left.op === 'choose') return split(left as Choice, (part) => ({ ...expression, left: part }));
  if (right.op === 'choose') return split(right as Choice, (part) => ({ ...expression, right: part }));
  return undefined;
}

function amongTruths({ of, values, span }: Among, wish: Wish): Formula {
  const isTrueWished = wish === 'true' || wish === 'not-true';
  const wished = ([true, false] as const).filter((truth) => values.includes(truth) === isTrueWished);
  const rows = wished.map((truth): Formula => ({ leaf: of, wish: truth ? 'true' : 'false' }));
  if (wish !== 'true' && wish !== 'false') return { all: rows.map(deny) };
  if (rows.length > 0) return { any: rows };
  return { leaf: { op: 'literal', value: false, kind: 'boolean', span }, wish: 'true' };
}

export const NEGATED: Readonly<Record<Relation, Relation>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
