/** Outages: while one is declared the gate decides by the fallback signed beforehand, and marks every decision. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// GET /outage -> OutageView; POST /outage OutageWish, POST /outage/sign, POST /outage/confirm { id },
// POST /outage/withdraw { id }, POST /outage/end { id, reason } -> OutageView

export interface OutageWish {
  readonly reason: string;
  readonly minutes: number;
}

export interface OutageView {
  readonly running: OutageState | null;
  /** Waits for the second person. */
  readonly proposed: OutageState | null;
  /** Ended ones, newest first, with how far screening again is. */
  readonly past: readonly OutageState[];
  readonly fallback: FallbackView;
  /** What the one who asks may do now. */
  readonly mayDeclare: boolean;
  readonly mayConfirm: boolean;
  readonly maySign: boolean;
}

export interface OutageState {
  readonly id: string;
  readonly reason: string;
  /** Whose faults declared it by themselves; null where people did. */
  readonly voice: string | null;
  readonly proposedBy: Text;
  readonly proposedAt: Instant;
  readonly until: Instant;
  readonly declaredBy: Text | null;
  readonly declaredAt: Instant | null;
  readonly endedBy: Text | null;
  readonly endedAt: Instant | null;
  readonly endReason: string | null;
  readonly clearedAt: Instant | null;
  /** Decisions made in it, of those screened again, of those that would have been stricter, milder or a fault. */
  readonly marked: number;
  readonly rescreened: number;
  readonly differing: number;
}

export interface FallbackView {
  /** Null where the policy in force has none: then no outage can be declared. */
  readonly hash: string | null;
  readonly policy: string;
  readonly validTo: Day | null;
  readonly mostHours: number;
  readonly automatic: {
    readonly faults: number;
    readonly withinMinutes: number;
    readonly forMinutes: number;
  } | null;
  readonly signers: readonly { readonly name: Text; readonly at: Instant | null }[];
  /** Two people signed, and its last day is not over. */
  readonly isInForce: boolean;
  readonly whyNot: Text | null;
  readonly criteria: number;
  readonly lists: number;
  readonly mandatory: number;
}
