/** What the routes of the statistics of trade ask of the application. */
import type * as c from './contract.ts';
import type { Who } from './ports.ts';

export interface StatisticsFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

/** Paths of SDMX REST 2, answered with messages of SDMX-JSON 2.0.0 in Korean and English. */
export interface SdmxPorts {
  structure(asked: c.SdmxStructureAsked): Promise<StatisticsFile>;
  data(asked: c.SdmxAsked): Promise<StatisticsFile>;
  availability(asked: c.SdmxAsked & { readonly component?: string }): Promise<StatisticsFile>;
}

export interface StatisticsPorts {
  readonly sdmx: SdmxPorts;
  view(): Promise<c.StatisticsView>;
  /** As published; `table` holds what may be asked. */
  published(table: string, asked: c.TradeAsked): Promise<c.TradeTableView | StatisticsFile>;
  /** From the ledger, every division. */
  cube(asked: c.TradeAsked): Promise<c.TradeTableView | StatisticsFile>;
  /** The question's months without season and working days; 422 where nothing published answers it. */
  publishedAdjusted(table: string, asked: c.TradeAsked): Promise<c.AdjustedTradeView>;
  cubeAdjusted(asked: c.TradeAsked): Promise<c.AdjustedTradeView>;
  revisions(month: string): Promise<c.RevisionsView>;
  behind(who: Who, asked: c.TradeAsked): Promise<c.BehindView>;
  outside(period: string): Promise<c.OutsideView>;
  ask(words: string): Promise<c.AskedTradeView>;
}
