/** Studies: officers choose cases and columns, learn a model, and see how it does. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { LookedAt, StudyColumn, StudyDefinition, StudyFigures } from '../../screening/studies/index.ts';

export type { LookedAt, StudyColumn, StudyDefinition, StudyFigures };

// GET /studies -> StudySummary[]; POST /studies StudyDraft -> StudyView; GET, PUT /studies/:id -> StudyView
// GET /studies/sources -> StudySources; POST /studies/tables (CSV) -> UploadedTableView
// POST /studies/look StudyLook -> JobView, its result a LookedAt or StudyRefusal
// POST /studies/:id/train {} -> JobView, its result a StudyTrained or StudyRefusal

export interface StudyDraft {
  readonly title: string;
  /** What it is for, in the words of its author. */
  readonly purpose: string;
  readonly definition: StudyDefinition;
}

export type StudyLook = Pick<StudyDefinition, 'source' | 'outcome'>;

export interface StudySummary {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly owner: Text;
  readonly changedAt: Instant;
  readonly models: number;
}

export interface StudyView extends StudySummary {
  readonly definition: StudyDefinition;
  readonly columns: readonly StudyColumn[];
  /** Newest first. */
  readonly trained: readonly StudyModelView[];
  readonly mayChange: boolean;
}

export interface StudyModelView {
  readonly version: number;
  /** Hash of the stored model. */
  readonly model: string;
  readonly definition: StudyDefinition;
  readonly dataHash: string;
  readonly figures: StudyFigures;
  readonly trainedBy: Text;
  readonly trainedAt: Instant;
  readonly seconds: number;
}

export interface StudySources {
  readonly directions: readonly { readonly direction: Direction; readonly columns: readonly StudyColumn[] }[];
  readonly outcomeCodes: readonly { readonly code: string; readonly title: Text }[];
  readonly tables: readonly UploadedTableView[];
  /** The twelve months up to the business day. */
  readonly from: Day;
  readonly to: Day;
  /** Where judging begins unless told otherwise: with the last quarter of the examined imports. */
  readonly judgedFrom: Day;
}

export interface UploadedTableView {
  readonly id: string;
  readonly name: string;
  readonly at: Instant;
  readonly rows: number;
  readonly bytes: number;
  readonly columns: readonly StudyColumn[];
}

export interface StudyTrained {
  readonly study: string;
  readonly version: number;
}
