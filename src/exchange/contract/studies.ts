/** Studies: officers choose cases and columns, learn a model, and see how it does. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { LookedAt, StudyColumn, StudyDefinition, StudyFigures } from '../../screening/studies/index.ts';
import type { Rate } from './shared.ts';

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
  readonly life: StudyLife;
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

// POST /studies/:id/models/:version/shadow, /shadow-end, /confirm, /drop, /withdraw { why } -> StudyView
// POST /studies/:id/models/:version/propose StudyProposal -> StudyView

/** What a model shall ask for, from which chance on. */
export interface StudyProposal {
  readonly from: number;
  /** `audit`, `documents`, `x-ray` or `physical`; it takes places of quota only. */
  readonly demand: string;
  readonly why: string;
}

/** Steps that take nothing but a reason. */
export type StudyLifeStep = 'shadow' | 'shadow-end' | 'confirm' | 'drop' | 'withdraw';

export interface StudyLife {
  readonly shadow: StudyShadowView | null;
  readonly proposal: StudyStepView | null;
  readonly inForce: StudyStepView | null;
  /** Oldest first. */
  readonly steps: readonly StudyStepView[];
  /** May end a shadow, propose, and take out of force. */
  readonly mayLead: boolean;
  /** Why the one who asks may not confirm what waits; null where he may, or where nothing waits. */
  readonly whyNotConfirm: Text | null;
}

export interface StudyStepView {
  readonly step: 'shadow' | 'shadow-ended' | 'proposed' | 'dropped' | 'in-force' | 'withdrawn';
  readonly version: number;
  readonly who: Text;
  readonly at: Instant;
  readonly why: string;
  readonly from: number | null;
  readonly demand: string | null;
}

/** Only what was chosen by others, or drawn at random, was examined: rates of the random ones are the fair ones. */
export interface StudyShadowView {
  readonly version: number;
  readonly since: Instant;
  /** Declarations that it was asked about, and those passed over because intake went first. */
  readonly asked: number;
  readonly passedOver: number;
  readonly examined: number;
  readonly shares: readonly {
    readonly percent: number;
    /** The least chance among the chosen. */
    readonly from: number;
    readonly chosen: number;
    readonly alsoExamined: number;
    /** Of those examined among the chosen, and among the others. */
    readonly found: Rate;
    readonly foundBelow: Rate;
    readonly randomAbove: Rate;
    readonly randomBelow: Rate;
  }[];
}
