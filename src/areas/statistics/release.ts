/** A press release as it is written: lines bound to cells, tables and notes, whatever form it is then put into. */
import type { Language } from '../../core/text.ts';
import type { Kind } from './figures.ts';
import type { Line, Piece } from './pieces.ts';

export interface ReleaseTable {
  readonly caption: string;
  /** Of the figures, such as 백만 달러. */
  readonly unit: string;
  /** The first is of the names. */
  readonly columns: readonly string[];
  readonly rows: readonly ReleaseRow[];
}

export interface ReleaseRow {
  readonly name: Piece;
  /** What is not there stays empty. */
  readonly figures: readonly (TableFigure | undefined)[];
}

export interface TableFigure extends Piece {
  /** As a number, for spreadsheets, in the unit of its column. */
  readonly number: number;
}

/** One bar, or one month of a line. */
export interface ChartPoint {
  /** As it is written beside it; of a month `YYYY-MM`. */
  readonly name: string;
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[];
}

export type ReleaseChart = {
  readonly title: string;
  readonly unit: string;
  /** What it shows, in words, for whoever does not see it. */
  readonly says: string;
} & (
  | { readonly kind: 'bars'; readonly points: readonly ChartPoint[] }
  /** All of the same months. */
  | {
      readonly kind: 'lines';
      readonly lines: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
    }
);

export interface ReleaseSection {
  readonly heading: string;
  readonly lines: readonly Line[];
}

export interface Release {
  readonly language: Language;
  readonly kind: Kind;
  readonly title: Line;
  /** When it is given out, and until when it is not to be published. */
  readonly stamps: readonly string[];
  readonly lead: readonly Line[];
  readonly sections: readonly ReleaseSection[];
  readonly charts: readonly ReleaseChart[];
  readonly tables: readonly ReleaseTable[];
  readonly footnotes: readonly string[];
  /** The box of who answers questions, line by line. */
  readonly contact: readonly string[];
}
