/** Texts that a route takes: of bounded length and without NUL, which no database keeps. */
import Type, { type TString } from 'typebox';

export function readableText(maxLength: number): TString {
  return Type.String({ maxLength, pattern: '^[^\\u0000]*$' });
}

/** The largest whole number that a version can be in the store. */
export const MOST_VERSION = 2_147_483_647;
