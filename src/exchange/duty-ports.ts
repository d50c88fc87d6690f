/** What the routes of duty ask of the application. */
import type * as c from './contract.ts';
import type { DeclarationQuery, Who } from './ports.ts';

export interface DutyPorts {
  assess(asked: c.DutyCase): Promise<c.AssessmentView>;
  correct(asked: c.Correction): Promise<c.CorrectionView>;
  ofDeclaration(who: Who, number: string, query: DeclarationQuery): Promise<c.DeclarationDutyView>;
  sources(): Promise<c.DutySourcesView>;
}
