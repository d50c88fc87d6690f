/**
 * Finds, for one condition, a few simple tests on fields of which at least one cannot be false when the condition is
 * not false: its access predicates. The index looks these up, and asks the whole condition only where one is met.
 * After F. Fabret et al., "Filtering algorithms and implementation for very fast publish/subscribe systems", SIGMOD 2001
 * (access predicates), here over any tree of and/or/not.
 */
import { MIRRORED } from './code-compare.ts';
import { type Expression, isNumeric, type Literal } from './expression.ts';

/** Closed on both sides; may be wider than the condition, never narrower. Empty where `from` is above `to`. */
interface InRange {
  readonly by: 'range';
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

export type Simple =
  /** The field has this value, or holds it among its texts. */
  | { readonly by: 'value'; readonly slot: number; readonly value: Literal }
  | { readonly by: 'prefix'; readonly slot: number; readonly prefix: string }
  | InRange;

/** A second test of the same conjunction, cheap to ask: where it fails, the access predicate need not be followed. */
export type Guard = InRange | { readonly by: 'value'; readonly slot: number; readonly value: string };

export type Access = Simple & { readonly guard?: Guard };

export interface Cover {
  readonly accesses: readonly Access[];
  /** Estimated share of subjects that meet one of them. */
  readonly share: number;
}

export type ShareOf = (access: Simple) => number;

/** @returns nothing where no finite set of simple tests covers the condition: it has to be asked every time */
export function coverOf(expression: Expression, shareOf: ShareOf): Cover | undefined {
  return cover(expression, true, shareOf);
}

function cover(expression: Expression, wanted: boolean, shareOf: ShareOf): Cover | undefined {
  const of = (accesses: readonly Access[]): Cover => ({
    accesses,
    share: Math.min(
      1,
      accesses.reduce((sum, access) => sum + shareOf(access), 0),
    ),
  });
  switch (expression.op) {
    case 'literal':
      return expression.value === wanted ? undefined : of([]);
    case 'field':
      return of([{ by: 'value', slot: expression.slot, value: wanted }]);
    case 'not':
      return cover(expression.of, !wanted, shareOf);
    case 'and':
    case 'or':
      return (expression.op === 'and') === wanted
        ? narrowest(conjuncts(expression, wanted), shareOf)
        : union(cover(expression.left, wanted, shareOf), cover(expression.right, wanted, shareOf));
    case 'compare': {
      const range = rangeOf(expression, wanted);
      if (range !== undefined) return of([range]);
      const equal = equalityOf(expression, wanted);
      return equal && of([equal]);
    }
    case 'among': {
      const field = expression.of;
      if (!wanted || field.op !== 'field') return undefined;
      if (expression.values.length === 0) return of([neverOn(field.slot)]);
      return of(expression.values.map((value) => ({ by: 'value', slot: field.slot, value })));
    }
    case 'holds':
      return wanted && expression.texts.op === 'field' && expression.of.op === 'literal'
        ? of([{ by: 'value', slot: expression.texts.slot, value: expression.of.value }])
        : undefined;
    case 'test':
      return wanted &&
        expression.test === 'startsWith' &&
        expression.of.op === 'field' &&
        expression.part.op === 'literal' &&
        expression.part.value !== ''
        ? of([{ by: 'prefix', slot: expression.of.slot, prefix: expression.part.value as string }])
        : undefined;
    default:
      return undefined;
  }
}

interface Demanded {
  readonly expression: Expression;
  readonly wanted: boolean;
}

/** Everything that has to hold together, through nested connectives and negations. */
function conjuncts(expression: Expression, wanted: boolean, into: Demanded[] = []): Demanded[] {
  if (expression.op === 'not') return conjuncts(expression.of, !wanted, into);
  const isJoint = expression.op === (wanted ? 'and' : 'or');
  if (!isJoint || !('left' in expression)) into.push({ expression, wanted });
  else {
    conjuncts(expression.left, wanted, into);
    conjuncts(expression.right, wanted, into);
  }
  return into;
}

/** The cheapest cover of a conjunction, guarded by the rarest of its other simple tests. */
function narrowest(parts: readonly Demanded[], shareOf: ShareOf): Cover | undefined {
  const ranges = new Map<number, InRange>();
  const guards: Guard[] = [];
  let best: Cover | undefined;
  const offer = (candidate: Cover | undefined): void => {
    if (candidate !== undefined && (best === undefined || candidate.share < best.share)) best = candidate;
  };
  for (const { expression, wanted } of parts) {
    const range = rangeOf(expression, wanted);
    if (range !== undefined) {
      const before = ranges.get(range.slot);
      ranges.set(range.slot, before === undefined ? range : meet(before, range));
      continue;
    }
    const equal = equalityOf(expression, wanted);
    if (typeof equal?.value === 'string') guards.push({ ...equal, value: equal.value });
    offer(cover(expression, wanted, shareOf));
  }
  for (const range of ranges.values()) {
    guards.push(range);
    offer({ accesses: [range], share: shareOf(range) });
  }
  return best && guardedBy(best, guards, shareOf);
}

function guardedBy({ accesses, share }: Cover, guards: readonly Guard[], shareOf: ShareOf): Cover {
  const ordered = [...guards].sort((one, other) => shareOf(one) - shareOf(other));
  return {
    accesses: accesses.map((access) => {
      const guard = access.guard ?? ordered.find(({ slot }) => slot !== access.slot);
      return guard === undefined ? access : { ...access, guard };
    }),
    share,
  };
}

function union(one: Cover | undefined, other: Cover | undefined): Cover | undefined {
  if (one === undefined || other === undefined) return undefined;
  return {
    accesses: [...one.accesses, ...other.accesses],
    share: Math.min(1, one.share + other.share),
  };
}

/** A test that no value meets: left unknown by an absent field all the same, so it is not the same as no test. */
function neverOn(slot: number): InRange {
  return { by: 'range', slot, from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
}

function meet(one: InRange, other: InRange): InRange {
  return { ...one, from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** A comparison of a numeric field with a number, as the interval in which it can hold. */
function rangeOf(expression: Expression, wanted: boolean): InRange | undefined {
  const against = fieldAgainstLiteral(expression);
  if (against === undefined || typeof against.value !== 'number' || !isNumeric(against.kind))
    return undefined;
  const { slot, value } = against;
  const below = { by: 'range', slot, from: Number.NEGATIVE_INFINITY, to: value } as const;
  const above = { by: 'range', slot, from: value, to: Number.POSITIVE_INFINITY } as const;
  switch (against.relation) {
    case '<':
    case '<=':
      return wanted ? below : above;
    case '>':
    case '>=':
      return wanted ? above : below;
    default:
      return undefined;
  }
}

function equalityOf(expression: Expression, wanted: boolean): Extract<Simple, { by: 'value' }> | undefined {
  const against = fieldAgainstLiteral(expression);
  if (against === undefined || against.relation !== (wanted ? '==' : '!=')) return undefined;
  return { by: 'value', slot: against.slot, value: against.value };
}

function fieldAgainstLiteral(expression: Expression) {
  if (expression.op !== 'compare') return undefined;
  const { left, right, relation } = expression;
  if (left.op === 'field' && right.op === 'literal')
    return { slot: left.slot, kind: left.kind, value: right.value, relation };
  if (left.op === 'literal' && right.op === 'field')
    return { slot: right.slot, kind: right.kind, value: left.value, relation: MIRRORED[relation] };
  return undefined;
}
