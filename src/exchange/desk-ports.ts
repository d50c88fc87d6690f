/** What the HTTP server asks of the application about officers at work. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface DeskPorts {
  reassign(who: Who, id: string, to: c.Reassignment): Promise<c.CaseRow>;
  colleagues(who: Who): Promise<readonly c.ColleagueView[]>;
  work(who: Who): Promise<c.WorkView>;
  awaited(who: Who, number: string): Promise<readonly c.AwaitedView[]>;
  ask(who: Who, number: string, asking: c.Asking): Promise<readonly c.AwaitedView[]>;
  moveAwaited(who: Who, id: string, move: c.AwaitedMove): Promise<readonly c.AwaitedView[]>;
  absences(who: Who): Promise<readonly c.AbsenceView[]>;
  leave(who: Who, leave: c.Leave): Promise<readonly c.AbsenceView[]>;
  comeBack(who: Who, id: string): Promise<readonly c.AbsenceView[]>;
  notices(who: Who): Promise<c.NoticePage>;
  markRead(who: Who, ids: readonly string[] | null): Promise<c.NoticePage>;
  supervision(who: Who, query: { days?: number; office?: string }): Promise<c.SupervisionView>;
}
