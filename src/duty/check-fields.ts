/** Whether amounts of money, quantities, currencies and countries can be counted with; everything that is wrong at once. */

import { isDay } from '../core/day.ts';
import { lookUp } from '../reference/code-list.ts';
import { COUNTRIES } from '../reference/countries.ts';
import { CURRENCIES } from '../reference/currencies.ts';
import type { Money } from './case.ts';
import { decimalOf, isMoreThan } from './decimal.ts';
import { exchangeOf } from './exchange.ts';
import { type DutyProblem, problem } from './problems.ts';
import type { RateBook } from './rate-book.ts';
import { MOST_WON } from './won.ts';

export function moneyProblems(
  { amount, currency }: Money,
  pointer: string,
  day: string,
  book: RateBook,
): DutyProblem[] {
  const found: DutyProblem[] = [];
  const decimal = decimalOf(amount);
  if (decimal === undefined) found.push(amountProblem(`${pointer}/amount`, amount));
  if (!CURRENCIES.byCode.has(currency)) {
    const message = `통화 부호가 아닙니다. 받은 값: ${short(currency)}`;
    found.push(
      problem('duty/currency', `${pointer}/currency`, message, `No currency: got ${short(currency)}`),
    );
    return found;
  }
  if (!isDay(day) || lookUp(CURRENCIES, currency, day) === undefined) return found;
  const row = exchangeOf(currency, day, book);
  if (row === undefined) {
    found.push(
      problem(
        'duty/no-exchange-rate',
        `${pointer}/currency`,
        `${day}에 적용할 ${currency}의 과세환율이 없습니다.`,
        `There is no customs rate of exchange of ${currency} for ${day}`,
      ),
    );
  } else if (decimal !== undefined && isMoreThan(decimal, decimalOf(row.wonPerUnit)!, MOST_WON)) {
    found.push(tooHigh(pointer));
  }
  return found;
}

export function wonProblems(value: number, pointer: string): DutyProblem[] {
  if (!Number.isSafeInteger(value) || value < 0) {
    const ko = `0 이상의 정수(원)여야 합니다. 받은 값: ${value}`;
    return [problem('duty/amount', pointer, ko, `Whole won from 0 on, got ${value}`)];
  }
  return value > MOST_WON ? [tooHigh(pointer)] : [];
}

export function quantityProblems(value: number | undefined, pointer: string): DutyProblem[] {
  if (value === undefined || (decimalOf(value) !== undefined && value <= 1e9)) return [];
  const ko = `0 이상 10억 이하, 소수 6자리까지의 수여야 합니다. 받은 값: ${value}`;
  return [
    problem('duty/quantity', pointer, ko, `A number from 0 to 10^9 with at most six decimals, got ${value}`),
  ];
}

export function countryProblems(country: string | undefined, pointer: string): DutyProblem[] {
  if (country === undefined || COUNTRIES.byCode.has(country)) return [];
  const ko = `ISO 3166-1 국가 부호(2자리)여야 합니다. 받은 값: ${short(country)}`;
  return [
    problem('duty/country', pointer, ko, `A country code of ISO 3166-1 alpha-2, got ${short(country)}`),
  ];
}

function amountProblem(pointer: string, value: number): DutyProblem {
  return problem(
    'duty/amount',
    pointer,
    `0 이상이고 소수 6자리까지의 금액이어야 합니다. 받은 값: ${value}`,
    `An amount from 0 on with at most six decimals, got ${value}`,
  );
}

function tooHigh(pointer: string): DutyProblem {
  const ko = '원화로 10조원을 넘는 금액은 계산하지 않습니다.';
  return problem('duty/value-too-high', pointer, ko, 'More than KRW 10^13 is not computed');
}

export const short = (text: unknown): string => String(text).slice(0, 20);
