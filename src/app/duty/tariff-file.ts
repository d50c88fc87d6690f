/**
 * Reads the tariff of the Customs Service row by row (관세청_품목번호별 관세율표: 품목번호, 관세율구분, 관세율, 단위당세액,
 * 기준가격, 적용국가구분, 용도세율구분, 적용개시일, 적용만료일), for the importer of rates.
 *
 * The layout gives no unit for the tax by quantity and does not say how it joins the rate by value: kilograms and the higher of
 * the two are taken, and such rows are marked unverified. A row limited by a price, a use or a group of countries that is no
 * country code has to be claimed: it never applies by itself.
 */
import { isDay } from '../../core/day.ts';
import { decimalOf, MOST_PERCENT } from '../../duty/index.ts';
import { COUNTRIES } from '../../reference/countries.ts';
import type { StoredRate } from '../../store/queries/rates.ts';

export const TARIFF_COLUMNS = [
  '품목번호',
  '관세율구분',
  '관세율',
  '단위당세액',
  '기준가격',
  '적용국가구분',
  '용도세율구분',
  '적용개시일',
  '적용만료일',
] as const;
export type TariffColumn = (typeof TARIFF_COLUMNS)[number];

export type Cell = (name: TariffColumn) => string;

export interface ReadTariffRow {
  readonly rate: StoredRate;
  /** It is limited by something that could not be read. */
  readonly isUnread: boolean;
}

/** A rate, or everything that is wrong with the row in words. */
export function readTariffRow(cell: Cell): ReadTariffRow | readonly string[] {
  const problems = RULES.flatMap(([name, isGood, expected]) =>
    isGood(cell(name)) ? [] : [`${name} must be ${expected}, not “${cell(name).slice(0, 40)}”`],
  );
  const percent = numberOf(cell('관세율'));
  const wonPerUnit = numberOf(cell('단위당세액'));
  if (cell('관세율') === '' && cell('단위당세액') === '') problems.push('관세율 or 단위당세액 is needed');
  const [from, to] = [dayOf(cell('적용개시일')), dayOf(cell('적용만료일'))];
  if (from !== undefined && to !== undefined && to < from) problems.push('적용만료일 lies before 적용개시일');
  if (problems.length > 0) return problems;
  const countries = countriesOf(cell('적용국가구분'));
  const limit = limitOf(cell, countries);
  const hasQuantity = wonPerUnit !== undefined && wonPerUnit > 0;
  const hasValue = percent !== undefined && (percent > 0 || !hasQuantity);
  return {
    rate: {
      hsCode: cell('품목번호').replace(/[.-]/g, ''),
      kind: cell('관세율구분'),
      form: hasQuantity ? (hasValue ? 'higher' : 'specific') : 'ad-valorem',
      percent: hasValue ? percent! : null,
      wonPerUnit: hasQuantity ? wonPerUnit! : null,
      unit: hasQuantity ? 'KG' : null,
      countries: countries ?? null,
      supplier: null,
      use: limit ?? null,
      clause: null,
      validFrom: from!,
      validTo: to ?? null,
      status: hasQuantity ? 'unverified' : 'transcribed',
    },
    isUnread: limit !== undefined,
  };
}

const isNumber = (text: string): boolean => {
  const value = numberOf(text);
  return text === '' || (value !== undefined && decimalOf(value) !== undefined);
};

const RULES: readonly (readonly [name: TariffColumn, isGood: (text: string) => boolean, expected: string])[] =
  [
    ['품목번호', (text) => /^\d{2,10}$/.test(text.replace(/[.-]/g, '')), 'a goods code of 2 to 10 digits'],
    ['관세율구분', (text) => /^[A-Z][A-Z0-9]{0,9}$/.test(text), 'a kind of rate such as A or FCN1'],
    ['관세율', (text) => isNumber(text) && (numberOf(text) ?? 0) <= MOST_PERCENT, 'a rate in per cent'],
    ['단위당세액', isNumber, 'won for a unit'],
    ['기준가격', isNumber, 'won'],
    ['적용개시일', (text) => dayOf(text) !== undefined, 'a day such as 20260101'],
    ['적용만료일', (text) => text === '' || OPEN.test(text) || dayOf(text) !== undefined, 'a day, or empty'],
  ];

/** Stands for no end. */
const OPEN = /^9999-?12-?31$/;

function numberOf(text: string): number | undefined {
  const plain = text.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

export function dayOf(text: string): string | undefined {
  if (OPEN.test(text)) return undefined;
  const day = text.replace(/^(\d{4})[-./]?(\d{2})[-./]?(\d{2})$/, '$1-$2-$3');
  return isDay(day) ? day : undefined;
}

/** Country codes separated by spaces, slashes or commas; undefined where it is empty or something else. */
function countriesOf(text: string): string[] | undefined {
  const parts = text.split(/[\s,/]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => COUNTRIES.byCode.has(part)) ? parts : undefined;
}

function limitOf(cell: Cell, countries: string[] | undefined): string | undefined {
  const limits = [
    cell('용도세율구분') === '' ? '' : `용도세율구분 ${cell('용도세율구분')}`,
    cell('적용국가구분') === '' || countries !== undefined ? '' : `적용국가구분 ${cell('적용국가구분')}`,
    (numberOf(cell('기준가격')) ?? 0) === 0 ? '' : `기준가격 ${cell('기준가격')}`,
  ].filter((limit) => limit !== '');
  return limits.length === 0 ? undefined : limits.join(', ').slice(0, 100);
}
