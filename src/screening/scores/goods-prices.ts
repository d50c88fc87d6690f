/**
 * What goods usually cost and weigh: medians of declared lines, without regard to any verdict, so that a line can be compared
 * with its like. Part of the model set, so that a replay compares with the same medians.
 */
import type { GoodsItem } from '../../model/declaration.ts';

/** `keys[i]` is `HS code|origin` or the six-digit code alone; its medians stand at `medians[i * 3]`: won a kilogram, won a piece, kilograms a piece. */
export interface PriceTable {
  readonly keys: readonly string[];
  /** Null where fewer than LEAST_LINES lines tell it. */
  readonly medians: readonly (number | null)[];
}

const LEAST_LINES = 8;
/** So many lines of one kind of goods tell the median well enough. */
const MOST_LINES = 2_000;

const MEASURES = 3;
/** In the order of the medians. */
export const PRICE_RATIOS = 3;

type Index = ReadonlyMap<string, number>;
const indexes = new WeakMap<PriceTable, Index>();

/** Medians of some lines, labelled or not; the more of ordinary trade the better. */
export function priceTable(lines: Iterable<GoodsItem>): PriceTable {
  const collected = new Map<string, number[][]>();
  for (const line of lines) {
    const measures = measuresOf(line);
    for (const key of [exactKey(line), line.hsCode.slice(0, 6)]) {
      const lists = collected.get(key) ?? [[], [], []];
      collected.set(key, lists);
      measures.forEach((value, i) => {
        if (value > 0 && lists[i]!.length < MOST_LINES) lists[i]!.push(value);
      });
    }
  }
  const keys: string[] = [];
  const medians: (number | null)[] = [];
  for (const key of [...collected.keys()].sort()) {
    const own = collected.get(key)!.map(medianOf);
    if (own.every((median) => median === null)) continue;
    keys.push(key);
    medians.push(...own);
  }
  return { keys, medians };
}

/**
 * Price a kilogram, price a piece and mass a piece of a line over the usual ones of the same code and origin, else of the same
 * six digits; NaN where nothing is known. Written at `out[at..at + 2]`.
 */
export function priceRatios(prices: PriceTable, line: GoodsItem, out: number[], at: number): void {
  const index = indexOf(prices);
  const exact = index.get(exactKey(line));
  const coarse = index.get(line.hsCode.slice(0, 6));
  const measures = measuresOf(line);
  for (let i = 0; i < MEASURES; i++) {
    const usual = medianAt(prices, exact, i) ?? medianAt(prices, coarse, i);
    out[at + i] = usual === undefined ? Number.NaN : measures[i]! / usual;
  }
}

function medianAt(prices: PriceTable, place: number | undefined, measure: number): number | undefined {
  return place === undefined ? undefined : (prices.medians[place * MEASURES + measure] ?? undefined);
}

function indexOf(prices: PriceTable): Index {
  const known = indexes.get(prices);
  if (known !== undefined) return known;
  const index = new Map(prices.keys.map((key, place) => [key, place]));
  indexes.set(prices, index);
  return index;
}

function exactKey(line: GoodsItem): string {
  return `${line.hsCode}|${line.originCountry ?? ''}`;
}

function measuresOf(line: GoodsItem): [number, number, number] {
  const { customsValueKrw = Number.NaN, netMassKg = Number.NaN, quantity = Number.NaN } = line;
  return [customsValueKrw / netMassKg, customsValueKrw / quantity, netMassKg / quantity];
}

/** To four digits: a median is no more exact, and the model set stays small. */
function medianOf(values: readonly number[]): number | null {
  if (values.length < LEAST_LINES) return null;
  const median = Float64Array.from(values).sort()[values.length >> 1]!;
  return Number.isFinite(median) ? Number(median.toPrecision(4)) : null;
}
