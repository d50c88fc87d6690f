/** How one declared field is written in the tables of fields, for the declaration and for a line. */
import type { Declaration, GoodsItem } from '../../model/declaration.ts';
import type { Field, FieldType } from '../../screening/criterion.ts';
import type { ImportSubject } from './subject.ts';

type Value = string | number | boolean | readonly string[] | undefined;

export interface More {
  readonly unit?: string;
  readonly codeList?: string;
  readonly isRequired?: true;
}

export const list = (codeList: string): More => ({ codeList });
export const must: More = { isRequired: true };

/** What a declaration without papers answers to its document kinds. */
export const NO_KINDS: readonly string[] = [];

type Facets = Pick<Field<ImportSubject>, 'name' | 'type' | 'optional' | 'title' | 'unit' | 'codeList'>;

function facets(name: string, type: FieldType, ko: string, en: string, more: More): Facets {
  const { unit, codeList, isRequired } = more;
  return {
    name,
    type,
    optional: isRequired === undefined,
    title: { ko, en },
    ...(unit === undefined ? {} : { unit }),
    ...(codeList === undefined ? {} : { codeList }),
  };
}

export function declared(
  name: string,
  type: FieldType,
  ko: string,
  en: string,
  read: (declaration: Declaration) => Value,
  more: More = {},
): Field<ImportSubject> {
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
): Field<ImportSubject> {
  return {
    ...facets(name, type, ko, en, more),
    scope: 'item',
    read: ({ declaration }, item) => read(declaration.items[item]!, declaration),
  };
}
