/** Holds a claim to the cells: supported by one, contradicted by the one that it speaks of, or about something that no cell tells. */
import type { Text } from '../../../core/text.ts';
import { amountIn, rounded } from '../amounts.ts';
import type { Cell, Dimension, Measure, Subject, What } from '../cells.ts';
import { usualMeasure } from '../facts.ts';
import type { Figures } from '../figures.ts';
import type { Claim, Context, TrendWord } from './claims.ts';
import type { Amount } from './read-amount.ts';
import { placeOf } from './times.ts';

export type Verdict = 'supported' | 'contradicted' | 'unsupported';

export interface Judgement {
  readonly verdict: Verdict;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The words that were judged. */
  readonly words: string;
  /** The cell that it speaks of, what it holds, and how far the text is from it. */
  readonly cell?: string;
  readonly expected?: string;
  readonly difference?: number;
  readonly why?: Text;
}

type Says = Omit<Judgement, 'line' | 'start' | 'end' | 'words'>;

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
      return unsupported(`수치에 없는 이름입니다: ${claim.words}`, `Not a name in the figures: ${claim.words}`);
  }
}

function judgeAmount(claim: Extract<Claim, { type: 'amount' }>, figures: Figures): Says {
  const { amount, context, trend, isRun } = claim;
  if (amount.dimension === 'number') return unsupported('단위가 없는 숫자입니다.', 'A number without a unit.');
  const what = whatOf(claim);
  const measure = measureOf(claim, what);
  const meant = cellsMeant(figures, context, what, measure).filter((cell) => isRun || what !== 'run' || cell.what === 'run');
  const sized = meant.filter((cell) => isComparable(amount, cell, figures));
  const right = sized.find((cell) => isEqual(claim, cell) && trendProblem(claim, cell) === undefined);
  if (right !== undefined) return { verdict: 'supported', cell: right.id };
  const nearest = sized.toSorted((one, other) => distance(claim, one) - distance(claim, other))[0];
  if (nearest === undefined) return meant.length === 0 ? nothing() : otherUnit(meant[0]!, figures);
  const expected = expectedOf(nearest, figures);
  const difference = Number((amount.value - Math.abs(nearest.value)).toPrecision(12));
  const said = { verdict: 'contradicted' as const, cell: nearest.id, expected, difference };
  if (!isEqual(claim, nearest)) return { ...said, why: { ko: `수치는 ${expected}입니다.`, en: `The figure is ${expected}.` } };
  return { ...said, why: trendProblem(claim, nearest) ?? directionText(trend, expected) };
}

function whatOf({ amount, context, trend, isRun }: Extract<Claim, { type: 'amount' }>): What {
  if (isRun) return 'run';
  if (amount.dimension === '%p') return 'points';
  if (amount.dimension !== '%') return 'level';
  return context.measure === 'share' && trend === undefined && amount.sign === 0 ? 'level' : 'change';
}

/** Counts are told apart by the word after them; days are of work. */
function measureOf({ amount, context, trend, isRun }: Extract<Claim, { type: 'amount' }>, what: What): Measure | undefined {
  if (what === 'run' || isRun) return context.measure;
  if (amount.dimension === 'kind') return trend === undefined ? 'listed' : COUNTED[trend];
  const own = BY_DIMENSION[amount.dimension as Dimension];
  return own ?? context.measure;
}

const COUNTED: Readonly<Record<TrendWord, Measure | undefined>> = {
  up: 'up',
  down: 'down',
  still: 'still',
  without: 'without',
  surplus: undefined,
  deficit: undefined,
};
const BY_DIMENSION: Partial<Readonly<Record<Dimension, Measure>>> = {
  piece: 'number',
  kg: 'weight',
  day: 'working-days',
  'USD/kg': 'unit-price',
};

function cellsMeant(figures: Figures, context: Context, what: What, measure: Measure | undefined): readonly Cell[] {
  const { flow, base, span } = context;
  return figures.cells.filter((cell) => {
    if (cell.what !== what || cell.span !== span) return false;
    if (measure === 'working-days') return cell.measure === measure;
    if (flow !== undefined && cell.flow !== flow) return false;
    if (base !== undefined && cell.base !== undefined && cell.base !== base) return false;
    return cell.measure === (measure ?? usualMeasure(cell.flow)) && isSubject(cell.subject, context.subject);
  });
}

/** A group may be left unsaid: 승용차 is the 승용차 of consumer goods. */
function isSubject(real: Subject, said: Subject): boolean {
  if (real.item !== said.item || real.country !== said.country) return false;
  return said.group === undefined || real.group === said.group;
}

function isComparable({ dimension, unit }: Amount, cell: Cell, { kind }: Figures): boolean {
  if (dimension === 'piece' && unit !== undefined)
    return cell.dimension === 'piece' && /^(?:대|cars)$/.test(unit) === (kind === 'quarterly_cars');
  if (dimension === cell.dimension) return true;
  return dimension === 'KRW' && (cell.dimension === 'KRW/2TEU' || cell.dimension === 'KRW/kg');
}

/** Days, counts and runs are exact; the rest may be off by half of the last place written. */
function isEqual({ amount }: Extract<Claim, { type: 'amount' }>, cell: Cell): boolean {
  const isExact = ['day', 'kind', 'month', 'quarter', 'year'].includes(cell.dimension);
  const most = (isExact ? 0 : amount.half) + (cell.reckoning === undefined ? 0 : cell.slack);
  return Math.abs(amount.value - Math.abs(cell.value)) <= most * (1 + 1e-9) + 1e-9;
}

function distance({ amount }: Extract<Claim, { type: 'amount' }>, cell: Cell): number {
  return Math.abs(amount.value - Math.abs(cell.value));
}

/** What is wrong with the sign or the direction word, where something is. */
function trendProblem({ amount, trend }: Extract<Claim, { type: 'amount' }>, cell: Cell): Text | undefined {
  const isSigned = cell.what === 'change' || cell.what === 'points' || cell.flow === 'balance';
  if (cell.what === 'run') return trend === undefined || isSameTrend(trend, cell) ? undefined : wrongWord();
  if (!isSigned) return amount.sign < 0 ? wrongWord() : undefined;
  const isNothing = cell.what !== 'level' && rounded(cell.value, 1) === '0.0';
  if (isNothing) return trend === undefined || trend === 'still' ? undefined : wrongWord();
  const sign = Math.sign(cell.value);
  const saidSign = trend === undefined ? undefined : SIGNS[trend];
  if (cell.what !== 'level' && trend !== undefined && (trend === 'surplus' || trend === 'deficit')) return wrongWord();
  if (saidSign === undefined) return (amount.sign === 0 ? 1 : amount.sign) === sign ? undefined : wrongWord();
  if (amount.sign !== 0 && amount.sign !== saidSign) return wrongWord();
  return saidSign === sign ? undefined : wrongWord();
}

const SIGNS: Readonly<Record<TrendWord, number>> = { up: 1, surplus: 1, down: -1, deficit: -1, still: 0, without: 0 };

function isSameTrend(trend: TrendWord, cell: Cell): boolean {
  return trend === cell.trend;
}

function judgeTrend({ trend, context }: Extract<Claim, { type: 'trend' }>, figures: Figures): Says {
  const { measure } = context;
  const isBalance = trend === 'surplus' || trend === 'deficit';
  const found = isBalance
    ? cellsMeant(figures, { ...context, flow: 'balance' }, 'level', 'value')
    : (['direction', 'change', 'points'] as const).flatMap((what) => cellsMeant(figures, context, what, measure));
  const first = found[0];
  if (first === undefined) return nothing();
  const isRight = found.some((cell) => (rounded(cell.value, 1) === '0.0' ? 0 : Math.sign(cell.value)) === SIGNS[trend]);
  if (isRight) return { verdict: 'supported', cell: first.id };
  return { verdict: 'contradicted', cell: first.id, expected: expectedOf(first, figures), why: wrongWord() };
}

function judgeTime({ time, as, context }: Extract<Claim, { type: 'time' }>, figures: Figures): Says {
  const two = (number = 0): string => String(number).padStart(2, '0');
  if (as === 'published') {
    const said = `${time.year}-${two(time.month)}-${two(time.day)}`;
    return said === figures.published ? { verdict: 'supported', cell: '/published' } : otherTime('/published', figures.published);
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
  const place = placeOf(time, figures);
  if (place !== 'other') return { verdict: 'supported', cell: place === 'current' ? '/period' : '/compare/previous' };
  const { from, to } = figures.period;
  const isToDate = context.span === 'year-to-date' && time.toDay === Number(to.slice(8)) && time.month === 1 && time.day === 1;
  return isToDate ? { verdict: 'supported', cell: '/period' } : otherTime('/period', `${from}..${to}`);
}

function judgeRecord({ context }: Extract<Claim, { type: 'record' }>, figures: Figures): Says {
  const found = cellsMeant(figures, context, 'record', context.measure)[0];
  return found === undefined ? nothing() : { verdict: 'supported', cell: found.id };
}

function expectedOf(cell: Cell, figures: Figures): string {
  if (cell.dimension === 'sign') return cell.value > 0 ? '상승' : '하락';
  return `${cell.value < 0 ? '-' : ''}${amountIn(cell, 'ko', figures.kind)}`;
}

function nothing(): Says {
  return unsupported('이것을 뒷받침하는 수치가 없습니다.', 'No figure tells of it.');
}

function otherUnit(cell: Cell, figures: Figures): Says {
  const expected = expectedOf(cell, figures);
  const why = { ko: `단위가 다릅니다. 수치는 ${expected}입니다.`, en: `Another unit: the figure is ${expected}.` };
  return { verdict: 'contradicted', cell: cell.id, expected, why };
}

function otherTime(cell: string, expected: string | undefined): Says {
  const why = { ko: `수치의 때와 다릅니다: ${expected ?? '(없음)'}.`, en: `Another time than the figures’: ${expected ?? '(none)'}.` };
  return { verdict: 'contradicted', cell, ...(expected === undefined ? {} : { expected }), why };
}

function wrongWord(): Text {
  return { ko: '방향을 나타내는 말이나 부호가 수치와 반대입니다.', en: 'The direction or sign is not that of the figure.' };
}

function directionText(trend: TrendWord | undefined, expected: string): Text {
  return { ko: `“${trend ?? ''}”이(가) 수치 ${expected}와 맞지 않습니다.`, en: `“${trend ?? ''}” does not fit ${expected}.` };
}

function unsupported(ko: string, en: string): Says {
  return { verdict: 'unsupported', why: { ko, en } };
}
