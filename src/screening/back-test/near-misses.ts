/** Which one condition kept a declaration from being a hit: what an officer looks at before loosening a criterion. */
import { type ConditionCode, conditionCode, type Trouble } from '../criteria/code.ts';
import type { Expression } from '../criteria/expression.ts';
import { type Formula, formulaOf } from '../criteria/proof/formula.ts';
import type { Slots } from '../criteria/slots.ts';
import { FALSE, TRUE } from '../criteria/truth.ts';

/** With more alternatives nothing useful can be said of single conditions. */
const MOST_ALTERNATIVES = 16;

export interface Condition {
  readonly leaf: Expression;
  readonly isNegated: boolean;
}

export interface NearMisses {
  readonly conditions: readonly Condition[];
  /** Calls `found` with the place of each condition that alone failed for these slots. */
  readonly find: (slots: Slots, found: (place: number) => void) => void;
}

export function nearMisses(expression: Expression): NearMisses {
  const alternatives = alternativesOf([{ leaf: expression, wish: 'true' }], []) ?? [];
  const places = new Map<string, number>();
  const conditions: Condition[] = [];
  const codes: ConditionCode[] = [];
  const trouble: Trouble = { code: undefined, at: 0 };
  const rows = alternatives
    .filter((alternative) => alternative.length > 1)
    .map((alternative) =>
      alternative.map((condition) => {
        const { leaf, isNegated } = condition;
        const key = `${leaf.span.from}-${leaf.span.to}-${isNegated}`;
        const known = places.get(key);
        if (known !== undefined) return known;
        places.set(key, conditions.length);
        codes.push(conditionCode(leaf, trouble));
        return conditions.push(condition) - 1;
      }),
    );
  const find: NearMisses['find'] = (slots, found) => {
    for (const row of rows) {
      let failed = -1;
      for (const place of row) {
        if (codes[place]!(slots) === (conditions[place]!.isNegated ? FALSE : TRUE)) continue;
        failed = failed === -1 ? place : -2;
        if (failed === -2) break;
      }
      if (failed >= 0) found(failed);
    }
  };
  return { conditions, find };
}

/** The disjunctive form, or nothing where it is too large. */
function alternativesOf(
  todo: readonly Formula[],
  done: readonly Condition[],
): (readonly Condition[])[] | undefined {
  const [formula, ...rest] = todo;
  if (formula === undefined) return [done];
  const open = 'leaf' in formula ? formulaOf(formula.leaf, formula.wish) : formula;
  if ('all' in open) return alternativesOf([...open.all, ...rest], done);
  if ('leaf' in open)
    return alternativesOf(rest, [...done, { leaf: open.leaf, isNegated: open.wish === 'false' }]);
  const found: (readonly Condition[])[] = [];
  for (const one of open.any) {
    const some = alternativesOf([one, ...rest], done);
    if (some === undefined || found.length + some.length > MOST_ALTERNATIVES) return undefined;
    found.push(...some);
  }
  return found;
}
