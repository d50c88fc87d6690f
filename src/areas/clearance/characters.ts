/**
 * Which dangerous or misleading characters a text of a declaration carries: what a database or screen would act on,
 * and names that look like another name (Unicode Technical Standard 39: mixed scripts; Technical Report 36: bidi).
 */

/** Refused: control characters, direction overrides, halves of a surrogate pair. */
export type Refused = 'control-character' | 'bidi-character' | 'broken-text';
/** Taken in with a warning. */
export type Misleading = 'hidden-character' | 'mixed-script' | 'not-normalised';

/** Printable ASCII and Hangul syllables: the fast way out for nearly every text. */
const UNUSUAL = /[^\x20-\x7e\uac00-\ud7a3]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const CONTROL = /[\x00-\x1f\x7f-\x9f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, where line breaks are welcome.
const CONTROL_BUT_LINES = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HIDDEN =
  /\u00ad|\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5|[\u180b-\u180e]|[\u200b-\u200d\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/;
const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function isOrdinaryText(text: string): boolean {
  return !UNUSUAL.test(text);
}

export function refusedCharacters(text: string, mayHaveLines: boolean): Refused | undefined {
  if ((mayHaveLines ? CONTROL_BUT_LINES : CONTROL).test(text)) return 'control-character';
  if (BIDI.test(text)) return 'bidi-character';
  return text.isWellFormed() ? undefined : 'broken-text';
}

export function misleadingCharacters(text: string): Misleading | undefined {
  if (HIDDEN.test(text)) return 'hidden-character';
  if (hasMixedScriptWord(text)) return 'mixed-script';
  return text.normalize('NFC') === text ? undefined : 'not-normalised';
}

/** One word with Latin letters and Cyrillic or Greek ones, such as `Nіke` with a Cyrillic і. `µm` and `Ω` alone pass. */
function hasMixedScriptWord(text: string): boolean {
  if (!LOOKALIKE.test(text) || !LATIN.test(text)) return false;
  return (text.match(WORD) ?? []).some((word) => LOOKALIKE.test(word) && LATIN.test(word));
}
