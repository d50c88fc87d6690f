/**
 * The features that forests of a study are grown from, as a table for a notebook, CSV or Parquet: no word of a declaration stands
 * in it. What is missing is an empty entry in one and null in the other.
 */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Matrix } from '../../learning/bins.ts';
import { prepareTable, type TableTask } from '../../learning/table/train-table.ts';
import type { StudyDefinition } from '../../screening/studies/index.ts';
import { type StudyData, StudyRefused } from './study-data.ts';
import { taskOf } from './study-task.ts';

export type FeatureFormat = 'csv' | 'parquet';

const MOST_FEATURE_ROWS = 200_000;

/** With the answer and which rows judge. Throws `StudyRefused`. */
export function featuresOut(data: StudyData, definition: StudyDefinition, format: FeatureFormat): Uint8Array {
  const task = taskOf(data, definition);
  if (data.table.rows > MOST_FEATURE_ROWS) throw new StudyRefused([tooManyRows(data.table.rows)]);
  const { matrix, names } = prepareTable(task);
  return format === 'csv' ? asCsv(task, matrix, names) : asParquet(task, matrix, names);
}

function asCsv({ judged, labels }: TableTask, matrix: Matrix, names: readonly string[]): Uint8Array {
  const lines = [['judged', 'label', ...names].map(quoted).join()];
  for (let row = 0; row < matrix.rows; row++) {
    const values = names.map((_, f) => matrix.values[f * matrix.rows + row]!);
    const said = values.map((value) => (Number.isNaN(value) ? '' : String(value)));
    lines.push([judged[row], labels[row], ...said].join());
  }
  return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function asParquet({ judged, labels }: TableTask, matrix: Matrix, names: readonly string[]): Uint8Array {
  const whole = (name: string, values: Uint8Array) =>
    ({ name, data: Int32Array.from(values), type: 'INT32', nullable: false }) as const;
  const features = names.map((name, f) => {
    const values = matrix.values.subarray(f * matrix.rows, (f + 1) * matrix.rows);
    const isWhole = values.every((value) => !Number.isNaN(value));
    const data = isWhole ? values : Array.from(values, (value) => (Number.isNaN(value) ? null : value));
    return { name, data, type: 'FLOAT', nullable: !isWhole } as const;
  });
  const columnData = [whole('judged', judged), whole('label', labels), ...features];
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'gwanmun' }));
}

function tooManyRows(rows: number) {
  const message = {
    ko: `${MOST_FEATURE_ROWS}줄까지 내려받을 수 있습니다. 있는 것: ${rows}줄`,
    en: `Up to ${MOST_FEATURE_ROWS} rows can be taken out; there are ${rows}`,
  };
  return { code: 'study/too-many-rows', message };
}
