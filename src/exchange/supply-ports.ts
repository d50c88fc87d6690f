/** What the routes of early warning ask of the application. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface SupplyPorts {
  board(who: Who): Promise<c.SupplyBoard>;
  item(who: Who, id: string): Promise<c.SupplyItemView>;
  whatIf(
    id: string,
    query: { readonly partner: string; readonly stockDays?: number; readonly reach?: number },
  ): Promise<c.SupplyWhatIf>;
  network(): Promise<c.SupplyNetwork>;
  review(who: Who, id: string, review: c.SupplyReview): Promise<c.SupplyItemView>;
  bring(who: Who, table: c.NewSupplyImport): Promise<c.SupplyImported>;
  addEvent(who: Who, event: c.NewSupplyEvent): Promise<c.SupplyBoard>;
  pass(who: Who): c.JobView;
  addTask(who: Who, alert: string, task: c.NewSupplyTask): Promise<c.SupplyItemView>;
  doTask(who: Who, task: string, result: string): Promise<c.SupplyItemView>;
  close(who: Who, alert: string, closing: c.SupplyClosing): Promise<c.SupplyItemView>;
  hooks(): Promise<c.SupplyHooks>;
  addHook(who: Who, url: string): Promise<c.NewSupplyHook>;
  endHook(who: Who, id: string): Promise<c.SupplyHooks>;
}
