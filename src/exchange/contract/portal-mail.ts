/** Notices by mail to citizens, under `/my/mail`. */
import type { Instant } from '../../core/day.ts';
import type { Language, Text } from '../../core/text.ts';

export type NoticeKindName = 'use' | 'duty' | 'released' | 'answer' | 'notice';

// -- GET /my/mail ---------------------------------------------------------------------------------------------------------

export interface MyMail {
  /** False: no mail can be sent from here. */
  readonly isOffered: boolean;
  /** Null: no address was given. */
  readonly given: {
    readonly address: string;
    /** The number that was sent there came back; before that nothing else is sent. */
    readonly isProved: boolean;
    readonly kinds: readonly NoticeKindName[];
    readonly language: Language;
  } | null;
  readonly choices: readonly { readonly kind: NoticeKindName; readonly name: Text }[];
  /** The latest first. */
  readonly notices: readonly {
    readonly id: string;
    readonly name: Text;
    readonly number: string;
    readonly madeAt: Instant;
    readonly state: 'waiting' | 'sent' | 'failed' | 'stopped';
    readonly stateName: Text;
    readonly attempts: number;
    readonly endedAt: Instant | null;
  }[];
}

// PUT /my/mail/choice
export interface MyMailChoice {
  readonly kinds: readonly NoticeKindName[];
  readonly language: Language;
}

// PUT /my/mail
export interface NewMyMail extends MyMailChoice {
  readonly address: string;
}

// POST /my/mail/proof
export interface MyMailProof {
  readonly number: string;
}
