/** A small book of rates for tests: rows written by hand, one week of exchange rates. */
import type { ExchangeRow, RateBook, RateRow } from './rate-book.ts';

export const DAY = '2026-11-24';
const SOURCE = { ko: '시험용', en: 'for the test' };

type Given = Partial<RateRow> & Pick<RateRow, 'kind'>;

export function rate({ kind, ...more }: Given): RateRow {
  return {
    ...{ hsCode: '', form: 'ad-valorem', validFrom: '2020-01-01', source: SOURCE, status: 'verified' },
    kind,
    ...more,
  };
}

export const percent = (kind: string, value: number, more: Partial<RateRow> = {}): RateRow =>
  rate({ kind, percent: value, ...more });

function exchange(currency: string, wonPerUnit: number): ExchangeRow {
  return {
    ...{ validFrom: '2026-11-22', validTo: '2026-11-28', source: SOURCE, status: 'verified' },
    currency,
    wonPerUnit,
  };
}

/** Every code owes the same rows; `won` is for a dollar. */
export function bookOf(rows: readonly RateRow[], won = 1400): RateBook {
  const rates = new Map([
    ['USD', exchange('USD', won)],
    ['JPY', exchange('JPY', 9.4213)],
    ['EUR', exchange('EUR', 1600)],
  ]);
  return {
    ratesOf: (hsCode, day) =>
      hsCode.startsWith('99')
        ? []
        : rows.filter((row) => hsCode.startsWith(row.hsCode) && row.validFrom <= day),
    exchangeOn: (currency, day) => {
      const row = rates.get(currency);
      return row !== undefined && row.validFrom <= day && day <= row.validTo ? row : undefined;
    },
  };
}
