/** Questions in SQL to how things stood at the end of a day. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { SnapshotTable } from '../../screening/snapshots/tables.ts';

export type { SnapshotTable };

// GET /snapshots?direction= -> SnapshotView; POST /snapshots/query SnapshotQuestion -> JobView, its result a SqlResult
// POST /snapshots/file SnapshotFileQuestion -> the file

export interface SnapshotQuestion {
  readonly direction: Direction;
  /** How things stood at the end of this day. */
  readonly asOf: Day;
  readonly statement: string;
  /** Why it is asked; kept in the log with who asked. */
  readonly purpose: string;
}

export interface SnapshotFileQuestion extends SnapshotQuestion {
  readonly format: 'csv' | 'parquet';
}

export interface SnapshotView {
  readonly tables: readonly SnapshotTable[];
  readonly today: Day;
  /** Most rows of an answer, and seconds that one may take. */
  readonly mostRows: number;
  readonly mostSeconds: number;
  /** Only declarations of this office are in the snapshot; null: of all. */
  readonly office: string | null;
  /** Newest first, of whoever asks. */
  readonly asked: readonly SnapshotAsked[];
}

export interface SnapshotAsked {
  readonly id: string;
  readonly who: Text;
  readonly at: Instant;
  readonly purpose: string;
  readonly asOf: Day;
  readonly statement: string;
  readonly state: 'done' | 'refused' | 'cancelled' | 'failed' | null;
  readonly rows: number | null;
  readonly seconds: number | null;
}

export interface SqlResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** There were more rows. */
  readonly isCut: boolean;
  readonly seconds: number;
}
