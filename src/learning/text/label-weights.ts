/** What speaks for a label, in the order of a row of signals, with what each is worth before trees weigh the likeliest again. */

/**
 * Weights found on development folds by a conditional logit. The first holds for a text of middle length without Korean; the second is added for each
 * step of length, the third with the share of Korean words: a name tells more of a short text, a neighbour more of a long one.
 */
const SIGNALS = [
  ['vote of words', 0.82, 0.35, 0.53],
  ['vote of pieces', 1.58, -0.32, 0.57],
  ['vote of words, middle level', 1.2, -0.22, -0.18],
  ['vote of pieces, middle level', -0.04, 0.41, 0.27],
  ['vote of words, first level', 1.27, 0.18, 0.47],
  ['vote of pieces, first level', -0.14, 0.13, -0.02],
  ['nearest by words', -0.8, -0.59, 0.25],
  ['nearest by pieces', 0.71, 1.13, 0.47],
  ['nearest by pieces, middle level', 1.12, 0.6, -0.42],
  ['name by words', 3.66, 0.57, -0.03],
  ['name by pieces', 2.7, 0.28, 0.67],
  ['name by pieces, middle level', 0.95, 0.73, 0.85],
  ['name by words, beside the best', -0.21, 0.54, 1.34],
  ['name by pieces, beside the best', -0.6, 0.57, 1.56],
  ['classifier', 0.57, 0.02, -0.24],
  ['classifier, middle level', -0.1, -0.05, 0.02],
  ['classifier, first level', 0.09, -0.04, 0.16],
] as const;

/** Numbers in a row of signals. */
export const WIDTH = SIGNALS.length;

/** As `choiceChances` reads them: all plain ones, all by length, all by Korean. */
export const LABEL_WEIGHTS: readonly number[] = [1, 2, 3].flatMap((part) =>
  SIGNALS.map((signal) => signal[part] as number),
);

const HANGUL = /\p{Script=Hangul}/u;
const MIDDLE_LENGTH = 1.8;
const MIDDLE_KOREAN = 0.15;

/** Share of words with Korean letters. */
export function koreanShare(words: readonly string[]): number {
  return words.filter((word) => HANGUL.test(word)).length / Math.max(1, words.length);
}

/** What kind of text it is, beside a middle one: how long, and how Korean. */
export function manner(words: readonly string[]): readonly [length: number, korean: number] {
  return [Math.log(1 + words.length) - MIDDLE_LENGTH, koreanShare(words) - MIDDLE_KOREAN];
}
