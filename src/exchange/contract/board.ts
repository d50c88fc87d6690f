/** The board, and what the event stream says of it. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Inspection, Lane } from '../../screening/answers.ts';
import type { ClockView } from './house.ts';
import type { Rate } from './shared.ts';

// -- GET /board?office=&days= ; also pushed by GET /events (server-sent events `board`) --------------------------------

export interface BoardView {
  readonly asOf: Instant;
  readonly day: Day;
  readonly office: string | null;
  readonly arrived: number;
  /** Expected by now, from the same weekday of the last four weeks: middle 90 %. */
  readonly expected: { readonly low: number; readonly high: number } | null;
  readonly lanes: readonly { readonly lane: Lane; readonly count: number; readonly share: number }[];
  readonly backlog: number;
  readonly overdue: number;
  /** 96 quarters of an hour; counts by lane; expected middle and 90 % band for the whole day. */
  readonly arrivals: readonly {
    readonly quarter: number;
    readonly release: number;
    readonly documents: number;
    readonly examine: number;
    readonly hold: number;
    readonly expected: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  /** Weekly hit rates of examinations: chosen by selection, and drawn at random. */
  readonly hitRates: readonly { readonly weekFrom: Day; readonly selected: Rate; readonly random: Rate }[];
  readonly hitRateTotal: { readonly selected: Rate; readonly random: Rate; readonly ratio: Ratio | null };
  /** Seconds from filing to acceptance, by lane and inspection. */
  readonly timeToRelease: readonly {
    readonly lane: Lane;
    readonly inspection: Inspection;
    readonly n: number;
    readonly p25: number | null;
    readonly median: number | null;
    readonly p75: number | null;
  }[];
  readonly offices: readonly {
    readonly office: string;
    readonly name: Text;
    readonly open: number;
    readonly documents: number;
    readonly examine: number;
    readonly hold: number;
    /** Open cases against what the office's people can do in the rest of the day. */
    readonly loadShare: number | null;
    readonly oldestSeconds: number | null;
    readonly overdue: number;
  }[];
  readonly recent: readonly RecentDecision[];
  /** Everything above is of imports alone; cases that wait are of both. */
  readonly exports: ExportsOnBoard;
}

export interface ExportsOnBoard {
  /** Filed today. */
  readonly arrived: number;
  readonly lanes: readonly { readonly lane: Lane; readonly count: number; readonly share: number }[];
  /** Open cases of exports among all that wait. */
  readonly backlog: number;
  /** Accepted and not yet loaded, whenever they were filed. */
  readonly awaitingLoading: number;
  readonly overdueLoading: number;
  readonly extensionsAsked: number;
}

/** Ratio of two rates with its 95 % interval (log normal approximation, Katz). */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface RecentDecision {
  readonly at: Instant;
  readonly number: string;
  readonly version: number;
  readonly lane: Lane;
  readonly office: string;
  readonly description: Text;
  readonly reason: Text | null;
  /** Only supervisors, analysts and auditors see it; absent for officers. */
  readonly isRandom?: boolean;
}
// GET /events (server-sent events): `board` BoardDelta, `case` CaseRow, `job` JobView, `status` Status
export interface BoardDelta {
  readonly asOf: Instant;
  readonly arrived: number;
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly backlog: number;
  readonly recent: readonly RecentDecision[];
  readonly clock: ClockView;
}
