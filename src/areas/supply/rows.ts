/** The rows that series are made of, as they were published: what came from where in which month, and what is known of an item besides. */
import type { Day } from '../../core/day.ts';
import type { Month } from './month.ts';

/** `partner-export` is what a partner's own statistics say that it sold to us. */
export const FLOWS = ['import', 'export', 'partner-export'] as const;
export type Flow = (typeof FLOWS)[number];

export interface TradeRow {
  readonly item: string;
  readonly flow: Flow;
  readonly month: Month;
  /** Country of origin (imports) or of destination (exports): ISO 3166-1 alpha-2. */
  readonly partner: string;
  readonly valueUsd: number;
  readonly massKg: number | null;
  /** A later row of the same place replaces an earlier one from this day on. */
  readonly publishedOn: Day;
}

/** What is told of an item and month as a whole. */
export const FIGURES = ['importers', 'topImporterShare', 'leadDays', 'productionUsd'] as const;
export type FigureName = (typeof FIGURES)[number];

export interface FigureRow extends Readonly<Record<FigureName, number | null>> {
  readonly item: string;
  readonly month: Month;
  readonly publishedOn: Day;
}

/** Everything published about one item. */
export interface ItemRows {
  readonly trade: readonly TradeRow[];
  readonly figures: readonly FigureRow[];
}
