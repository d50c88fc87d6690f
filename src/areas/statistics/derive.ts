/** Figures that follow from others and that the file does not give itself: a change, a balance, an average a working day. */
import { type Cell, cellKey, factKey } from './cells.ts';

type Found = (
  like: Partial<Cell> & Pick<Cell, 'flow' | 'measure' | 'span'>,
  what?: Cell['what'],
) => Cell | undefined;

export function finder(cells: readonly Cell[]): Found {
  const byKey = new Map(cells.map((cell) => [`${factKey(cell)}|${cell.what}`, cell]));
  return ({ flow, subject = {}, measure, span }, what = 'level') =>
    byKey.get(`${factKey({ flow, subject, measure, span })}|${what}`);
}

/** In the order of reckoning: none is made where the file has the figure. */
export function derivedCells(cells: readonly Cell[]): readonly Cell[] {
  const given = new Set(cells.map(cellKey));
  const find = finder(cells);
  const made: Cell[] = [];
  const add = (cell: Cell | undefined): void => {
    if (cell !== undefined && !given.has(cellKey(cell))) made.push(cell);
  };
  for (const cell of cells) {
    if (cell.what !== 'level' || cell.span !== 'period') continue;
    add(changeFrom(cell, find({ ...cell, span: 'previous-year' })));
  }
  for (const span of ['period', 'year-to-date'] as const) add(balanceOf(find, span));
  for (const span of ['period', 'previous-year'] as const) add(dailyAverageOf(find, span));
  return made;
}

/** (now − before) ÷ before, both as exact as the file has them. */
function changeFrom(now: Cell, before: Cell | undefined): Cell | undefined {
  if (before === undefined || before.value <= 0 || now.value < 0 || now.flow === 'trade') return undefined;
  const isShare = now.measure === 'share';
  const change = isShare ? now.value - before.value : (now.value / before.value - 1) * 100;
  return {
    ...now,
    id: `=${now.id}/${isShare ? 'points' : 'yoy'}`,
    ...{ what: isShare ? 'points' : 'change', dimension: isShare ? '%p' : '%', base: 'yoy' },
    value: change,
    slack: isShare
      ? now.slack + before.slack
      : (100 * (now.slack + before.slack * (now.value / before.value))) / before.value,
    reckoning: {
      formula: isShare ? 'now − before' : '(now ÷ before − 1) × 100',
      from: [now.id, before.id],
    },
  };
}

function balanceOf(find: Found, span: Cell['span']): Cell | undefined {
  const out = find({ flow: 'export', measure: 'value', span });
  const into = find({ flow: 'import', measure: 'value', span });
  if (out === undefined || into === undefined || out.dimension !== into.dimension) return undefined;
  return {
    ...out,
    id: `=${out.id}/balance`,
    flow: 'balance',
    value: out.value - into.value,
    slack: out.slack + into.slack,
    reckoning: { formula: 'exports − imports', from: [out.id, into.id] },
  };
}

function dailyAverageOf(find: Found, span: Cell['span']): Cell | undefined {
  const total = find({ flow: 'export', measure: 'value', span });
  const days = find({ flow: 'trade', measure: 'working-days', span });
  if (total === undefined || days === undefined || days.value <= 0) return undefined;
  return {
    ...total,
    id: `=${total.id}/daily_average`,
    measure: 'daily-average',
    value: total.value / days.value,
    slack: total.slack / days.value,
    reckoning: { formula: 'value ÷ working days', from: [total.id, days.id] },
  };
}
