/** Whether one line of goods can be assessed: price, code, origin, claims and relief, every problem at once. */
import { isDay } from '../core/day.ts';
import { coversOrigin } from '../reference/agreement-parties.ts';
import { readDutyRateKind } from '../reference/duty-rate-kinds.ts';
import { readHsCode } from '../reference/hs-code.ts';
import type { DutyCase, GoodsToAssess, RateClaim } from './case.ts';
import { countryProblems, moneyProblems, quantityProblems, short, wonProblems } from './check-fields.ts';
import { type DutyProblem, problem } from './problems.ts';
import type { RateBook } from './rate-book.ts';
import { agreementOf } from './rate-kinds.ts';

export function checkGoods(goods: GoodsToAssess, at: string, asked: DutyCase, book: RateBook): DutyProblem[] {
  return [
    ...priceProblems(goods, at, asked, book),
    ...codeProblems(goods, at, asked.day, book),
    ...countryProblems(goods.origin, `${at}/origin`),
    ...quantityProblems(goods.quantity, `${at}/quantity`),
    ...quantityProblems(goods.netMassKg, `${at}/netMassKg`),
    ...quantityProblems(goods.litres, `${at}/litres`),
    ...quantityProblems(goods.squareMetres, `${at}/squareMetres`),
    ...claimProblems(goods, at, asked.day, book),
    ...reliefProblems(goods, at),
    ...simplifiedProblems(goods, at, asked),
  ];
}

function priceProblems(
  { price, customsValueKrw }: GoodsToAssess,
  at: string,
  { day }: DutyCase,
  book: RateBook,
): DutyProblem[] {
  if (price === undefined && customsValueKrw === undefined) {
    const ko = '가격 또는 과세가격이 있어야 합니다.';
    return [problem('duty/price-missing', `${at}/price`, ko, 'A price or a customs value is needed')];
  }
  const found = [
    ...(price === undefined ? [] : moneyProblems(price, `${at}/price`, day, book)),
    ...(customsValueKrw === undefined ? [] : wonProblems(customsValueKrw, `${at}/customsValueKrw`)),
  ];
  if (price !== undefined && customsValueKrw !== undefined) {
    const ko = '가격과 과세가격 가운데 하나만 적습니다.';
    found.push(problem('duty/price-twice', `${at}/customsValueKrw`, ko, 'Either a price or a customs value'));
  }
  return found;
}

function codeProblems({ hsCode }: GoodsToAssess, at: string, day: string, book: RateBook): DutyProblem[] {
  if (!isDay(day)) return [];
  const read = readHsCode(hsCode, day);
  if (!read.ok) {
    return read.problems.map(({ message }) => ({ code: 'duty/hs-code', message, pointer: `${at}/hsCode` }));
  }
  if (book.ratesOf(hsCode, day).length > 0) return [];
  return [
    problem(
      'duty/no-rate',
      `${at}/hsCode`,
      `${day}에 ${hsCode}에 적용할 관세율이 없습니다. 품목번호를 확인하거나 관세율표를 가져와야 합니다.`,
      `There is no rate of duty for ${hsCode} on ${day}: the code may be wrong, or the table is to be imported`,
    ),
  ];
}

function claimProblems(
  { claims = [], origin, hsCode }: GoodsToAssess,
  at: string,
  day: string,
  book: RateBook,
): DutyProblem[] {
  const found: DutyProblem[] = [];
  const isInTable = (kind: string): boolean => book.ratesOf(hsCode, day).some((row) => row.kind === kind);
  claims.forEach(({ kind }, place) => {
    if (readDutyRateKind(kind) === undefined && !isInTable(kind)) {
      const ko = `세율구분이 아닙니다. 받은 값: ${short(kind)}`;
      found.push(
        problem('duty/claim-kind', `${at}/claims/${place}/kind`, ko, `No kind of rate: ${short(kind)}`),
      );
      return;
    }
    const agreement = agreementOf(kind);
    if (agreement === undefined || origin === undefined || !isDay(day)) return;
    if (coversOrigin(agreement, origin, day) === false) {
      found.push(
        problem(
          'duty/claim-origin',
          `${at}/claims/${place}/kind`,
          `원산지 ${origin}은(는) ${day}에 세율구분 ${kind}의 협정 당사국이 아닙니다.`,
          `${origin} is no party to the agreement of ${kind} on ${day}`,
        ),
      );
    }
  });
  return [...found, ...conflicts(claims, at)];
}

/** One line is imported under one preference. */
function conflicts(claims: readonly RateClaim[], at: string): DutyProblem[] {
  const agreements = claims.map(({ kind }) => agreementOf(kind)).filter((one) => one !== undefined);
  const isTwice = new Set(claims.map(({ kind }) => kind)).size < claims.length;
  if (new Set(agreements).size <= 1 && !isTwice) return [];
  return [
    problem(
      'duty/claims-conflict',
      `${at}/claims`,
      '한 물품에는 하나의 협정만 신청할 수 있고, 같은 세율을 두 번 신청할 수 없습니다.',
      'One line claims one agreement, and no rate twice',
    ),
  ];
}

function reliefProblems({ relief }: GoodsToAssess, at: string): DutyProblem[] {
  if (relief === undefined) return [];
  const { kind, percent, months } = relief;
  const found: DutyProblem[] = [];
  if (kind === 'damaged' || kind === 'declared') {
    if (percent === undefined || !(percent >= 0 && percent <= 100)) {
      const ko = `감면율은 0부터 100까지의 백분율이어야 합니다. 받은 값: ${short(percent)}`;
      found.push(
        problem(
          'duty/relief',
          `${at}/relief/percent`,
          ko,
          `A share of 0 to 100 per cent, got ${short(percent)}`,
        ),
      );
    }
  }
  if (kind === 're-export-part' && !(Number.isInteger(months) && months! > 0 && months! <= 48)) {
    const ko = `재수출기간은 1개월부터 48개월까지여야 합니다. 받은 값: ${short(months)}`;
    found.push(problem('duty/relief', `${at}/relief/months`, ko, `1 to 48 months, got ${short(months)}`));
  }
  return found;
}

function simplifiedProblems(
  { simplified, claims = [], relief }: GoodsToAssess,
  at: string,
  { channel }: DutyCase,
): DutyProblem[] {
  if (simplified === undefined) return [];
  const found: DutyProblem[] = [];
  const say = (ko: string, en: string) => found.push(problem('duty/simplified', `${at}/simplified`, ko, en));
  if (channel === 'declaration') {
    say(
      '간이세율은 우편물과 탁송품 등에만 적용합니다 (관세법 제81조 제1항).',
      'Simplified rates are for post and express goods (art. 81(1))',
    );
  }
  if (claims.length > 0) {
    say(
      '간이세율과 다른 세율을 함께 신청할 수 없습니다.',
      'A simplified rate and another rate cannot both be claimed',
    );
  }
  if (relief !== undefined && relief.kind !== 'small-value') {
    say(
      '관세가 감면되는 물품에는 간이세율을 적용하지 않습니다 (관세법 시행령 제96조 제2항 제1호).',
      'Not for goods relieved of duty (Decree art. 96(2)1)',
    );
  }
  return found;
}
