/**
 * A study: what an officer wants to learn from which cases, as plain data. Checked whole before anything is computed, and kept
 * with every model that comes of it.
 */
import { type Day, isDay } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { TableSettings } from '../../learning/table/train-table.ts';
import type { Direction } from '../../model/declaration.ts';
import { OUTCOME_CODES } from '../../reference/outcome-codes.ts';
import { directionProblems } from './directions.ts';

export interface StudyDefinition {
  readonly source: StudySource;
  readonly outcome: StudyOutcome;
  /** Names of the columns that are learnt from. */
  readonly columns: readonly string[];
  /** Rows that agree in all of these are much alike; those whose like was learnt from are judged apart from new ones. */
  readonly groupBy: readonly string[];
  /** Which rows are never learnt from. */
  readonly judge:
    | { readonly kind: 'from'; readonly day: Day }
    | { readonly kind: 'share'; readonly percent: number };
  readonly settings: TableSettings;
  readonly seed: number;
  /** Numbers among the columns: all else equal, more of one never lowers the chance, or never raises it. */
  readonly neverFallsWith?: readonly string[];
  readonly neverRisesWith?: readonly string[];
}

export type StudySource =
  /** Examined lines of declarations that were made in a stretch of time. */
  | { readonly kind: 'examined'; readonly direction: Direction; readonly from: Day; readonly to: Day }
  /** A table that somebody brought; its model would be asked about such declarations, imports unless told otherwise. */
  | { readonly kind: 'uploaded'; readonly table: string; readonly direction?: Direction };

export type StudyOutcome =
  | { readonly kind: 'found' }
  | { readonly kind: 'critical' }
  /** Codes of the outcome of an examination. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  /** A column of an uploaded table, and its entry that means yes. */
  | { readonly kind: 'column'; readonly column: string; readonly yes: string };

/** A column that a study may learn from or group by. */
export interface StudyColumn {
  readonly name: string;
  readonly title: Text;
  readonly kind: 'number' | 'code';
  /** What its numbers stand for: days since 1970, or 1 for yes and 0 for no. */
  readonly writtenAs?: 'day' | 'truth';
  readonly unit?: string;
  readonly codeList?: string;
  /** Looked up in the past at the moment of filing, and not declared. */
  readonly isFact: boolean;
  /** Names or numbers of somebody: their entries are not shown. */
  readonly isPersonal: boolean;
}

/** Which declarations a model of the study would be asked about. */
export function directionOf({ source }: Pick<StudyDefinition, 'source'>): Direction {
  return source.direction ?? 'import';
}

const MOST_COLUMNS = 200;
const LEAST_PERCENT = 5;
const MOST_PERCENT = 50;

/** Everything that is wrong with a definition, with pointers into it. @param columns that the source has */
export function studyProblems(definition: StudyDefinition, known: readonly StudyColumn[]): Problem[] {
  const { source, outcome, columns, groupBy, judge, settings } = definition;
  const names = new Set(known.map(({ name }) => name));
  return [
    ...(source.kind === 'examined' ? periodProblems(source, judge) : []),
    ...outcomeProblems(outcome, source, names),
    ...(columns.length === 0 || columns.length > MOST_COLUMNS ? [howMany(columns.length)] : []),
    ...unknownOf(columns, names, '/columns'),
    ...unknownOf(groupBy, names, '/groupBy'),
    ...(outcome.kind === 'column' ? answerAmong(columns, outcome.column) : []),
    ...judgeProblems(judge, source),
    ...directionProblems(definition, known),
    ...settingProblems(settings),
  ];
}

function problem(code: string, pointer: string, ko: string, en: string): Problem {
  return { code: `study/${code}`, pointer, message: { ko, en } };
}

function howMany(count: number): Problem {
  return problem(
    'columns',
    '/columns',
    `1개에서 ${MOST_COLUMNS}개까지 고르십시오. 고른 항목: ${count}개`,
    `Choose from 1 to ${MOST_COLUMNS} columns; ${count} were chosen`,
  );
}

function unknownOf(asked: readonly string[], names: ReadonlySet<string>, pointer: string): Problem[] {
  return asked.flatMap((name, place) =>
    names.has(name)
      ? []
      : [
          problem(
            'unknown-column',
            `${pointer}/${place}`,
            `자료에 없는 항목입니다: ${name}`,
            `The data has no column ${name}`,
          ),
        ],
  );
}

function answerAmong(columns: readonly string[], column: string): Problem[] {
  const place = columns.indexOf(column);
  if (place < 0) return [];
  return [
    problem(
      'answer-among-columns',
      `/columns/${place}`,
      `맞힐 대상인 ${column} 자체로는 배울 수 없습니다.`,
      `${column} is the answer itself and cannot be learnt from`,
    ),
  ];
}

function periodProblems(
  { from, to }: { readonly from: Day; readonly to: Day },
  judge: StudyDefinition['judge'],
): Problem[] {
  const found: Problem[] = [];
  for (const [name, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!isDay(day))
      found.push(problem('day', `/source/${name}`, `날짜가 아닙니다: ${day}`, `${day} is no day`));
  if (found.length > 0) return found;
  if (from > to)
    found.push(
      problem('period', '/source/to', '기간의 끝이 시작보다 앞섭니다.', 'The period ends before it begins'),
    );
  if (judge.kind === 'from' && isDay(judge.day) && (judge.day <= from || judge.day > to))
    found.push(
      problem(
        'judged-day',
        '/judge/day',
        `평가 시작일은 ${from} 다음 날부터 ${to}까지여야 합니다.`,
        `Judging has to begin after ${from} and by ${to}`,
      ),
    );
  return found;
}

function outcomeProblems(outcome: StudyOutcome, source: StudySource, names: ReadonlySet<string>): Problem[] {
  if ((outcome.kind === 'column') !== (source.kind === 'uploaded'))
    return [
      problem(
        'outcome-of-other-data',
        '/outcome',
        '올린 표는 그 표의 열을, 검사 자료는 검사결과를 맞힐 대상으로 합니다.',
        'An uploaded table is learnt towards one of its columns, examined lines towards their outcome',
      ),
    ];
  if (outcome.kind === 'column' && !names.has(outcome.column))
    return unknownOf([outcome.column], names, '/outcome/column');
  if (outcome.kind === 'column' && outcome.yes === '')
    return [
      problem(
        'outcome-yes',
        '/outcome/yes',
        '맞힐 값을 고르십시오.',
        'Choose the entry of the column that means yes',
      ),
    ];
  if (outcome.kind !== 'codes') return [];
  const unknown = outcome.codes.filter((code) => !OUTCOME_CODES.rows.some((row) => row.code === code));
  if (outcome.codes.length > 0 && unknown.length === 0) return [];
  return [
    problem(
      'outcome-codes',
      '/outcome/codes',
      outcome.codes.length === 0
        ? '검사결과 부호를 하나 이상 고르십시오.'
        : `없는 검사결과 부호입니다: ${unknown.join(', ')}`,
      outcome.codes.length === 0
        ? 'Choose at least one outcome code'
        : `No such outcome codes: ${unknown.join(', ')}`,
    ),
  ];
}

function judgeProblems(judge: StudyDefinition['judge'], source: StudySource): Problem[] {
  if (judge.kind === 'from') {
    if (source.kind === 'uploaded')
      return [
        problem(
          'judged-day',
          '/judge',
          '올린 표는 비율로 나누어 평가합니다.',
          'An uploaded table is divided by a share, not by a day',
        ),
      ];
    return isDay(judge.day)
      ? []
      : [problem('day', '/judge/day', `날짜가 아닙니다: ${judge.day}`, `${judge.day} is no day`)];
  }
  if (judge.percent >= LEAST_PERCENT && judge.percent <= MOST_PERCENT) return [];
  return [
    problem(
      'judged-share',
      '/judge/percent',
      `평가 비율은 ${LEAST_PERCENT}%에서 ${MOST_PERCENT}%까지입니다. 받은 값: ${judge.percent}`,
      `The judged share goes from ${LEAST_PERCENT} to ${MOST_PERCENT} %; got ${judge.percent}`,
    ),
  ];
}

const LIMITS = { trees: [10, 600], depth: [1, 8], rate: [0.01, 0.5] } as const;

function settingProblems(settings: TableSettings): Problem[] {
  return (['trees', 'depth', 'rate'] as const).flatMap((name) => {
    const [least, most] = LIMITS[name];
    const value = settings[name];
    const isWhole = name === 'rate' || Number.isInteger(value);
    if (value >= least && value <= most && isWhole) return [];
    return [
      problem(
        'setting',
        `/settings/${name}`,
        `${least}에서 ${most} 사이여야 합니다. 받은 값: ${value}`,
        `Has to lie between ${least} and ${most}; got ${value}`,
      ),
    ];
  });
}
