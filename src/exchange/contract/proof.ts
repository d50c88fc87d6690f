/** The proof that choosing works: what was found where, beside chance; what was missed; drift, disparities, and alarms at a stated rate. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { BlindView } from './desk.ts';
import type { RangedValue, WeightedRate } from './registry.ts';
import type { Rate } from './shared.ts';

// -- GET /proof?days -> ProofView; GET /proof/cases?group&key&days -> ProofCase[] -----------------------------------------

export interface ProofView {
  readonly asOf: Instant;
  readonly days: number;
  readonly from: Day;
  readonly to: Day;
  /** What chance alone finds, each case counted for all that it stands for. */
  readonly base: WeightedRate;
  readonly lanes: readonly ProofRow[];
  readonly criteria: readonly ProofRow[];
  readonly models: readonly ProofRow[];
  readonly offices: readonly ProofRow[];
  readonly left: ProofLeft;
  readonly revenue: ProofRevenue;
  /** Of proposed examinations that were settled, those that were carried out; the rest are overrides. */
  readonly asProposed: Rate;
  readonly overrides: readonly { readonly office: string; readonly name: Text; readonly asProposed: Rate }[];
  readonly blind: BlindView;
  /** The last quarter of the time against the time before it. */
  readonly drift: readonly DriftRow[];
  readonly recentFrom: Day;
  readonly disparities: readonly Disparity[];
  readonly assignment: {
    readonly dealt: number;
    readonly effect: number;
    readonly low: number;
    readonly high: number;
    readonly remarkable: number;
  };
  readonly alarms: readonly ProofAlarm[];
  /** Of worlds in which nothing is amiss, so many raise any alarm at most; and how many questions were asked. */
  readonly alarmRate: number;
  readonly asked: number;
}

/** What can be opened: the cases behind a row. */
export type ProofGroup = 'lane' | 'criterion' | 'model' | 'office' | 'origin' | 'random';

export interface ProofRow {
  readonly group: ProofGroup;
  readonly key: string;
  readonly title: Text;
  /** Examined because something other than chance asked for it. Of lanes that nobody examines: what chance found there. */
  readonly found: WeightedRate;
  /** Chance alone, within the same office where the row is one; null where it is the same as `found`. */
  readonly random: WeightedRate | null;
  /** `found` less `random`, with 95 %; null where one of them has no case. */
  readonly difference: RangedValue | null;
  /** Too few cases to say anything. */
  readonly isSmall: boolean;
  readonly link: string | null;
}

export interface ProofLeft {
  /** Declarations that nothing but chance would have examined. */
  readonly stream: number;
  readonly n: number;
  readonly hits: number;
  readonly waiting: number;
  /** Findings left in that stream (Horvitz and Thompson); null without a sample. */
  readonly total: RangedValue | null;
  /** Found because it was chosen. */
  readonly caught: number;
  /** Caught of all that there was. */
  readonly recall: RangedValue | null;
}

export interface ProofRevenue {
  /** Findings with an amount. */
  readonly n: number;
  readonly recoveredKrw: number;
  /** Left in the released stream. */
  readonly leftKrw: RangedValue | null;
  readonly recall: RangedValue | null;
}

export interface DriftRow {
  readonly id: string;
  readonly title: Text;
  readonly measure: 'stability' | 'share' | 'calibration';
  readonly before: number;
  readonly after: number;
  /** Null where there are too few cases. */
  readonly effect: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** From this size on it matters. */
  readonly matters: number;
  /** What a stability index is made of: how many values of each time lie in which band; empty for other measures. */
  readonly bands: readonly DriftBand[];
}

export interface DriftBand {
  /** Lower end, null from below; both null for missing values. */
  readonly from: number | null;
  readonly to: number | null;
  readonly before: number;
  readonly after: number;
}

export interface Disparity {
  readonly by: 'office' | 'origin' | 'size';
  readonly title: Text;
  readonly rows: readonly DisparityRow[];
}

export interface DisparityRow {
  readonly key: string;
  readonly title: Text;
  readonly declarations: number;
  /** Of the declarations. */
  readonly selected: Rate;
  /** Of what was selected and examined. */
  readonly found: Rate;
  readonly isSmall: boolean;
}

export interface ProofAlarm {
  readonly id: string;
  readonly title: Text;
  readonly says: Text;
  readonly next: Text;
  readonly link: string;
}

export interface ProofCase {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly day: Day;
  readonly verdict: Verdict;
  readonly code: string;
}
