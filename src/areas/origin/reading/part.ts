/** Reads which materials a rule speaks of: by their codes, by what they are called, or both. */
import type { Part } from '../subject.ts';
import { readCodes } from './codes.ts';

export const EVERY_MATERIAL: Part = { ranges: [], words: '' };

/** "materials of chapter 7", "potato starch of heading 1108", "heading 2207 or heading 2208", "natural rubber". */
export function readPart(text: string): Part | null {
  const said = text
    .trim()
    .replace(/^(?:all )?(?:the )?(?:other )?(?:non-originating )?/i, '')
    .replace(/ used$/i, '')
    .trim();
  if (/^(?:animals|materials?|those)$/i.test(said)) return EVERY_MATERIAL;
  const alone = readCodes(
    said.replace(/^(?:animals|(?:other )?(?:non-originating )?materials?|those) (?=of )/i, ''),
  );
  if (alone !== null) return { ranges: alone, words: '' };
  const of = / of (?=(?:chapter|heading|subheading)s? )/i.exec(said);
  if (of === null)
    return /\d/.test(said) || said === '' || said.length > MOST_LETTERS ? null : { ranges: [], words: said };
  const ranges = readCodes(said.slice(of.index + 4));
  const words = said.slice(0, of.index);
  return ranges === null || /\d/.test(words) ? null : { ranges, words };
}

/** Longer than this is a sentence and no name of a material. */
const MOST_LETTERS = 160;
