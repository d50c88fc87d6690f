/**
 * The customs value of each line, won: transaction value with what the law adds and takes out, CIF, at the customs rate of the
 * day, fractions dropped (관세법 제30조). Carriage and adjustments are shared by price, so that no order of lines changes a value.
 */
import type { Text } from '../core/text.ts';
import type { DutyBasisId } from '../reference/duty/bases.ts';
import type { Step } from './answer.ts';
import type { DutyCase, Money } from './case.ts';
import { exchangeOf, toWon } from './exchange.ts';
import { type DutyProblem, problem } from './problems.ts';
import type { ExchangeRow, RateBook } from './rate-book.ts';
import { partOf } from './won.ts';

export interface ValuedGoods {
  readonly customsValueKrw: number;
  /** Without freight and insurance: small value is judged on it (시행규칙 제45조 제2항 제1호). */
  readonly priceKrw: number;
  readonly steps: readonly Step[];
}

const TEXTS = {
  known: { ko: '과세가격', en: 'Customs value as given' },
  price: { ko: '물품가격', en: 'Price of the goods' },
  freight: { ko: '수입항까지의 운임', en: 'Freight to the port of import' },
  insurance: { ko: '보험료', en: 'Insurance' },
  commission: { ko: '수수료·중개료 가산', en: 'Commission added' },
  packing: { ko: '용기·포장비용 가산', en: 'Containers and packing added' },
  assist: { ko: '생산지원비용 가산', en: 'Assists added' },
  royalty: { ko: '권리사용료 가산', en: 'Royalties added' },
  proceeds: { ko: '사후귀속이익 가산', en: 'Proceeds added' },
  added: { ko: '가산금액', en: 'Additions' },
  'after-import': { ko: '수입 후 설치·기술지원비용 공제', en: 'Work after import taken out' },
  'inland-carriage': { ko: '도착 후 운송비용 공제', en: 'Inland carriage taken out' },
  taxes: { ko: '국내 세금·공과금 공제', en: 'Taxes of Korea taken out' },
  'credit-interest': { ko: '연불이자 공제', en: 'Interest on credit taken out' },
  taken: { ko: '공제금액', en: 'Deductions' },
} as const satisfies Record<string, Text>;

const AS_GIVEN: Text = { ko: '입력한 값', en: 'as given' };

interface Part {
  readonly text: Text;
  readonly basis: DutyBasisId;
  readonly money: Money;
  readonly exchange: ExchangeRow;
  readonly sign: 1 | -1;
  /** Freight and insurance: outside the price of small-value goods. */
  readonly isCarriage: boolean;
}

/** The question was checked before. Returns one valued line for each of the goods, or what cannot be valued. */
export function valueGoods(
  asked: DutyCase,
  book: RateBook,
): { values: ValuedGoods[]; problems: DutyProblem[] } {
  const { goods, day } = asked;
  const problems: DutyProblem[] = [];
  const prices = goods.map(({ price }) =>
    price === undefined ? 0 : toWon(price, exchangeOf(price.currency, day, book)!),
  );
  const total = prices.reduce((sum, price) => sum + price, 0);
  const parts = partsOf(asked, book);
  const values = goods.map(({ price, customsValueKrw }, at): ValuedGoods => {
    if (customsValueKrw !== undefined) return known(customsValueKrw);
    const priceKrw = prices[at]!;
    const exchange = exchangeOf(price!.currency, day, book)!;
    const steps = [stepOf(TEXTS.price, 'transaction-value', price!, exchange, priceKrw)];
    let value = priceKrw;
    let withoutCarriage = priceKrw;
    for (const part of parts) {
      const amount = shareOf(toWon(part.money, part.exchange), priceKrw, total, goods.length) * part.sign;
      value += amount;
      if (!part.isCarriage) withoutCarriage += amount;
      steps.push(stepOf(part.text, part.basis, part.money, part.exchange, amount));
    }
    if (value < 0) problems.push(tooMuch(at, value));
    return { customsValueKrw: Math.max(0, value), priceKrw: Math.max(0, withoutCarriage), steps };
  });
  return { values, problems };
}

/** By price; where no price is above zero, alike. */
function shareOf(amount: number, price: number, total: number, count: number): number {
  if (count === 1) return amount;
  return total === 0 ? Math.floor(amount / count) : partOf(amount, price, total);
}

function known(customsValueKrw: number): ValuedGoods {
  const step: Step = {
    ...{ text: TEXTS.known, amountKrw: customsValueKrw, basis: 'transaction-value' },
    ...{ source: AS_GIVEN, status: 'verified' },
  };
  return { customsValueKrw, priceKrw: customsValueKrw, steps: [step] };
}

function partsOf({ terms = {}, day }: DutyCase, book: RateBook): Part[] {
  const { freight, insurance, additions = [], deductions = [] } = terms;
  const part = (text: Text, basis: DutyBasisId, money: Money, sign: 1 | -1, isCarriage: boolean): Part => ({
    ...{ text, basis, money, sign, isCarriage },
    exchange: exchangeOf(money.currency, day, book)!,
  });
  return [
    ...(freight === undefined ? [] : [part(TEXTS.freight, 'value-carriage', freight, 1, true)]),
    ...(insurance === undefined ? [] : [part(TEXTS.insurance, 'value-carriage', insurance, 1, true)]),
    ...additions.map((one) =>
      part(TEXTS[one.kind === 'other' ? 'added' : one.kind], 'value-additions', one, 1, false),
    ),
    ...deductions.map((one) =>
      part(TEXTS[one.kind === 'other' ? 'taken' : one.kind], 'value-deductions', one, -1, false),
    ),
  ];
}

function stepOf(
  text: Text,
  basis: DutyBasisId,
  { amount, currency }: Money,
  exchange: ExchangeRow,
  amountKrw: number,
): Step {
  const { wonPerUnit, source, status } = exchange;
  const rate = currency === 'KRW' ? {} : { rate: { exchange: wonPerUnit, currency } };
  return { text, base: amount, ...rate, amountKrw, basis, source, status };
}

function tooMuch(at: number, value: number): DutyProblem {
  return problem(
    'duty/deductions-too-high',
    '/terms/deductions',
    `공제금액이 물품 ${at + 1}의 가격보다 ${-value}원 많습니다.`,
    `The deductions exceed the price of line ${at + 1} by KRW ${-value}`,
  );
}
