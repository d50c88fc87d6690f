/** What the routes of the selection of parcels ask of the application. */
import type * as c from './contract.ts';
import type { ListQuery, Who } from './ports.ts';

export interface ParcelSelectionPorts {
  ofParcel(who: Who, houseBill: string): Promise<c.ParcelSelectionView>;
  queue(who: Who, query: ListQuery): Promise<c.ParcelQueue>;
  record(who: Who, outcomes: c.NewParcelOutcomes): Promise<c.ParcelOutcomesAnswer>;
  policy(): Promise<c.ParcelPolicyView>;
  preview(asked: c.ParcelPreviewAsk): Promise<c.JobView>;
  train(who: Who): Promise<c.ModelView>;
}
