/** Reads a table of weekly customs rates of exchange (currency, wonPerUnit, validFrom, validTo), for the importer of rates. */
import { addDays } from '../../core/day.ts';
import { decimalOf } from '../../duty/index.ts';
import { CURRENCIES } from '../../reference/currencies.ts';
import type { StoredExchange } from '../../store/queries/rates.ts';
import { dayOf } from './tariff-file.ts';

export const EXCHANGE_COLUMNS = ['currency', 'wonPerUnit', 'validFrom', 'validTo'] as const;
export type ExchangeColumn = (typeof EXCHANGE_COLUMNS)[number];

/** A week from its first day, a Sunday, where no last day is given (관세법 시행규칙 제1조의2). */
const DAYS_AFTER_THE_FIRST = 6;
const MOST_WON_PER_UNIT = 1_000_000;

/** A rate, or everything that is wrong with the row in words. */
export function readExchangeRow(cell: (name: ExchangeColumn) => string): StoredExchange | readonly string[] {
  const problems: string[] = [];
  const say = (name: ExchangeColumn, expected: string): void => {
    problems.push(`${name} must be ${expected}, not “${cell(name).slice(0, 40)}”`);
  };
  const currency = cell('currency');
  const wonPerUnit = Number(cell('wonPerUnit').replaceAll(',', ''));
  const validFrom = dayOf(cell('validFrom'));
  const last = cell('validTo');
  const validTo =
    last === '' && validFrom !== undefined ? addDays(validFrom, DAYS_AFTER_THE_FIRST) : dayOf(last);
  if (!CURRENCIES.byCode.has(currency) || currency === 'KRW')
    say('currency', 'a foreign currency of ISO 4217');
  if (!(wonPerUnit > 0 && wonPerUnit <= MOST_WON_PER_UNIT) || decimalOf(wonPerUnit) === undefined) {
    say('wonPerUnit', 'won for one unit of the currency');
  }
  if (validFrom === undefined) say('validFrom', 'a day such as 2026-01-04');
  if (validTo === undefined) say('validTo', 'a day, or empty for a week');
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    say('validTo', 'no day before validFrom');
  return problems.length > 0 ? problems : { currency, wonPerUnit, validFrom: validFrom!, validTo: validTo! };
}
