/** What the HTTP server asks about HS codes. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface ClassificationPorts {
  recommend(who: Who, asked: c.RecommendationAsked): Promise<c.RecommendationView>;
  decisions(): Promise<readonly c.ClassificationDecisionView[]>;
  guide(who: Who, code: string): Promise<c.GuideView>;
  translate(code: string, from: string, to: string): Promise<c.TranslationView>;
  history(who: Who, firm: { importer?: string; declarant?: string }): Promise<c.CodeHistoryView>;
  departures(who: Who, number: string): Promise<readonly c.CodeDeparture[]>;
  decide(who: Who, asked: c.ClassificationAsked): Promise<c.ClassificationDecisionView>;
}
