/** Analyses: officers choose a template, a time and columns, run it, and see what stands out and what came of it afterwards. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { AnalysisColumn, AnalysisDefinition, Spread } from '../../screening/analyses/index.ts';
import type { Rate } from './shared.ts';
import type { UploadedTableView } from './studies.ts';

export type { AnalysisColumn, AnalysisDefinition };

// GET /analyses -> AnalysisSummary[]; POST /analyses AnalysisDraft -> AnalysisView; GET, PUT /analyses/:id -> AnalysisView
// GET /analyses/sources -> AnalysisSources
// POST /analyses/:id/run {} -> JobView, its result an AnalysisRanView
// GET /analyses/:id/runs/:run -> AnalysisFindings; POST /analyses/:id/runs/:run/follow {} -> JobView, its result an AnalysisRanView

export interface AnalysisDraft {
  readonly title: string;
  /** What it is for, in the words of its author. */
  readonly purpose: string;
  readonly definition: AnalysisDefinition;
}

export interface AnalysisRoleView {
  readonly name: string;
  readonly title: Text;
  readonly why: Text;
  readonly kind: 'code' | 'number' | 'any';
  /** Lines of declarations, or the table that was brought. */
  readonly from: 'records' | 'brought';
  readonly least: number;
  readonly most: number;
  /** Chosen unless told otherwise, where the records have them. */
  readonly usual: readonly string[];
}

export interface AnalysisParameterView {
  readonly name: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly why: Text;
}

export interface AnalysisTemplateView {
  readonly id: string;
  readonly title: Text;
  readonly asks: Text;
  readonly caveat: Text;
  /** Law article or paper. */
  readonly basis: string;
  /** Heading of the effect of a finding. */
  readonly effect: Text;
  readonly roles: readonly AnalysisRoleView[];
  readonly parameters: readonly AnalysisParameterView[];
  readonly needsTable: boolean;
}

export interface AnalysisSources {
  readonly templates: readonly AnalysisTemplateView[];
  readonly directions: readonly {
    readonly direction: Direction;
    readonly columns: readonly AnalysisColumn[];
  }[];
  readonly tables: readonly UploadedTableView[];
  /** Business day. */
  readonly today: Day;
}

export interface AnalysisSummary {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly owner: Text;
  readonly changedAt: Instant;
  readonly template: Text;
  readonly runs: number;
  /** Of the last run. */
  readonly found: number | null;
  readonly ranAt: Instant | null;
}

export interface AnalysisView extends Omit<AnalysisSummary, 'template'> {
  readonly definition: AnalysisDefinition;
  readonly template: AnalysisTemplateView;
  readonly columns: readonly AnalysisColumn[];
  /** Newest first. */
  readonly ran: readonly AnalysisRunView[];
  readonly mayChange: boolean;
}

export interface AnalysisRunView {
  readonly run: number;
  readonly definition: AnalysisDefinition;
  readonly from: Day;
  readonly to: Day;
  readonly dataHash: string;
  readonly declarations: number;
  readonly lines: number;
  /** Things that were looked at, and those that stand out. */
  readonly looked: number;
  readonly found: number;
  readonly figures: readonly AnalysisFigureView[];
  readonly leftOut: readonly { readonly title: Text; readonly n: number }[];
  readonly ranBy: Text;
  readonly ranAt: Instant;
  readonly seconds: number;
  /** Null until somebody has it reckoned. */
  readonly yield: AnalysisYieldView | null;
}

export interface AnalysisFigureView extends Spread {
  readonly title: Text;
  readonly n: number;
}

/** What came of all findings of a run together, until a day. */
export interface AnalysisYieldView {
  readonly reckonedAt: Instant;
  readonly from: Day;
  readonly to: Day;
  /** Later declarations that fit any finding. */
  readonly declarations: number;
  readonly found: Rate;
  /** All others that were examined on the same days, whyever. */
  readonly others: Rate;
  /** Examined by chance alone on the same days; null where those are so few that they could be told apart. */
  readonly random: Rate | null;
}

export interface AnalysisFindings {
  readonly analysis: string;
  readonly run: number;
  /** They are no longer kept: their term has ended. */
  readonly isErased: boolean;
  /** Most telling first. */
  readonly findings: readonly AnalysisFindingView[];
}

export interface AnalysisFindingView {
  /** Null values may not be told to whoever asks, or were erased. */
  readonly keys: readonly { readonly column: string; readonly value: string | null }[];
  readonly effect: Spread;
  readonly n: number;
  readonly says: Text;
  readonly look: Text;
  /** Declarations behind it that whoever asks may open, the latest first. */
  readonly lines: readonly { readonly number: string; readonly item: number }[];
  readonly declarations: number;
  readonly rate: Rate;
  /** Later declarations that fit it, where that was reckoned. */
  readonly after: { readonly declarations: number; readonly rate: Rate } | null;
  /** Condition of a criterion that asks for the same; null where it cannot be written. */
  readonly condition: string | null;
}

export interface AnalysisRanView {
  readonly analysis: string;
  readonly run: number;
}
