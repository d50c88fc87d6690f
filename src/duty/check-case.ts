/** Whether a question can be answered: every problem of it at once, with a pointer to the field. */
import { isDay } from '../core/day.ts';
import type { DutyCase, Money, Terms } from './case.ts';
import { MOST_GOODS } from './case.ts';
import { countryProblems, moneyProblems, short } from './check-fields.ts';
import { checkGoods } from './check-goods.ts';
import { type DutyProblem, problem } from './problems.ts';
import type { RateBook } from './rate-book.ts';

/** Terms under which the seller does not pay the carriage to Korea. */
const WITHOUT_FREIGHT: ReadonlySet<string> = new Set(['EXW', 'FCA', 'FAS', 'FOB']);

export function caseProblems(asked: DutyCase, book: RateBook): DutyProblem[] {
  const { day, goods } = asked;
  const found: DutyProblem[] = [];
  if (!isDay(day)) {
    found.push(
      problem('duty/day', '/day', `날짜가 아닙니다. 받은 값: ${short(day)}`, `No day: got ${short(day)}`),
    );
  }
  if (goods.length === 0) {
    found.push(problem('duty/no-goods', '/goods', '물품이 하나 이상 있어야 합니다.', 'There are no goods'));
  }
  if (goods.length > MOST_GOODS) {
    const en = `At most ${MOST_GOODS} goods, got ${goods.length}`;
    found.push(
      problem(
        'duty/too-many-goods',
        '/goods',
        `물품은 ${MOST_GOODS}개까지입니다. 받은 수: ${goods.length}`,
        en,
      ),
    );
  }
  found.push(...countryProblems(asked.departure, '/departure'));
  found.push(...termsProblems(asked, book));
  asked.aggregatedWith?.forEach((money, at) => {
    found.push(...moneyProblems(money, `/aggregatedWith/${at}`, day, book));
  });
  goods.slice(0, MOST_GOODS).forEach((one, at) => {
    found.push(...checkGoods(one, `/goods/${at}`, asked, book));
  });
  return found;
}

export function termsProblems({ terms = {}, goods, day }: DutyCase, book: RateBook): DutyProblem[] {
  const found: DutyProblem[] = [];
  for (const [pointer, money] of amountsOf(terms)) found.push(...moneyProblems(money, pointer, day, book));
  const { incoterm, freight } = terms;
  const isPriced = goods.some(({ price }) => price !== undefined);
  if (isPriced && incoterm !== undefined && WITHOUT_FREIGHT.has(incoterm) && freight === undefined) {
    found.push(
      problem(
        'duty/freight-missing',
        '/terms/freight',
        `${incoterm} 조건의 가격에는 수입항까지의 운임이 들어 있지 않으므로 운임을 적어야 합니다. 없으면 0으로 적습니다.`,
        `A price on ${incoterm} terms holds no freight to the port of import: state it, or 0`,
      ),
    );
  }
  return found;
}

/** Every amount of the terms with its pointer. */
export function amountsOf({ freight, insurance, additions = [], deductions = [] }: Terms): [string, Money][] {
  return [
    ...(freight === undefined ? [] : [['/terms/freight', freight] satisfies [string, Money]]),
    ...(insurance === undefined ? [] : [['/terms/insurance', insurance] satisfies [string, Money]]),
    ...additions.map((money, at): [string, Money] => [`/terms/additions/${at}`, money]),
    ...deductions.map((money, at): [string, Money] => [`/terms/deductions/${at}`, money]),
  ];
}
