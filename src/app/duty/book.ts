/** The book of rates for one question: imported tables first, then what stands in for them in a demonstration. */
import { type Day, isDay } from '../../core/day.ts';
import {
  type DutyCase,
  type ExchangeRow,
  pickExchange,
  pickRows,
  prefixesOf,
  type RateBook,
  type RateRow,
} from '../../duty/index.ts';
import type { Queryable } from '../../store/open.ts';
import { type FoundExchange, type FoundRate, readExchange, readRates } from '../../store/queries/rates.ts';
import type { DemonstrationRates } from './demonstration-rates.ts';

/** Where rates come from: the store where there is one, and a demonstration's own. */
export interface RateSources {
  readonly db: Queryable | undefined;
  readonly demonstration: DemonstrationRates | undefined;
}

export async function bookFor(asked: DutyCase, sources: RateSources): Promise<RateBook> {
  const codes = asked.goods.map(({ hsCode }) => hsCode);
  return openBookOf(sources, codes, [...currenciesOf(asked), 'USD'], asked.day);
}

/** Codes and currencies may be anything that somebody typed. */
export async function openBookOf(
  { db, demonstration }: RateSources,
  codes: readonly string[],
  currencies: readonly string[],
  day: Day,
): Promise<RateBook> {
  const prefixes = [...new Set(codes.filter((code) => /^\d{2,10}$/.test(code)).flatMap(prefixesOf))];
  const isReadable = db !== undefined && isDay(day);
  const [stored, exchange]: [FoundRate[], FoundExchange[]] = isReadable
    ? await Promise.all([readRates(db, prefixes, day), readExchange(db, [...new Set(currencies)], day)])
    : [[], []];
  const rows = stored.map(rateRow);
  const money = exchange.map(exchangeRow);
  const known = new Map<string, readonly RateRow[]>();
  const lookUp = (hsCode: string): readonly RateRow[] => {
    const official = pickRows(rows, hsCode, day);
    return official.length > 0 ? official : pickRows(demonstration?.ratesOf(hsCode) ?? [], hsCode, day);
  };
  return {
    ratesOf(hsCode) {
      let found = known.get(hsCode);
      if (found === undefined) {
        found = lookUp(hsCode);
        known.set(hsCode, found);
      }
      return found;
    },
    exchangeOn: (currency, on) =>
      pickExchange(money, currency, on) ?? demonstration?.exchangeOn(currency, on),
  };
}

function currenciesOf({ goods, terms = {}, aggregatedWith = [] }: DutyCase): string[] {
  const moneys = [
    ...goods.flatMap(({ price }) => (price === undefined ? [] : [price])),
    ...[terms.freight, terms.insurance].filter((one) => one !== undefined),
    ...(terms.additions ?? []),
    ...(terms.deductions ?? []),
    ...aggregatedWith,
  ];
  return moneys.map(({ currency }) => currency);
}

const tableName = (source: string) => ({ ko: `가져온 표 ${source}`, en: `imported table ${source}` });

function rateRow(row: FoundRate): RateRow {
  const { hsCode, kind, form, percent, wonPerUnit, unit, countries, supplier, use, clause, validTo } = row;
  return {
    ...{ hsCode, kind, form, validFrom: row.validFrom, status: row.status },
    ...(percent === null ? {} : { percent }),
    ...(wonPerUnit === null ? {} : { wonPerUnit }),
    ...(unit === null ? {} : { unit }),
    ...(countries === null ? {} : { countries }),
    ...(supplier === null ? {} : { supplier }),
    ...(use === null ? {} : { use }),
    ...(clause === '69-2' ? { clause } : {}),
    ...(validTo === null ? {} : { validTo }),
    source: tableName(`${row.source} (${row.version})`),
  };
}

export function exchangeRow({ source, ...row }: FoundExchange): ExchangeRow {
  return { ...row, source: tableName(source), status: 'transcribed' };
}
