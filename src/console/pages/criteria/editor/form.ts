/** The form of a condition while it is being filled in, and the expression that it writes; unfinished rows write nothing. Pure. */
import type {
  CriterionField,
  OutlineForm,
  OutlineOperator,
  OutlineRow,
} from '../../../../exchange/contract.ts';

export interface FormRow {
  readonly kind: 'row';
  readonly key: number;
  readonly field: string;
  readonly operator: OutlineOperator;
  /** As typed. */
  readonly values: readonly string[];
}

export interface FormGroup {
  readonly kind: 'group';
  readonly key: number;
  readonly joins: 'all' | 'any';
  readonly parts: readonly FormRow[];
}

export interface Form {
  readonly joins: 'all' | 'any';
  readonly parts: readonly (FormRow | FormGroup)[];
}

export type Fields = ReadonlyMap<string, CriterionField>;

let nextKey = 1;

export function emptyRow(): FormRow {
  return { kind: 'row', key: nextKey++, field: '', operator: '==', values: [''] };
}

export function emptyGroup(joins: Form['joins']): FormGroup {
  return { kind: 'group', key: nextKey++, joins: joins === 'all' ? 'any' : 'all', parts: [emptyRow()] };
}

export function formFromOutline({ joins, parts }: OutlineForm): Form {
  const rowOf = ({ field, operator, values }: OutlineRow): FormRow => ({
    kind: 'row',
    key: nextKey++,
    field,
    operator,
    values: values.map(String),
  });
  return {
    joins,
    parts: parts.map((part) =>
      part.kind === 'row'
        ? rowOf(part)
        : { kind: 'group', key: nextKey++, joins: part.joins, parts: part.parts.map(rowOf) },
    ),
  };
}

const NUMBERS: readonly OutlineOperator[] = ['>=', '<=', '>', '<', '==', '!='];
const TEXTS: readonly OutlineOperator[] = [
  '==',
  '!=',
  'in',
  'not-in',
  'startsWith',
  'not-startsWith',
  'endsWith',
  'not-endsWith',
  'contains',
  'not-contains',
];
const CODES: readonly OutlineOperator[] = ['==', '!=', 'in', 'not-in', 'startsWith', 'not-startsWith'];

/** What may be asked of a field, the usual first. */
export function operatorsOf(field: CriterionField): readonly OutlineOperator[] {
  const own = {
    number: NUMBERS,
    day: NUMBERS,
    text: field.codeList === null ? TEXTS : CODES,
    boolean: ['=='] as const,
    texts: ['holds', 'not-holds'] as const,
  }[field.type];
  return field.isOptional ? [...own, 'has', 'lacks'] : own;
}

export function takesNoValue(operator: OutlineOperator): boolean {
  return operator === 'has' || operator === 'lacks';
}

export function takesMany(operator: OutlineOperator): boolean {
  return operator === 'in' || operator === 'not-in';
}

/** Another field in a row: operator and value stay where they still make sense. */
export function withField(row: FormRow, field: CriterionField, before: CriterionField | undefined): FormRow {
  const operators = operatorsOf(field);
  const operator = operators.includes(row.operator) ? row.operator : operators[0]!;
  const isSameKind = before?.type === field.type && before.codeList === field.codeList;
  const first = field.type === 'boolean' ? 'true' : '';
  const values = isSameKind ? row.values : [first];
  return { ...row, field: field.name, operator, values: takesNoValue(operator) ? [] : values };
}

export function withOperator(row: FormRow, operator: OutlineOperator): FormRow {
  if (takesNoValue(operator)) return { ...row, operator, values: [] };
  const values = row.values.length === 0 ? [''] : row.values;
  return { ...row, operator, values: takesMany(operator) ? values : values.slice(0, 1) };
}

/** '1,450,000' and ' 12.5 ' are numbers as people write them; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const clean = text.replace(/[,\s]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(clean)) return undefined;
  const number = Number(clean);
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

/** The expression of a row, or undefined while it is not finished. */
export function rowText(row: FormRow, fields: Fields): string | undefined {
  const field = fields.get(row.field);
  if (field === undefined) return undefined;
  const { name } = field;
  if (row.operator === 'has') return `has(${name})`;
  if (row.operator === 'lacks') return `!has(${name})`;
  if (field.type === 'boolean') return row.values[0] === 'false' ? `!${name}` : name;
  const values: string[] = [];
  for (const value of row.values) {
    const literal = literalText(value, field);
    if (literal !== undefined) values.push(literal);
    else if (!takesMany(row.operator) || value.trim() !== '') return undefined;
  }
  const first = values[0];
  return first === undefined ? undefined : operatorText(row.operator, name, first, values);
}

function literalText(value: string, { type }: CriterionField): string | undefined {
  if (type === 'number') {
    const number = readNumber(value);
    return number === undefined ? undefined : plainNumber(number);
  }
  return value.trim() === '' ? undefined : JSON.stringify(value);
}

/** CEL knows `1e21` too, but nobody else reads it. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(12).replace(/\.?0+$/, '') : text;
}

function operatorText(
  operator: OutlineOperator,
  name: string,
  first: string,
  values: readonly string[],
): string {
  switch (operator) {
    case 'in':
      return `${name} in [${values.join(', ')}]`;
    case 'not-in':
      return `!(${name} in [${values.join(', ')}])`;
    case 'holds':
      return `${first} in ${name}`;
    case 'not-holds':
      return `!(${first} in ${name})`;
    case 'startsWith':
    case 'endsWith':
    case 'contains':
      return `${name}.${operator}(${first})`;
    case 'not-startsWith':
    case 'not-endsWith':
    case 'not-contains':
      return `!${name}.${operator.slice(4)}(${first})`;
    default:
      return `${name} ${operator} ${first}`;
  }
}

export interface WrittenForm {
  readonly expression: string;
  /** Rows that are not finished. */
  readonly incomplete: number;
}

/** One line a part, so that each can be read and marked. */
export function formText(form: Form, fields: Fields): WrittenForm {
  let incomplete = 0;
  const written = (row: FormRow): string[] => {
    const text = rowText(row, fields);
    if (text === undefined) incomplete++;
    return text === undefined ? [] : [text];
  };
  const parts = form.parts.flatMap((part) => {
    if (part.kind === 'row') return written(part);
    const rows = part.parts.flatMap(written);
    return rows.length < 2 ? rows : [`(${rows.join(part.joins === 'all' ? ' && ' : ' || ')})`];
  });
  return { expression: parts.join(form.joins === 'all' ? '\n&& ' : '\n|| '), incomplete };
}
