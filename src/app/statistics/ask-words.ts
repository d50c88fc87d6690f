/** A question in words as the API answers it: the question to the tables with how it was understood, or the refusal. */
import { TRADE_TABLES, type TradeQuery, understand } from '../../areas/statistics/index.ts';
import type { Day } from '../../core/day.ts';
import type { AskedTradeView } from '../../exchange/contract.ts';
import { queryView } from './table-view.ts';

export function askedInWords(words: string, today: Day): AskedTradeView {
  const understood = understand(words, today);
  return understood.ok
    ? {
        query: queryView(understood.query),
        table: answeredBy(understood.query),
        chips: understood.chips,
        refusal: null,
        suggestions: [],
      }
    : {
        query: null,
        table: null,
        chips: understood.chips,
        refusal: understood.refusal,
        suggestions: understood.suggestions,
      };
}

/** The published table that answers a question; null where only the ledger does. */
export function answeredBy({ by, where }: TradeQuery): string | null {
  const used = (Object.keys(where) as (keyof typeof where)[]).filter((name) => where[name].length > 0);
  const table = TRADE_TABLES.find(
    ({ mayBy, filters }) =>
      by.every((one) => mayBy.includes(one)) && used.every((name) => filters.includes(name)),
  );
  return table?.id ?? null;
}
