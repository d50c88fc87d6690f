/** Models over their life: candidate, in shadow, in force, retired; every step for ever, and what was in force when. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { ModelMove, ModelState, ModelStep } from '../../screening/model-life.ts';
import type { Rate } from './shared.ts';

// -- GET /models/history -> ModelHistory; GET /models/:id/life -> ModelLife; POST /models/:id/moves ModelMoveAsked -> ModelLife

export type { ModelMove, ModelState, ModelStep };

export interface ModelLife {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: ModelState;
  readonly trainedBy: Text;
  readonly trainedAt: Instant;
  /** Null of models that were kept before anybody asked. */
  readonly snapshot: {
    readonly hash: string;
    readonly rows: number;
    readonly from: Day | null;
    readonly to: Day | null;
  } | null;
  readonly code: { readonly version: string; readonly commit: string | null } | null;
  readonly seed: number | null;
  /** What it was grown with, as canonical JSON; null where it is not known. */
  readonly parameters: string | null;
  /** Waits for a second person. */
  readonly proposal: { readonly by: Text; readonly at: Instant; readonly why: string } | null;
  readonly offers: readonly ModelOffer[];
  /** Newest first. */
  readonly steps: readonly ModelStepView[];
}

export interface ModelOffer {
  readonly move: ModelMove;
  readonly title: Text;
  readonly needsReason: boolean;
  /** Null where the one who asks may make it. */
  readonly whyNot: Text | null;
}

export interface ModelStepView {
  readonly id: string;
  readonly model: string;
  readonly name: string;
  readonly version: number;
  readonly step: ModelStep;
  readonly title: Text;
  /** Business clock. */
  readonly at: Instant;
  /** Machine clock. */
  readonly recordedAt: Instant;
  readonly who: Text;
  readonly why: string | null;
  /** Who proposed what this step confirms or refuses. */
  readonly firstBy: Text | null;
}

export interface ModelMoveAsked {
  readonly move: ModelMove;
  readonly why?: string;
}

export interface ModelHistory {
  /** Newest first: which model decided from when to when, on the business clock. */
  readonly spans: readonly {
    readonly model: string;
    readonly name: string;
    readonly version: number;
    readonly from: Instant;
    readonly to: Instant | null;
  }[];
  /** Newest first. */
  readonly steps: readonly ModelStepView[];
}

// -- GET /models/:id/shadow?days -> ShadowView: a model beside the one that decides, on the same live declarations or parcels

export interface ShadowView {
  readonly model: { readonly id: string; readonly name: string; readonly version: number };
  readonly subject: 'declaration' | 'parcel';
  /** For a while no model was in force: then the challenger stands beside what the detectors said together. */
  readonly besideDetectors: boolean;
  /** Which models decided meanwhile; usually one. */
  readonly champions: readonly { readonly id: string; readonly name: string; readonly version: number }[];
  readonly from: Day | null;
  readonly to: Day | null;
  /** Declarations or parcels asked about, and those passed over because too much came in at once or their content was erased. */
  readonly scored: number;
  readonly skipped: number;
  /** Examinations that something other than chance demanded: as many each model may choose, office by office and day by day. */
  readonly places: number;
  readonly chosen: { readonly both: number; readonly champion: number; readonly challenger: number };
  /** Correlation of the two scores (Spearman); null below three. */
  readonly agreement: number | null;
  /** Of what each would have chosen and somebody examined. Only what the champion or chance chose was examined. */
  readonly examined: {
    readonly champion: Rate;
    readonly challenger: Rate;
    readonly both: Rate;
    readonly onlyChampion: Rate;
    readonly onlyChallenger: Rate;
  };
  /** The gravest finds (of parcels: narcotics) among all that was compared, and how many of them each would have chosen. */
  readonly grave: { readonly found: number; readonly champion: number; readonly challenger: number };
  /** The fair part: what chance alone had examined, each counted for all that it stands for. */
  readonly random: {
    readonly n: number;
    readonly hits: number;
    readonly champion: WeightedRate;
    readonly challenger: WeightedRate;
    readonly championAuc: RangedValue | null;
    readonly challengerAuc: RangedValue | null;
  };
  readonly caveat: Text;
  /** What only one of them would have chosen, strongest first; none that waits for its examination or is blind. */
  readonly differences: readonly ShadowDifference[];
}

export interface ShadowDifference {
  /** Of a declaration; of a parcel its house bill. */
  readonly number: string;
  readonly version: number;
  readonly by: 'champion' | 'challenger';
  readonly championFraud: number;
  readonly challengerFraud: number;
  /** Null where nobody examined it. */
  readonly isHit: boolean | null;
}

/** A share of the stream estimated from a sample with unequal chances, with 95 %. */
export interface WeightedRate {
  readonly n: number;
  readonly hits: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RangedValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
