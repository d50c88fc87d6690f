/** Status, progress and business clock of the server, and code lists. */
import type { Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// -- GET /status (no sign-in) ------------------------------------------------------------------------------------------

/** What the server is doing; while `ready` is false the console shows the steps and their progress. */
export interface Status {
  readonly ready: boolean;
  readonly steps: readonly ProgressStep[];
  /** True where the records are made up (synthetic trade). */
  readonly isMadeUp: boolean;
  readonly history: Text;
  readonly clock: ClockView;
  readonly version: string;
}

export interface ProgressStep {
  readonly id: string;
  readonly title: Text;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly of: number;
  readonly note?: Text;
}

/** The business clock. In the demonstration it is virtual and can be paused and sped up. */
export interface ClockView {
  readonly now: Instant;
  readonly isVirtual: boolean;
  readonly isRunning: boolean;
  /** Business seconds a real second. */
  readonly speed: number;
}

// POST /clock { isRunning?, speed? } -> ClockView (supervisor, administrator)
export interface ClockChange {
  readonly isRunning?: boolean;
  readonly speed?: number;
}
// GET /codes -> { name, title, rows }[] short; GET /codes/:name?day= -> CodeRow[]
export interface CodeRow {
  readonly code: string;
  readonly name: Text;
}
