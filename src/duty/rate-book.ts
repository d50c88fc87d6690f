/** What the room asks of whoever keeps rates: the rows of duty for a goods code and the customs rate of exchange, by day. */
import type { Day } from '../core/day.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from '../reference/code-list.ts';

/** How the parts of a rate are joined: by value, by quantity, whichever is higher or lower, or both together. */
export type RateForm = 'ad-valorem' | 'specific' | 'higher' | 'lower' | 'sum';

/** One row of the tariff: what goods of a code owe under one kind of rate (세율구분), between two days. */
export interface RateRow {
  /** 2 to 10 digits: the row holds for every code that begins so. */
  readonly hsCode: string;
  readonly kind: string;
  readonly form: RateForm;
  readonly percent?: number;
  readonly wonPerUnit?: number;
  /** Unit of quantity (수량 단위) that `wonPerUnit` is for. */
  readonly unit?: string;
  /** Origins it holds for, ISO 3166-1 alpha-2; absent: any (an FTA rate: the parties of its agreement). */
  readonly countries?: readonly string[];
  /** A remedy against the goods of one supplier. */
  readonly supplier?: string;
  /** Use without which the rate does not hold (용도세율구분): then it has to be claimed. */
  readonly use?: string;
  /** An adjustment duty of art. 69(2) goes before everything, one of the other numbers does not. */
  readonly clause?: '69-2';
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly source: Text;
  readonly status: FactStatus;
  /** Invented, for demonstrations. */
  readonly isMadeUp?: true;
}

/** Won for one unit of a currency on the days of one week. */
export interface ExchangeRow {
  readonly currency: string;
  readonly wonPerUnit: number;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly source: Text;
  readonly status: FactStatus;
  readonly isMadeUp?: true;
}

export interface RateBook {
  /** Rows in force on the day for a code of 6 or 10 digits: the most specific and youngest of each kind, from the best source. */
  ratesOf(hsCode: string, day: Day): readonly RateRow[];
  exchangeOn(currency: string, day: Day): ExchangeRow | undefined;
}
