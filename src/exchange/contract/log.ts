/** The log and its verification. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// -- GET /log?after=&limit= -> LogPage; POST /log/verify -> JobView with LogVerification as result ---------------------

export interface LogPage {
  readonly rows: readonly {
    readonly partition: number;
    readonly seq: number;
    readonly at: Instant;
    readonly kind: string;
    readonly subject: string;
    readonly hash: string;
  }[];
  readonly next: string | null;
  readonly anchors: number;
  readonly lastAnchorAt: Instant | null;
  readonly total: number;
}
export interface LogVerification {
  readonly ok: boolean;
  readonly entries: number;
  readonly anchors: number;
  readonly problems: readonly {
    readonly kind: string;
    readonly partition: number;
    readonly seq: number;
    readonly message: Text;
  }[];
}
