/** Typed entries of a Parquet column as a column to learn from: numbers, yes and no, and days are numbers; texts are codes. */
import { type Column, codeColumn, numberColumn } from '../../learning/table/table.ts';

const MILLIS_A_DAY = 86_400_000;

/** @param pieces entries, one after the other. @returns undefined where an entry is neither number nor text */
export function columnOfValues(name: string, pieces: readonly Iterable<unknown>[]): Column | undefined {
  let isNumbers = true;
  let known = 0;
  for (const value of mapped(pieces, (one) => one)) {
    if (value === null || value === undefined) continue;
    known++;
    if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') continue;
    if (typeof value === 'bigint') isNumbers &&= isExact(value);
    else if (typeof value === 'string') isNumbers = false;
    else return undefined;
  }
  // A column that never says anything can be learnt from as little in either kind.
  return isNumbers && known > 0
    ? numberColumn(name, mapped(pieces, asNumber))
    : codeColumn(name, mapped(pieces, asText));
}

/** Longer numbers are identifiers, and would lose their last digits. */
function isExact(value: bigint): boolean {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);
}

/** A day as days since 1970, a moment as a part of one. */
function asNumber(value: unknown): number | undefined {
  if (value === null || value === undefined) return undefined;
  return value instanceof Date ? value.getTime() / MILLIS_A_DAY : Number(value);
}

function asText(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return value instanceof Date ? value.toISOString() : String(value);
}

function* mapped<Value>(
  pieces: readonly Iterable<unknown>[],
  as: (value: unknown) => Value,
): Generator<Value> {
  for (const piece of pieces) for (const value of piece) yield as(value);
}
