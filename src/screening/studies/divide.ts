/** Divides the rows of a study into those that are learnt from and those that judge, so that neither side helps the other. */
import { foldsByGroup, joinGroups } from '../../learning/folds.ts';
import { cellOf } from '../../learning/table/encoding.ts';
import type { Table } from '../../learning/table/table.ts';
import type { StudyDefinition } from './definition.ts';

/** Rows that agree in all of the columns share a number; -1 where one of them says nothing, or where nothing groups. */
export function groupsOf(table: Table, groupBy: readonly string[]): Int32Array {
  const columns = groupBy.map((name) => table.columns.find((column) => column.name === name)!);
  const numbers = new Map<string, number>();
  return Int32Array.from({ length: table.rows }, (_, row) => {
    const values = columns.map((column) => cellOf(column, row));
    if (values.length === 0 || values.includes(undefined)) return -1;
    const key = JSON.stringify(values);
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    return number;
  });
}

/** 1 where a row judges. @param days of each row, where it has one @param documents rows of one never stand on both sides */
export function judgedRows(
  judge: StudyDefinition['judge'],
  documents: Int32Array,
  days: readonly string[],
  seed: number,
): Uint8Array {
  if (judge.kind === 'from') return Uint8Array.from(days, (day) => (day >= judge.day ? 1 : 0));
  const parts = 100;
  const folds = foldsByGroup(joinGroups(documents), parts, seed);
  return folds.map((fold) => (fold < judge.percent ? 1 : 0));
}
