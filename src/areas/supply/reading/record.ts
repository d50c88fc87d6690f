/** One row of a table that is brought, as its columns name it, and a reader that gathers everything that is wrong with it. */
import { isDay } from '../../../core/day.ts';
import type { Problem } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';
import { isMonth } from '../month.ts';

/** A row of CSV or an object of JSON; numbers may come as text with thousands separators. */
export interface Record {
  /** Line of the file, or place in the list. */
  readonly line: number;
  readonly fields: Readonly<globalThis.Record<string, unknown>>;
}

export type SupplyProblemCode =
  | 'supply/missing'
  | 'supply/number'
  | 'supply/day'
  | 'supply/month'
  | 'supply/value'
  | 'supply/unknown-column'
  | 'supply/unknown-item'
  | 'supply/twice'
  | 'supply/hs-edition'
  | 'supply/circle'
  | 'supply/empty';

export interface FieldReader {
  readonly problems: Problem<SupplyProblemCode>[];
  text(name: string): string;
  optionalText(name: string): string;
  number(name: string, least?: number, most?: number): number;
  optionalNumber(name: string, least?: number, most?: number): number | null;
  day(name: string): string;
  month(name: string): string;
  oneOf<Value extends string>(name: string, values: readonly Value[]): Value;
  list(name: string): string[];
  refuse(code: SupplyProblemCode, name: string, message: Text): void;
}

/** Readers give a stand-in for what is wrong; nobody uses a row that has problems. */
export function readerOf({ line, fields }: Record): FieldReader {
  const problems: Problem<SupplyProblemCode>[] = [];
  const refuse = (code: SupplyProblemCode, name: string, message: Text): void => {
    problems.push({ code, message: at(line, message), pointer: `/${line}/${name}` });
  };
  const said = (name: string): string => {
    const value = fields[name];
    return value === undefined || value === null ? '' : String(value).trim();
  };
  const text = (name: string): string => {
    const value = said(name);
    if (value === '')
      refuse('supply/missing', name, { ko: `${name}이(가) 비었습니다.`, en: `${name} is missing.` });
    return value;
  };
  const asNumber = (name: string, least: number, most: number): number => {
    const plain = said(name).replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
    const value = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
    if (!(value >= least && value <= most))
      refuse('supply/number', name, {
        ko: `${name}은(는) ${least} 이상의 수여야 합니다. 받은 값: ${said(name)}`,
        en: `${name} has to be a number of at least ${least}. Got: ${said(name)}`,
      });
    return value;
  };
  return {
    problems,
    refuse,
    text,
    optionalText: said,
    number: (name, least = 0, most = Number.MAX_VALUE) =>
      text(name) === '' ? Number.NaN : asNumber(name, least, most),
    optionalNumber: (name, least = 0, most = Number.MAX_VALUE) =>
      said(name) === '' ? null : asNumber(name, least, most),
    day(name) {
      const value = text(name);
      if (value !== '' && !isDay(value))
        refuse('supply/day', name, {
          ko: `${name}은(는) 날짜(YYYY-MM-DD)여야 합니다. 받은 값: ${value}`,
          en: `${name} has to be a day (YYYY-MM-DD). Got: ${value}`,
        });
      return value;
    },
    month(name) {
      const value = text(name);
      if (value !== '' && !isMonth(value))
        refuse('supply/month', name, {
          ko: `${name}은(는) 달(YYYY-MM)이어야 합니다. 받은 값: ${value}`,
          en: `${name} has to be a month (YYYY-MM). Got: ${value}`,
        });
      return value;
    },
    oneOf(name, values) {
      const value = text(name);
      const found = values.find((one) => one === value);
      if (value !== '' && found === undefined)
        refuse('supply/value', name, {
          ko: `${name}은(는) ${values.join(', ')} 중 하나여야 합니다. 받은 값: ${value}`,
          en: `${name} has to be one of ${values.join(', ')}. Got: ${value}`,
        });
      return found ?? values[0]!;
    },
    list(name) {
      const value = fields[name];
      const parts = Array.isArray(value) ? value.map(String) : said(name).split(/[;|]/);
      return parts.map((part) => part.trim()).filter((part) => part !== '');
    },
  };
}

function at(line: number, { ko, en }: Text): Text {
  return { ko: `${line}번째 줄: ${ko}`, en: `Line ${line}: ${en}` };
}

/** Columns that nobody knows: a misspelt one would be dropped in silence. */
export function unknownColumns(
  records: readonly Record[],
  known: readonly string[],
): Problem<SupplyProblemCode>[] {
  const named = new Set(records.flatMap(({ fields }) => Object.keys(fields)));
  return [...named]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'supply/unknown-column',
      message: {
        ko: `알 수 없는 열입니다: ${name}. 아는 열: ${known.join(', ')}`,
        en: `Unknown column: ${name}. Known are ${known.join(', ')}`,
      },
      pointer: `/columns/${name}`,
    }));
}

export function emptyProblem(): Problem<SupplyProblemCode> {
  return { code: 'supply/empty', message: { ko: '행이 없습니다.', en: 'There are no rows.' } };
}
