/** What a criterion would have done over a stretch of the past: for its owner, and for whoever signs it off. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Criterion } from '../criterion.ts';

/** A share with its 95 % interval (Wilson); all null where there was no case. */
export interface Share {
  readonly hits: number;
  readonly n: number;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface BackTestExample {
  readonly number: string;
  readonly version: number;
  /** Line counted from 0, or null of a criterion over the whole declaration. */
  readonly item: number | null;
  readonly declaredOn: Day;
  readonly office: string;
  readonly verdict: 'clean' | 'fraud' | 'critical' | null;
}

export interface MonthRow {
  /** Such as `2026-03`. */
  readonly month: string;
  readonly declarations: number;
  readonly hits: number;
}

export interface OfficeRow {
  readonly office: string;
  readonly declarations: number;
  readonly hits: number;
  /** Hits a day on which the office had declarations. */
  readonly perDay: number;
}

export interface OverlapRow {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  /** Hits that the other meets as well. */
  readonly both: number;
  /** Hits that the other does not meet. */
  readonly onlyThis: number;
}

/** Declarations that are no hit and meet every condition of one alternative but this. */
export interface NearMissRow {
  /** The condition as it stands in the expression; with `not` where it stands under a negation. */
  readonly condition: string;
  readonly from: number;
  readonly to: number;
  readonly isNegated: boolean;
  readonly count: number;
  readonly examples: readonly BackTestExample[];
}

export interface BackTestReport {
  readonly criterion: Pick<Criterion, 'id' | 'version' | 'scope' | 'direction' | 'expression' | 'demand'>;
  readonly window: { readonly from: Day; readonly to: Day };
  /** Versions screened within the window; an amended declaration counts once a version. */
  readonly declarations: number;
  readonly lines: number;
  /** Days on which anything was declared. */
  readonly days: number;
  /** Hits among all declarations. */
  readonly hits: Share;
  /** No hit, and at least one line could not be answered because a field is absent. */
  readonly unknown: number;
  readonly faults: number;
  /** Found among those hits that were examined, whatever made them be examined. */
  readonly precision: Share;
  /** Found among what was examined by chance alone, in the same window: what no criterion at all would find. */
  readonly byChance: Share;
  /** Found among everything examined in the window. */
  readonly allExamined: Share;
  readonly found: { readonly fraud: number; readonly critical: number; readonly recoveredKrw: number };
  /** Of its demand (papers, or examinations), a day. */
  readonly perDay: number;
  readonly offices: readonly OfficeRow[];
  readonly months: readonly MonthRow[];
  /** In the order of ids: every other criterion in force. */
  readonly overlap: readonly OverlapRow[];
  /** Hits that no criterion in force meets. */
  readonly onlyThis: number;
  /** Empty where the expression has too many alternatives to say. */
  readonly nearMisses: readonly NearMissRow[];
  readonly examples: readonly BackTestExample[];
  /** Examples that the reader may not open and that are left out; absent where there are none. */
  readonly examplesElsewhere?: number;
}
