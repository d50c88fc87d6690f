/** How good the recommendations are on questions whose code is known: hits by depth, the surest answers, calibration. */
import { seededRandom } from '../../core/random.ts';
import { reliability } from '../../learning/calibration.ts';
import { wilson } from '../../learning/interval.ts';
import type { Learnt } from './learn.ts';
import { chancesOf } from './recommend.ts';

export const LEVELS = { hs2: 2, hs4: 4, hs6: 6 } as const;
export type Level = keyof typeof LEVELS;
const DEPTHS = [1, 3, 5, 10] as const;

/** One question answered: place of the right code from 0 at each level (-1: not among the answers), and how sure. */
export interface Judged {
  readonly places: Readonly<Record<Level, number>>;
  readonly confidence: number;
}

export interface HsFigures {
  readonly n: number;
  /** Shares from 0 to 1. */
  readonly top: Readonly<Record<Level, Readonly<Record<(typeof DEPTHS)[number], number>>>>;
  /** Share of right six digits among the surest 30 % of the answers. */
  readonly confident30: number;
  readonly calibrationError: number;
  /** What the error would be on average, were every chance exactly true: with few questions it is far from 0. */
  readonly calibrationByChance: number;
}

/** @param rightCode at least six digits */
export function judge(
  ranked: readonly { label: string; chance: number }[],
  rightCode: string,
  confidence: number,
): Judged {
  const place = (digits: number): number => {
    const sums = new Map<string, number>();
    for (const { label, chance } of ranked) {
      const upper = label.slice(0, digits);
      sums.set(upper, (sums.get(upper) ?? 0) + chance);
    }
    // Of equal chances the one that stands first stays first.
    const order = [...sums].sort(([, chance], [, otherChance]) => otherChance - chance);
    return order.findIndex(([label]) => label === rightCode.slice(0, digits));
  };
  return { places: { hs2: place(2), hs4: place(4), hs6: place(6) }, confidence };
}

export function evaluateClassifier(
  { labels }: Pick<Learnt, 'labels'>,
  questions: readonly { readonly text: string; readonly code: string }[],
): Judged[] {
  return questions.map(({ text, code }) => {
    const said = labels.ask(text);
    return judge(chancesOf(said), code, said.confidence);
  });
}

const SUREST = 0.3;

export function judgeAnswers(judged: readonly Judged[]): HsFigures {
  const n = judged.length;
  const share = (level: Level, depth: number): number =>
    judged.filter(({ places }) => places[level] >= 0 && places[level] < depth).length / Math.max(1, n);
  const shares = (level: Level) => ({
    ...{ 1: share(level, 1), 3: share(level, 3) },
    ...{ 5: share(level, 5), 10: share(level, 10) },
  });
  const hits = judged.map(({ places }) => (places.hs6 === 0 ? 1 : 0));
  const confidences = judged.map(({ confidence }) => confidence);
  const surest = judged
    .map(({ confidence }, at) => ({ confidence, hit: hits[at]! }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, surestOf(n));
  return {
    n,
    top: { hs2: shares('hs2'), hs4: shares('hs4'), hs6: shares('hs6') },
    confident30: surest.reduce<number>((sum, { hit }) => sum + hit, 0) / Math.max(1, surest.length),
    calibrationError: errorOf(confidences, hits),
    calibrationByChance: errorByChance(confidences),
  };
}

function errorOf(confidences: readonly number[], hits: readonly number[]): number {
  return confidences.length === 0 ? 0 : reliability(confidences, hits).error;
}

const DRAWS = 200;
const SEED = 45;

/** Answers that are right exactly as often as they say, drawn again and again. */
function errorByChance(confidences: readonly number[]): number {
  const random = seededRandom(SEED);
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++)
    sum += errorOf(
      confidences,
      confidences.map((chance) => (random.next() < chance ? 1 : 0)),
    );
  return sum / DRAWS;
}

/** Answers among which the surest are counted. */
export function surestOf(n: number): number {
  return Math.max(1, Math.round(n * SUREST));
}

/** 95 % around a share. */
export function rangeOf(share: number, n: number): { readonly low: number; readonly high: number } {
  return wilson(Math.round(share * n), n);
}
