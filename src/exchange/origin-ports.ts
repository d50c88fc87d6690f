/** What the HTTP server asks about rules of origin. */
import type * as c from './contract/origin.ts';
import type { Who } from './ports.ts';

export interface OriginPorts {
  agreements(): Promise<c.OriginAgreementsView>;
  rules(asked: c.OriginRulesAsked): Promise<c.OriginRulesView>;
  table(asked: c.OriginTable): Promise<c.OriginTableView>;
  check(asked: c.OriginAsked): Promise<c.OriginCheckView>;
  keep(who: Who, asked: c.OriginToKeep): Promise<c.OriginRecordView>;
  records(who: Who): Promise<readonly c.OriginRecordRow[]>;
  record(who: Who, number: string): Promise<c.OriginRecordView>;
  replay(who: Who, number: string): Promise<c.OriginReplayView>;
}
