/** Settings that two people decide: one proposes a whole set for a day, another confirms it; every set stays readable. */
import type { ParcelSelectionSet, SelectionNumbers, SpecialPeriod } from '../../areas/parcels/index.ts';
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { AiOperator } from '../../reference/ai-operator.ts';
import type { RetentionRules } from '../../reference/retention.ts';
import type { DeskRules } from '../../screening/cases/desk-rules.ts';

export type { AiOperator, DeskRules, ParcelSelectionSet, RetentionRules, SelectionNumbers, SpecialPeriod };

// GET /settings/:name -> SettingView; POST /settings/:name SettingProposal -> SettingView
// POST /settings/:name/:version/confirm {}, POST /settings/:name/:version/drop { why } -> SettingView

/**
 * `desk`: the rules of dealing; `retention`: how long what is kept; `ai-operator`: what an operator of models states on their cards;
 * `parcel-selection`: thresholds, places and special periods of the selection of parcels.
 */
export type SettingName = 'desk' | 'retention' | 'ai-operator' | 'parcel-selection';

export interface SettingProposal {
  readonly body: unknown;
  /** Today or later. */
  readonly validFrom: Day;
  readonly why: string;
}

export interface SettingView {
  readonly name: SettingName;
  /** What holds today; version 0 is what Gwanmun begins with. */
  readonly inForce: SettingVersion;
  /** Waits for the second person. */
  readonly waiting: SettingVersion | null;
  /** All others, newest first: coming, past, refused or taken back. */
  readonly others: readonly SettingVersion[];
  readonly mayPropose: boolean;
  /** Null where the one who asks may confirm or refuse what waits. */
  readonly whyNotConfirm: Text | null;
  /** Whoever made what waits takes it back instead. */
  readonly mayTakeBack: boolean;
}

export interface SettingVersion {
  readonly version: number;
  readonly body: DeskRules | RetentionRules | AiOperator | ParcelSelectionSet;
  readonly state: 'in-force' | 'coming' | 'waiting' | 'past' | 'dropped';
  readonly validFrom: Day | null;
  readonly why: string | null;
  readonly madeBy: Text | null;
  readonly madeAt: Instant | null;
  readonly confirmedBy: Text | null;
  readonly confirmedAt: Instant | null;
  readonly droppedBy: Text | null;
  readonly droppedAt: Instant | null;
  readonly droppedWhy: string | null;
}

// GET /retention -> RetentionClassView[]: what each class of retention means.
export interface RetentionClassView {
  readonly id: string;
  readonly title: Text;
  readonly what: Text;
  readonly how: Text;
  readonly leastYears: number;
  readonly article: string;
}
