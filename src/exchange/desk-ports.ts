/** What the HTTP server asks of the application about officers at work. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface DeskPorts {
  reassign(who: Who, id: string, to: c.Reassignment): Promise<c.CaseRow>;
}
