/** What the HTTP server asks for auditors: the evidence file of a decision, who looked, who acted, what changed. */
import type * as c from './contract/audit.ts';
import type { Who } from './ports.ts';

export interface EvidenceFileWish {
  readonly version?: number;
  readonly purpose: string;
  readonly note?: string;
  readonly withoutModel?: boolean;
}

export interface AuditPorts {
  /** A file packed by gzip. The look is logged before anything is read. */
  evidenceFile(
    who: Who,
    number: string,
    wish: EvidenceFileWish,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  accesses(query: c.AuditQuery): Promise<c.AccessPage>;
  acts(query: c.AuditQuery): Promise<c.ActPage>;
  changes(
    who: Who,
    number: string,
    query: { readonly version?: number; readonly days?: number },
  ): Promise<c.ChangesView>;
}
