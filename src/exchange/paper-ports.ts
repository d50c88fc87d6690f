/** What the routes of certificates and notices ask of the application. */
import type * as c from './contract.ts';
import type { DeclarationQuery, Who } from './ports.ts';

export interface PaperPorts {
  paper(who: Who, number: string, kind: c.PaperKind, query: DeclarationQuery): Promise<c.PaperView>;
  /** For anybody. */
  check(code: string): Promise<c.PaperCheck>;
}
