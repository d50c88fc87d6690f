/** How one declared field is written in the tables of fields, for the declaration and for a line. */
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { Field, FieldDomain, FieldType } from '../../screening/criterion.ts';
import type { DeclarationSubject } from './subject.ts';

type Value = string | number | boolean | readonly string[] | undefined;

export interface More {
  readonly unit?: string;
  readonly codeList?: string;
  readonly isRequired?: true;
  /** What validation lets in besides; texts are never empty in any case. */
  readonly domain?: FieldDomain;
}

export const list = (codeList: string): More => ({ codeList });
/** Amounts and quantities without a unit of their own: nothing below zero is let in. */
export const notNegative: More = { domain: { least: 0 } };
/** The first digits of the HS code of the line. */
export const startOfHsCode = (length: number): More => ({
  domain: { startOf: { field: 'item.hsCode', length } },
});
export const must: More = { isRequired: true };

/** What a declaration without papers answers to its document kinds. */
export const NO_KINDS: readonly string[] = [];

type Facets = Pick<
  Field<DeclarationSubject>,
  'name' | 'type' | 'optional' | 'title' | 'unit' | 'codeList' | 'domain'
>;

const NEVER_EMPTY: FieldDomain = { isNeverEmpty: true };

function facets(name: string, type: FieldType, ko: string, en: string, more: More): Facets {
  const { unit, codeList, isRequired } = more;
  const domain = more.domain ?? (type === 'text' ? NEVER_EMPTY : undefined);
  return {
    name,
    type,
    optional: isRequired === undefined,
    title: { ko, en },
    ...(unit === undefined ? {} : { unit }),
    ...(codeList === undefined ? {} : { codeList }),
    ...(domain === undefined ? {} : { domain }),
  };
}

export function declared(
  name: string,
  type: FieldType,
  ko: string,
  en: string,
  read: (declaration: Declaration) => Value,
  more: More = {},
): Field<DeclarationSubject> {
  return {
    ...facets(name, type, ko, en, more),
    scope: 'declaration',
    read: ({ declaration }) => read(declaration),
  };
}

export function declaredOfLine(
  name: string,
  type: FieldType,
  ko: string,
  en: string,
  read: (item: GoodsItem, declaration: Declaration) => Value,
  more: More = {},
): Field<DeclarationSubject> {
  return {
    ...facets(name, type, ko, en, more),
    scope: 'item',
    read: ({ declaration }, item) => read(declaration.items[item]!, declaration),
  };
}
