/** Holds a claim to the cells: supported by one, contradicted by the one that it speaks of, or about something that no cell tells. */
import type { Text } from '../../../core/text.ts';
import { rounded } from '../amounts.ts';
import { type Cell, factKey } from '../cells.ts';
import type { Figures } from '../figures.ts';
import { cellsMeant, isComparable, measureOf, whatOf } from './cells-meant.ts';
import type { AmountClaim, Claim, TrendWord } from './claims.ts';
import {
  expectedOf,
  type Judgement,
  nothing,
  otherAmount,
  otherDifference,
  otherTime,
  otherUnit,
  type Says,
  unsupported,
  wrongWord,
} from './says.ts';
import { placeOf } from './times.ts';

export function judge(claim: Claim, figures: Figures): Judgement {
  const { line, start, end, words } = claim;
  return { line, start, end, words, ...saysOf(claim, figures) };
}

function saysOf(claim: Claim, figures: Figures): Says {
  switch (claim.type) {
    case 'amount':
      return judgeAmount(claim, figures);
    case 'trend':
      return judgeTrend(claim, figures);
    case 'time':
      return judgeTime(claim, figures);
    case 'record':
      return judgeRecord(claim, figures);
    case 'unknown':
      return unsupported(
        `수치에 없는 이름입니다: ${claim.words}`,
        `Not a name in the figures: ${claim.words}`,
      );
  }
}

function judgeAmount(claim: AmountClaim, figures: Figures): Says {
  const { amount, context } = claim;
  if (amount.dimension === 'number')
    return unsupported('단위가 없는 숫자입니다.', 'A number without a unit.');
  // 「18개월 만에」: for the first time since.
  if (!claim.isRun && ['month', 'quarter', 'year'].includes(amount.dimension)) return nothing();
  if (claim.isDifference === true) return judgeDifference(claim, figures);
  const what = whatOf(claim);
  const measure = measureOf(claim, what);
  const meant = cellsMeant(figures, context, what, measure);
  const sized = meant.filter((cell) => isComparable(amount, cell, figures));
  const right = sized.find((cell) => isEqual(claim, cell) && trendProblem(claim, cell) === undefined);
  if (right !== undefined) return { verdict: 'supported', cell: right.id };
  const nearest = sized.toSorted((one, other) => distance(claim, one) - distance(claim, other))[0];
  if (nearest === undefined) return meant.length === 0 ? nothing() : otherUnit(meant[0]!, figures);
  const expected = expectedOf(nearest, figures);
  const difference = Number((amount.value - Math.abs(nearest.value)).toPrecision(12));
  const said = { verdict: 'contradicted' as const, cell: nearest.id, expected, difference };
  const why = isEqual(claim, nearest) ? trendProblem(claim, nearest) : otherAmount(nearest, figures);
  return { ...said, ...(why === undefined ? {} : { why }) };
}

/** By how much a level has changed follows from the level and its change: as far as rounding can tell. */
function judgeDifference(claim: AmountClaim, figures: Figures): Says {
  const { amount, context } = claim;
  if (amount.dimension === 'day') return judgeDays(claim, figures);
  const counted = amount.dimension === 'piece' ? ('number' as const) : undefined;
  const cells = (what: Cell['what']): readonly Cell[] =>
    cellsMeant(figures, context, what, counted ?? context.measure);
  for (const change of cells('change')) {
    const level = cells('level').find(
      (cell) => factKey(cell) === factKey(change) && isComparable(amount, cell, figures),
    );
    if (level === undefined || change.value <= -100) continue;
    const share = 1 + change.value / 100;
    const real = level.value - level.value / share;
    const slack = level.slack * Math.abs(1 - 1 / share) + (level.value * change.slack) / (100 * share ** 2);
    const expected = expectedOf({ ...level, value: real }, figures);
    if (Math.abs(Math.abs(real) - amount.value) > slack + amount.half)
      return { verdict: 'contradicted', cell: change.id, expected, why: otherDifference(expected) };
    const why = trendProblem(claim, change);
    if (why !== undefined) return { verdict: 'contradicted', cell: change.id, expected, why };
    return { verdict: 'supported', cell: change.id };
  }
  return nothing();
}

function judgeDays({ amount }: AmountClaim, { cells }: Figures): Says {
  const at = (span: Cell['span']): Cell | undefined =>
    cells.find((cell) => cell.measure === 'working-days' && cell.span === span);
  const [days, before] = [at('period'), at('previous-year')];
  if (days === undefined || before === undefined) return nothing();
  const more = Math.abs(days.value - before.value);
  if (more === amount.value) return { verdict: 'supported', cell: days.id };
  const expected = `${more}일`;
  return { verdict: 'contradicted', cell: days.id, expected, why: otherDifference(expected) };
}

/** Days, counts and runs are exact; the rest is rounded, half away from zero, to the last place that is written. */
function isEqual({ amount }: AmountClaim, cell: Cell): boolean {
  const isExact = ['day', 'kind', 'month', 'quarter', 'year'].includes(cell.dimension);
  const [said, real] = [amount.value, Math.abs(cell.value)];
  const dust = 1e-9 * (1 + said);
  if (cell.reckoning !== undefined) return Math.abs(said - real) <= amount.half + cell.slack + dust;
  if (isExact || Math.abs(said - real) <= dust) return Math.abs(said - real) <= dust;
  return real >= said - amount.half - dust && real < said + amount.half - dust;
}

function distance({ amount }: AmountClaim, cell: Cell): number {
  return Math.abs(amount.value - Math.abs(cell.value));
}

/** What is wrong with the sign or the direction word, where something is. */
function trendProblem({ amount, trend }: AmountClaim, cell: Cell): Text | undefined {
  const isSigned = cell.what === 'change' || cell.what === 'points' || cell.flow === 'balance';
  if (cell.what === 'run') return trend === undefined || trend === cell.trend ? undefined : wrongWord();
  if (!isSigned) return amount.sign < 0 ? wrongWord() : undefined;
  const isNothing = cell.what === 'level' ? cell.value === 0 : rounded(cell.value, 1) === '0.0';
  if (isNothing) return trend === undefined || trend === 'still' ? undefined : wrongWord();
  const sign = Math.sign(cell.value);
  const saidSign = trend === undefined ? undefined : SIGNS[trend];
  if (cell.what !== 'level' && trend !== undefined && (trend === 'surplus' || trend === 'deficit'))
    return wrongWord();
  if (saidSign === undefined) return (amount.sign === 0 ? 1 : amount.sign) === sign ? undefined : wrongWord();
  if (amount.sign !== 0 && amount.sign !== saidSign) return wrongWord();
  return saidSign === sign ? undefined : wrongWord();
}

const SIGNS: Readonly<Record<TrendWord, number>> = {
  up: 1,
  surplus: 1,
  down: -1,
  deficit: -1,
  still: 0,
  without: 0,
};

function judgeTrend({ trend, context }: Extract<Claim, { type: 'trend' }>, figures: Figures): Says {
  const { measure } = context;
  const isBalance = trend === 'surplus' || trend === 'deficit';
  const found = isBalance
    ? cellsMeant(figures, { ...context, flow: 'balance' }, 'level', 'value')
    : (['direction', 'change', 'points'] as const).flatMap((what) =>
        cellsMeant(figures, context, what, measure),
      );
  const first = found[0];
  if (first === undefined) return nothing();
  const isRight = found.some(
    (cell) => (rounded(cell.value, 1) === '0.0' ? 0 : Math.sign(cell.value)) === SIGNS[trend],
  );
  if (isRight) return { verdict: 'supported', cell: first.id };
  return { verdict: 'contradicted', cell: first.id, expected: expectedOf(first, figures), why: wrongWord() };
}

function judgeTime({ time, as, context }: Extract<Claim, { type: 'time' }>, figures: Figures): Says {
  const two = (number = 0): string => String(number).padStart(2, '0');
  if (as === 'published') {
    const said = `${time.year}-${two(time.month)}-${two(time.day)}`;
    return said === figures.published
      ? { verdict: 'supported', cell: '/published' }
      : otherTime('/published', figures.published);
  }
  if (as === 'since') {
    const runs = figures.cells.filter(
      (cell) => cell.since !== undefined && (context.flow === undefined || cell.flow === context.flow),
    );
    const said = `${time.year}-${two(time.month)}`;
    const right = runs.find(({ since }) => since === said);
    if (right !== undefined) return { verdict: 'supported', cell: right.id };
    return runs[0] === undefined ? nothing() : otherTime(runs[0].id, runs[0].since);
  }
  // 「2020년 설」 is prepared for in the year before.
  const isOfEvent = time.month === undefined && time.quarter === undefined;
  if (isOfEvent && figures.event !== undefined && time.year === Number(figures.event.year))
    return { verdict: 'supported', cell: '/event' };
  const isBareDay = time.day !== undefined && time.month === undefined && time.toDay === undefined;
  if (isBareDay && time.day === Number(figures.published?.slice(8)))
    return { verdict: 'supported', cell: '/published' };
  const place = placeOf(time, figures, context.span);
  if (place !== 'other')
    return { verdict: 'supported', cell: place === 'current' ? '/period' : '/compare/previous' };
  const { from, to } = figures.period;
  const isToDate =
    context.span === 'year-to-date' &&
    time.toDay === Number(to.slice(8)) &&
    time.month === 1 &&
    time.day === 1;
  return isToDate ? { verdict: 'supported', cell: '/period' } : otherTime('/period', `${from}..${to}`);
}

function judgeRecord({ context, isOther }: Extract<Claim, { type: 'record' }>, figures: Figures): Says {
  if (isOther === true) return nothing();
  const found = cellsMeant(figures, context, 'record', context.measure)[0];
  return found === undefined ? nothing() : { verdict: 'supported', cell: found.id };
}
