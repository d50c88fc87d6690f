/** What the HTTP server asks about analyses. */
import type * as c from './contract/analyses.ts';
import type { JobView } from './contract/models.ts';
import type { Who } from './ports.ts';

export interface AnalysisPorts {
  list(): Promise<readonly c.AnalysisSummary[]>;
  sources(who: Who): Promise<c.AnalysisSources>;
  make(who: Who, draft: c.AnalysisDraft): Promise<c.AnalysisView>;
  view(who: Who, id: string): Promise<c.AnalysisView>;
  change(who: Who, id: string, draft: c.AnalysisDraft): Promise<c.AnalysisView>;
  run(who: Who, id: string): Promise<JobView>;
  findings(who: Who, id: string, run: number): Promise<c.AnalysisFindings>;
  follow(who: Who, id: string, run: number): Promise<JobView>;
}
