/** What a simulation plays, wherever it comes from. */
import type { StreamRow } from '../../screening/simulation/stream.ts';

export interface Trade {
  readonly rows: readonly StreamRow[];
  /** First week of the planted change, counted from 0; absent where nothing changes. */
  readonly changeWeek?: number;
}
