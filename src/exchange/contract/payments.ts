/** Payment of the duty of parcels: what a citizen owes and paid, receipts, duty given back, and the same for officers with its release. */
import type { ChargeAct, ChargeStanding, PaymentStanding } from '../../areas/parcels/index.ts';
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { DutyBasisView, Step } from './duty.ts';

export type PaymentStandingName = PaymentStanding;

// -- POST /my/parcels/:bill/payments ---------------------------------------------------------------------------------

export interface PaymentStart {
  readonly payment: string;
  /** Where the browser goes: the provider's page. */
  readonly location: string;
}

// -- GET /my/payments/:id; /my/payments/:id/receipt.pdf; /my/payments/certificate.pdf?year= ------------------------------

export interface MyPayment {
  readonly id: string;
  readonly houseBill: string;
  readonly amountKrw: number;
  readonly standing: PaymentStandingName;
  readonly standingName: Text;
  readonly startedAt: Instant;
  /** Null where nothing was paid. */
  readonly paidAt: Instant | null;
  readonly refundedKrw: number;
  /** On its way back. */
  readonly refundingKrw: number;
  readonly isSandbox: boolean;
  /** Money of another amount or currency that came for it. */
  readonly charges: readonly MyCharge[];
}

export type ChargeStandingName = ChargeStanding;

/** Money of another amount or currency than a payment was for. */
export interface MyCharge {
  /** The provider's number of the money. */
  readonly transaction: string;
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly standing: ChargeStandingName;
  readonly standingName: Text;
  readonly at: Instant;
  readonly decidedAt: Instant | null;
  /** What the officer wrote to whoever paid. */
  readonly why: string | null;
}

/** When duty is due, and line by line what it costs that it was not paid by then. */
export interface LateView {
  readonly dueOn: Day;
  /** Last day to pay that a notice gives; null: none was given. */
  readonly noticeDueOn: Day | null;
  readonly isOver: boolean;
  readonly steps: readonly Step[];
  readonly totalKrw: number;
  readonly bases: Readonly<Record<string, DutyBasisView>>;
}

/** What a parcel owes and what was paid for it; part of `MyParcel`. */
export interface MyMoney {
  /** Won; null where it cannot be computed. */
  readonly leftKrw: number | null;
  readonly paidKrw: number;
  /** Null where no declaration is accepted, or nothing is owed. */
  readonly late: LateView | null;
  readonly mayPay: boolean;
  /** Why it cannot be paid here although it is owed. */
  readonly whyNot: Text | null;
  /** Of the provider; null where it has none of its own. */
  readonly provider: Text | null;
  /** The latest first. */
  readonly payments: readonly MyPayment[];
  readonly mayClaim: boolean;
  /** Last day on which goods may have gone back. */
  readonly claimTo: Day | null;
  readonly claim: MyRefundClaim | null;
  readonly rules: readonly { readonly cite: string; readonly says: Text; readonly isVerified: boolean }[];
}

// -- POST /my/parcels/:bill/refund-claims ------------------------------------------------------------------------------

/** Through a bonded place, with a confirmation of customs, or as a parcel that needs no export declaration (Act art. 106-2(1)1-3). */
export type ReturnWay = 'bonded' | 'confirmed' | 'parcel';

export interface NewRefundClaim {
  readonly way: ReturnWay;
  readonly sentOn: Day;
  /** Number of the export declaration, or of the bill of the way back. */
  readonly proof: string;
}

export interface MyRefundClaim {
  readonly id: string;
  readonly way: ReturnWay;
  readonly sentOn: Day;
  readonly askedAt: Instant;
  readonly decidedAs: 'granted' | 'refused' | null;
  readonly amountKrw: number | null;
  /** What the officer wrote to the claimant. */
  readonly why: string | null;
}

// -- GET /parcel-charges; POST /payments/:id/charges/:transaction/decision -------------------------------------------------

export type ChargeActName = ChargeAct;

export interface ChargeView extends MyCharge {
  /** What whoever looks can do with it now. */
  readonly acts: readonly ChargeActName[];
}

export interface ChargeList {
  /** What waits for an officer first. */
  readonly rows: readonly (ChargeView & {
    readonly payment: string;
    readonly houseBill: string;
    readonly office: string;
    readonly askedKrw: number;
  })[];
  readonly isCut: boolean;
}

export interface ChargeDecision {
  readonly as: ChargeActName;
  /** Whoever paid is told. */
  readonly why: string;
}

// -- GET /parcels/:bill/money; POST .../release; POST /refund-claims/:id/decision ------------------------------------------

export interface ParcelMoneyView {
  readonly houseBill: string;
  /** Null where it is not known. */
  readonly owedKrw: number | null;
  readonly paidKrw: number;
  readonly late: LateView | null;
  /** What a notice to pay would say if it were given today: overdue, and not asked for yet; null: none can be given by the one who asks. */
  readonly wouldNotice: NoticeToPay | null;
  /** Whose law and rates; null where nothing was computed. */
  readonly day: Day | null;
  readonly isMadeUp: boolean;
  readonly totals: readonly { readonly name: Text; readonly amountKrw: number }[];
  readonly payments: readonly {
    readonly id: string;
    readonly amountKrw: number;
    readonly provider: string;
    readonly standing: PaymentStandingName;
    readonly standingName: Text;
    readonly charges: readonly ChargeView[];
    readonly steps: readonly {
      readonly at: Instant;
      readonly title: Text;
      readonly amountKrw: number | null;
      /** Amount and currency where they are other than asked. */
      readonly said: string | null;
    }[];
  }[];
  readonly claims: readonly (MyRefundClaim & {
    readonly proof: string | null;
    readonly mostKrw: number;
    readonly mayDecide: boolean;
  })[];
  readonly released: { readonly at: Instant; readonly by: Text } | null;
  /** What is missing before it may go; empty once it is released. */
  readonly missing: readonly {
    readonly id: string;
    readonly says: Text;
    readonly article: string;
    readonly mayBePassed: boolean;
  }[];
  readonly mayRelease: boolean;
}

/** POST /parcels/:bill/payment-notice takes what was shown, and refuses where it would say something else by now. */
export interface NoticeToPay {
  readonly leftKrw: number;
  /** The new day to pay by. */
  readonly dueOn: Day;
  /** Masked, as the carrier lists the addressee; null where it was erased. */
  readonly addressee: string | null;
}

export type NoticeOrder = Pick<NoticeToPay, 'leftKrw' | 'dueOn'>;

export interface ParcelReleaseOrder {
  readonly why: string;
}

export interface RefundDecision {
  readonly as: 'granted' | 'refused';
  /** Won; needed where it is granted. */
  readonly amountKrw?: number;
  /** The claimant is told. */
  readonly why: string;
}
