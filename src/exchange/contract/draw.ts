/** The random draw: its days, the check of one, what a share of examinations buys, and what is left in what was released. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Inspection } from '../../screening/answers.ts';
import type { DrawReport } from '../../screening/draw-report.ts';
import type { Rate } from './shared.ts';

// -- GET /draw/days -> DrawDayView[]; POST /draw/days/:day/check -> DrawReport ------------------------------------------

export type { DrawReport };

export interface DrawDayView {
  readonly day: Day;
  /** sha256 of the day's secret, in the log before the first draw. */
  readonly commitment: string;
  readonly committedAt: Instant;
  /** `open`: the day is not over; `waiting`: cases of the day are not closed. */
  readonly state: 'open' | 'waiting' | 'revealed';
  /** Cases of the day that are not closed, whatever they were chosen by. */
  readonly openCases: number;
  /** Hexadecimal; null until it is revealed. */
  readonly secret: string | null;
  readonly revealedAt: Instant | null;
}

// -- GET /draw/share?share= -> ShareView -------------------------------------------------------------------------------

export interface ShareRow {
  readonly office: string;
  readonly name: Text;
  readonly inspection: Inspection;
  /** Examinations of that kind a day. */
  readonly perDay: number;
  /** Declarations on an average day of the last weeks. */
  readonly arrivals: number;
  readonly probability: number;
  /** Random examinations in thirty days, and the interval that they give the hit rate. */
  readonly aMonth: number;
  readonly low: number;
  readonly high: number;
  readonly half: number;
}

export interface ShareView {
  /** As asked, else as the policy says; null where the policy fixes a probability and no share was asked for. */
  readonly share: number | null;
  /** What random examinations of the last weeks found: the rate around which intervals are reckoned. */
  readonly measured: Rate;
  readonly rate: number;
  readonly rows: readonly ShareRow[];
  readonly all: Pick<ShareRow, 'aMonth' | 'low' | 'high' | 'half'> & {
    /** Chosen examinations in thirty days. */
    readonly chosen: number;
    /** The least difference between the hit rates of chosen and random that a month shows four times in five. */
    readonly detectable: number | null;
  };
}

// -- GET /draw/left -> LeftView ----------------------------------------------------------------------------------------

export interface LeftView {
  readonly from: Day;
  readonly to: Day;
  /** Declarations that nothing but chance would have examined, examined or not. */
  readonly stream: number;
  /** Random examinations of such declarations, and how many of them found something. */
  readonly n: number;
  readonly hits: number;
  /** Drawn and not examined yet. */
  readonly waiting: number;
  /** Share of the stream with something to find, and its 95 % interval; null without examinations. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Hits weighted by one over their stored inclusion probability. */
  readonly weighted: number;
}
