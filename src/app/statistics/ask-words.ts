/** A question in words as the API answers it: the question to the tables with how it was understood, or the refusal. */
import { understand } from '../../areas/statistics/ask/understand.ts';
import type { Day } from '../../core/day.ts';
import type { AskedTradeView } from '../../exchange/contract.ts';
import { queryView } from './table-view.ts';

export function askedInWords(words: string, today: Day): AskedTradeView {
  const understood = understand(words, today);
  return understood.ok
    ? { query: queryView(understood.query), chips: understood.chips, refusal: null, suggestions: [] }
    : {
        query: null,
        chips: understood.chips,
        refusal: understood.refusal,
        suggestions: understood.suggestions,
      };
}
