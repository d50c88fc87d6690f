/** Examined lines as plain columns, ready to be learnt from: small, and quick to hand to another thread. */
import { type Day, dayNumber, seoulDay } from '../../core/day.ts';
import type { Declaration } from '../../model/declaration.ts';
import type { Outcome, Verdict } from '../../model/outcome.ts';
import { goodsKeys, KEY_KINDS } from './goods-keys.ts';
import { goodsNumerics, NUMERICS } from './goods-numerics.ts';
import type { PriceTable } from './goods-prices.ts';

/** One examined line: `item` is its place in `declaration.items`, from 0. */
export interface LearningRow {
  readonly declaration: Declaration;
  readonly item: number;
  readonly verdict: Verdict;
  /** What the find on this very line brought, where that was written down. */
  readonly recoveredKrw?: number;
  /** The day from which the verdict was known. */
  readonly day: Day;
}

export interface LearningTable {
  readonly prices: PriceTable;
  readonly rows: number;
  /** One column a kind of key; numbers of keys, -1 where a line has none. */
  readonly ids: readonly Int32Array[];
  /** Row after row, in the order of NUMERICS. */
  readonly numerics: Float32Array;
  readonly hits: Uint8Array;
  readonly critical: Uint8Array;
  /** Won that the find on a line brought; NaN where nobody says. */
  readonly recovered: Float64Array;
  readonly days: Int32Array;
  /** Which rows are lines of one declaration. */
  readonly declarations: Int32Array;
}

/**
 * What one examination teaches of each line: a find on one line leaves the others clean, a find without a line holds for all.
 * An amount is known of the line that the find names, or of the only one.
 */
export function learningRows(declaration: Declaration, outcome: Outcome): LearningRow[] {
  const day = seoulDay(Date.parse(outcome.occurredAt));
  return declaration.items.map(({ sequence }, item) => {
    const isMeant = outcome.item === undefined || outcome.item === sequence;
    const verdict = isMeant ? outcome.verdict : 'clean';
    return { declaration, item, verdict, day, ...amountOfFind(declaration, verdict, outcome) };
  });
}

export function amountOfFind(
  { items }: Declaration,
  verdict: Verdict,
  { item, recoveredKrw }: Pick<Outcome, 'item' | 'recoveredKrw'>,
): Pick<LearningRow, 'recoveredKrw'> {
  const isOfOneLine = item !== undefined || items.length === 1;
  return verdict === 'clean' || recoveredKrw === undefined || !isOfOneLine ? {} : { recoveredKrw };
}

/** @param prices with which the rows' figures are compared */
export function tabulate(rows: readonly LearningRow[], prices: PriceTable): LearningTable {
  const count = rows.length;
  const ids = KEY_KINDS.map(() => new Int32Array(count));
  const numbers = KEY_KINDS.map(() => new Map<string, number>());
  const numerics = new Float32Array(count * NUMERICS.length);
  const table = {
    prices,
    rows: count,
    ids,
    numerics,
    hits: new Uint8Array(count),
    critical: new Uint8Array(count),
    recovered: new Float64Array(count).fill(Number.NaN),
    days: new Int32Array(count),
    declarations: new Int32Array(count),
  };
  const declarations = new Map<string, number>();
  rows.forEach(({ declaration, item, verdict, recoveredKrw, day }, row) => {
    const line = declaration.items[item]!;
    goodsKeys(declaration, line).forEach((key, kind) => {
      ids[kind]![row] = key === '' ? -1 : numberOf(numbers[kind]!, key);
    });
    numerics.set(goodsNumerics(declaration, line, prices), row * NUMERICS.length);
    table.hits[row] = verdict === 'clean' ? 0 : 1;
    table.critical[row] = verdict === 'critical' ? 1 : 0;
    if (recoveredKrw !== undefined) table.recovered[row] = recoveredKrw;
    table.days[row] = dayNumber(day);
    table.declarations[row] = numberOf(declarations, declaration.declarationNumber);
  });
  return table;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
