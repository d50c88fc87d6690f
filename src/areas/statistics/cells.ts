/** What a figure of trade is: one cell says what was measured, of what, when, in which unit, and where it stands in its source. */

/** Which way goods went; `trade` for both, `farm` for import prices of farm, livestock and fishery goods. */
export type Flow =
  | 'trade'
  | 'export'
  | 'import'
  | 'balance'
  | 'sea-export'
  | 'sea-import'
  | 'air-export'
  | 'air-import'
  | 'farm';

export type Measure =
  | 'value'
  | 'daily-average'
  | 'number'
  | 'weight'
  | 'unit-price'
  | 'share'
  | 'cost'
  | 'price'
  | 'working-days'
  /** How many items of a class were looked at, rose, fell, stood still, were not imported. */
  | 'listed'
  | 'up'
  | 'down'
  | 'still'
  | 'without';

/** The measure itself, its change in %, in points or as a bare direction, a run of periods, a record. */
export type What = 'level' | 'change' | 'points' | 'direction' | 'run' | 'record';

/** Against the same time a year before, the month before, the quarter before. */
export type Base = 'yoy' | 'mom' | 'qoq';

export type Span = 'period' | 'year-to-date' | 'previous-year';

/** Dimensions whose numbers may be compared: dollars with dollars only. */
export type Dimension =
  | 'USD'
  | 'KRW'
  | 'KRW/2TEU'
  | 'KRW/kg'
  | 'USD/kg'
  | '%'
  | '%p'
  | 'kg'
  | 'piece'
  | 'kind'
  | 'day'
  | 'month'
  | 'quarter'
  | 'year'
  | 'sign';

/** Absent parts mean the whole: no item is every item. */
export interface Subject {
  /** What the item is part of, such as 소비재. */
  readonly group?: string;
  readonly item?: string;
  readonly country?: string;
}

/** Whose items price releases count. */
export const CLASSES: readonly string[] = ['농산물', '축산물', '수산물', '임산물'];

export type Trend = 'up' | 'down' | 'surplus' | 'deficit';

export interface Cell {
  /** JSON pointer into the figures; of a computed cell, the pointer it would have, with `=` before it. */
  readonly id: string;
  readonly flow: Flow;
  readonly subject: Subject;
  readonly measure: Measure;
  readonly what: What;
  readonly base?: Base;
  readonly span: Span;
  readonly dimension: Dimension;
  /** In the dimension itself: dollars, not hundred millions. Of a direction or record, 1 or -1. */
  readonly value: number;
  /** Half of what the figure was rounded to: the true value lies that far on either side at most. */
  readonly slack: number;
  /** Of a run. */
  readonly trend?: Trend;
  /** Of a run: the month it began in, `YYYY-MM`. */
  readonly since?: string;
  /** How a computed cell was reckoned, and from which cells. */
  readonly reckoning?: { readonly formula: string; readonly from: readonly string[] };
}

/** What cells must share to tell of the same thing. */
export function factKey(cell: Pick<Cell, 'flow' | 'subject' | 'measure' | 'span'>): string {
  const { flow, subject, measure, span } = cell;
  return [flow, subject.group ?? '', subject.item ?? '', subject.country ?? '', measure, span].join('|');
}

/** Two cells of one key are the same figure, and must agree. */
export function cellKey(cell: Cell): string {
  return `${factKey(cell)}|${cell.what}|${cell.base ?? ''}|${cell.trend ?? ''}`;
}
