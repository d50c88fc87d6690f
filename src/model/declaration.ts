/**
 * What a trader declares to customs, in the words of the WCO Data Model: wide enough for the Korean import form
 * (관세법 시행규칙 별지 제1호의3서식) and the export form. Most fields are optional: absence is not a fault.
 */
import type { Day } from '../core/day.ts';

export type Direction = 'import' | 'export';

/** Somebody named in a declaration. `id` is the customs code (통관고유부호, 신고인부호, 해외거래처부호). */
export interface Party {
  readonly id: string;
  readonly name?: string;
  readonly businessNumber?: string;
  readonly country?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  /** Authorised economic operator grade (종합인증우수업체, art. 255-2): A, AA or AAA. */
  readonly aeoGrade?: 'A' | 'AA' | 'AAA';
}

/** Codes of the Korean form: 신고구분, 거래구분, 종류, 통관계획, 징수형태. */
export interface Procedure {
  readonly processType?: string;
  readonly tradeType?: string;
  readonly useType?: string;
  readonly clearancePlan?: string;
  readonly paymentType?: string;
}

/** How the goods travel: bill of lading, means, ports, places, weight. */
export interface Consignment {
  /** House bill of lading or air waybill (B/L, AWB). */
  readonly billOfLading?: string;
  readonly masterBill?: string;
  /** Cargo control number (화물관리번호). */
  readonly cargoNumber?: string;
  /** 10 sea, 20 rail, 30 road, 40 air, 50 mail, 60 multimodal, 70 fixed, 80 inland water, 90 other. */
  readonly transportMode?: string;
  readonly containerKind?: string;
  readonly carrierId?: string;
  readonly courierId?: string;
  readonly forwarderId?: string;
  readonly vesselName?: string;
  /** Country of departure (적출국), ISO 3166-1 alpha-2. */
  readonly departureCountry?: string;
  /** Country of destination of an export (목적국). */
  readonly destinationCountry?: string;
  /** Country through which the goods were transhipped. */
  readonly transitCountry?: string;
  readonly arrivalPort?: string;
  /** Port or airport where an export is loaded (적재항). */
  readonly loadingPort?: string;
  /** Where the goods of an export lie until then (물품소재지). */
  readonly goodsLocation?: string;
  readonly arrivedOn?: Day;
  readonly storedOn?: Day;
  /** Bonded area, 8 digits (장치장소). */
  readonly warehouse?: string;
  readonly grossMassKg?: number;
  readonly packageCount?: number;
  readonly packageKind?: string;
}

/** Terms and money of the sale. Foreign amounts are decimal numbers in `currency`; won are whole. */
export interface TradeTerms {
  readonly incoterm?: string;
  readonly currency?: string;
  readonly invoiceAmount?: number;
  readonly paymentMethod?: string;
  /** Won for one unit of `currency` (과세환율). */
  readonly exchangeRate?: number;
  readonly freightKrw?: number;
  readonly insuranceKrw?: number;
  readonly additionsKrw?: number;
  readonly deductionsKrw?: number;
  readonly hasPriceDeclaration?: boolean;
  /** Buyer and seller are related persons (특수관계, art. 30(3)4). */
  readonly isRelatedParty?: boolean;
  readonly invoiceNumber?: string;
}

/** A paper or an electronic approval that goes with the declaration, and the requirement it answers (art. 226). */
export interface AdditionalDocument {
  readonly kind: string;
  readonly number?: string;
  readonly issuedOn?: Day;
  readonly expiresOn?: Day;
  readonly issuer?: string;
  /** Item sequence numbers that it covers; absent means all. */
  readonly items?: readonly number[];
}

/** A claim for a preferential rate. */
export interface Preference {
  /** Agreement code of the C/O (C/O 발급협정), such as 112 for Korea-China. */
  readonly agreement?: string;
  readonly certificateNumber?: string;
  readonly issuedOn?: Day;
  readonly hsCode?: string;
}

/** One tax line (세종): A duty, and the internal taxes. */
export interface DutyTaxFee {
  readonly kind: string;
  readonly ratePercent?: number;
  readonly amountKrw?: number;
}

/** One line (란) of the declaration. */
export interface GoodsItem {
  readonly sequence: number;
  /** 품명 */
  readonly description?: string;
  /** 거래품명 */
  readonly tradeName?: string;
  readonly brand?: string;
  readonly model?: string;
  readonly ingredients?: string;
  /** 6 or 10 digits, no punctuation; leading zeros are kept. */
  readonly hsCode: string;
  readonly originCountry?: string;
  readonly originCriterion?: string;
  /** E, N, S unmarked; B package, G goods, Y both (원산지표시 유무). */
  readonly originMarking?: string;
  readonly originMarkingMethod?: string;
  readonly quantity?: number;
  readonly quantityUnit?: string;
  readonly netMassKg?: number;
  /** In the currency of the terms. */
  readonly unitPrice?: number;
  readonly amount?: number;
  /** Customs value, CIF (과세가격), won. */
  readonly customsValueKrw?: number;
  /** Price of an export at the ship's rail, FOB (신고가격), won. */
  readonly fobValueKrw?: number;
  /** Vehicle identification number of an export (차대번호). */
  readonly chassisNumber?: string;
  /** Rate kind (세율구분), such as A basic, C WTO, FCN1 Korea-China. */
  readonly dutyRateKind?: string;
  readonly dutyRatePercent?: number;
  readonly reliefCode?: string;
  readonly reliefPercent?: number;
  readonly preference?: Preference;
  readonly dutyTaxFees?: readonly DutyTaxFee[];
}

export interface PreviousDocument {
  readonly number: string;
  readonly item?: number;
}

/** One version of one declaration. Number and version together name it; the content never changes afterwards. */
export interface Declaration {
  /** 신고번호: declarant 5, year 2, serial 6, form letter; 14 characters at first filing. */
  readonly declarationNumber: string;
  readonly version: number;
  readonly direction: Direction;
  /** 신고일: the law of this day applies (art. 17). */
  readonly declaredOn: Day;
  /** 세관, three digits. */
  readonly office: string;
  readonly section?: string;
  readonly procedure: Procedure;
  readonly declarant: Party;
  readonly importer?: Party;
  /** Of an export (수출화주, 수출대행자). */
  readonly exporter?: Party;
  /** Who owes the duty, when not the importer (납세의무자). */
  readonly dutyPayer?: Party;
  /** Foreign counterpart (해외거래처): of an export, the buyer (구매자). */
  readonly seller?: Party;
  readonly manufacturer?: Party;
  readonly consignment: Consignment;
  readonly terms: TradeTerms;
  readonly items: readonly GoodsItem[];
  readonly additionalDocuments?: readonly AdditionalDocument[];
  readonly previousDocuments?: readonly PreviousDocument[];
  readonly remarks?: string;
  /** Who will claim drawback on an export (환급신청인): 1 the exporter, 2 the manufacturer. */
  readonly refundApplicant?: '1' | '2';
  /** Industrial estate of the manufacturer of an export (산업단지부호). */
  readonly industrialZone?: string;
}

/** Over this many lines a declaration is refused (수입통관 사무처리에 관한 고시; the form counts three digits). */
export const MOST_ITEMS = 999;
