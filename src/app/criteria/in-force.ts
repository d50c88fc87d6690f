/** Which criteria decide: the active ones that can be asked. One whose field is gone is left out and told as broken, never lost. */
import { compileCriterion } from '../../screening/criteria/compile.ts';
import type { CriterionProblem } from '../../screening/criteria/problems.ts';
import type { Criterion } from '../../screening/criterion.ts';
import { withFieldsOf } from './fields-of.ts';

/** What is wrong with a criterion under the fields of this build; none where it can be asked. */
export function problemsOf(criterion: Criterion): readonly CriterionProblem[] {
  return withFieldsOf(criterion, (fields) => {
    const compiled = compileCriterion(criterion, fields);
    return compiled.ok ? [] : compiled.problems;
  });
}

/** The criteria that can be asked; the others are named on the server's own log. */
export function askable(criteria: readonly Criterion[]): readonly Criterion[] {
  return criteria.filter((criterion) => {
    const [first] = problemsOf(criterion);
    if (first !== undefined)
      console.error(
        `Criterion ${criterion.id} version ${criterion.version} cannot be asked: ${first.message.en}`,
      );
    return first === undefined;
  });
}
