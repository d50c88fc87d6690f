/** Whether the parts of a figures file agree with each other, as far as rounding can tell: where they do not, nothing is written. */
import { type Cell, cellKey, factKey } from './cells.ts';
import { derivedCells, finder } from './derive.ts';
import type { FiguresProblem, Series } from './figures.ts';
import { monthsBetween, type Period } from './periods.ts';
import { runOf } from './series.ts';

/** Printed percentages come from unrounded figures, recomputed ones from rounded: they may differ by as much. */
const RECOMPUTED = 0.1;

type Find = ReturnType<typeof finder>;

export function disagreements(
  cells: readonly Cell[],
  period: Period,
  series: readonly Series[],
): readonly FiguresProblem[] {
  const given = cells.filter(({ reckoning }) => reckoning === undefined);
  const find = finder(given);
  return [
    ...given.flatMap(impossible),
    ...twice(given),
    ...balances(find),
    ...dailyAverages(find),
    ...changes(given, find),
    ...shares(given, find),
    ...unitPrices(given, find),
    ...directions(given),
    ...counts(given, find),
    ...runs(given, period, series),
  ];
}

function impossible(cell: Cell): FiguresProblem[] {
  const { what, value, measure, flow, id } = cell;
  if (what === 'change' && value < -100) return [off(id, '-100 % or more', value)];
  if (what === 'level' && measure === 'share' && (value < 0 || value > 100))
    return [off(id, '0 to 100 %', value)];
  if (what === 'level' && flow !== 'balance' && value < 0) return [off(id, 'nothing below zero', value)];
  if (what === 'run' && (value < 1 || !Number.isInteger(value))) return [off(id, 'a whole number', value)];
  return [];
}

function twice(cells: readonly Cell[]): FiguresProblem[] {
  const seen = new Map<string, Cell>();
  return cells.flatMap((cell) => {
    const first = seen.get(cellKey(cell));
    seen.set(cellKey(cell), first ?? cell);
    return first === undefined ? [] : near(cell, first.value, first.slack);
  });
}

function balances(find: Find): FiguresProblem[] {
  return (['period', 'year-to-date'] as const).flatMap((span) => {
    const out = find({ flow: 'export', measure: 'value', span });
    const into = find({ flow: 'import', measure: 'value', span });
    const balance = find({ flow: 'balance', measure: 'value', span });
    if (out === undefined || into === undefined || balance === undefined) return [];
    return near(balance, out.value - into.value, out.slack + into.slack);
  });
}

function dailyAverages(find: Find): FiguresProblem[] {
  const at = (span: Cell['span']) => ({
    total: find({ flow: 'export', measure: 'value', span }),
    days: find({ flow: 'trade', measure: 'working-days', span }),
    average: find({ flow: 'export', measure: 'daily-average', span }),
  });
  const [now, before] = [at('period'), at('previous-year')];
  const found = [now, before].flatMap(({ total, days, average }) =>
    total === undefined || days === undefined || average === undefined
      ? []
      : near(average, total.value / days.value, total.slack / days.value),
  );
  // The change of the average follows from the change of the total and the two numbers of days.
  const change = find({ flow: 'export', measure: 'value', span: 'period' }, 'change');
  const averageChange = find({ flow: 'export', measure: 'daily-average', span: 'period' }, 'change');
  if (change === undefined || averageChange === undefined || !now.days || !before.days) return found;
  const ratio = before.days.value / now.days.value;
  return [
    ...found,
    ...near(averageChange, ((1 + change.value / 100) * ratio - 1) * 100, change.slack * ratio + RECOMPUTED),
  ];
}

function changes(cells: readonly Cell[], find: Find): FiguresProblem[] {
  const derived = new Map(
    derivedCells(cells.filter(({ what }) => what === 'level')).map((cell) => [cellKey(cell), cell]),
  );
  return cells.flatMap((cell) => {
    const reckoned =
      cell.what === 'change' || cell.what === 'points' ? derived.get(cellKey(cell)) : undefined;
    if (reckoned === undefined || find(cell, 'level') === undefined) return [];
    return near(cell, reckoned.value, reckoned.slack + RECOMPUTED);
  });
}

/** A part's share of the whole of its flow. */
function shares(cells: readonly Cell[], find: Find): FiguresProblem[] {
  return cells.flatMap((cell) => {
    const { flow, subject, span, measure, what } = cell;
    if (measure !== 'share' || what !== 'level' || span !== 'period') return [];
    const part = find({ flow, subject, measure: 'value', span });
    const whole = find({ flow, measure: 'value', span });
    if (part === undefined || whole === undefined || whole.value <= 0) return [];
    const slack = (100 * (part.slack + (whole.slack * part.value) / whole.value)) / whole.value;
    return near(cell, (100 * part.value) / whole.value, slack + RECOMPUTED);
  });
}

function unitPrices(cells: readonly Cell[], find: Find): FiguresProblem[] {
  return cells.flatMap((cell) => {
    if (cell.measure !== 'unit-price' || cell.what !== 'level') return [];
    const value = find({ ...cell, measure: 'value' });
    const many = find({ ...cell, measure: cell.dimension === 'USD/kg' ? 'weight' : 'number' });
    if (value === undefined || many === undefined || many.value <= 0) return [];
    const slack = (value.slack + (many.slack * value.value) / many.value) / many.value;
    return near(cell, value.value / many.value, slack * 1.05);
  });
}

function directions(cells: readonly Cell[]): FiguresProblem[] {
  return cells.flatMap((cell) => {
    if (cell.what !== 'direction') return [];
    const change = cells.find(
      (one) => one.what === 'change' && factKey(one) === factKey(cell) && one.base === (cell.base ?? 'mom'),
    );
    const agrees = change === undefined || Math.sign(change.value) === cell.value;
    return agrees ? [] : [off(cell.id, `the sign of ${change.value} %`, cell.value)];
  });
}

/** Rose, fell, stood still and not imported are no more than were looked at; classes add up to all. */
function counts(cells: readonly Cell[], find: Find): FiguresProblem[] {
  const of = (subject: Cell['subject'], measure: Cell['measure']): number | undefined =>
    find({ flow: 'farm', subject, measure, span: 'period' })?.value;
  const parts = (['up', 'down', 'still', 'without'] as const).map((part) => part);
  const tooMany = cells.flatMap((cell) => {
    if (cell.measure !== 'listed') return [];
    const sum = parts.reduce((total, part) => total + (of(cell.subject, part) ?? 0), 0);
    return sum > cell.value ? [off(cell.id, `at least ${sum}`, cell.value)] : [];
  });
  const sums = (['listed', ...parts] as const).flatMap((measure) => {
    const whole = find({ flow: 'farm', measure, span: 'period' });
    const classes = cells.filter((cell) => cell.measure === measure && cell.subject.item !== undefined);
    const sum = classes.reduce((total, { value }) => total + value, 0);
    if (whole === undefined || classes.length < CLASSES || sum === whole.value) return [];
    return [off(whole.id, `${sum}, the sum of the classes`, whole.value)];
  });
  return [...tooMany, ...sums];
}

/** 농산물, 축산물, 수산물. */
const CLASSES = 3;

function runs(cells: readonly Cell[], period: Period, series: readonly Series[]): FiguresProblem[] {
  return cells.flatMap((cell) => {
    if (cell.what !== 'run') return [];
    const last = period.to.slice(0, 7);
    const found: FiguresProblem[] = [];
    if (cell.since !== undefined && cell.dimension === 'month') {
      const months = monthsBetween(cell.since, last) + 1;
      if (months !== cell.value) found.push(off(cell.id, `${months} months since ${cell.since}`, cell.value));
    }
    const whole = series.find(({ key }) => key === factKey(cell));
    const run = whole && period.grain === 'month' ? runOf(whole, last, cell.flow === 'balance') : undefined;
    if (run !== undefined && (run.months !== cell.value || run.trend !== cell.trend))
      found.push(off(cell.id, `${run.months} (${run.trend}) by the series`, cell.value));
    return found;
  });
}

function near(cell: Cell, reckoned: number, slack: number): FiguresProblem[] {
  const most = cell.slack + slack + Math.abs(reckoned) * 1e-9;
  return Math.abs(cell.value - reckoned) <= most ? [] : [off(cell.id, plain(reckoned), cell.value)];
}

const plain = (value: number): string => String(Number(value.toPrecision(6)));

function off(pointer: string, expected: string, got: number): FiguresProblem {
  return {
    code: 'release/parts-disagree',
    pointer,
    message: {
      ko: `다른 수치와 맞지 않습니다: 맞는 값 ${expected}, 적힌 값 ${plain(got)}.`,
      en: `It does not agree with the other figures: expected ${expected}, got ${plain(got)}.`,
    },
  };
}
