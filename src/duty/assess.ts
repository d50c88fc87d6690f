/** The whole assessment: what is owed on goods on a day, line by line with its articles, or everything that is wrong with the question. */
import { bad, good, type Result } from '../core/problem.ts';
import type { Text } from '../core/text.ts';
import type { FactStatus } from '../reference/code-list.ts';
import type { AssessedGoods, Assessment, Step } from './answer.ts';
import { type AssessedLine, assessGoods } from './assess-goods.ts';
import type { DutyCase, Money } from './case.ts';
import { amountsOf, caseProblems } from './check-case.ts';
import { type ValuedGoods, valueGoods } from './customs-value.ts';
import { exchangeOf, toUsd, toWon } from './exchange.ts';
import { type DutyProblemCode, problem } from './problems.ts';
import type { ExchangeRow, RateBook } from './rate-book.ts';
import { mayBeSmallValue, needsDollars, smallValueOf } from './relief.ts';
import { closeTotals } from './totals.ts';

export function assess(asked: DutyCase, book: RateBook): Result<Assessment, DutyProblemCode> {
  const problems = caseProblems(asked, book);
  if (problems.length > 0) return bad(problems);
  const usd = exchangeOf('USD', asked.day, book);
  if (usd === undefined && needsDollars(asked)) return bad([noDollars(asked.day)]);
  const { values, problems: unvalued } = valueGoods(asked, book);
  if (unvalued.length > 0) return bad(unvalued);
  const isSmall = asked.goods.some((goods) => mayBeSmallValue(asked, goods));
  const small = isSmall ? smallValueOf(asked, sumOf(values), othersOf(asked, book), usd!) : undefined;
  const lines = values.map((valued, at) => assessGoods({ asked, book, small, usd }, at, valued));
  return good(closed(asked, lines, usd, book));
}

const sumOf = (values: readonly ValuedGoods[]): number =>
  values.reduce((sum, { priceKrw }) => sum + priceKrw, 0);

function othersOf({ aggregatedWith = [], day }: DutyCase, book: RateBook): number {
  return aggregatedWith.reduce((sum, money) => sum + toWon(money, exchangeOf(money.currency, day, book)!), 0);
}

function closed(
  asked: DutyCase,
  lines: readonly AssessedLine[],
  usd: ExchangeRow | undefined,
  book: RateBook,
): Assessment {
  const goods = lines.map((line) => line.goods);
  const customsValueKrw = goods.reduce((sum, one) => sum + one.customsValueKrw, 0);
  const closing = closeTotals(goods);
  return {
    day: asked.day,
    customsValueKrw,
    customsValueUsd: usd === undefined ? null : toUsd(customsValueKrw, usd),
    goods,
    ...closing,
    missing: goods.flatMap(({ missing }) => missing),
    status: weakest(goods),
    isMadeUp: lines.some(({ isMadeUp }) => isMadeUp) || isInvented(asked, book),
  };
}

function isInvented({ goods, terms = {}, day }: DutyCase, book: RateBook): boolean {
  const isMadeUp = (money: Money | undefined): boolean =>
    money !== undefined &&
    money.currency !== 'KRW' &&
    book.exchangeOn(money.currency, day)?.isMadeUp === true;
  return goods.some(({ price }) => isMadeUp(price)) || amountsOf(terms).some(([, money]) => isMadeUp(money));
}

const STRENGTH: Readonly<Record<FactStatus, number>> = { verified: 2, transcribed: 1, unverified: 0 };

function weakest(goods: readonly AssessedGoods[]): FactStatus {
  let found: FactStatus = 'verified';
  const weigh = (steps: readonly Step[]): void => {
    for (const { status } of steps) if (STRENGTH[status] < STRENGTH[found]) found = status;
  };
  for (const { valueSteps, taxes } of goods) {
    weigh(valueSteps);
    weigh(taxes);
  }
  return found;
}

function noDollars(day: string) {
  const why: Text = {
    ko: `${day}에 적용할 미국 달러의 과세환율이 없어 소액물품인지 판단할 수 없습니다.`,
    en: `There is no rate of exchange of the dollar for ${day}: small value cannot be judged`,
  };
  return problem('duty/no-exchange-rate', '/day', why.ko, why.en);
}
