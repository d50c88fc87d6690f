/** Certificates and payment notices, and what anybody learns who checks their code. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

export type PaperKind = 'certificate' | 'payment-notice';

// -- GET /declarations/:number/papers/:kind[?purpose=&note=] -> PaperView; the same path with /pdf -> application/pdf ------

/** One paper, box by box as the form has them; the PDF shows exactly this. */
export interface PaperView {
  readonly kind: PaperKind;
  readonly direction: 'import' | 'export';
  readonly title: Text;
  /** Office, kind, year and serial number. */
  readonly paperNumber: string;
  readonly declarationNumber: string;
  readonly version: number;
  readonly issuedAt: Instant;
  /** Null before acceptance. */
  readonly acceptedAt: Instant | null;
  readonly officeName: Text;
  /** sha256 of the declaration that it is about. */
  readonly contentHash: string;
  /** What anybody can check at `verifyPath`. */
  readonly code: string;
  readonly verifyPath: string;
  readonly isMadeUp: boolean;
  /** Personal identifiers that are masked; ask again with a purpose to see them. */
  readonly masked: readonly string[];
  readonly boxes: readonly PaperBox[];
  readonly lines: readonly { readonly sequence: number; readonly boxes: readonly PaperBox[] }[];
  readonly totals: readonly PaperBox[];
  readonly notes: readonly Text[];
}

export interface PaperBox {
  /** Number of the box on the form, where it is known. */
  readonly no?: number;
  readonly title: Text;
  readonly value: string;
  /** Takes the whole width. */
  readonly isWide?: boolean;
}

// -- GET /verify/:code (no sign-in; limited by address) -> PaperCheck; the page of the same name is for people ------------

export interface PaperCheck {
  readonly state: 'valid' | 'void' | 'unknown';
  readonly says: Text;
  /** Absent where the code is unknown. */
  readonly paper?: {
    readonly title: Text;
    readonly declarationNumber: string;
    readonly officeName: Text;
    readonly acceptedOn: Day | null;
    readonly contentHash: string;
    readonly isMadeUp: boolean;
  };
}
