/** Early warning: what is watched, how it stands and why, alerts with their tasks, what happens when a country stops, and notices. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// GET /supply/board -> SupplyBoard; GET /supply/items/:id -> SupplyItemView
// GET /supply/items/:id/what-if?partner&stockDays&reach -> SupplyWhatIf; GET /supply/network -> SupplyNetwork
// POST /supply/items/:id/review SupplyReview -> SupplyItemView
// POST /supply/imports NewSupplyImport -> SupplyImported; POST /supply/measures NewSupplyEvent -> SupplyBoard; POST /supply/pass -> JobView
// POST /supply/alerts/:id/tasks NewSupplyTask, /supply/tasks/:id/done { result }, /supply/alerts/:id/close SupplyClosing -> SupplyItemView
// GET /supply/hooks -> SupplyHooks; POST /supply/hooks { url } -> NewSupplyHook; DELETE /supply/hooks/:id -> SupplyHooks

/** 0 quiet, 1 attention, 2 caution, 3 alert, 4 serious. */
export type SupplyLevel = 0 | 1 | 2 | 3 | 4;

export interface SupplyLevelName {
  readonly level: SupplyLevel;
  readonly name: Text;
  /** Items that stand there. */
  readonly n: number;
}

export interface SupplyTop {
  readonly partner: string;
  /** 0 to 1, of the last twelve months. */
  readonly share: number;
}

export interface SupplyItemRow {
  readonly id: string;
  readonly name: Text;
  readonly level: SupplyLevel;
  readonly score: number;
  /** Newest month that is known; null before the first pass. */
  readonly month: string | null;
  readonly top: SupplyTop | null;
  readonly hhi: number | null;
  readonly suppliers: number | null;
  /** What the strongest signal says; null where nothing is off. */
  readonly reason: Text | null;
  readonly grade: 1 | 2 | 3;
  readonly reviewDueOn: Day;
  readonly isReviewDue: boolean;
  readonly alert: { readonly id: string; readonly openTasks: number; readonly dueOn: Day | null } | null;
  readonly isMadeUp: boolean;
  /** Volumes of the last 24 months; null where a month is not known. */
  readonly trend: readonly (number | null)[];
}

export interface SupplyBoard {
  readonly asOf: Day | null;
  readonly today: Day;
  readonly levels: readonly SupplyLevelName[];
  /** Highest level first. */
  readonly items: readonly SupplyItemRow[];
  readonly mayWork: boolean;
  /** Made-up items of the demonstration are among them. */
  readonly isMadeUp: boolean;
}

export interface SupplySignalView {
  readonly id: string;
  readonly title: Text;
  readonly basis: Text;
  /** Null where it says nothing about the month. */
  readonly strength: number | null;
  /** Its finding, or why it says nothing. */
  readonly says: Text;
}

export interface SupplyMonth {
  readonly month: string;
  readonly publishedOn: Day | null;
  readonly massKg: number | null;
  readonly valueUsd: number | null;
  readonly unitValue: number | null;
  readonly topShare: number | null;
  readonly hhi: number | null;
  readonly level: SupplyLevel | null;
  readonly score: number | null;
}

export interface SupplyShare {
  readonly partner: string;
  readonly share: number;
  readonly valueUsd: number;
  readonly massKg: number;
}

export interface SupplyDependence {
  readonly valueUsd: number;
  readonly shares: readonly SupplyShare[];
  readonly hhi: number;
  readonly suppliers: number;
  readonly topTwo: number;
  readonly penetration: number | null;
  readonly isDeficit: boolean | null;
  readonly importers: number | null;
  readonly topImporterShare: number | null;
  /** By the thresholds of 공급망안정화법 시행령 제15조제1항; null below them. */
  readonly mark: 'one' | 'two' | null;
}

export type SupplyAssessment = 'shortage' | 'price' | 'no-shortage' | 'wrong-data';

export interface SupplyTask {
  readonly id: string;
  readonly title: string;
  readonly dueOn: Day;
  readonly isLate: boolean;
  readonly givenTo: Text;
  readonly madeBy: Text;
  readonly doneBy: Text | null;
  readonly doneAt: Instant | null;
  readonly result: string | null;
}

export interface SupplyAlert {
  readonly id: string;
  readonly level: SupplyLevel;
  readonly peak: SupplyLevel;
  readonly peakName: Text;
  readonly month: string;
  readonly reasons: readonly Text[];
  readonly openedAt: Instant;
  /** Figures are quiet again; a person closes. */
  readonly loweredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedBy: Text | null;
  readonly assessment: SupplyAssessment | null;
  readonly words: string | null;
  readonly tasks: readonly SupplyTask[];
}

export interface SupplyEvent {
  readonly id: string;
  readonly country: string;
  readonly kindName: Text;
  readonly title: Text;
  readonly knownOn: Day;
  readonly effectiveOn: Day;
  readonly endsOn: Day | null;
  readonly source: string;
  readonly enteredBy: Text;
}

export interface SupplyNamed {
  readonly id: string;
  readonly name: Text;
}

export interface SupplyItemView {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly hs: readonly string[];
  readonly edition: string;
  readonly uses: Text;
  readonly substitutes: Text;
  readonly owner: string;
  readonly grade: 1 | 2 | 3;
  readonly gradeReviewedOn: Day;
  readonly reviewDueOn: Day;
  readonly isReviewDue: boolean;
  readonly stockDays: number | null;
  readonly source: string;
  readonly isMadeUp: boolean;
  readonly level: SupplyLevel;
  readonly levelName: Text;
  readonly score: number;
  readonly signals: readonly SupplySignalView[];
  /** What is not known: months that were not published. */
  readonly missing: Text | null;
  readonly months: readonly SupplyMonth[];
  readonly dependence: SupplyDependence | null;
  readonly alerts: readonly SupplyAlert[];
  readonly events: readonly SupplyEvent[];
  readonly madeFrom: readonly SupplyNamed[];
  readonly usedIn: readonly SupplyNamed[];
  readonly people: readonly SupplyNamed[];
  readonly today: Day;
  readonly mayWork: boolean;
}

export interface SupplyOther {
  readonly partner: string;
  readonly usualKg: number;
  readonly bestKg: number;
  readonly moreKg: number;
  readonly unitValue: number | null;
}

export interface SupplyWhatIf {
  readonly partner: string;
  /** Both are assumptions of whoever asks. */
  readonly stockDays: number;
  readonly reach: number;
  /** Null where the country delivered nothing in the last twelve months, or masses are not known. */
  readonly answer: {
    readonly needKg: number;
    readonly lostKg: number;
    readonly lostShare: number;
    readonly moreKg: number;
    readonly shortKg: number;
    readonly shortShare: number;
    readonly lastsDays: number | null;
    readonly shortFrom: Day | null;
    readonly others: readonly SupplyOther[];
  } | null;
  /** What is made from it and is short in its turn. */
  readonly usedIn: readonly SupplyNamed[];
}

export interface SupplyNetwork {
  readonly items: readonly { readonly id: string; readonly name: Text; readonly level: SupplyLevel }[];
  readonly countries: readonly string[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: 'made-from' | 'comes-from';
    readonly share: number;
  }[];
}

export interface NewSupplyImport {
  readonly kind: 'items' | 'trade' | 'figures';
  readonly source: string;
  /** CSV with a header, or a JSON list of objects with the same names. */
  readonly text: string;
}

export interface SupplyImported {
  readonly id: string;
  readonly rows: number;
}

export interface NewSupplyEvent {
  readonly items: readonly string[];
  readonly country: string;
  readonly kind: 'announced' | 'permit' | 'quota' | 'ban';
  readonly title: Text;
  readonly knownOn: Day;
  readonly effectiveOn: Day;
  readonly endsOn: Day | null;
  readonly source: string;
}

export interface SupplyReview {
  readonly grade: 1 | 2 | 3;
  readonly why: string;
}

export interface NewSupplyTask {
  readonly title: string;
  readonly dueOn: Day;
  /** An account. */
  readonly givenTo: string;
}

export interface SupplyClosing {
  readonly assessment: SupplyAssessment;
  readonly words: string;
}

export interface SupplyHook {
  readonly id: string;
  readonly url: string;
  readonly madeBy: Text;
  readonly waiting: number;
  readonly delivered: number;
  readonly lastAnswer: string | null;
}

export interface SupplyHooks {
  readonly hooks: readonly SupplyHook[];
  /** Addresses must begin with one of these, which the administrator of the machine has named. */
  readonly allowed: readonly string[];
}

/** The secret is shown once; signatures are made with it. */
export interface NewSupplyHook extends SupplyHooks {
  readonly secret: string;
}
