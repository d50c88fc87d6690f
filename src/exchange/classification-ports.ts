/** What the HTTP server asks about HS codes. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface ClassificationPorts {
  recommend(who: Who, asked: c.RecommendationAsked): Promise<c.RecommendationView>;
  decisions(): Promise<readonly c.ClassificationDecisionView[]>;
  decide(who: Who, asked: c.ClassificationAsked): Promise<c.ClassificationDecisionView>;
}
