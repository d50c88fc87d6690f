/** The columns of the public KCS data set, how their heading is recognised, and how one field is read and refused. */
import { type Day, isDay } from '../../core/day.ts';
import { bad, good, type Result } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import { show } from './problems.ts';

export type KcsProblemCode =
  | 'kcs/heading'
  | 'kcs/row'
  | 'kcs/missing'
  | 'kcs/format'
  | 'kcs/number'
  | 'kcs/range'
  | 'kcs/day'
  | 'kcs/verdict';

interface Column {
  readonly name: string;
  readonly isNeeded: boolean;
  /** Shape of a text, or the range of a number. */
  readonly shape?: RegExp;
  readonly range?: readonly [number, number];
}

const CODE = /^[0-9A-Za-z]{1,17}$/;
const COUNTRY = /^[A-Z]{2}$/;

export const KCS_COLUMNS = {
  id: { name: 'Declaration ID', isNeeded: true, shape: CODE },
  date: { name: 'Date', isNeeded: true },
  office: { name: 'Office ID', isNeeded: true, shape: /^\d{1,3}$/ },
  processType: { name: 'Process Type', isNeeded: false, shape: CODE },
  tradeType: { name: 'Import Type', isNeeded: false, shape: CODE },
  useType: { name: 'Import Use', isNeeded: false, shape: CODE },
  paymentType: { name: 'Payment Type', isNeeded: false, shape: CODE },
  mode: { name: 'Mode of Transport', isNeeded: false, shape: CODE },
  declarant: { name: 'Declarant ID', isNeeded: true, shape: CODE },
  importer: { name: 'Importer ID', isNeeded: false, shape: CODE },
  seller: { name: 'Seller ID', isNeeded: false, shape: CODE },
  courier: { name: 'Courier ID', isNeeded: false, shape: CODE },
  hs: { name: 'HS6 Code', isNeeded: true, shape: /^(\d{6}|\d{10})$/ },
  departure: { name: 'Country of Departure', isNeeded: false, shape: COUNTRY },
  origin: { name: 'Country of Origin', isNeeded: false, shape: COUNTRY },
  rate: { name: 'Tax Rate', isNeeded: false, range: [0, 3000] },
  rateKind: { name: 'Tax Type', isNeeded: false, shape: CODE },
  marking: { name: 'Country of Origin Indicator', isNeeded: false, shape: /^[A-Z]$/ },
  netMass: { name: 'Net Mass', isNeeded: false, range: [0, 1e9] },
  price: { name: 'Item Price', isNeeded: false, range: [0, 1e14] },
  fraud: { name: 'Fraud', isNeeded: false, shape: /^[01]$/ },
  critical: { name: 'Critical Fraud', isNeeded: false, shape: /^[012]$/ },
} as const satisfies Record<string, Column>;

export type KcsColumn = keyof typeof KCS_COLUMNS;

const ALL = Object.keys(KCS_COLUMNS) as KcsColumn[];
/** Columns that a file of declarations that nobody examined may lack. */
const MAY_LACK: readonly KcsColumn[] = ['fraud', 'critical'];

/** `Net Mass (kg)` and `net mass` are the same heading. */
function plainName(heading: string): string {
  return heading
    .replace(/\(.*\)/, '')
    .trim()
    .toLowerCase();
}

/** Place of each column; unknown or lacking ones are named, all at once. */
export function findColumns(
  heading: readonly string[],
): Result<ReadonlyMap<KcsColumn, number>, KcsProblemCode> {
  const places = new Map<KcsColumn, number>();
  const unknown: string[] = [];
  heading.forEach((text, place) => {
    const column = ALL.find((one) => plainName(KCS_COLUMNS[one].name) === plainName(text));
    if (column === undefined || places.has(column)) unknown.push(text);
    else places.set(column, place);
  });
  const lacking = ALL.filter((column) => !places.has(column) && !MAY_LACK.includes(column));
  if (unknown.length === 0 && lacking.length === 0) return good(places);
  const names = lacking.map((column) => KCS_COLUMNS[column].name).join(', ');
  const others = unknown.slice(0, 5).map(show).join(', ');
  const message: Text = {
    ko: `KCS 열 제목이 아닙니다. 없는 열: ${names || '-'}. 알 수 없거나 중복된 열: ${others || '-'}.`,
    en: `These are not the KCS column headings. Lacking: ${names || '-'}. Unknown or twice: ${others || '-'}.`,
  };
  return bad([{ code: 'kcs/heading', message, pointer: '/1' }]);
}

/** Whether a heading means to be that of KCS, complete or not: most of its columns are. */
export function isKcsHeading(heading: readonly string[]): boolean {
  const known = heading.filter((text) =>
    ALL.some((one) => plainName(KCS_COLUMNS[one].name) === plainName(text)),
  );
  return known.length * 2 > heading.length;
}

type Wrong = (column: KcsColumn, code: KcsProblemCode, expected: Text, got: string) => void;

/** Readers of one field. An absent field is an empty text or undefined; anything but the expected shape is a problem. */
export const field = {
  text(raw: string | undefined, column: KcsColumn, wrong: Wrong): string {
    const value = (raw ?? '').trim();
    const { shape, isNeeded }: Column = KCS_COLUMNS[column];
    if (value === '') {
      if (isNeeded) wrong(column, 'kcs/missing', { ko: '값', en: 'a value' }, '');
      return '';
    }
    if (shape !== undefined && !shape.test(value))
      wrong(column, 'kcs/format', shapeWords(column, shape), value);
    return value;
  },

  number(raw: string | undefined, column: KcsColumn, wrong: Wrong): number | undefined {
    const text = (raw ?? '').trim();
    if (text === '') return undefined;
    const value = /^-?\d+(\.\d+)?([eE][-+]?\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
    const { range = [0, 1e15] }: Column = KCS_COLUMNS[column];
    if (Number.isNaN(value)) wrong(column, 'kcs/number', { ko: '숫자', en: 'a number' }, text);
    else if (!(value >= range[0] && value <= range[1])) {
      const words = `${range[0]} - ${range[1]}`;
      wrong(column, 'kcs/range', { ko: `${words} 사이의 값`, en: `a value in ${words}` }, text);
    }
    return value;
  },

  day(raw: string | undefined, wrong: Wrong): Day {
    const text = (raw ?? '').trim().replace(/^(\d{4})[/.]?(\d{2})[/.]?(\d{2})$/, '$1-$2-$3');
    if (isDay(text)) return text;
    wrong(
      'date',
      'kcs/day',
      { ko: '달력에 있는 날짜 YYYY-MM-DD', en: 'a day of the calendar, YYYY-MM-DD' },
      text,
    );
    return '1970-01-01';
  },
};

function shapeWords(column: KcsColumn, shape: RegExp): Text {
  if (column === 'hs') {
    return {
      ko: '6자리 또는 10자리 숫자 (앞자리 0 포함)',
      en: '6 or 10 digits (leading zeros kept)',
    };
  }
  return { ko: `형식 ${shape.source}`, en: `the form ${shape.source}` };
}
