/** The goods of the invented country, read once from the rows: where they come from, what they cost, what they owe. */
import { requirementsFor } from '../../reference/requirements.ts';
import { CHEMISTRY } from './chemistry.ts';
import { FARM } from './farm.ts';
import { FOOD } from './food.ts';
import { HOME } from './home.ts';
import { LOWER_CODES } from './lower-codes.ts';
import { MACHINE } from './machine.ts';
import type { GoodsRow } from './row.ts';
import { TEXTILE } from './textile.ts';

export interface Goods {
  readonly hsCode: string;
  readonly ko: string;
  readonly en: string;
  /** Usual CIF price, USD/kg, from a country of price level 1. */
  readonly usdPerKg: number;
  /** 0 when counted in kilograms only. */
  readonly kgPerPiece: number;
  /** ISO codes and running totals of their shares. */
  readonly origins: readonly string[];
  readonly originTotals: readonly number[];
  readonly basicRate: number;
  readonly wtoRate: number | null;
  /** Code of the paper that the import needs (reference: document-kinds), '' none. */
  readonly permit: string;
  /** Month of the season's peak, 1-12; 0 without season. */
  readonly peakMonth: number;
  /** Codes of lower duty under which these goods are passed off. */
  readonly lowerCodes: readonly string[];
}

const ROWS: readonly GoodsRow[] = [...FARM, ...FOOD, ...CHEMISTRY, ...TEXTILE, ...HOME, ...MACHINE];

export const GOODS: readonly Goods[] = ROWS.map(readRow);

const BY_CODE: ReadonlyMap<string, Goods> = new Map(GOODS.map((goods) => [goods.hsCode, goods]));

/** The goods of a code of the catalogue, or undefined. */
export function goodsOf(hsCode: string): Goods | undefined {
  return BY_CODE.get(hsCode);
}

function readRow(row: GoodsRow): Goods {
  const [hsCode, ko, en, usdPerKg, kgPerPiece, origins, basicRate, wtoRate, peakMonth] = row;
  let total = 0;
  const parts = origins.split(' ');
  return {
    hsCode,
    ko,
    en: en.toUpperCase(),
    usdPerKg,
    kgPerPiece,
    origins: parts.map((part) => part.slice(0, 2)),
    originTotals: parts.map((part) => {
      total += Number(part.slice(2));
      return total;
    }),
    basicRate,
    wtoRate,
    permit: requirementsFor(hsCode, 'import', '2025-01-01')[0]?.documents[0] ?? '',
    peakMonth,
    lowerCodes: LOWER_CODES[hsCode] ?? [],
  };
}
