/** What the HTTP server asks about the proof of selection. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface ProofPorts {
  view(who: Who, days: number | undefined): Promise<c.ProofView>;
  cases(
    who: Who,
    asked: { readonly group: c.ProofGroup; readonly key: string; readonly days?: number },
  ): Promise<readonly c.ProofCase[]>;
}
