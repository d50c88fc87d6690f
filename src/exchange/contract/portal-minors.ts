/** Minors and their guardians in the portal, under `/my/guardians` and `/my/wards`. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { UseStandingName } from './portal.ts';

// -- GET /my/guardians ------------------------------------------------------------------------------------------------------

export interface MyGuardians {
  /** By the birthday that the identity provider gave; false where it gave none. */
  readonly isMinor: boolean;
  readonly minorUntil: Day | null;
  /** Known to be of age. */
  readonly mayGuard: boolean;
  readonly guardians: readonly {
    readonly id: string;
    /** Masked. */
    readonly name: string;
    readonly acceptedAt: Instant;
  }[];
  /** Whom one agrees for. */
  readonly wards: readonly MyWard[];
  /** The number to give to a guardian: shown once, when it was made. */
  readonly invite: string | null;
  readonly inviteUntil: Instant | null;
  readonly rules: readonly { readonly cite: string; readonly says: Text; readonly isVerified: boolean }[];
}

export interface MyWard {
  /** Of the guardianship. */
  readonly id: string;
  readonly citizen: string;
  readonly name: string;
  readonly uses: readonly {
    readonly id: string;
    readonly standing: UseStandingName;
    readonly standingName: Text;
    readonly shop: string;
    readonly number: string;
    readonly goods: string;
    readonly notedAt: Instant;
    /** Goods in it that need an adult. */
    readonly adultGoods: readonly Text[];
    readonly mayAgree: boolean;
    readonly mayStop: boolean;
  }[];
  readonly toPay: readonly {
    readonly houseBill: string;
    readonly goods: string;
    readonly toPayKrw: number;
    /** The guardian has agreed to its use. */
    readonly mayPay: boolean;
  }[];
}

// POST /my/guardians/accept
export interface GuardianNumber {
  readonly number: string;
}

// POST /my/wards/:citizen/uses/:id
export interface WardUseAnswered {
  readonly answer: 'confirmed' | 'refused';
  readonly words?: string;
}
