/** Generated from the OpenAPI description of Gwanmun (node scripts/parcel-client-types.ts); not written by hand. */

export const MESSAGES_PATH = '/api/v1/parcel-exchange/messages';

/** A calendar day in Korea, `YYYY-MM-DD`. Compares as text. */
export type Day = string;

export type DeliveryReport = {
  readonly carrierId: string;
  readonly houseBill: string;
  /** Of the report: a higher one corrects. */
  readonly version: number;
  readonly deliveredOn: Day;
  readonly postcode?: string;
  readonly address: string;
  /** Whoever handed it over, where that was not the carrier itself. */
  readonly deliveredBy?: string;
};

export type DeliveryStandingName = 'same' | 'near' | 'elsewhere' | 'unknown';

export type Discount = {
  readonly kind: DiscountKind;
  /** What was taken off, never negative. */
  readonly amount: number;
};

/** By the seller or the platform; a coupon; points or saved money that the buyer spent. */
export type DiscountKind = 'discount' | 'coupon' | 'points';

/** Any refusal. `id` finds it in the server's own log. */
export type ErrorBody = {
  readonly id: string;
  readonly message: Text;
  readonly problems: readonly Problem[];
  /** How many problems there were, when more than the thousand shown. */
  readonly count: number;
};

/** An instant in UTC, ISO 8601 with milliseconds and `Z`. Compares as text. */
export type Instant = string;

/** An interchange of ITMATT messages as a post sends it, with what the receiving post adds: the message knows no office of customs. */
export type ItmattEnvelope = {
  /** UN/EDIFACT. */
  readonly text: string;
  /** Of every item in it; 1 where it is absent. */
  readonly version?: number;
  readonly office: string;
  readonly terminal: string;
  readonly arrivedOn: Day;
  readonly departedOn?: Day;
  readonly receptacle?: string;
};

/** One version of one order. Platform, number and version name it; the content never changes afterwards. */
export type Order = {
  /** Number of the platform in the register of e-commerce firms. */
  readonly platformId: string;
  readonly orderNumber: string;
  readonly version: number;
  readonly orderedOn: Day;
  readonly recipient: Recipient;
  /** Who paid, where somebody else gets it. */
  readonly buyerName?: string;
  /** The buyer acts as a firm (business number): never self-use. */
  readonly buyerBusinessNumber?: string;
  readonly sellerName: string;
  readonly sellerCountry?: string;
  readonly goods: readonly OrderedGoods[];
  readonly payment: Payment;
  /** Into how many parcels the seller means to split it. */
  readonly parcelCount?: number;
  readonly isGift?: boolean;
};

export type OrderReference = {
  readonly platformId: string;
  readonly orderNumber: string;
};

export type OrderedGoods = {
  readonly sequence: number;
  readonly description: string;
  readonly brand?: string;
  readonly hsCode?: string;
  readonly quantity: number;
  /** In the currency of the payment, before any discount. */
  readonly unitPrice: number;
};

/** One version of one parcel. Carrier, house waybill and version name it; the content never changes afterwards. */
export type Parcel = {
  readonly carrierId: string;
  /** House air waybill, bill of lading or postal item number. */
  readonly houseBill: string;
  readonly version: number;
  readonly masterBill?: string;
  readonly forwarderId?: string;
  readonly channel: ParcelChannel;
  /** 세관, three digits. */
  readonly office: string;
  /** Bonded area, 8 digits (장치장소). */
  readonly terminal: string;
  readonly conveyance?: string;
  readonly departureCountry: string;
  readonly departedOn?: Day;
  readonly arrivedOn: Day;
  readonly grossMassKg: number;
  readonly sender: Sender;
  readonly recipient: Recipient;
  readonly goods: readonly ParcelGoods[];
  readonly currency: string;
  /** Price of the goods as listed, without international carriage and insurance. */
  readonly goodsAmount: number;
  /** Empty or absent: the carrier knows of no order. */
  readonly orders?: readonly OrderReference[];
  readonly isGift?: boolean;
  /** Goods that come back to the country after they were sent out, or go back to the seller. */
  readonly isReturn?: boolean;
  /** Of an item that a post announced or that carries a customs form. */
  readonly postal?: {
    readonly form: PostalForm;
    readonly nature: PostalNature;
    /** Demanded where the nature is `other`. */
    readonly natureText?: string;
    readonly postedOn: Day;
    /** Receptacle (mail bag) in which it travels. */
    readonly receptacle?: string;
    /** What was paid for carriage, in the currency of the item. */
    readonly postage?: number;
  };
};

export type ParcelAnswer = {
  readonly jti: string;
  readonly mode: ParcelMode;
  readonly lines: readonly ParcelLine[];
  readonly standing: readonly ParcelStanding[];
};

/** 특송(항공), 특송(해상), 우편 */
export type ParcelChannel = 'express-air' | 'express-sea' | 'post';

/** `near`: alike, but a number, the postcode or the writing differs; `unknown`: the list says too little to compare. */
export type ParcelDeliveryStanding = {
  /** Of the report. */
  readonly version: number;
  readonly standing: DeliveryStandingName;
  readonly fields: readonly ('postcode' | 'address' | 'numbers')[];
  /** By when it had to be reported; null: nothing had to be. */
  readonly dueOn: Day | null;
  readonly isLate: boolean;
};

export type ParcelGoods = {
  readonly sequence: number;
  readonly description: string;
  readonly hsCode?: string;
  readonly quantity: number;
  readonly netMassKg?: number;
  /** Where it was made, where anybody says. */
  readonly originCountry?: string;
  /** Of the whole line, in the currency of the parcel. */
  readonly amount?: number;
};

/** `already` is stored with the same content; `conflict`: with another; `stale`: a later version is stored. */
export type ParcelLine = {
  readonly line: number;
  readonly number: string | null;
  readonly version: number | null;
  readonly outcome: 'taken' | 'already' | 'conflict' | 'stale' | 'refused';
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** The signed content. `iat` seconds since 1970, within five minutes; `jti` is taken once. */
export type ParcelMessage = {
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
};

export type ParcelMode = 'live' | 'sandbox';

/** Whether a parcel is released, and what others have still to send, file or pay. Nothing of selection is in it. */
export type ParcelReleaseStanding = {
  readonly releasedAt: Instant | null;
  readonly lacks: readonly ({
    readonly id: string;
    readonly says: Text;
    readonly article: string;
  })[];
};

/** How an order or parcel of the one who asks stands; the other side's words are not told. */
export type ParcelStanding = {
  readonly number: string;
  readonly state: 'unknown' | 'waiting' | 'matched' | 'differs' | 'no-order';
  readonly differences: readonly ({
    readonly field: string;
    readonly fieldName: Text;
    readonly severity: 'note' | 'differs';
    readonly mend: Text;
    readonly mender: string;
  })[];
  /** What an officer asked to have corrected in the version that stands: a higher version answers it. */
  readonly asked: readonly ({
    readonly at: Instant;
    readonly says: string;
  })[];
  /** Of a carrier's own live parcel; null else. */
  readonly release: ParcelReleaseStanding | null;
  /** Of a carrier's own parcel of which a delivery was reported and compared with the list; null else. */
  readonly delivery: ParcelDeliveryStanding | null;
};

/** Amounts are decimal numbers in `currency`. */
export type Payment = {
  readonly currency: string;
  /** All goods at their prices before any discount. */
  readonly goodsAmount: number;
  /** International carriage that the buyer paid with the goods. */
  readonly shippingAmount?: number;
  /** Tax and inland carriage of the country of purchase: they belong to the price. */
  readonly foreignChargesAmount?: number;
  readonly discounts?: readonly Discount[];
  /** What left the buyer's account. */
  readonly paidAmount: number;
  readonly paidOn?: Day;
};

export type PostalForm = 'itmatt' | 'cn22' | 'cn23';

/** One version of one item. Operator, item number and version name it. */
export type PostalItem = {
  /** The post that hands it to customs, by its number in the register. */
  readonly operatorId: string;
  /** Two letters, eight digits with a check digit, the country of posting (UPU S10). */
  readonly itemId: string;
  readonly version: number;
  readonly form: PostalForm;
  readonly nature: PostalNature;
  /** Demanded where the nature is `other`. */
  readonly natureText?: string;
  readonly postedOn: Day;
  readonly office: string;
  readonly terminal: string;
  /** Receptacle (mail bag) in which it travels. */
  readonly receptacle?: string;
  readonly departedOn?: Day;
  readonly arrivedOn: Day;
  readonly grossMassKg: number;
  readonly sender: Sender;
  readonly addressee: Recipient;
  readonly pieces: readonly PostalPiece[];
  readonly currency: string;
  /** What was paid for carriage, in the currency of the item. */
  readonly postage?: number;
  readonly orders?: readonly OrderReference[];
};

/** Category of item, as the boxes of the forms have it. */
export type PostalNature = 'sale' | 'gift' | 'sample' | 'return' | 'documents' | 'other';

/** One kind of goods in the item. */
export type PostalPiece = {
  readonly sequence: number;
  readonly description: string;
  readonly quantity: number;
  /** Of all pieces of the line. */
  readonly netMassKg: number;
  /** Declared value of the line, in the currency of the item. */
  readonly value: number;
  readonly hsCode?: string;
  readonly originCountry?: string;
};

/** `code` is a closed union per room, such as `declaration/importer-missing`. `pointer` is a JSON pointer. */
export type Problem = {
  readonly code: string;
  readonly message: Text;
  readonly pointer?: string;
  readonly cause?: string;
};

/** Whoever gets the parcel. `customsCode` is the personal customs code (개인통관고유부호) or, of a firm, its customs code. */
export type Recipient = {
  readonly name: string;
  /** As written in Latin letters on the label, where it is known. */
  readonly latinName?: string;
  readonly customsCode?: string;
  readonly phone?: string;
  readonly postcode?: string;
  readonly address?: string;
};

export type Sender = {
  readonly name: string;
  readonly address?: string;
  readonly country: string;
};

export type Text = {
  readonly ko: string;
  readonly en: string;
};
