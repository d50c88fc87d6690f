/** What the warning goes by: chosen on made-up worlds (`npm run bench -- supply`), never on the real shocks that it is judged by. */

export interface WarningSettings {
  /** Months before a reading that it is compared with. */
  readonly windowMonths: number;
  /** Fewer known months than this, and nothing is said. */
  readonly leastMonths: number;
  /** Spreads smaller than this (in logarithms) are taken for this: what hardly moves would cry at nothing. */
  readonly leastSpread: number;
  /** A season that was fitted makes distances look smaller than they are; this makes up for it. */
  readonly widen: number;
  /** Scores from which the four levels begin. */
  readonly levels: readonly [number, number, number, number];
  /** A score from which one reading is enough. */
  readonly atOnce: number;
}

export const SETTINGS: WarningSettings = {
  windowMonths: 60,
  leastMonths: 18,
  leastSpread: 0.1,
  widen: 1.2,
  levels: [3.5, 5, 7, 10],
  atOnce: 5,
};
