/**
 * An analysis that somebody wants run: which template, over which records, with which columns and parameters, as plain data.
 * Checked whole before anything is computed, and kept with every run.
 */
import { addDays, type Day, isDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { StudyColumn } from '../studies/definition.ts';
import { type Analysis, type AnalysisChoice, type AnalysisRole, needsTable } from './analysis.ts';

export interface AnalysisDefinition {
  /** Id of the analysis that is run. */
  readonly template: string;
  readonly direction: Direction;
  readonly period: AnalysisPeriod;
  /** Columns by role. */
  readonly choice: AnalysisChoice;
  /** The table that somebody brought, where the template needs one. */
  readonly brought: string | null;
  readonly parameters: Readonly<Record<string, number>>;
  readonly seed: number;
}

export type AnalysisPeriod =
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day }
  /** So many days up to the day on which it is run: running it again next month reads the month. */
  | { readonly kind: 'last'; readonly days: number };

export type AnalysisColumn = StudyColumn;

const MOST_DAYS = 3660;

/** @param today business day */
export function daysOf(period: AnalysisPeriod, today: Day): { readonly from: Day; readonly to: Day } {
  return period.kind === 'days' ? period : { from: addDays(today, 1 - period.days), to: today };
}

/** Everything that is wrong with a definition, with pointers into it. @param brought columns of the table, or null without one */
export function analysisProblems(
  definition: AnalysisDefinition,
  analysis: Analysis | undefined,
  records: readonly AnalysisColumn[],
  brought: readonly AnalysisColumn[] | null,
): Problem[] {
  if (analysis === undefined)
    return [
      problem(
        'template',
        '/template',
        `없는 분석입니다: ${definition.template}`,
        `There is no analysis ${definition.template}`,
      ),
    ];
  const tableMissing = needsTable(analysis) && brought === null;
  return [
    ...periodProblems(definition.period),
    ...(tableMissing ? [noTable()] : []),
    ...unknownRoles(definition.choice, analysis),
    ...Object.entries(analysis.roles).flatMap(([name, role]) =>
      role.from === 'brought' && brought === null
        ? []
        : roleProblems(
            name,
            role,
            definition.choice[name] ?? [],
            role.from === 'brought' ? brought! : records,
          ),
    ),
    ...parameterProblems(definition.parameters, analysis),
  ];
}

function problem(code: string, pointer: string, ko: string, en: string): Problem {
  return { code: `analysis/${code}`, pointer, message: { ko, en } };
}

function noTable(): Problem {
  return problem(
    'no-table',
    '/brought',
    '이 분석에는 표가 필요합니다. 표를 올리거나 올린 표를 고르십시오.',
    'This analysis needs a table: bring one or choose one that was brought',
  );
}

function periodProblems(period: AnalysisPeriod): Problem[] {
  if (period.kind === 'last')
    return Number.isInteger(period.days) && period.days >= 1 && period.days <= MOST_DAYS
      ? []
      : [
          problem(
            'days',
            '/period/days',
            `1일에서 ${MOST_DAYS}일까지의 날수여야 합니다. 받은 값: ${period.days}`,
            `Has to be a number of days from 1 to ${MOST_DAYS}; got ${period.days}`,
          ),
        ];
  const wrong = (['from', 'to'] as const).filter((name) => !isDay(period[name]));
  if (wrong.length > 0)
    return wrong.map((name) =>
      problem('day', `/period/${name}`, `날짜가 아닙니다: ${period[name]}`, `${period[name]} is no day`),
    );
  return period.from <= period.to
    ? []
    : [problem('period', '/period/to', '기간의 끝이 시작보다 앞섭니다.', 'The period ends before it begins')];
}

function unknownRoles(choice: AnalysisChoice, { roles }: Analysis): Problem[] {
  return Object.keys(choice)
    .filter((name) => !Object.hasOwn(roles, name))
    .map((name) =>
      problem('role', `/choice/${name}`, `없는 자리입니다: ${name}`, `The analysis has no place ${name}`),
    );
}

/** Whether a column can stand in a role. */
export function fits({ kind }: AnalysisRole, column: AnalysisColumn): boolean {
  if (kind === 'any') return true;
  if (kind === 'number') return column.kind === 'number' && column.writtenAs !== 'day';
  return column.kind === 'code' || column.writtenAs === 'truth';
}

function roleProblems(
  name: string,
  role: AnalysisRole,
  chosen: readonly string[],
  known: readonly AnalysisColumn[],
): Problem[] {
  const at = `/choice/${name}`;
  const { title, least, most } = role;
  const found: Problem[] = [];
  if (chosen.length < least || chosen.length > most)
    found.push(
      problem(
        'how-many',
        at,
        `‘${title.ko}’ 자리에는 항목을 ${least}개에서 ${most}개까지 고르십시오. 고른 것: ${chosen.length}개`,
        `“${title.en}” takes from ${least} to ${most} columns; ${chosen.length} were chosen`,
      ),
    );
  chosen.forEach((column, place) => {
    const wrong = columnProblem(column, role, chosen.indexOf(column) < place, known);
    if (wrong !== undefined) found.push(problem(wrong.code, `${at}/${place}`, wrong.ko, wrong.en));
  });
  return found;
}

function columnProblem(
  name: string,
  role: AnalysisRole,
  isTwice: boolean,
  known: readonly AnalysisColumn[],
): (Text & { readonly code: string }) | undefined {
  if (isTwice) return { code: 'twice', ko: `두 번 골랐습니다: ${name}`, en: `${name} was chosen twice` };
  const column = known.find((one) => one.name === name);
  if (column === undefined)
    return { code: 'unknown-column', ko: `없는 항목입니다: ${name}`, en: `There is no column ${name}` };
  if (fits(role, column)) return undefined;
  return role.kind === 'number'
    ? { code: 'no-number', ko: `수가 아닌 항목입니다: ${name}`, en: `${name} holds no numbers` }
    : {
        code: 'no-code',
        ko: `부호나 이름이 아닌 항목입니다: ${name}`,
        en: `${name} holds no codes or names`,
      };
}

function parameterProblems(given: Readonly<Record<string, number>>, { parameters }: Analysis): Problem[] {
  return Object.entries(given).flatMap(([name, value]) => {
    const parameter = parameters[name];
    const at = `/parameters/${name}`;
    if (parameter === undefined)
      return [problem('parameter', at, `없는 값입니다: ${name}`, `The analysis has no parameter ${name}`)];
    const [least, most] = parameter.range;
    if (Number.isFinite(value) && value >= least && value <= most) return [];
    return [
      problem(
        'range',
        at,
        `${least}에서 ${most} 사이여야 합니다. 받은 값: ${value}`,
        `Has to lie between ${least} and ${most}; got ${value}`,
      ),
    ];
  });
}
