/** Orders and parcels: what firms send under signature, the register of those firms, the board, the list and one parcel's page. */
import type { Day, Instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { DeliveryReport } from '../../model/delivery-report.ts';
import type { Order } from '../../model/order.ts';
import type { Parcel } from '../../model/parcel.ts';
import type { ItmattEnvelope, PostalItem } from '../../model/postal-item.ts';
import type { ParcelDeliveryView } from './parcel-deliveries.ts';
import type { ShopHostView } from './shops.ts';

export type ParcelFirmKind = 'platform' | 'carrier' | 'forwarder';
export type ParcelMode = 'live' | 'sandbox';

// -- POST /parcel-exchange/messages, body a compact JWS of ParcelMessage (EdDSA or ES256, `kid` the key, `typ` gwanmun-parcels+jws) --

/** The signed content. `iat` seconds since 1970, within five minutes; `jti` is taken once. */
export interface ParcelMessage {
  readonly iss: string;
  readonly iat: number;
  readonly jti: string;
  /** By a platform. */
  readonly orders?: readonly Order[];
  /** By a carrier. */
  readonly parcels?: readonly Parcel[];
  /** By a post: items announced ahead (ITMATT), or what the customs forms on them say. */
  readonly items?: readonly PostalItem[];
  /** By a post: interchanges of ITMATT messages, each message one item. The mapping of their segments is unverified. */
  readonly itmatt?: readonly ItmattEnvelope[];
  /** By a carrier: where parcels were really delivered (관세법 제254조의2제3항). May come before the parcel. */
  readonly deliveries?: readonly DeliveryReport[];
  /** Order numbers (platform) or house bills (carrier) whose standing is asked. */
  readonly standing?: readonly string[];
}

export interface ParcelAnswer {
  readonly jti: string;
  readonly mode: ParcelMode;
  readonly lines: readonly ParcelLine[];
  readonly standing: readonly ParcelStanding[];
}

/** `already` is stored with the same content; `conflict`: with another; `stale`: a later version is stored. */
export interface ParcelLine {
  readonly line: number;
  readonly number: string | null;
  readonly version: number | null;
  readonly outcome: 'taken' | 'already' | 'conflict' | 'stale' | 'refused';
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** How an order or parcel of the one who asks stands; the other side's words are not told. */
export interface ParcelStanding {
  readonly number: string;
  readonly state: 'unknown' | 'waiting' | 'matched' | 'differs' | 'no-order';
  readonly differences: readonly {
    readonly field: string;
    readonly fieldName: Text;
    readonly severity: 'note' | 'differs';
    readonly mend: Text;
    readonly mender: string;
  }[];
  /** What an officer asked to have corrected in the version that stands: a higher version answers it. */
  readonly asked: readonly { readonly at: Instant; readonly says: string }[];
  /** Of a carrier's own live parcel; null else. */
  readonly release: ParcelReleaseStanding | null;
  /** Of a carrier's own parcel of which a delivery was reported and compared with the list; null else. */
  readonly delivery: ParcelDeliveryStanding | null;
}

/** `near`: alike, but a number, the postcode or the writing differs; `unknown`: the list says too little to compare. */
export interface ParcelDeliveryStanding {
  /** Of the report. */
  readonly version: number;
  readonly standing: DeliveryStandingName;
  readonly fields: readonly ('postcode' | 'address' | 'numbers')[];
  /** By when it had to be reported; null: nothing had to be. */
  readonly dueOn: Day | null;
  readonly isLate: boolean;
}

export type DeliveryStandingName = 'same' | 'near' | 'elsewhere' | 'unknown';

/** Whether a parcel is released, and what others have still to send, file or pay. Nothing of selection is in it. */
export interface ParcelReleaseStanding {
  readonly releasedAt: Instant | null;
  readonly lacks: readonly { readonly id: string; readonly says: Text; readonly article: string }[];
}

// -- GET /parcel-set-aside -> SetAsideView[]; POST /parcel-set-aside/again -----------------------------------------------

/** Of a parcel or an order that is stored and cannot be read. */
export interface SetAsideName {
  readonly kind: 'parcel' | 'order';
  /** Carrier; of an order empty. */
  readonly firm: string;
  /** House bill or reference. */
  readonly name: string;
}

export interface SetAsideView extends SetAsideName {
  readonly version: number;
  readonly stage: 'matching' | 'selection';
  readonly office: string | null;
  readonly foundAt: Instant;
  /** Whoever asks may have it tried again. */
  readonly mayTry: boolean;
}

// -- GET /parcels/board ------------------------------------------------------------------------------------------------

export interface ParcelBoard {
  readonly asOf: Instant;
  readonly today: Day;
  readonly terminals: readonly ParcelTerminal[];
  readonly total: ParcelCounts;
  /** Orders whose parcel has not come. */
  readonly ordersAhead: number;
}

export interface ParcelCounts {
  readonly parcels: number;
  readonly matched: number;
  readonly differs: number;
  readonly noOrder: number;
  readonly waiting: number;
}

export interface ParcelTerminal extends ParcelCounts {
  readonly terminal: string;
  readonly name: Text;
  readonly office: string;
  readonly lanes: Readonly<Record<'list' | 'simple' | 'ordinary' | 'open', number>>;
  readonly flow: {
    /** By selection, within the last 24 hours. */
    readonly decided: ParcelLaneCounts;
    /** For an officer, however long. */
    readonly waiting: ParcelLaneCounts;
    /** First day of arrival among what waits; null: nothing does. */
    readonly oldestOn: string | null;
    /** Arrived, not released and without another end. */
    readonly unreleased: number;
  };
}

export type ParcelLaneCounts = Readonly<Record<'release' | 'documents' | 'examine' | 'hold', number>>;

// -- GET /parcels?terminal=&state=&field=&procedure=&search=&after= ------------------------------------------------------

export interface ParcelPage {
  readonly rows: readonly ParcelListRow[];
  readonly next: string | null;
}

export interface ParcelListRow {
  readonly houseBill: string;
  readonly office: string;
  readonly terminal: string;
  readonly arrivedOn: Day;
  readonly state: 'waiting' | 'matched' | 'differs' | 'no-order';
  readonly sureness: number | null;
  readonly procedure: 'list' | 'simple' | 'ordinary' | 'open' | null;
  readonly procedureName: Text | null;
  readonly fields: readonly { readonly id: string; readonly name: Text }[];
  readonly goods: string;
  readonly recipient: string;
  readonly price: string;
  readonly grossMassKg: number;
}

// -- GET /parcels/:bill?purpose=&note= ---------------------------------------------------------------------------------------------------

/** Why somebody wants to see personal fields in clear; absent: masked. */
export interface ParcelLook {
  readonly purpose?: string;
  readonly note?: string;
}

export interface ParcelView {
  readonly houseBill: string;
  readonly version: number;
  readonly isMadeUp: boolean;
  readonly state: 'matched' | 'differs' | 'no-order';
  readonly stateName: Text;
  readonly shapeName: Text;
  readonly sureness: number;
  readonly procedure: {
    readonly id: 'list' | 'simple' | 'ordinary' | 'open';
    readonly name: Text;
    readonly priceUsd: number | null;
    readonly reasons: readonly {
      readonly text: Text;
      readonly to: 'list' | 'simple' | 'ordinary' | 'open';
      readonly source: string;
      readonly isVerified: boolean;
      /** Other parcels that count as one with this. */
      readonly bills: readonly string[];
    }[];
  };
  /** Of a postal item: what its form says, and what the addressee is told. */
  readonly postal: PostalView | null;
  /** One row a field, side by side. */
  readonly fields: readonly ParcelFieldRow[];
  /** Names of the fields that are masked; none where a purpose was stated. */
  readonly masked: readonly string[];
  /** Whether the one who asks may see them in clear, for a purpose that is logged. */
  readonly mayUnmask: boolean;
  readonly differences: readonly ParcelDifference[];
  readonly orders: readonly {
    readonly platform: string;
    readonly number: string;
    readonly goods: readonly string[];
  }[];
  /** The other parcels of the same orders. */
  readonly siblings: readonly string[];
  readonly declaration: string | null;
  readonly goods: readonly string[];
  /** Where it was delivered; null: nothing was reported. */
  readonly delivery: ParcelDeliveryView | null;
}

export interface PostalView {
  readonly form: 'itmatt' | 'cn22' | 'cn23' | null;
  readonly nature: Text | null;
  readonly postedOn: Day | null;
  readonly postage: string | null;
  readonly notice: PostalNoticeView;
}

export interface PostalNoticeView {
  readonly kind: 'declare' | 'pay' | 'nothing' | 'open';
  readonly title: Text;
  readonly text: Text;
  readonly source: string;
}

export interface ParcelFieldRow {
  readonly id: string;
  readonly name: Text;
  readonly order: string | null;
  readonly payment: string | null;
  readonly parcel: string | null;
  readonly declaration: string | null;
  readonly mark: 'same' | 'note' | 'differs' | 'none';
}

export interface ParcelDifference {
  readonly field: string;
  readonly fieldName: Text;
  readonly severity: 'note' | 'differs';
  readonly text: Text;
  readonly mend: Text;
  readonly mender: string;
  readonly menderName: Text;
}

// -- /parcel-firms ---------------------------------------------------------------------------------------------------------

export interface ParcelFirmView {
  readonly id: string;
  readonly kind: ParcelFirmKind;
  readonly name: string;
  readonly country: string;
  readonly state: 'applied' | 'registered' | 'expired' | 'refused' | 'ended';
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** From when renewal can be asked (시행령 제258조제9항). */
  readonly renewFrom: Day | null;
  readonly article: string;
  readonly checks: readonly {
    readonly kind: 'arrears' | 'investigation' | 'disqualification';
    readonly isClear: boolean;
    readonly checkedOn: Day;
    readonly source: string;
    readonly enteredBy: string;
  }[];
  readonly keys: readonly ParcelKeyView[];
  /** Hosts of its shop that the calculator of citizens reads. */
  readonly hosts: readonly ShopHostView[];
  /** What stands against registering or renewing by the one who asks; empty: nothing. */
  readonly whyNotRegister: readonly Text[];
}

export interface ParcelKeyView {
  readonly id: string;
  readonly mode: ParcelMode;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface NewParcelFirm {
  readonly id: string;
  readonly kind: ParcelFirmKind;
  readonly name: string;
  readonly country: string;
}

export interface NewFirmCheck {
  readonly kind: 'arrears' | 'investigation' | 'disqualification';
  readonly isClear: boolean;
  readonly checkedOn: Day;
  readonly source: string;
}

export interface FirmDecision {
  readonly to: 'registered' | 'refused' | 'ended';
  readonly why: string;
}

export interface NewParcelKey {
  readonly mode: ParcelMode;
  readonly days: number;
  /** A public key: Ed25519 (OKP) or P-256 (EC). */
  readonly jwk: Readonly<Record<string, unknown>>;
}
