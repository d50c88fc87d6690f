/** With which columns the chance of a study may never fall, or never rise: what is wrong with them, and as learning takes them. */
import type { Problem } from '../../core/problem.ts';
import type { Monotone } from '../../learning/monotone.ts';
import type { StudyColumn, StudyDefinition } from './definition.ts';

type Bound = Pick<StudyDefinition, 'columns' | 'neverFallsWith' | 'neverRisesWith'>;

export function directionProblems(definition: Bound, known: readonly StudyColumn[]): Problem[] {
  const { neverFallsWith = [], neverRisesWith = [] } = definition;
  const numbers = new Set(known.filter(({ kind }) => kind === 'number').map(({ name }) => name));
  const found = (field: string, names: readonly string[], others: readonly string[]): Problem[] =>
    names.flatMap((name, place) => {
      const why = whyNot(name, definition.columns, numbers, others);
      return why === undefined
        ? []
        : [{ code: 'study/direction', pointer: `/${field}/${place}`, message: why }];
    });
  return [
    ...found('neverFallsWith', neverFallsWith, []),
    ...found('neverRisesWith', neverRisesWith, neverFallsWith),
  ];
}

function whyNot(
  name: string,
  columns: readonly string[],
  numbers: ReadonlySet<string>,
  others: readonly string[],
): Problem['message'] | undefined {
  if (!columns.includes(name))
    return {
      ko: `고른 항목이 아닙니다: ${name}`,
      en: `${name} is not among the columns that are learnt from`,
    };
  if (!numbers.has(name))
    return {
      ko: `수가 아니어서 크고 작음이 없습니다: ${name}`,
      en: `${name} is no number, so it cannot rise`,
    };
  if (others.includes(name))
    return {
      ko: `두 방향을 함께 정할 수 없습니다: ${name}`,
      en: `${name} cannot be bound in both directions`,
    };
  return undefined;
}

/** A number is one feature by its own name. */
export function monotoneOf({ neverFallsWith = [], neverRisesWith = [] }: Omit<Bound, 'columns'>): Monotone {
  return Object.fromEntries([
    ...neverFallsWith.map((name) => [name, 1] as const),
    ...neverRisesWith.map((name) => [name, -1] as const),
  ]);
}
