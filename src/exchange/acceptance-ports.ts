/** What the routes of acceptance ask of the application. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface AcceptancePorts {
  waiting(who: Who, query: { state?: string; office?: string }): Promise<c.WaitingPage>;
  acceptBatch(who: Who, batch: c.AcceptanceBatch): Promise<c.JobView>;
  automatic(): Promise<readonly c.AutomaticAcceptanceView[]>;
  proposeAutomatic(
    who: Who,
    given: c.AutomaticAcceptanceProposal,
  ): Promise<readonly c.AutomaticAcceptanceView[]>;
  approveAutomatic(who: Who, id: string): Promise<readonly c.AutomaticAcceptanceView[]>;
  endAutomatic(who: Who, id: string, why: string): Promise<readonly c.AutomaticAcceptanceView[]>;
  /** @param body a JSON array, or CSV text */
  cargoReports(who: Who, body: readonly unknown[] | string): Promise<readonly c.ReportAnswer[]>;
  paymentReports(who: Who, body: readonly unknown[] | string): Promise<readonly c.ReportAnswer[]>;
}
