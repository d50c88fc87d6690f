/** What a declaration is compared with, and lists of declarations. */
import type { Day, Instant } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type { Direction } from '../../model/declaration.ts';
import type { Verdict } from '../../model/outcome.ts';
import type { Lane } from '../../screening/answers.ts';
import type { Rate } from './shared.ts';

// GET /declarations/:number/peers?item=1 -> PeersView
export interface PeersView {
  readonly item: number;
  readonly hsCode: string;
  readonly origin: string | null;
  readonly since: Day;
  readonly unit: Text;
  readonly thisValue: number | null;
  readonly n: number;
  readonly p05: number | null;
  readonly median: number | null;
  readonly p95: number | null;
  /** Log bins over the range: from, to, count of lines not examined or clean. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly hits: readonly number[];
  readonly cleans: readonly number[];
  /** Of farm goods of high duty: what their price is held against besides; null for all others. */
  readonly farm: FarmPricesView | null;
}

/** Prices are won a kilogram; below `lowPercent` of a reference a price is low. */
export interface FarmPricesView {
  readonly name: Text;
  /** Outside the quota, unverified. */
  readonly ratePercent: number;
  readonly lowPercent: number;
  /** Accepted imports of the same goods and origin about the same day of earlier years; null where hardly any are known. */
  readonly season:
    | ({
        readonly n: number;
        readonly years: number;
        readonly daysAround: number;
        readonly median: number;
      } & HeldView)
    | null;
  /** As somebody published it and a statistician brought it in: nobody here verified it. */
  readonly market:
    | ({
        readonly price: number;
        readonly period: string;
        readonly name: string;
        readonly source: string;
        readonly broughtOn: Day;
      } & HeldView)
    | null;
}

export interface HeldView {
  readonly isLow: boolean;
  /** The reference less the duty at the declared rate where it holds it; null where no rate or price is declared. */
  readonly atBorder: number | null;
  /** Won of duty between declared price and reference at the declared rate. */
  readonly taxGapKrw: number | null;
}

// GET /declarations/:number/similar?item=1 -> SimilarCase[]
export interface SimilarCase {
  readonly number: string;
  readonly version: number;
  readonly examinedOn: Day;
  readonly description: Text;
  readonly pricePerKg: number | null;
  readonly massPerPieceKg: number | null;
  readonly verdict: Verdict;
  readonly outcome: Text;
  readonly recoveredKrw: number | null;
}

// GET /importers/:id -> ImporterView
export interface ImporterView {
  readonly id: string;
  readonly name: string | null;
  readonly months: readonly {
    readonly month: string;
    readonly declarations: number;
    readonly examined: number;
    readonly hits: number;
    readonly valueKrw: number;
  }[];
  readonly declarations: number;
  readonly examined: Rate;
  readonly sellers: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly country: string | null;
    readonly declarations: number;
    readonly examined: Rate;
  }[];
  readonly goods: readonly {
    readonly hs6: string;
    readonly name: Text;
    readonly declarations: number;
    readonly valueKrw: number;
  }[];
}

// GET /declarations?search=&office=&lane=&state=&hs=&importer=&seller=&from=&to=&criterion=&detector=&after=&limit=
// -> DeclarationPage. `from` (inclusive) and `to` are business instants; `criterion` and `detector` find what they hit in the
// last 30 business days, among declarations that were not released.
export interface DeclarationPage {
  readonly total: number | null;
  readonly rows: readonly {
    readonly number: string;
    readonly version: number;
    readonly direction: Direction;
    /** Business clock: when it reached the gate. */
    readonly occurredAt: Instant;
    readonly lane: Lane;
    readonly state: string;
    readonly stateName: Text;
    readonly office: string;
    readonly description: Text;
    readonly hsCode: string;
    /** Of an export, the exporter. */
    readonly importer: string;
    /** Of an export, its value FOB. */
    readonly customsValueKrw: number;
  }[];
  readonly next: string | null;
}
