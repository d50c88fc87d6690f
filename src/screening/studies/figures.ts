/** What comes of a study: what stands in its data, how its model does beside others, and the cases to look at. */
import type { ColumnReport, Suspicion } from '../../learning/table/inspect.ts';
import type { Judgement, Regime, SideBySide } from '../../learning/table/judge.ts';
import type { StudyColumn } from './definition.ts';

export type { ColumnReport, Judgement, Regime, SideBySide, Suspicion };

export interface LookedAt {
  readonly rows: number;
  readonly hits: number;
  /** Declarations that the rows are lines of; 0 for an uploaded table. */
  readonly declarations: number;
  readonly columns: readonly (StudyColumn & ColumnReport)[];
}

export interface StudyFigures {
  readonly learnt: { readonly rows: number; readonly hits: number };
  readonly judged: { readonly rows: number; readonly hits: number };
  readonly judgement: Judgement;
  /** What the best column would do alone. */
  readonly lookup: { readonly column: string; readonly judgement: Judgement };
  /** The recipe of the model in force, learnt from the same rows and judged on the same; null where it cannot be. */
  readonly champion: { readonly all: Omit<Regime, 'name'>; readonly ahead: SideBySide } | null;
  /** The code that learnt it: version, and commit where it is known. Absent where nobody noted it. */
  readonly code?: { readonly version: string; readonly commit: string | null };
  /** How much the model leans on each column, largest first; together 1. */
  readonly shares: readonly { readonly column: string; readonly share: number }[];
  readonly examples: {
    readonly missed: readonly StudyExample[];
    readonly falseAlarms: readonly StudyExample[];
    readonly found: readonly StudyExample[];
  };
}

/** A judged row: which, what the model said and why, and what was true. */
export interface StudyExample {
  /** Of the declaration; null for a row of an uploaded table. */
  readonly number: string | null;
  readonly version: number | null;
  /** Sequence of the line, or the row of an uploaded table from 1. */
  readonly line: number;
  readonly office: string | null;
  readonly chance: number;
  readonly isHit: boolean;
  /** Columns that moved the chance most; above 0 speaks for a hit. */
  readonly parts: readonly {
    readonly column: string;
    readonly value: number;
    readonly said: string | number | null;
  }[];
}
