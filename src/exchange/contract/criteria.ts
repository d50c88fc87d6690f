/** Criteria over their whole life: list, one with all its versions, drafts, checks, back-tests, moves, and the fields they ask about. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { BackTestReport } from '../../screening/back-test/report.ts';
import type { Outline } from '../../screening/criteria/outline.ts';
import type { CriterionProof } from '../../screening/criteria/proof/proof.ts';
import type { Criterion, FieldType } from '../../screening/criterion.ts';
import type {
  BODY_FIELDS,
  CriterionState,
  LifeMove,
  ProposedMove,
  SignOffReason,
} from '../../screening/criterion-life.ts';
import type { Rate } from './shared.ts';

export type { BackTestReport } from '../../screening/back-test/report.ts';
export type {
  Outline,
  OutlineForm,
  OutlineGroup,
  OutlineOperator,
  OutlineRow,
} from '../../screening/criteria/outline.ts';
export type { CriterionProof } from '../../screening/criteria/proof/proof.ts';
export type { CriterionState, LifeMove, ProposedMove, SignOffReason };

// -- GET /criteria -> CriterionRow[] -----------------------------------------------------------------------------------

/**
 * How a criterion stands: `live` decides; `future` and `expired` are active outside their validity; `broken` is active and
 * cannot be asked (a field is gone), so it decides nothing; of the others none is in force.
 */
export type CriterionStanding = 'live' | 'future' | 'expired' | 'broken' | 'shadow' | 'draft' | 'retired';

export interface CriterionRow {
  /** The version in force, else the one in shadow, else the latest. */
  readonly criterion: Criterion;
  readonly state: CriterionStanding;
  /** A version on its way beside the one that is shown. */
  readonly next: { readonly version: number; readonly state: CriterionState } | null;
  /** What waits for a second person, of whichever version. */
  readonly waiting: ProposedMove | null;
  /** Declarations decided since the edition came into force or the server started; hits and unknowns are among them. */
  readonly evaluated: number;
  readonly hits: number;
  readonly unknown: number;
  /** The last twelve months, counted day by day. */
  readonly year: CriterionYear;
  /** Outcomes of examined declarations that it hit. */
  readonly examined: Rate;
  readonly shadow: ShadowCount | null;
  /** Why it is broken. */
  readonly problems: readonly Problem[];
}

export interface CriterionYear {
  /** First day of which anything is known. */
  readonly from: Day | null;
  readonly declarations: number;
  readonly hits: number;
  readonly lastHit: Day | null;
}

/** What a criterion would have selected, had it been in force; it selected nothing. */
export interface ShadowCount {
  readonly since: Day | null;
  readonly asked: number;
  readonly hits: number;
  readonly unknown: number;
  readonly faults: number;
  /** Outcomes of those hits that were examined for other reasons. */
  readonly examined: Rate;
}

// -- GET /criteria/:id -> CriterionDetail ------------------------------------------------------------------------------

export interface CriterionDetail extends CriterionRow {
  /** Newest first. */
  readonly versions: readonly CriterionVersion[];
  /** Newest first. */
  readonly history: readonly CriterionEvent[];
  /** Found where chance alone chose, over the same time: what a criterion has to beat. */
  readonly random: Rate;
}

export interface CriterionVersion {
  readonly criterion: Criterion;
  readonly state: CriterionState;
  readonly createdBy: Text;
  readonly createdAt: Instant;
  readonly isMine: boolean;
  readonly why: string | null;
  readonly basedOn: number | null;
  /** Against the version that it was made from. */
  readonly changes: readonly CriterionChange[];
  readonly proposal: CriterionProposal | null;
  readonly signOff: string | null;
  readonly backTest: KeptBackTest | null;
  readonly shadow: ShadowCount | null;
  readonly moves: readonly CriterionOffer[];
}

export interface CriterionChange {
  readonly field: (typeof BODY_FIELDS)[number];
  readonly before: Text | null;
  readonly after: Text | null;
}

export interface CriterionProposal {
  readonly move: ProposedMove;
  readonly by: Text;
  readonly isMine: boolean;
  readonly at: Instant;
  readonly why: string | null;
  readonly signOff: string | null;
}

/** A move that the state allows; whoever may not make it is told why. */
export interface CriterionOffer {
  readonly move: LifeMove;
  readonly title: Text;
  readonly needsReason: boolean;
  readonly needsSignOff: SignOffReason | null;
  readonly whyNot: Text | null;
}

export interface CriterionEvent {
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly at: Instant;
  readonly who: Text;
  readonly version: number;
  readonly why: string | null;
  readonly signOff: string | null;
}

export interface KeptBackTest {
  readonly at: Instant;
  readonly by: Text;
  readonly seconds: number;
  /** Examples and offices only where the reader may see declarations. */
  readonly report: BackTestReport;
  readonly signOff: SignOffReason | null;
}

// -- POST /criteria { draft, why, id? }, POST /criteria/:id/versions { draft, why, basedOn } -> CriterionDetail ---------

export type CriterionDraft = Omit<Criterion, 'id' | 'version'>;

export interface NewCriterion {
  /** Left out, the next free number is given. */
  readonly id?: string;
  readonly draft: CriterionDraft;
  readonly why: string;
}

export interface NewCriterionVersion {
  readonly draft: CriterionDraft;
  readonly why: string;
  /** Version that the author started from. */
  readonly basedOn: number;
  /** Latest version that the author saw: somebody who wrote a later one meanwhile is not overwritten. */
  readonly latest: number;
}

// -- POST /criteria/check { scope, expression, validFrom?, validTo? } -> CriterionCheck --------------------------------

export interface CriterionCheck {
  readonly proof: CriterionProof;
  /** Parts of the condition that a form can show, or why it cannot. */
  readonly outline: Outline;
}

// -- POST /criteria/:id/roll-back { to, latest, why } -> CriterionDetail -----------------------------------------------

export interface CriterionRollBack {
  readonly to: number;
  readonly latest: number;
  readonly why: string;
}

// -- POST /criteria/:id/versions/:version/back-test -> JobView; POST /criteria/:id/moves -> CriterionDetail -------------

export interface CriterionMove {
  readonly version: number;
  readonly move: LifeMove;
  readonly why?: string;
  readonly signOff?: string;
}

// -- GET /criteria/fields -> CriterionField[] --------------------------------------------------------------------------

export interface CriterionField {
  readonly name: string;
  readonly type: FieldType;
  readonly scope: 'declaration' | 'item';
  readonly title: Text;
  readonly unit: string | null;
  /** Code list whose codes the field takes: GET /codes/:name. */
  readonly codeList: string | null;
  readonly isOptional: boolean;
  /** Looked up in history, not declared. */
  readonly isFact: boolean;
}

// -- GET /criteria/review -> CriteriaReview ----------------------------------------------------------------------------

/** Why a criterion should be looked at again; `not-yet-hit` is only told, all others are proposals to retire or mend it. */
export type ReviewReason =
  | 'broken'
  | 'expired'
  | 'no-better-than-chance'
  | 'never-hit'
  | 'long-silent'
  | 'not-yet-hit';

export interface ReviewRow {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly reason: ReviewReason;
  /** The proposal in words, with the figures that it rests on. */
  readonly says: Text;
  readonly state: CriterionStanding;
  readonly year: CriterionYear;
  readonly examined: Rate;
  readonly waiting: ProposedMove | null;
}

export interface CriteriaReview {
  readonly random: Rate;
  readonly year: Pick<CriterionYear, 'from' | 'declarations'>;
  /** Criteria in force that give no reason. */
  readonly inOrder: number;
  readonly rows: readonly ReviewRow[];
}
