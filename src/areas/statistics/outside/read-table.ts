/**
 * Reads a table of trade that somebody else published, as its cells stand in the file: finds its heads and units, leaves footnotes aside, and
 * says everything that is wrong at once. Nothing of a file that is wrong anywhere is taken.
 */
import { bad, good, type Problem, type Result } from '../../../core/problem.ts';
import { type Column, columnOf, type OutsideMeasure } from './columns.ts';

export interface OutsideFigure {
  /** `YYYY`, `YYYY-MM` */
  readonly period: string;
  /** As the table writes it; '' for the total of a table without names. */
  readonly name: string;
  readonly code: string;
  readonly measure: OutsideMeasure;
  /** Dollars or kilograms. */
  readonly value: number;
}

export interface OutsideTable {
  readonly figures: readonly OutsideFigure[];
  /** Lines below the table. */
  readonly notes: readonly string[];
  /** Heads of columns that were not taken. */
  readonly leftOut: readonly string[];
  /** Cells in which a time stood only in the first of several lines. */
  readonly filledDown: number;
}

export type OutsideProblemCode =
  | 'outside/no-heads'
  | 'outside/no-unit'
  | 'outside/period'
  | 'outside/number'
  | 'outside/twice'
  | 'outside/sum'
  | 'outside/edition'
  | 'outside/empty';

const NOTE = /^\s*(\*|※|주\s*[:)0-9]|주:|자료|출처|note|source)/i;
const TOTAL = /^(합계|총계|계|전체|total|world|세계)$/i;
/** Signs that stand for a cell without a figure. */
const NONE = /^(|-|–|—|…|\.\.\.|n\/a|x)$/i;

export function readOutsideTable(
  grid: readonly (readonly string[])[],
): Result<OutsideTable, OutsideProblemCode> {
  const heads = headsOf(grid);
  if (heads === undefined)
    return bad([
      problem(
        'outside/no-heads',
        '',
        '기간과 수출·수입 금액의 머리글을 찾지 못했습니다. 머리글이 바뀌었다면 기간, 수출액, 수입액 등으로 고치십시오.',
        'No heads of a time and of exports or imports were found. If they were changed, call them period, exports, imports.',
      ),
    ]);
  const { at, columns, words } = heads;
  const problems: Problem<OutsideProblemCode>[] = [];
  columns.forEach((column, place) => {
    if (column.kind === 'figure' && column.scale === undefined)
      problems.push(
        problem(
          'outside/no-unit',
          `/${at + 1}/${place + 1}`,
          `“${words[place]}”의 단위가 없습니다.`,
          `“${words[place]}” has no unit.`,
        ),
      );
  });
  const { figures, notes, filledDown } = readRows(grid, at, columns, problems);
  problems.push(...twice(figures), ...sums(figures));
  if (problems.length === 0 && figures.length === 0)
    problems.push(problem('outside/empty', '', '수치가 없습니다.', 'It holds no figures.'));
  if (problems.length > 0) return bad(problems);
  const leftOut = words.filter(
    (_, place) => ['unknown', 'passed'].includes(columns[place]!.kind) && words[place] !== '',
  );
  return good({ figures, notes, leftOut, filledDown });
}

function problem(
  code: OutsideProblemCode,
  pointer: string,
  ko: string,
  en: string,
): Problem<OutsideProblemCode> {
  return { code, ...(pointer === '' ? {} : { pointer }), message: { ko, en } };
}

interface Heads {
  readonly at: number;
  readonly columns: readonly Column[];
  readonly words: readonly string[];
}

/** The first line with a time and a figure; heads over two lines are joined. What stands above may name the unit. */
function headsOf(grid: readonly (readonly string[])[]): Heads | undefined {
  for (let at = 0; at < Math.min(grid.length, 30); at++) {
    const unit = grid.slice(0, at).flat().join(' ');
    // A second line of heads holds words alone.
    for (const lines of isWords(grid[at + 1]) ? [2, 1] : [1]) {
      const words = joined(grid.slice(at, at + lines));
      const columns = words.map((word) => columnOf(word, unit));
      const has = (kind: Column['kind']): boolean => columns.some((column) => column.kind === kind);
      if (has('period') && has('figure')) return { at: at + lines - 1, columns, words };
    }
  }
  return undefined;
}

function isWords(line: readonly string[] | undefined): boolean {
  const said = (line ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    said.length > 0 && said.every((cell) => !/^[△▲(+-]?\d/.test(cell) && !NOTE.test(cell) && !NONE.test(cell))
  );
}

/** A head of several columns stands in the first of them. */
function joined(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...lines.map(({ length }) => length));
  let above = '';
  return Array.from({ length: width }, (_, place) => {
    const [upper = '', lower = ''] = lines.map((line) => (line[place] ?? '').trim());
    if (upper !== '') above = upper;
    return lines.length === 1 ? upper : `${lower === '' ? upper : above}${lower}`.trim();
  });
}

function readRows(
  grid: readonly (readonly string[])[],
  heads: number,
  columns: readonly Column[],
  problems: Problem<OutsideProblemCode>[],
): { figures: OutsideFigure[]; notes: string[]; filledDown: number } {
  const place = (kind: Column['kind']): number => columns.findIndex((column) => column.kind === kind);
  const [when, name, code] = [place('period'), place('name'), place('code')];
  const figures: OutsideFigure[] = [];
  const notes: string[] = [];
  let filledDown = 0;
  let period: string | undefined;
  for (let row = heads + 1; row < grid.length; row++) {
    const cells = grid[row]!.map((cell) => cell.trim());
    const first = cells.find((cell) => cell !== '');
    if (first === undefined) continue;
    if (NOTE.test(first)) {
      notes.push(cells.filter((cell) => cell !== '').join(' '));
      continue;
    }
    const written = cells[when] ?? '';
    if (written !== '') period = periodOf(written);
    else if (period !== undefined) filledDown += 1;
    if (period === undefined) {
      problems.push(
        problem(
          'outside/period',
          `/${row + 1}/${when + 1}`,
          `“${written}”은(는) 연월이 아닙니다.`,
          `“${written}” is no month or year.`,
        ),
      );
      continue;
    }
    columns.forEach((column, at) => {
      if (column.kind !== 'figure') return;
      const value = numberOf(cells[at] ?? '');
      if (value === null) return;
      if (value === undefined)
        problems.push(
          problem(
            'outside/number',
            `/${row + 1}/${at + 1}`,
            `“${cells[at]}”은(는) 수가 아닙니다.`,
            `“${cells[at]}” is no number.`,
          ),
        );
      else
        figures.push({
          ...{
            period: period!,
            name: name < 0 ? '' : (cells[name] ?? ''),
            code: code < 0 ? '' : (cells[code] ?? ''),
          },
          ...{ measure: column.measure, value: value * (column.scale ?? 1) },
        });
    });
  }
  return { figures, notes, filledDown };
}

/** `2026-05`, `2026.5`, `202605`, `2026년 5월`, `2026`; a mark such as (p) behind it is no part of it. */
function periodOf(written: string): string | undefined {
  const text = written.replace(/\s*(\(?[pr]\)?|\*+|잠정|확정)$/i, '').trim();
  const month = /^(\d{4})(?:[-./]|년\s*)?(0?[1-9]|1[0-2])월?$/.exec(text);
  if (month !== null && (text.length !== 5 || /\D/.test(text)))
    return `${month[1]}-${month[2]!.padStart(2, '0')}`;
  const year = /^(\d{4})년?$/.exec(text);
  return year === null ? undefined : year[1]!;
}

/** Null: a cell without a figure. Undefined: none that can be read. */
function numberOf(written: string): number | null | undefined {
  const text = written
    .normalize('NFKC')
    .replace(/[,\s]/g, '')
    .replace(/(\([pr]\)|[pr]|\*+)$/i, '');
  if (NONE.test(text)) return null;
  const sign = /^[△▲∆-]/.test(text) || /^\(.*\)$/.test(text) ? -1 : 1;
  const digits = text.replace(/^[△▲∆+-]/, '').replace(/^\((.*)\)$/, '$1');
  return /^\d+(\.\d+)?$/.test(digits) ? sign * Number(digits) : undefined;
}

const keyOf = ({ period, name, code, measure }: OutsideFigure): string =>
  [period, code, name, measure].join('|');

function twice(figures: readonly OutsideFigure[]): Problem<OutsideProblemCode>[] {
  return [...Map.groupBy(figures, keyOf)]
    .filter(([, same]) => same.length > 1)
    .map(([, [one]]) =>
      problem(
        'outside/twice',
        '',
        `${one!.period} ${one!.name || one!.code}: 같은 수치가 두 번 있습니다.`,
        `${one!.period} ${one!.name || one!.code}: the same figure stands twice.`,
      ),
    );
}

/** Where a line says that it is the total, more than all others together cannot be less than it says, and the reverse. */
function sums(figures: readonly OutsideFigure[]): Problem<OutsideProblemCode>[] {
  return [...Map.groupBy(figures, ({ period, measure }) => `${period}|${measure}`).values()].flatMap(
    (group) => {
      const total = group.find(({ name, code }) => TOTAL.test(name) || TOTAL.test(code));
      if (total === undefined || total.measure === 'balance_usd' || group.length < 3) return [];
      const parts = group.filter((one) => one !== total).reduce((sum, { value }) => sum + value, 0);
      // Rounding of every part, and no more.
      if (parts <= total.value * 1.001 + group.length * roundingOf(group)) return [];
      return [
        problem(
          'outside/sum',
          '',
          `${total.period}: 부분의 합(${Math.round(parts)})이 합계(${Math.round(total.value)})보다 큽니다.`,
          `${total.period}: the parts together (${Math.round(parts)}) are more than the total (${Math.round(total.value)}).`,
        ),
      ];
    },
  );
}

/** Half of the largest power of ten that divides all of them. */
function roundingOf(group: readonly OutsideFigure[]): number {
  let unit = 1e9;
  while (unit > 1 && group.some(({ value }) => Math.abs(value / unit - Math.round(value / unit)) > 1e-9))
    unit /= 10;
  return unit / 2;
}
