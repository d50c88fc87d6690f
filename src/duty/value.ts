/** The customs value of a price on its terms alone, for whoever compares it with what was declared (관세법 제30조). */
import type { Day } from '../core/day.ts';
import { bad, good, type Result } from '../core/problem.ts';
import type { DutyCase, Money, Terms } from './case.ts';
import { termsProblems } from './check-case.ts';
import { moneyProblems } from './check-fields.ts';
import { type ValuedGoods, valueGoods } from './customs-value.ts';
import type { DutyProblemCode } from './problems.ts';
import type { RateBook } from './rate-book.ts';

export function customsValueOf(
  price: Money,
  terms: Terms,
  day: Day,
  book: RateBook,
): Result<ValuedGoods, DutyProblemCode> {
  const asked: DutyCase = { day, channel: 'declaration', terms, goods: [{ hsCode: '', price }] };
  const problems = [...moneyProblems(price, '/price', day, book), ...termsProblems(asked, book)];
  if (problems.length > 0) return bad(problems);
  const { values, problems: unvalued } = valueGoods(asked, book);
  return unvalued.length > 0 ? bad(unvalued) : good(values[0]!);
}
