/** The learning curve as a table: by source, what is right after each share, what twice the texts bring, and what learning all would. */
import { judgeAnswers, rangeOf, surestOf } from '../src/areas/classification/index.ts';
import { type Answer, drawnMean, isHit, percent } from './hs-development.ts';

/** One part of the questions after one share of the rest had been learnt. */
export interface Measured {
  readonly share: number;
  /** How many texts were learnt. */
  readonly texts: number;
  readonly answers: readonly Answer[];
}

/** @param parts each with the same shares in the same order @param all texts that an office learns */
export function curveTable(parts: readonly (readonly Measured[])[], all: number): string {
  const steps = (parts[0] ?? []).map(({ share }, at) => ({
    share,
    texts: Math.round(parts.reduce((sum, part) => sum + part[at]!.texts, 0) / parts.length),
    answers: parts.flatMap((part) => part[at]!.answers),
  }));
  const sets = new Set(steps[0]?.answers.map(({ set }) => set));
  return ['all', ...sets].flatMap((set) => rowsOf(set, steps, all)).join('\n');
}

function rowsOf(set: string, steps: readonly Measured[], all: number): string[] {
  const own = steps.map(({ answers, ...step }) => ({
    ...step,
    answers: answers.filter((one) => set === 'all' || one.set === set),
  }));
  const rows = own.map(({ share, texts, answers }) => {
    const { n, top, confident30, calibrationError, calibrationByChance } = judgeAnswers(answers);
    return (
      `  ${share} % (${texts} texts): HS6 @1 ${ranged(top.hs6[1], n)} @5 ${percent(top.hs6[5])} ` +
      `surest 30 % ${ranged(confident30, surestOf(n))} calibration ${calibrationError.toFixed(3)} (${calibrationByChance.toFixed(3)})`
    );
  });
  return [
    `${set}, n = ${own[0]?.answers.length ?? 0}`,
    ...rows,
    `  twice the texts: ${drawn(slopesOf(own))} points at HS6 @1; all ${all}, carried on along this line: ${drawn(carriedTo(own, all))}`,
  ];
}

function ranged(share: number, of: number): string {
  const { low, high } = rangeOf(share, of);
  return `${percent(share)} (${percent(low)}-${percent(high)})`;
}

function drawn(values: readonly number[]): string {
  const { mean, low, high } = drawnMean(values);
  return `${percent(mean)} (${percent(low)} to ${percent(high)})`;
}

/** Of each question, how much of a hit twice the texts bring: the slope of its hits over the logarithm of the texts. */
export function slopesOf(steps: readonly Measured[]): number[] {
  const doublings = steps.map(({ texts }) => Math.log2(texts));
  const middle = meanOf(doublings);
  const spread = doublings.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  return hitsOf(steps).map((hits) =>
    hits.reduce((sum, hit, at) => sum + ((doublings[at]! - middle) * hit) / spread, 0),
  );
}

/** The same lines, read where all texts are learnt. Their mean is what to expect, as long as the curve does not bend. */
export function carriedTo(steps: readonly Measured[], all: number): number[] {
  const beyond = Math.log2(all) - meanOf(steps.map(({ texts }) => Math.log2(texts)));
  const slopes = slopesOf(steps);
  return hitsOf(steps).map((hits, place) => meanOf(hits) + slopes[place]! * beyond);
}

/** Of each question, whether it was answered rightly at each step. */
function hitsOf(steps: readonly Measured[]): number[][] {
  return (steps[0]?.answers ?? []).map((_, place) => steps.map(({ answers }) => isHit(answers[place]!)));
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;
