/** What an examination found, in the outcome codes of the trade code handbook (검사결과). */
import type { Instant } from '../core/day.ts';

/** How an examination ended for learning: nothing, an ordinary offence, or a critical one (핵심적발: trademark, public health, origin). */
export type Verdict = 'clean' | 'fraud' | 'critical';

export interface Outcome {
  readonly declarationNumber: string;
  readonly version: number;
  /** Code of the list in reference/outcome-codes, such as A (nothing) or C3 (quantity, sent to investigation). */
  readonly code: string;
  readonly verdict: Verdict;
  /** Extra duty and tax that the finding brings, won. */
  readonly recoveredKrw?: number;
  readonly notes?: string;
  /** Business clock. */
  readonly occurredAt: Instant;
  /** Line of the declaration where it was found; absent means the whole. */
  readonly item?: number;
}
