/** Reads criteria as JSON that somebody names on the command line: one, or a list of them. */
import { readFileSync } from 'node:fs';
import { isDay } from '../../core/day.ts';
import { Fault } from '../../core/problem.ts';
import type { Criterion } from '../../screening/criterion.ts';

const KINDS = ['mandatory', 'risk', 'quota'];
const DIRECTIONS = ['import', 'export', 'parcel'];

/** Throws `input/criterion` with everything that is missing. */
export function readCriterionFile(path: string): readonly Criterion[] {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new Fault('input/criterion', `${path}: this is no JSON, or it is cut off.`, error);
  }
  const criteria = Array.isArray(value) ? value : [value];
  const problems = criteria.flatMap((one, place) => problemsOf(one).map((what) => `/${place}: ${what}`));
  if (problems.length > 0) throw new Fault('input/criterion', `${path}: ${problems.join('; ')}`);
  return criteria.map(completed);
}

function problemsOf(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return ['a criterion is an object'];
  const { id, expression, scope, direction, kind, validFrom, validTo } = value as Partial<Criterion>;
  return [
    ...(typeof expression === 'string' ? [] : ['expression must be a text']),
    ...(scope === 'item' || scope === 'declaration' ? [] : ['scope must be item or declaration']),
    ...(direction === undefined || DIRECTIONS.includes(direction)
      ? []
      : [`direction must be one of ${DIRECTIONS.join(', ')}`]),
    ...(id === undefined || typeof id === 'string' ? [] : ['id must be a text']),
    ...(kind === undefined || KINDS.includes(kind) ? [] : [`kind must be one of ${KINDS.join(', ')}`]),
    ...(validFrom === undefined || isDay(validFrom) ? [] : ['validFrom must be a day']),
    ...(validTo === undefined || isDay(validTo) ? [] : ['validTo must be a day']),
  ];
}

/** A draft need not say everything yet: what is missing decides nothing in a check or a back-test. */
function completed(value: Criterion): Criterion {
  const nameless = { ko: value.id ?? '', en: value.id ?? '' };
  return {
    ...{ id: '', version: 1, title: nameless, kind: 'risk', demand: 'documents', look: nameless },
    ...{ owner: '', basis: '', validFrom: '1900-01-01' },
    ...value,
  };
}
