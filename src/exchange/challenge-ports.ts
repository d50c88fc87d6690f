/** What the HTTP server asks about challenges. */
import type * as c from './contract/challenges.ts';
import type { JobView } from './contract/models.ts';
import type { Who } from './ports.ts';

export interface ChallengePorts {
  list(): Promise<readonly c.ChallengeSummary[]>;
  view(who: Who, id: string): Promise<c.ChallengeView>;
  open(who: Who, asked: c.NewChallenge): Promise<JobView>;
  handIn(who: Who, id: string, entry: c.NewEntry): Promise<JobView>;
}
