/** Tells everything that is wrong with a bill of materials at once, before anything is reckoned. */
import { isDay } from '../../core/day.ts';
import { bad, good, type Result } from '../../core/problem.ts';
import { HS_EDITIONS } from '../../reference/hs-edition.ts';
import {
  amountProblem,
  codeProblems,
  currencyProblem,
  type Found,
  type IsListed,
  type OriginProblemCode,
  problem,
} from './bill-fields.ts';
import { exactAmount, shownAmount } from './exact.ts';
import { BEYOND, isInsufficient } from './operations.ts';
import type { Bill, Material, RuleBook } from './subject.ts';

/** With these no sum can be reckoned. */
const UNCOUNTABLE: ReadonlySet<OriginProblemCode> = new Set([
  'origin/amount',
  'origin/exchange',
  'origin/currency',
]);

/** @param isListed whether the nomenclature of the bill's edition knows six digits; undefined where none is loaded */
export function checkBill(
  bill: Bill,
  book: RuleBook,
  isListed: IsListed = () => undefined,
): Result<Bill, OriginProblemCode> {
  const problems = [
    ...goodsProblems(bill, book, isListed),
    ...amountProblems(bill),
    ...bill.materials.flatMap((material, place) => materialProblems(bill, material, place, isListed)),
    ...operationProblems(bill),
  ];
  const isCountable = !problems.some(({ code }) => UNCOUNTABLE.has(code));
  if (isCountable) problems.push(...sumProblems(bill));
  return problems.length > 0 ? bad(problems) : good(bill);
}

function goodsProblems(bill: Bill, { source, rows }: RuleBook, isListed: IsListed): Found[] {
  const { hs, edition, row, madeIn, day, materials, wholly } = bill;
  const found = codeProblems(hs, '/hs', isListed, 6);
  if (!HS_EDITIONS.some((one) => one.edition === edition)) {
    const known = HS_EDITIONS.map((one) => one.edition).join(', ');
    found.push(
      problem(
        'origin/edition',
        '/edition',
        `HS 판은 다음 중 하나여야 합니다: ${known}.`,
        `The edition is one of ${known}; got '${edition.slice(0, 20)}'.`,
      ),
    );
  }
  if (row !== null && !rows.some(({ id }) => id === row)) {
    found.push(
      problem(
        'origin/row',
        '/row',
        '이 협정의 기준표에 없는 행입니다.',
        'The list of this agreement has no such row.',
      ),
    );
  }
  if (!source.parties.includes(madeIn)) {
    const parties = source.parties.join(', ');
    found.push(
      problem(
        'origin/party',
        '/madeIn',
        `생산국은 당사국(${parties})이어야 합니다.`,
        `The goods are made in a party (${parties}); got '${madeIn.slice(0, 10)}'.`,
      ),
    );
  }
  if (!isDay(day) || day < source.validFrom || (source.validTo !== null && day > source.validTo)) {
    const [from, to] = [source.validFrom, source.validTo ?? ''];
    found.push(
      problem(
        'origin/day',
        '/day',
        `협정이 적용되는 날(${from}~${to})이어야 합니다.`,
        `The day lies within the time of the agreement (${from} to ${to}).`,
      ),
    );
  }
  if (materials.length === 0 && wholly === null) {
    found.push(
      problem(
        'origin/empty',
        '/materials',
        '재료가 없습니다. 완전생산물품이면 그 근거를 적으십시오.',
        'No material is given. For goods that are wholly obtained say on what ground.',
      ),
    );
  }
  return found;
}

function amountProblems({ price, fob, netCost, weightKg, currency, exchange }: Bill): Found[] {
  const found = [
    ...amountProblem(price, '/price'),
    ...[[fob, '/fob'] as const, [netCost, '/netCost'] as const, [weightKg, '/weightKg'] as const].flatMap(
      ([text, pointer]) => (text === null ? [] : amountProblem(text, pointer)),
    ),
    ...currencyProblem(currency, '/currency'),
    ...Object.entries(exchange).flatMap(([of, rate]) => amountProblem(rate, `/exchange/${of}`)),
  ];
  if (exactAmount(price) === 0n)
    found.push(
      problem(
        'origin/amount',
        '/price',
        '공장도가격은 0보다 커야 합니다.',
        'The ex-works price is more than nothing.',
      ),
    );
  return found;
}

function materialProblems(
  bill: Bill,
  { hs, origin, claim, value, currency, weightKg }: Material,
  place: number,
  isListed: IsListed,
): Found[] {
  const at = `/materials/${place}`;
  const found: Found[] = hs === null ? [] : codeProblems(hs, `${at}/hs`, isListed, 4);
  if (value !== null) found.push(...amountProblem(value, `${at}/value`));
  if (weightKg !== null) found.push(...amountProblem(weightKg, `${at}/weightKg`));
  if (origin !== null && !/^[A-Z]{2}$/.test(origin)) {
    found.push(
      problem(
        'origin/country',
        `${at}/origin`,
        '원산지는 두 글자 국가부호입니다 (예: KR).',
        `An origin has two letters, such as KR; got '${origin.slice(0, 10)}'.`,
      ),
    );
  }
  if (claim === 'originating' && origin === null) {
    found.push(
      problem(
        'origin/claim',
        `${at}/origin`,
        '원산지재료라면 어느 나라인지 적어야 합니다.',
        'A material that is said to be originating needs its country.',
      ),
    );
  }
  if (currency !== '' && currency !== bill.currency) {
    found.push(...currencyProblem(currency, `${at}/currency`));
    if (bill.exchange[currency] === undefined) {
      found.push(
        problem(
          'origin/exchange',
          `${at}/currency`,
          `${currency}의 환율이 없습니다.`,
          `No rate of exchange is given for ${currency.slice(0, 10)}.`,
        ),
      );
    }
  }
  return found;
}

function operationProblems({ operations }: Bill): Found[] {
  return operations.flatMap(({ kind }, place) =>
    kind === BEYOND || isInsufficient(kind)
      ? []
      : [
          problem(
            'origin/operation',
            `/operations/${place}/kind`,
            `작업 종류는 a~q나 ${BEYOND}입니다.`,
            `A kind of operation is a letter from a to q, or ${BEYOND}; got '${kind.slice(0, 10)}'.`,
          ),
        ],
  );
}

/** Materials cannot be worth more than the goods at the gate of the works: then one of the figures is wrong. */
function sumProblems({ price, currency, exchange, materials }: Bill): Found[] {
  const sum = materials.reduce(
    (total, { value, currency: own }) =>
      total +
      (value === null ? 0n : exactAmount(value, own === '' || own === currency ? '1' : exchange[own])!),
    0n,
  );
  const [of, whole] = [shownAmount(sum), shownAmount(exactAmount(price)!)];
  return sum <= exactAmount(price)!
    ? []
    : [
        problem(
          'origin/sum-above-price',
          '/materials',
          `재료 합계 ${of}이(가) 공장도가격 ${whole}보다 큽니다.`,
          `The materials are worth ${of}, more than the ex-works price of ${whole}.`,
        ),
      ];
}
