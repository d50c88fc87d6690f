/**
 * Which segment of an ITMATT message says what of a postal item. THE STANDARD OF THE UPU (M33) WAS NOT READ: it is not published
 * freely. Tags and qualifiers are those of the UN/EDIFACT directory with that meaning, and the categories those that guides of posts
 * name (UPU code list 136), both from general knowledge: unverified until somebody who has the standard compares them.
 */
import type { PostalNature } from '../../../../model/postal-item.ts';

export const MESSAGE_TYPE = 'ITMATT';

/** BGM, second element of the message function. */
export const CANCELLED = '1';

/** Category of item as coded in GIS. */
export const NATURES: Readonly<Record<string, PostalNature>> = {
  '11': 'sale',
  '21': 'return',
  '31': 'gift',
  '32': 'sample',
  '91': 'documents',
  '999': 'other',
};

/** NAD: which party. */
export const PARTIES: Readonly<Record<string, 'sender' | 'addressee'>> = { CZ: 'sender', CN: 'addressee' };

/** DTM: day on which the post took it in. */
export const POSTED = new Set(['137', '182', '234']);

/** MEA: gross of the item, net of a content piece; units with their kilograms. */
export const GROSS = new Set(['G', 'AAB', 'AAD']);
export const NET = new Set(['N', 'AAA', 'AAF']);
export const KILOGRAMS: Readonly<Record<string, number>> = { KGM: 1, GRM: 0.001 };

/** MOA: declared value of a content piece; carriage that was paid. */
export const VALUE = new Set(['40', '38']);
export const POSTAGE = new Set(['64']);

/** LOC: country of origin of a content piece. */
export const ORIGIN = '27';
/** COM: telephone. */
export const TELEPHONE = 'TE';

/** Known, and nothing in them is needed here. */
export const UNUSED = new Set(['UNB', 'UNZ', 'UNG', 'UNE', 'UNS', 'CNT', 'TDT', 'CTA']);
