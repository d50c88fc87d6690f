/** Runs and records from a whole series of months: told only where no month is missing, never across a gap. */
import { type Cell, factKey } from './cells.ts';
import type { FiguresProblem, Series } from './figures.ts';
import { readKey } from './key-words.ts';
import { monthsBetween, type Period } from './periods.ts';
import { addMonths } from './trade/months.ts';

/** `{"export_value": {"2018-01": 492, …}}`: the key in the words of figures, months as they are written. */
export function readSeries(given: unknown, problems: FiguresProblem[]): readonly Series[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, months]) => {
    const reading = readKey(name, { names: [], dims: [] });
    const pointer = `/series/${name}`;
    if (reading?.flow === undefined || typeof months !== 'object' || months === null) return [];
    const flow =
      reading.mode === undefined ? reading.flow : (`${reading.mode}-${reading.flow}` as Cell['flow']);
    const values = new Map<string, number>();
    for (const [month, value] of Object.entries(months)) {
      if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) && typeof value === 'number') values.set(month, value);
      else if (value !== null) problems.push(badMonth(`${pointer}/${month}`));
    }
    const key = factKey({ flow, subject: {}, measure: reading.measure ?? 'value', span: 'period' });
    return [{ key, pointer, months: values }];
  });
}

/** The months up to one without a gap, the oldest first. */
function unbroken(series: Series, last: string): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  for (let month = last; series.months.has(month); month = addMonths(month, -1))
    found.unshift([month, series.months.get(month)!]);
  return found;
}

export interface Run {
  readonly months: number;
  readonly trend: 'surplus' | 'deficit' | 'up' | 'down';
  /** The first month of the run. */
  readonly since: string;
}

/**
 * How many months in a row a balance has kept its sign, or a measure has risen against the year before. Undefined where the
 * series ends before the run does: then nobody knows how long it is.
 */
export function runOf(series: Series, last: string, isBalance: boolean): Run | undefined {
  const signs = isBalance
    ? unbroken(series, last)
    : unbroken(series, last).flatMap(([month, value]) => {
        const before = series.months.get(addMonths(month, -12));
        return before === undefined ? [] : [[month, value - before] as const];
      });
  const sign = Math.sign(signs.at(-1)?.[1] ?? 0);
  if (sign === 0 || signs.at(-1)?.[0] !== last) return undefined;
  let months = 0;
  while (months < signs.length && Math.sign(signs.at(-1 - months)![1]) === sign) {
    if (months > 0 && monthsBetween(signs.at(-1 - months)![0], signs.at(-months)![0]) !== 1) return undefined;
    months++;
  }
  if (months === signs.length) return undefined;
  const trends = isBalance ? (['surplus', 'deficit'] as const) : (['up', 'down'] as const);
  return { months, trend: sign > 0 ? trends[0] : trends[1], since: signs.at(-months)![0] };
}

/** Whether the last month is above every one before, over five years without a gap at least. */
export function isRecord(series: Series, last: string): boolean {
  const months = unbroken(series, last);
  const isWhole = months.length === series.months.size && months.length > RECORD_MONTHS;
  return isWhole && months.slice(0, -1).every(([, value]) => value < months.at(-1)![1]);
}

const RECORD_MONTHS = 60;

/** Runs and records that the file does not state itself, reckoned from its series. */
export function runCells(
  series: readonly Series[],
  period: Period,
  stated: readonly Cell[],
): readonly Cell[] {
  if (period.grain !== 'month') return [];
  const last = period.to.slice(0, 7);
  return series.flatMap((one) => {
    const of = stated.find((cell) => factKey(cell) === one.key && cell.what === 'level');
    if (of === undefined) return [];
    const { flow, subject, measure, span } = of;
    const same = { flow, subject, measure, span, slack: 0 };
    const isStated = (what: Cell['what']): boolean =>
      stated.some((cell) => factKey(cell) === one.key && cell.what === what);
    const found: Cell[] = [];
    const run = runOf(one, last, flow === 'balance');
    if (run !== undefined && run.months > 1 && !isStated('run'))
      found.push({
        ...{ ...same, id: `=${one.pointer}/run`, what: 'run', dimension: 'month', value: run.months },
        ...{ trend: run.trend, since: run.since },
        reckoning: { formula: 'months in a row of the series', from: [one.pointer] },
      });
    if (isRecord(one, last) && !isStated('record'))
      found.push({
        ...{ ...same, id: `=${one.pointer}/record`, what: 'record', dimension: 'sign', value: 1 },
        reckoning: { formula: 'the highest of the series', from: [one.pointer] },
      });
    return found;
  });
}

function badMonth(pointer: string): FiguresProblem {
  return {
    code: 'release/number-unreadable',
    pointer,
    message: {
      ko: '시계열은 "2018-04": 숫자의 꼴이어야 합니다.',
      en: 'A series holds months such as "2018-04" with a number each.',
    },
  };
}
