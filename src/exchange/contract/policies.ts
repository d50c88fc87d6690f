/** Policies over their life: drafted by one person, previewed, confirmed or refused by another, in force from a day. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Inspection, Lane } from '../../screening/answers.ts';
import type { Policy } from '../../screening/policy.ts';
import type { Rate } from './shared.ts';

/** `proposed` waits for the second person; `coming` is confirmed and its day has not come. */
export type PolicyState = 'proposed' | 'refused' | 'coming' | 'in-force' | 'past';

// -- GET /policies -> PolicyVersionRow[], newest first -----------------------------------------------------------------

export interface PolicyVersionRow {
  readonly version: number;
  readonly state: PolicyState;
  readonly title: Text;
  readonly validFrom: Day;
  /** Last day on which it decided; null while it does or has not yet. */
  readonly validTo: Day | null;
  readonly madeBy: Text;
  readonly madeAt: Instant;
  readonly why: string | null;
  readonly basedOn: number | null;
  readonly confirmedBy: Text | null;
  readonly confirmedAt: Instant | null;
  /** Who refused it; whoever made it took it back where it is the same person. */
  readonly refusedBy: Text | null;
  readonly refusedAt: Instant | null;
  readonly refusedWhy: string | null;
  /** What may be done with it now by the one who asks. */
  readonly acts: readonly PolicyActOffer[];
  /** The latest preview of exactly this draft. */
  readonly preview: string | null;
}

export interface PolicyActOffer {
  readonly act: 'confirm' | 'refuse' | 'withdraw';
  readonly isAllowed: boolean;
  readonly whyNot: Text | null;
}

// GET /policies/:version -> PolicyVersionView
export interface PolicyVersionView extends PolicyVersionRow {
  readonly policy: Policy;
  /** Against the version that it was drafted from. */
  readonly changes: readonly PolicyChange[];
}

export interface PolicyChange {
  readonly pointer: string;
  readonly title: Text;
  /** In words; null where there was or is nothing. */
  readonly before: Text | null;
  readonly after: Text | null;
}

// -- GET /policies/draft -> PolicyDraft: the policy in force as the beginning of the next, and what may be chosen -------

export interface PolicyDraft {
  readonly policy: Policy;
  readonly basedOn: number;
  readonly offices: readonly { readonly code: string; readonly name: Text }[];
  readonly criteria: readonly {
    readonly id: string;
    readonly title: Text;
    readonly kind: string;
    readonly demand: string;
    /** Which declarations it is asked about. */
    readonly direction: Direction;
  }[];
  readonly detectors: readonly {
    readonly id: string;
    readonly title: Text;
    /** No grade or quota spares what it finds. */
    readonly isNeverSpared: boolean;
  }[];
}

// POST /policies/check { policy } -> PolicyChecked
export interface PolicyChecked {
  readonly problems: readonly Problem[];
  /** Empty where the draft is no policy at all. */
  readonly changes: readonly PolicyChange[];
}

// POST /policies PolicyProposal -> PolicyVersionView
export interface PolicyProposal {
  readonly policy: unknown;
  readonly basedOn: number;
  readonly why: string;
}

// POST /policies/:version/confirm|refuse|withdraw PolicyAnswer -> PolicyVersionView
export interface PolicyAnswer {
  readonly why?: string;
}

// -- POST /policies/previews { policy } -> JobView; its result is { preview }; GET /policies/previews/:id -> PolicyPreview ----

/** What a draft would have done to the stored decisions of a window, beside what was done: imports, and exports by themselves. */
export interface PolicyPreview extends PreviewFigures {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly madeBy: Text;
  readonly madeAt: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly seconds: number;
  /** Absent in a preview that was made before exports were gone through as well. */
  readonly exports?: PreviewFigures;
}

export interface PreviewFigures {
  readonly decisions: number;
  /** Declarations of the window without a decision of the gate: past records, which cannot be decided again. */
  readonly without: number;
  readonly chosen: { readonly both: number; readonly onlyWas: number; readonly onlyNow: number };
  /** The policy in force, refilled in the same way: what differs here is only the refilling. */
  readonly control: { readonly both: number; readonly onlyWas: number; readonly onlyNow: number };
  readonly offices: readonly {
    readonly office: string;
    readonly name: Text;
    readonly inspection: Inspection;
    readonly was: number;
    readonly now: number;
    readonly both: number;
    readonly capacity: number;
    /** Mean and most examinations a day under the draft, and days above capacity. */
    readonly perDay: number;
    readonly most: number;
    readonly daysAbove: number;
  }[];
  readonly lanes: readonly { readonly was: Lane; readonly now: Lane; readonly count: number }[];
  readonly found: {
    readonly both: KnownRate;
    readonly onlyWas: KnownRate;
    readonly onlyNow: KnownRate;
  };
  /** Only the random draw says what is among those that a policy does not choose. */
  readonly random: {
    readonly now: KnownRate;
    readonly nowRest: KnownRate;
    readonly was: KnownRate;
    readonly wasRest: KnownRate;
  };
  readonly fastTrack: number;
  readonly voices: readonly {
    readonly source: string;
    readonly id: string;
    readonly title: Text;
    readonly opens: string | null;
    readonly was: number;
    readonly now: number;
    readonly known: KnownRate;
  }[];
  /** The strongest of those that the reader may open. */
  readonly gained: readonly PreviewMover[];
  readonly lost: readonly PreviewMover[];
  /** How many of the strongest of every office are of offices whose declarations the reader may not open. */
  readonly elsewhere?: { readonly gained: number; readonly lost: number };
}

export interface KnownRate extends Rate {
  readonly critical: number;
}

export interface PreviewMover {
  readonly number: string;
  readonly version: number;
  readonly office: string;
  readonly occurredAt: Instant;
  readonly was: Lane;
  readonly now: Lane;
  readonly strength: number;
  readonly source: string;
  readonly id: string;
  readonly customsValueKrw: number;
  readonly mainHs: string;
  readonly verdict: Verdict | null;
}
