/** Small pure readings of a declaration for its page: the first sentence of a reason, the name of a field, dates. */
import type { GoodsItem } from '../../../model/declaration.ts';
import type { FieldName } from '../../texts/declaration-fields.ts';

/** The first sentence stands as the heading of a reason, the rest below it. A point within a number ends nothing. */
export function splitSentence(text: string): readonly [first: string, rest: string] {
  const end = /[.!?。]\s+/.exec(text);
  if (!end) return [text.trim(), ''];
  const cut = end.index + 1;
  return [text.slice(0, cut).trim(), text.slice(cut).trim()];
}

export interface PointerName {
  /** Names to be said one after another, such as the party and then its field. */
  readonly names: readonly FieldName[];
  /** Index of the line, or null for a field of the whole. */
  readonly item: number | null;
}

const PARTIES = new Set(['declarant', 'importer', 'exporter', 'dutyPayer', 'seller', 'manufacturer']);
const SECTIONS = new Set(['procedure', 'consignment', 'terms']);

/** What a JSON pointer into a declaration points at, by the names of its fields; undefined where it names none. */
export function nameOfPointer(pointer: string): PointerName | undefined {
  const [head = '', ...rest] = pointer.split('/').slice(1);
  if (head === 'items') {
    const [index = '', ...field] = rest;
    const item = Number(index);
    if (!Number.isInteger(item)) return undefined;
    if (field.length === 0) return { names: [], item };
    return { names: [`item.${field.join('.')}` as FieldName], item };
  }
  if (PARTIES.has(head)) {
    const party = head as FieldName;
    return {
      names: rest.length === 0 ? [party] : [party, `party.${rest.join('.')}` as FieldName],
      item: null,
    };
  }
  if (SECTIONS.has(head)) {
    return rest.length === 0 ? undefined : { names: [`${head}.${rest.join('.')}` as FieldName], item: null };
  }
  return rest.length === 0 && head !== '' ? { names: [head as FieldName], item: null } : undefined;
}

export interface Split {
  readonly below: { readonly n: number; readonly hits: number };
  readonly above: { readonly n: number; readonly hits: number };
}

/** Examined peers at this price or below it, and above it: how many, and how many of them were hits. */
export function splitAt(value: number, hits: readonly number[], cleans: readonly number[]): Split {
  const hitsBelow = hits.filter((hit) => hit <= value).length;
  const cleansBelow = cleans.filter((clean) => clean <= value).length;
  return {
    below: { n: hitsBelow + cleansBelow, hits: hitsBelow },
    above: { n: hits.length + cleans.length - hitsBelow - cleansBelow, hits: hits.length - hitsBelow },
  };
}

/** A stored record as lines that a person can read; text that is no JSON stays one line. */
export function prettyLines(record: string): readonly string[] {
  try {
    return JSON.stringify(JSON.parse(record), null, 2).split('\n');
  } catch {
    return record.split('\n');
  }
}

/** Index of the first line in which two records differ, or -1. */
export function firstDifference(one: readonly string[], other: readonly string[]): number {
  const most = Math.max(one.length, other.length);
  for (let line = 0; line < most; line++) if (one[line] !== other[line]) return line;
  return -1;
}

/** A long hash as people compare it: its first and last eight letters in groups of four. */
export function shortHash(hash: string): string {
  return hash.length <= 20
    ? hash
    : `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-8, -4)} ${hash.slice(-4)}`;
}

/** A declared number as it was declared, with thousands separators and nothing rounded: 1412.3 -> '1,412.3'. */
export function formatExact(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The sum of a field over all lines; undefined where no line states it, because nothing stated is not zero. */
export function total(
  items: readonly GoodsItem[],
  field: 'netMassKg' | 'customsValueKrw' | 'fobValueKrw',
): number | undefined {
  let sum: number | undefined;
  for (const item of items) {
    const value = item[field];
    if (value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
}
