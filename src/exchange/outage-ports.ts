/** What the HTTP server asks about outages: declared by two people, ended by one or by time, screened again afterwards. */
import type * as c from './contract/outage.ts';
import type { Who } from './ports.ts';

export interface OutagePorts {
  view(who: Who): Promise<c.OutageView>;
  sign(who: Who): Promise<c.OutageView>;
  propose(who: Who, wish: c.OutageWish): Promise<c.OutageView>;
  confirm(who: Who, id: string): Promise<c.OutageView>;
  withdraw(who: Who, id: string): Promise<c.OutageView>;
  end(who: Who, id: string, reason: string): Promise<c.OutageView>;
}
