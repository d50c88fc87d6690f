/** What a model learnt from, as a hash that anybody who has the same rows can compute again. */
import type { Day } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { DataSnapshot } from './register.ts';

/** Order is not data: the lines are sorted, so that the same outcomes give the same hash wherever they are kept. @param days of the rows that were learnt from, the earliest first */
export function snapshotOf(lines: readonly string[], days: readonly Day[]): DataSnapshot {
  const [from, to] = [days[0] ?? null, days.at(-1) ?? null];
  return { hash: sha256(lines.toSorted().join('\n')), rows: days.length, from, to };
}
