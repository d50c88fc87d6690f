/** The learning curve as a table: by source, what is right after each share, and what twice the texts bring. */
import { judgeAnswers, rangeOf, surestOf } from '../src/areas/classification/index.ts';
import { seededRandom } from '../src/core/random.ts';
import { type Answer, isHit, percent } from './hs-development.ts';

/** One part of the questions after one share of the rest had been learnt. */
export interface Measured {
  readonly share: number;
  /** How many texts were learnt. */
  readonly texts: number;
  readonly answers: readonly Answer[];
}

const DRAWS = 2000;

/** @param parts each with the same shares in the same order */
export function curveTable(parts: readonly (readonly Measured[])[]): string {
  const steps = (parts[0] ?? []).map(({ share }, at) => ({
    share,
    texts: Math.round(parts.reduce((sum, part) => sum + part[at]!.texts, 0) / parts.length),
    answers: parts.flatMap((part) => part[at]!.answers),
  }));
  const sets = new Set(steps[0]?.answers.map(({ set }) => set));
  return ['all', ...sets].flatMap((set) => rowsOf(set, steps)).join('\n');
}

function rowsOf(set: string, steps: readonly Measured[]): string[] {
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
  const { mean, low, high } = doublingOf(own);
  return [
    `${set}, n = ${own[0]?.answers.length ?? 0}`,
    ...rows,
    `  twice the texts: ${percent(mean)} points at HS6 @1 (${percent(low)} to ${percent(high)})`,
  ];
}

function ranged(share: number, of: number): string {
  const { low, high } = rangeOf(share, of);
  return `${percent(share)} (${percent(low)}-${percent(high)})`;
}

/** Slope of the hits over the logarithm of the texts, question by question; 95 % from drawing questions again. */
export function doublingOf(steps: readonly Measured[]): { mean: number; low: number; high: number } {
  const doublings = steps.map(({ texts }) => Math.log2(texts));
  const middle = doublings.reduce((sum, one) => sum + one, 0) / doublings.length;
  const spread = doublings.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  const slopes = (steps[0]?.answers ?? []).map((_, place) =>
    steps.reduce(
      (sum, { answers }, at) => sum + ((doublings[at]! - middle) * isHit(answers[place]!)) / spread,
      0,
    ),
  );
  const random = seededRandom(1);
  const meanOf = (pick: (place: number) => number): number =>
    slopes.reduce((sum, _, place) => sum + slopes[pick(place)]!, 0) / slopes.length;
  const drawn = Array.from({ length: DRAWS }, () => meanOf(() => random.below(slopes.length)));
  drawn.sort((one, other) => one - other);
  return {
    mean: meanOf((place) => place),
    low: drawn[Math.floor(DRAWS * 0.025)]!,
    high: drawn[Math.floor(DRAWS * 0.975)]!,
  };
}
