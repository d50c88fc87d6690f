/** The portal of citizens, under `/my`: their parcels, their personal customs code and its uses, and what parcels cost. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Language, Text } from '../../core/text.ts';
import type { AssessmentView } from './duty.ts';
import type { MyPathView } from './parcel-path.ts';
import type { PostalNoticeView } from './parcels.ts';
import type { MyMoney } from './payments.ts';
import type { CodeStandingName, MisuseResult } from './personal-codes.ts';

// -- GET /my/session -> MySession or null -----------------------------------------------------------------------------

export interface MySession {
  readonly name: string;
  readonly csrfToken: string;
}

/** Whether one can sign in, and whether what is shown is made up; for the page before. */
export interface MyDoor {
  readonly isMadeUp: boolean;
  readonly isOpen: boolean;
  /** By the clock of the office. */
  readonly today: Day;
  /** Null where the provider has no name of its own. */
  readonly provider: Text | null;
}

// -- GET /my/parcels ----------------------------------------------------------------------------------------------------

export type PublicStepName = 'ordered' | 'shipped' | 'arrived' | 'in-clearance' | 'cleared';
/** Stopped: by the addressee's own refusal, or as customs told him; ended: abandoned, destroyed or sent back. */
export type PublicStateName = PublicStepName | 'stopped' | 'ended';

export interface MyStatus {
  readonly state: PublicStateName;
  readonly name: Text;
  readonly says: Text;
  readonly steps: readonly {
    readonly state: PublicStepName;
    readonly name: Text;
    readonly day: Day | null;
    readonly is: 'done' | 'now' | 'ahead';
  }[];
}

export interface MyParcelRow {
  /** Null where there is an order and no parcel yet. */
  readonly houseBill: string | null;
  readonly orderNumber: string | null;
  readonly shop: string | null;
  readonly goods: string;
  readonly price: string;
  readonly day: Day;
  readonly status: MyStatus;
  readonly use: MyUseRef | null;
  /** Won still to be paid, once it was computed; null: not known, or no parcel yet. */
  readonly toPayKrw: number | null;
}

export interface MyUseRef {
  readonly id: string;
  readonly standing: UseStandingName;
}

export type UseStandingName = 'goes-on' | 'consented' | 'waits' | 'waits-guardian' | 'confirmed' | 'refused';

export interface MyParcels {
  readonly rows: readonly MyParcelRow[];
  /** Older ones are left out. */
  readonly isCut: boolean;
  /** What waits for the holder. */
  readonly toConfirm: number;
  readonly news: number;
}

// -- POST /my/find-parcel ------------------------------------------------------------------------------------------------

export interface FindParcel {
  readonly houseBill: string;
  /** Of the addressee, five digits. */
  readonly postcode: string;
}

/** Nothing of what is in it, or whose it is. */
export interface FoundParcel {
  readonly houseBill: string;
  readonly status: MyStatus;
  /** The list names no code, or one that nobody holds; null where none is needed. */
  readonly lacksCode: 'none' | 'unknown' | null;
}

// -- GET /my/parcels/:bill -----------------------------------------------------------------------------------------------

export interface MyParcel extends MyParcelRow {
  readonly sender: string;
  readonly departureCountry: string;
  readonly massKg: number;
  /** As the carrier lists it: may be somebody else's, so masked. */
  readonly recipient: { readonly name: string; readonly postcode: string | null };
  readonly lines: readonly { readonly text: string; readonly amount: string | null }[];
  /** What does not fit the registered data. */
  readonly faults: readonly Text[];
  /** Goods in it that need an adult, where the holder is none. */
  readonly adultGoods: readonly Text[];
  readonly duty: MyDuty;
  /** Of a postal item: what its addressee has to do. */
  readonly notice: PostalNoticeView | null;
  readonly money: MyMoney;
  readonly path: MyPathView;
}

export interface MyDuty {
  /** Null where it cannot be computed: then `why` or the problems say why. */
  readonly answer: AssessmentView | null;
  readonly why: Text | null;
  readonly problems: readonly Problem[];
}

// -- GET /my/uses --------------------------------------------------------------------------------------------------------

export interface MyUse {
  readonly id: string;
  readonly standing: UseStandingName;
  readonly standingName: Text;
  readonly shop: string;
  /** Platform that a standing consent can be given to. */
  readonly platform: string | null;
  readonly number: string;
  readonly goods: string;
  readonly notedAt: Instant;
  readonly isNew: boolean;
  readonly bills: readonly string[];
  readonly faults: readonly Text[];
  /** Goods in it that need an adult, where the holder is none. */
  readonly adultGoods: readonly Text[];
  readonly mayConfirm: boolean;
  readonly mayRefuse: boolean;
  readonly misuse: MyMisuse | null;
}

export interface MyMisuse {
  readonly id: string;
  readonly openedAt: Instant;
  readonly reason: Text;
  readonly words: string | null;
  readonly closedAt: Instant | null;
  readonly closedAs: MisuseResult | null;
}

export type RefusalReasonName = 'not-ordered' | 'unknown-shop' | 'other-person' | 'other';

// POST /my/uses/:id
export interface UseAnswered {
  readonly answer: 'confirmed' | 'refused';
  readonly reason?: RefusalReasonName;
  readonly words?: string;
}

// POST /my/misuse
export interface MisuseReport {
  readonly use?: string;
  readonly reason: RefusalReasonName;
  readonly words?: string;
}

// -- GET /my/code --------------------------------------------------------------------------------------------------------

export interface MyCode {
  readonly name: string;
  readonly latinName: string | null;
  readonly phone: string;
  /** A new telephone that is not proved yet; the one above counts meanwhile. Null: none. */
  readonly newPhone: MyNewPhone | null;
  /** False: no message can be sent from here, so that the telephone cannot be changed. */
  readonly sendsMessages: boolean;
  /** Null where there is none. */
  readonly code: {
    readonly letters: string;
    readonly standing: CodeStandingName;
    readonly standingName: Text;
    readonly issuedOn: Day;
    readonly expiresOn: Day;
    readonly renewFrom: Day;
    readonly renewTo: Day;
    readonly mayRenew: boolean;
    readonly isLocked: boolean;
  } | null;
  readonly addresses: readonly {
    readonly id: string;
    readonly postcode: string;
    readonly address: string;
  }[];
  readonly mostAddresses: number;
  readonly platforms: readonly {
    readonly id: string;
    readonly name: string;
    readonly isConsented: boolean;
  }[];
  /** Reports without a use. */
  readonly reports: readonly MyMisuse[];
  readonly rules: readonly {
    readonly title: Text;
    readonly value: Text;
    readonly source: string;
    readonly isVerified: boolean;
  }[];
}

export interface MyNewPhone {
  readonly phone: string;
  /** Until when the number that was sent there can be given. */
  readonly until: Instant;
  readonly triesLeft: number;
  readonly state: 'waiting' | 'sent' | 'failed' | 'stopped';
  /** Where the made-up telephones of a demonstration are read. */
  readonly inbox: string | null;
}

// PUT /my/details: another telephone is sent a number first
export interface MyDetails {
  readonly latinName?: string;
  readonly phone: string;
  /** Of the message. */
  readonly language?: Language;
}

// POST /my/phone/proof
export interface MyPhoneProof {
  readonly number: string;
  readonly language?: Language;
}

// POST /my/addresses
export interface NewMyAddress {
  readonly postcode: string;
  readonly address: string;
}

// -- GET /my/purchases?year= ---------------------------------------------------------------------------------------------

export interface MyPurchases {
  readonly year: string;
  readonly years: readonly string[];
  readonly count: number;
  readonly relievedCount: number;
  /** Of what could be computed. */
  readonly dutyKrw: number;
  readonly paidKrw: number;
  readonly unknownCount: number;
  readonly rows: readonly {
    readonly day: Day;
    readonly houseBill: string;
    readonly shop: string | null;
    readonly goods: string;
    readonly price: string;
    readonly priceUsd: number | null;
    /** Small-value relief applied; null where it could not be computed. */
    readonly isRelieved: boolean | null;
    readonly dutyKrw: number | null;
    /** Paid here and not given back. */
    readonly paidKrw: number;
  }[];
}

// -- GET /my/goods: everyday goods for the calculator ----------------------------------------------------------------------

export interface EverydayGoods {
  readonly hsCode: string;
  readonly name: Text;
}
