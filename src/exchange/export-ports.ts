/** What the routes of exports ask of the application: loading, a longer period, the end of an acceptance. */
import type * as c from './contract.ts';
import type { ListQuery, Who } from './ports.ts';

export interface ExportPorts {
  loadings(who: Who, query: ListQuery): Promise<c.LoadingPage>;
  reportLoading(who: Who, number: string, loading: c.NewLoading): Promise<c.DeclarationView>;
  answerExtension(who: Who, number: string, answer: c.ExtensionAnswer): Promise<c.DeclarationView>;
  giveNotice(who: Who, number: string, notice: c.CancellationNotice): Promise<c.DeclarationView>;
  cancelAcceptance(who: Who, number: string, cancellation: c.Cancellation): Promise<c.DeclarationView>;
  /** By a declarant, of his own. */
  reportOwn(who: Who, number: string, loading: c.NewLoading): Promise<c.DeskDeclarationView>;
  askExtension(who: Who, number: string, ask: c.ExtensionAsk): Promise<c.DeskDeclarationView>;
}
