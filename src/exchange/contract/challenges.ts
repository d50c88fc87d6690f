/** Challenges: one question for all, rows that nobody sees, and a leaderboard. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { StudyOutcome } from '../../screening/studies/index.ts';

export type { StudyOutcome };

// GET /challenges -> ChallengeSummary[]; POST /challenges NewChallenge -> JobView, its result { challenge }
// GET /challenges/:id -> ChallengeView; POST /challenges/:id/entries NewEntry -> JobView, its result { entry }

export interface NewChallenge {
  readonly title: string;
  readonly purpose: string;
  readonly outcome: StudyOutcome;
  /** Import declarations of these days judge; an entry has learnt from earlier ones only. */
  readonly hiddenFrom: Day;
  readonly hiddenTo: Day;
  /** Last day on which entries are taken. */
  readonly closesOn: Day;
  readonly entriesADay: number;
}

export interface NewEntry {
  readonly study: string;
  readonly version: number;
}

export interface ChallengeSummary extends NewChallenge {
  readonly id: string;
  readonly owner: Text;
  readonly openedAt: Instant;
  readonly isOpen: boolean;
  /** People who handed something in. */
  readonly people: number;
}

export interface ChallengeView extends ChallengeSummary {
  /** Best first: by the half that is shown while it is open, by the half kept back when it is over. */
  readonly board: readonly BoardLine[];
  /** One's own entries, newest first. */
  readonly mine: readonly (BoardLine & { readonly at: Instant })[];
  /** How many more one may hand in today. */
  readonly leftToday: number;
}

export interface BoardLine {
  /** Null: the recipe of the model in force, learnt from the days before. */
  readonly who: Text | null;
  readonly study: { readonly id: string; readonly version: number } | null;
  readonly entries: number;
  readonly shown: ChallengeFigures;
  /** Null while the challenge is open. */
  readonly keptBack: ChallengeFigures | null;
}

export interface ChallengeFigures {
  readonly rows: number;
  readonly hits: number;
  readonly auc: number | null;
  readonly aucError: number | null;
  readonly averagePrecision: number | null;
  /** Share of hits in the top 5 %, with its interval. */
  readonly precisionAt5: { readonly value: number; readonly low: number; readonly high: number } | null;
}
