/** What a figures file holds once it is read: its kind and time, its cells, and what could not be used. */

import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import { type Cell, cellKey, factKey } from './cells.ts';
import type { Period } from './periods.ts';

export const KINDS = [
  'ten_day',
  'monthly',
  'freight_cost',
  'quarterly_cars',
  'agri_import_price',
  'item_feature',
  'e_commerce',
] as const;
export type Kind = (typeof KINDS)[number];

export type FiguresProblemCode =
  | 'release/no-object'
  | 'release/kind-unknown'
  | 'release/kind-differs'
  | 'release/period-unreadable'
  | 'release/number-unreadable'
  | 'release/parts-disagree'
  | 'release/nothing-to-say';
export type FiguresProblem = Problem<FiguresProblemCode>;

/** Months of one measure in a row, for records and runs: `YYYY-MM` to value in the file's unit. */
export interface Series {
  readonly key: string;
  readonly pointer: string;
  readonly months: ReadonlyMap<string, number>;
}

export interface Figures {
  readonly kind: Kind;
  readonly period: Period;
  /** What the period is compared with, where the file says so. */
  readonly previous?: Period;
  readonly status?: 'provisional' | 'final';
  readonly published?: string;
  /** Until when nobody may publish, as the file says it. */
  readonly embargo?: string;
  /** An occasion, such as 추석, its year, and which of its releases this is. */
  readonly event?: {
    readonly name: string;
    readonly year: string;
    readonly nth?: number;
    readonly of?: number;
  };
  /** The one item that a feature is about. */
  readonly item?: string;
  /** Of cars: used ones could not be told apart, and are in the figures. */
  readonly hasUsedCars?: boolean;
  readonly contact?: { readonly department?: string; readonly people: readonly string[] };
  readonly sources: readonly string[];
  /** For whoever edits the draft, such as what is not in the figures; no part of the text. */
  readonly notes?: readonly Text[];
  readonly cells: readonly Cell[];
  readonly series: readonly Series[];
  /** Pointers of figures that were not understood or not given, and so are left out. */
  readonly leftOut: readonly string[];
}

/** Cells by the fact that they tell of, each figure once. */
export function cellsByFact(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const seen = new Set<string>();
  const facts = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = cellKey(cell);
    if (seen.has(key)) continue;
    seen.add(key);
    const fact = factKey(cell);
    const list = facts.get(fact);
    if (list === undefined) facts.set(fact, [cell]);
    else list.push(cell);
  }
  return facts;
}
