/** The features that forests of a study are grown from, as a table for a notebook: no word of a declaration stands in it. */
import { prepareTable } from '../../learning/table/train-table.ts';
import type { StudyDefinition } from '../../screening/studies/index.ts';
import { type StudyData, StudyRefused } from './study-data.ts';
import { taskOf } from './study-task.ts';

const MOST_FEATURE_ROWS = 200_000;

/** With the answer and which rows judge. Throws `StudyRefused`. */
export function featuresCsv(data: StudyData, definition: StudyDefinition): string {
  const task = taskOf(data, definition);
  if (data.table.rows > MOST_FEATURE_ROWS) throw new StudyRefused([tooManyRows(data.table.rows)]);
  const { matrix, names } = prepareTable(task);
  const lines = [['judged', 'label', ...names].map(quoted).join()];
  for (let row = 0; row < matrix.rows; row++) {
    const values = names.map((_, f) => matrix.values[f * matrix.rows + row]!);
    const said = values.map((value) => (Number.isNaN(value) ? '' : String(value)));
    lines.push([task.judged[row], task.labels[row], ...said].join());
  }
  return `${lines.join('\n')}\n`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function tooManyRows(rows: number) {
  const message = {
    ko: `${MOST_FEATURE_ROWS}줄까지 내려받을 수 있습니다. 있는 것: ${rows}줄`,
    en: `Up to ${MOST_FEATURE_ROWS} rows can be taken out; there are ${rows}`,
  };
  return { code: 'study/too-many-rows', message };
}
