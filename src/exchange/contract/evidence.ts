/** Replay, long work, and the log. */
import type { Text } from '../../core/text.ts';

// POST /decisions/:id/replay -> ReplayView
export interface ReplayView {
  readonly id: string;
  readonly isIdentical: boolean;
  readonly stored: string;
  readonly recomputed: string | null;
  readonly difference: Text | null;
}
