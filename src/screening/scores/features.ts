/** What the trees see of one line: rates and counts of its risk profiles and its figures, in one fixed order. */
import { type BackOff, smoothRates } from '../../learning/encode.ts';
import { KEY_KINDS, KEY_PARENTS, KEY_WEIGHTS, type KeyName } from './goods-keys.ts';
import { NUMERICS } from './goods-numerics.ts';

const KINDS = KEY_KINDS.length;

/** `fraud:hs6` smoothed rate, `critical:hs6` smoothed rate, `seen:hs6` examinations, then the figures by name. */
export const FEATURES: readonly string[] = [
  ...KEY_KINDS.map((kind) => `fraud:${kind.name}`),
  ...KEY_KINDS.map((kind) => `critical:${kind.name}`),
  ...KEY_KINDS.map((kind) => `seen:${kind.name}`),
  ...NUMERICS,
];

/** Keys that name the very goods profile; a line whose profile is new cannot use them. */
const EXACT: readonly KeyName[] = ['profile', 'massValue'];

export const isExact = (name: string): boolean => EXACT.some((key) => name.endsWith(`:${key}`));
const places = (keep: (name: string) => boolean): number[] =>
  FEATURES.flatMap((name, place) => (keep(name) ? [place] : []));

/** What was critical must not tell what is fraud: the second label is part of the first. */
export const MAIN_FEATURES = places((name) => !name.startsWith('critical:'));
export const COLD_FEATURES = places((name) => !name.startsWith('critical:') && !isExact(name));
export const CRITICAL_FEATURES = places(() => true);

export const BACK_OFF: BackOff = { parents: KEY_PARENTS, weights: KEY_WEIGHTS };

export interface Overall {
  /** Share of examined lines with fraud, and with critical fraud, among the training rows. */
  readonly fraud: number;
  readonly critical: number;
}

const rates = new Float64Array(KINDS * 2);

/**
 * Writes the features of one line.
 * @param counts flat triples of the line, from `at` @param out feature f goes to `out[outAt + f * step]`
 */
export function fillFeatures(
  counts: ArrayLike<number>,
  at: number,
  numerics: ArrayLike<number>,
  numericsAt: number,
  overall: Overall,
  backOff: BackOff,
  out: Float32Array,
  outAt = 0,
  step = 1,
): void {
  smoothRates(counts, at, 1, overall.fraud, backOff, rates);
  smoothRates(counts, at, 2, overall.critical, backOff, rates, KINDS);
  let place = outAt;
  for (let i = 0; i < KINDS * 2; i++, place += step) out[place] = rates[i]!;
  for (let k = 0; k < KINDS; k++, place += step) out[place] = counts[at + k * 3]!;
  for (let i = 0; i < NUMERICS.length; i++, place += step) out[place] = numerics[numericsAt + i]!;
}
