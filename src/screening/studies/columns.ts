/** Which fields of a kind of subject a study may learn from: those that criteria may ask about and that trees can read. */
import { dayNumber } from '../../core/day.ts';
import { type CellValue, type Column, codeColumn, numberColumn } from '../../learning/table/table.ts';
import type { Cell } from '../back-test/index.ts';
import type { Field, FieldTable } from '../criterion.ts';
import type { StudyColumn } from './definition.ts';

/** What names the case itself, and free words that nearly every case has of its own: nothing is learnt from these. */
const NOT_LEARNT = new Set([
  'declaration.number',
  'declaration.version',
  'item.sequence',
  'consignment.billOfLading',
  'consignment.masterBill',
]);
/** Fields that name a person or firm. */
const PERSONAL = /\.(?:id|name|carrierId|courierId|forwarderId)$/;

export function studyFields<Subject>(fields: FieldTable<Subject>): Field<Subject>[] {
  return fields.filter(({ name, type }) => type !== 'texts' && !NOT_LEARNT.has(name));
}

export function studyColumns<Subject>(fields: FieldTable<Subject>): StudyColumn[] {
  return studyFields(fields).map(({ name, title, type, unit, codeList, isFact }) => ({
    name,
    title,
    kind: type === 'text' ? 'code' : 'number',
    ...(type === 'day' ? { writtenAs: 'day' } : type === 'boolean' ? { writtenAs: 'truth' } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(codeList === undefined ? {} : { codeList }),
    isFact: isFact === true,
    isPersonal: PERSONAL.test(name),
  }));
}

/** A field's value as a study reads it: yes and no as 1 and 0, a day as days since 1970. */
export function cellValue({ type }: Pick<Field<never>, 'type'>, value: Cell): CellValue {
  if (value === undefined || typeof value === 'object') return undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return type === 'day' ? dayNumber(String(value)) : value;
}

/** @param cells one a row */
export function columnOf(name: string, field: Pick<Field<never>, 'type'>, cells: readonly Cell[]): Column {
  const values = cells.map((cell) => cellValue(field, cell));
  return field.type === 'text'
    ? codeColumn(name, values as (string | undefined)[])
    : numberColumn(name, values as (number | undefined)[]);
}
