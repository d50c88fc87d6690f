/** What is asked of the room: goods with their price, terms of carriage, claims and reliefs, on one day. */
import type { Day } from '../core/day.ts';
import type { ConsumptionGroup } from '../reference/duty/consumption-tax.ts';
import type { LiquorKind } from '../reference/duty/internal-taxes.ts';
import type { ReliefKind } from '../reference/duty/reliefs.ts';
import type { SimplifiedKind } from '../reference/duty/simplified-rates.ts';

/** An amount in any currency, at most six decimals. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export const CHANNELS = ['declaration', 'express', 'express-list', 'post'] as const;
/** How the goods come in: it decides which reliefs and simplified rates can be had. */
export type Channel = (typeof CHANNELS)[number];

/** A rate that has to be asked for: preference, quota, use. */
export interface RateClaim {
  /** 세율구분, such as FCN1 or P1. */
  readonly kind: string;
  /** Proof of origin, recommendation or approval of use is at hand. */
  readonly isProven: boolean;
}

export interface ReliefClaim {
  readonly kind: ReliefKind;
  /** Of the duty, for reliefs that take off a share. */
  readonly percent?: number;
  /** Months until re-export (관세법 제98조). */
  readonly months?: number;
  /** Settles whether rural tax is owed on the duty taken off, where it is known. */
  readonly owesRuralTax?: boolean;
}

export interface GoodsToAssess {
  /** 6 or 10 digits. */
  readonly hsCode: string;
  /** What is paid for all of it; or `customsValueKrw`, one of the two. */
  readonly price?: Money;
  /** Customs value already known, won. */
  readonly customsValueKrw?: number;
  readonly origin?: string;
  readonly supplier?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly netMassKg?: number;
  readonly litres?: number;
  readonly squareMetres?: number;
  readonly claims?: readonly RateClaim[];
  readonly relief?: ReliefClaim;
  /** Group of the simplified rates, where these are wanted. */
  readonly simplified?: SimplifiedKind;
  /** What individual consumption tax the goods fall under; `none` settles that they do not. */
  readonly consumption?: ConsumptionGroup | 'none';
  readonly liquor?: LiquorKind | 'none';
  /** Whether the goods are among those free of VAT (raw food, books). */
  readonly isVatExempt?: boolean;
}

/** An amount that is added to the price or taken out of it. */
export type AdditionKind = 'commission' | 'packing' | 'assist' | 'royalty' | 'proceeds' | 'other';
export type DeductionKind = 'after-import' | 'inland-carriage' | 'taxes' | 'credit-interest' | 'other';

export interface Terms {
  readonly incoterm?: string;
  /** To the port of import, where the price does not hold it already. */
  readonly freight?: Money;
  readonly insurance?: Money;
  readonly additions?: readonly (Money & { readonly kind: AdditionKind })[];
  readonly deductions?: readonly (Money & { readonly kind: DeductionKind })[];
}

export interface DutyCase {
  /** Of the declaration: the law of this day applies (관세법 제17조). */
  readonly day: Day;
  readonly channel: Channel;
  /** Country of dispatch. */
  readonly departure?: string;
  /** For the importer's own use and not for trade. */
  readonly isSelfUse?: boolean;
  readonly terms?: Terms;
  readonly goods: readonly GoodsToAssess[];
  /** Prices of other parcels that are counted together with this one (합산과세). */
  readonly aggregatedWith?: readonly Money[];
}

export const MOST_GOODS = 999;
