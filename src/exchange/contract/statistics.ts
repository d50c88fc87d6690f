/** Tables of trade: what may be asked, figures by row, what was published when, and questions in words. */
import type { Day } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';

// -- GET /statistics -> StatisticsView
export interface StatisticsView {
  readonly tables: readonly StatisticsTableView[];
  readonly divisions: readonly StatisticsChoice[];
  readonly measures: readonly StatisticsChoice[];
  readonly natures: readonly StatisticsChoice[];
  readonly provinces: readonly StatisticsChoice[];
  readonly blocs: readonly StatisticsChoice[];
  /** Months of which something is published, `YYYY-MM`, each as it stands now. */
  readonly published: readonly PublicationView[];
  /** The figures are of an invented country. */
  readonly isMadeUp: boolean;
  /** Nothing is counted yet of what there is to count: figures come by themselves. */
  readonly isCounting: boolean;
  /** From how many firms on a figure is told, and up to which share of one. */
  readonly rule: { readonly fewestFirms: number; readonly largestShare: number };
}

export interface StatisticsTableView {
  readonly id: string;
  readonly title: Text;
  readonly by: readonly string[];
  readonly mayBy: readonly string[];
  readonly filters: readonly string[];
}

export interface StatisticsChoice {
  readonly code: string;
  readonly name: Text;
}

export interface PublicationView {
  readonly month: string;
  readonly publishedOn: Day;
  readonly status: 'provisional' | 'monthly-final' | 'yearly-final';
  /** sha256 of the file that holds the figures. */
  readonly hash: string;
  readonly cells: number;
  readonly withheld: number;
}

// -- GET /statistics/tables/:table?… , GET /statistics/cube?… -> TradeTableView, or the same as CSV, XLSX, Parquet or SDMX-JSON 2.0.0
export interface TradeAsked {
  readonly flow?: 'export' | 'import' | 'both';
  /** Months, `YYYY-MM` or `YYYYMM`. */
  readonly from?: string;
  readonly to?: string;
  /** The same under the names of the Service's open interface. */
  readonly strtYymm?: string;
  readonly endYymm?: string;
  readonly hsSgn?: string;
  /** Of the codes of goods asked for, such as `HS 2028`; that in force where absent. */
  readonly edition?: string;
  readonly cntyCd?: string;
  /** Divisions and codes, several apart by commas; `none` divides nothing. */
  readonly by?: string;
  readonly item?: string;
  readonly nature?: string;
  readonly country?: string;
  readonly province?: string;
  readonly office?: string;
  readonly port?: string;
  readonly measure?: 'usd' | 'krw' | 'kg' | 'lines';
  /** Months before with which each row is compared. */
  readonly against?: string;
  readonly top?: string;
  /** As it stood on a day. */
  readonly on?: Day;
  readonly format?: 'json' | 'csv' | 'xlsx' | 'parquet' | 'sdmx-json';
  readonly lang?: 'ko' | 'en';
}

export interface TradeTableView {
  readonly query: TradeQueryView;
  /** As published, with figures of few firms withheld, or as the ledger has it. */
  readonly standing: 'published' | 'ledger';
  readonly on: Day;
  readonly rows: readonly TradeRowView[];
  readonly isCut: boolean;
  /** Months of the question of which nothing is told. */
  readonly missing: readonly string[];
  readonly isMadeUp: boolean;
  /** Editions of the Harmonized System that its codes of goods are of, where it is more than one: the same number may mean other goods. */
  readonly editions: readonly string[];
}

export interface TradeQueryView {
  readonly flow: 'export' | 'import' | 'both';
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
  readonly items: readonly string[];
  readonly natures: readonly string[];
  readonly countries: readonly string[];
  readonly provinces: readonly string[];
  readonly offices: readonly string[];
  readonly ports: readonly string[];
  readonly measure: 'usd' | 'krw' | 'kg' | 'lines';
  readonly against: number | null;
  readonly top: number;
}

export interface TradeRowView {
  readonly keys: readonly { readonly code: string; readonly name: Text | null }[];
  readonly export: TradeFiguresView | null;
  readonly import: TradeFiguresView | null;
  /** Exports less imports, dollars; null where either is not told in full. */
  readonly balanceUsd: number | null;
}

export interface TradeFiguresView {
  /** Null where every figure of it is withheld. */
  readonly usd: number | null;
  readonly krw: number | null;
  readonly kg: number | null;
  readonly lines: number | null;
  /** Figures in it that are withheld and not in the sum. */
  readonly withheld: number;
  readonly wasUsd: number | null;
  /** Change in %, of the measure asked for; null where it cannot be said. */
  readonly changePercent: number | null;
}

// -- GET /statistics/revisions?month= -> RevisionsView
export interface RevisionsView {
  readonly month: string;
  readonly publications: readonly (PublicationView & {
    readonly exportUsd: number | null;
    readonly importUsd: number | null;
    /** Chapters whose published figure differs from the publication before. */
    readonly changed: readonly RevisedFigure[];
  })[];
}

export interface RevisedFigure {
  readonly flow: 'export' | 'import';
  readonly item: string;
  readonly name: Text | null;
  /** Null: withheld, or not there. */
  readonly wasUsd: number | null;
  readonly isUsd: number | null;
}

// -- GET /statistics/behind?flow&from&to&item&country -> BehindView
export interface BehindView {
  readonly rows: readonly {
    readonly number: string;
    readonly day: Day;
    readonly hsCode: string;
    readonly country: string;
    readonly office: string;
    readonly usd: number | null;
    readonly krw: number;
    readonly kg: number;
  }[];
  readonly isCut: boolean;
}

// -- GET /statistics/ask?q= -> AskedTradeView
export interface AskedTradeView {
  /** Null where it was not understood for certain: then nothing is guessed. */
  readonly query: TradeQueryView | null;
  /** The published table that answers it; null where only the ledger does. */
  readonly table: string | null;
  /** How it was understood, piece by piece. */
  readonly chips: readonly TradeChip[];
  /** Why it is refused, and what could be asked instead. */
  readonly refusal: Text | null;
  readonly suggestions: readonly string[];
}

export interface TradeChip {
  readonly kind: 'flow' | 'period' | 'item' | 'country' | 'measure' | 'by' | 'top' | 'against';
  /** Words of the question; '' where it says nothing and this is taken. */
  readonly words: string;
  readonly says: Text;
}

// -- GET /statistics/outside?period= -> OutsideView
export interface OutsideView {
  readonly period: string;
  /** What others published of it, the latest table first. */
  readonly figures: readonly {
    readonly table: string;
    readonly source: string;
    readonly broughtOn: Day;
    readonly name: string;
    readonly code: string;
    readonly measure:
      | 'export_usd'
      | 'import_usd'
      | 'balance_usd'
      | 'export_kg'
      | 'import_kg'
      | 'price_krw_kg';
    readonly value: number;
  }[];
}

// -- GET /statistics/tables/:table/adjusted?… , GET /statistics/cube/adjusted?… -> AdjustedTradeView
export interface AdjustedTradeView {
  readonly measure: 'usd' | 'krw' | 'kg' | 'lines';
  /** Last month of the series. */
  readonly to: string;
  readonly isMadeUp: boolean;
  /** Of each flow that was asked for. */
  readonly flows: readonly AdjustedFlowView[];
}

export interface AdjustedFlowView {
  readonly flow: 'export' | 'import';
  /** What was taken out, or why nothing was. */
  readonly says: Text;
  /** Empty where the series is too short. */
  readonly months: readonly {
    readonly month: string;
    readonly value: number;
    readonly workingDays: number | null;
    /** Without the effect of working days; null where none was found. */
    readonly byDays: number | null;
    /** Without season and working days; null where neither was found. */
    readonly adjusted: number | null;
  }[];
  /** By how many % each month of the year, January first, lies off the level; null where no season was found. */
  readonly season: readonly number[] | null;
}

// -- GET /sdmx/structure/:kind/:agency/:id/:version, answered with a structure message of SDMX-JSON 2.0.0
export interface SdmxStructureAsked {
  readonly kind: string;
  readonly agency?: string;
  readonly id?: string;
  readonly version?: string;
  readonly references?: 'none' | 'children' | 'descendants' | 'all';
  readonly lang?: 'ko' | 'en';
}

// -- GET /sdmx/data/dataflow/:agency/:flow/:version/:key, GET /sdmx/availability/dataflow/:agency/:flow/:version/:key/:component
export interface SdmxAsked {
  readonly agency: string;
  readonly flow: string;
  readonly version: string;
  readonly key?: string;
  /** `c[TIME_PERIOD]`: `ge:2026-01+le:2026-10` or a month. */
  readonly time?: string;
  readonly lang?: 'ko' | 'en';
}
