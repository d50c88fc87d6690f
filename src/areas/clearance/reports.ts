/** Reads what carriers, warehouses, banks and sureties report of goods and money: every mistake of a row at once. */
import { type Day, type Instant, isDay, toInstant } from '../../core/day.ts';
import { bad, good, type Problem, type Result } from '../../core/problem.ts';
import { billKey, numberKey } from '../../model/bills.ts';
import { show } from './problems.ts';

export type ReportProblemCode =
  | 'report/not-an-object'
  | 'report/unknown-field'
  | 'report/wrong-value'
  | 'report/names-nothing';

/** Steps that are reported: manifest handed in, ship arrived, goods stored, exports loaded. */
export const REPORTED_STEPS = ['manifest', 'arrived', 'stored', 'loaded'] as const;
export const MONEY_KINDS = ['payment', 'security', 'general-security'] as const;

export interface CargoReportRow {
  readonly id: string;
  readonly step: (typeof REPORTED_STEPS)[number];
  readonly consignmentKey: string;
  readonly at: Instant;
  readonly place: string | null;
  readonly isMadeUp: boolean;
}

export interface PaymentReportRow {
  readonly id: string;
  readonly kind: (typeof MONEY_KINDS)[number];
  readonly number: string | null;
  readonly payerId: string | null;
  readonly amountKrw: number;
  readonly at: Instant;
  readonly validTo: Day | null;
  readonly isMadeUp: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
type Reader = ReturnType<typeof readerOf>;

const MOST_KRW = 1e13;

export function readCargoReport(row: unknown): Result<CargoReportRow, ReportProblemCode> {
  const reader = readerOf(row, ['id', 'step', 'bill', 'declarationNumber', 'at', 'place', 'isMadeUp']);
  const bill = reader.optional('bill', isName, '1 to 50 letters or digits');
  const number = reader.optional('declarationNumber', isNumber, 'a declaration number');
  if ((bill === undefined) === (number === undefined))
    reader.add(
      'report/names-nothing',
      '/bill',
      'bill과 declarationNumber 중 하나만 있어야 합니다.',
      'Name a bill or a declaration, one of them.',
    );
  return reader.result({
    id: reader.needed('id', isName, '1 to 50 letters or digits'),
    step: reader.needed('step', isOneOf(REPORTED_STEPS), REPORTED_STEPS.join(', ')) as CargoReportRow['step'],
    consignmentKey: number === undefined ? billKey(bill ?? '') : numberKey(number),
    at: instantOf(reader),
    place: reader.optional('place', isText, 'a text of at most 100 characters') ?? null,
    isMadeUp: isMadeUp(reader),
  });
}

export function readPaymentReport(row: unknown): Result<PaymentReportRow, ReportProblemCode> {
  const names = ['id', 'kind', 'declarationNumber', 'payerId', 'amountKrw', 'at', 'validTo', 'isMadeUp'];
  const reader = readerOf(row, names);
  const kind = reader.needed(
    'kind',
    isOneOf(MONEY_KINDS),
    MONEY_KINDS.join(', '),
  ) as PaymentReportRow['kind'];
  const number = reader.optional('declarationNumber', isNumber, 'a declaration number');
  const payerId = reader.optional('payerId', isName, '1 to 50 letters or digits');
  if (kind === 'general-security' ? payerId === undefined || number !== undefined : number === undefined)
    reader.add(
      'report/names-nothing',
      '/declarationNumber',
      '납부와 개별담보는 신고번호로, 포괄담보는 납세의무자 부호로만 보고합니다.',
      'A payment or security names the declaration, a general security only the payer.',
    );
  return reader.result({
    id: reader.needed('id', isName, '1 to 50 letters or digits'),
    kind,
    number: number ?? null,
    payerId: payerId ?? null,
    amountKrw: reader.needed('amountKrw', isAmount, 'whole won above 0') as unknown as number,
    at: instantOf(reader),
    validTo: reader.optional('validTo', isDay, 'a day') ?? null,
    isMadeUp: isMadeUp(reader),
  });
}

function readerOf(row: unknown, names: readonly string[]) {
  const problems: Problem<ReportProblemCode>[] = [];
  const isObject = typeof row === 'object' && row !== null && !Array.isArray(row);
  const fields: Fields = isObject ? (row as Fields) : {};
  const add = (code: ReportProblemCode, pointer: string, ko: string, en: string): void => {
    problems.push({ code, message: { ko, en }, pointer });
  };
  if (!isObject) add('report/not-an-object', '', '한 줄은 JSON 객체여야 합니다.', 'A row must be an object.');
  for (const name of Object.keys(fields)) {
    if (!names.includes(name))
      add('report/unknown-field', `/${name.slice(0, 40)}`, '모르는 항목입니다.', 'This field is not known.');
  }
  const wrong = (name: string, expected: string): void =>
    add(
      'report/wrong-value',
      `/${name}`,
      `${name}: 기대한 값 ${expected}, 받은 값 ${show(fields[name])}`,
      `${name}: expected ${expected}, got ${show(fields[name])}`,
    );
  const optional = (
    name: string,
    isGood: (value: unknown) => boolean,
    expected: string,
  ): string | undefined => {
    const value = fields[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (isGood(value)) return value as string;
    wrong(name, expected);
    return undefined;
  };
  return {
    add,
    optional,
    value: (name: string): unknown => fields[name],
    needed(name: string, isGood: (value: unknown) => boolean, expected: string): string {
      if (isGood(fields[name])) return fields[name] as string;
      if (isObject) wrong(name, expected);
      return '';
    },
    result: <Value>(value: Value): Result<Value, ReportProblemCode> =>
      problems.length > 0 ? bad(problems) : good(value),
  };
}

function instantOf(reader: Reader): Instant {
  const text = reader.needed('at', isInstant, 'an instant such as 2026-01-31T09:00:00Z');
  return text === '' ? text : toInstant(Date.parse(text));
}

function isMadeUp(reader: Reader): boolean {
  const given = reader.value('isMadeUp');
  if (given === undefined || typeof given === 'boolean') return given === true;
  if (given === 'true' || given === 'false' || given === '') return given === 'true';
  reader.needed('isMadeUp', () => false, 'true or false');
  return false;
}

function isInstant(value: unknown): boolean {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
  )
    return false;
  return !Number.isNaN(Date.parse(value)) && isDay(value.slice(0, 10));
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9A-Za-z][0-9A-Za-z./_-]{0,49}$/.test(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9A-Z]{5,40}$/.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 100 && !value.includes('\u0000');
}

function isAmount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) <= MOST_KRW;
}

function isOneOf(names: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && names.includes(value);
}
