/** Judged rows to look at: what was found, what was missed, and what was suspected in vain, each with what moved its chance. */
import { cellOf } from '../../learning/table/encoding.ts';
import { placesOf } from '../../learning/table/judge.ts';
import { compileTableModel } from '../../learning/table/table-model.ts';
import type { TableTask, TrainedTable } from '../../learning/table/train-table.ts';
import type { StudyDefinition, StudyExample, StudyFigures } from '../../screening/studies/index.ts';
import type { StudyData } from './study-data.ts';

const EXAMPLES = 12;
const PARTS = 4;

export function examplesOf(
  { rows, columns }: StudyData,
  { table, labels, judged, documents }: TableTask,
  { model, chances }: TrainedTable,
  definition: StudyDefinition,
): StudyFigures['examples'] {
  const asked = compileTableModel(model);
  const personal = new Set(columns.filter(({ isPersonal }) => isPersonal).map(({ name }) => name));
  const order = Array.from(placesOf(judged)).sort((a, b) => chances[b]! - chances[a]! || a - b);
  const example = (row: number): StudyExample => {
    const read = (at: number) => cellOf(table.columns[at]!, row);
    const known = definition.source.kind === 'examined' ? rows[row] : undefined;
    return {
      number: known?.number ?? null,
      version: known?.version ?? null,
      line: known?.item ?? row + 1,
      office: known?.office ?? null,
      chance: chances[row]!,
      isHit: labels[row] === 1,
      parts: asked.partsOf(read, PARTS).map((part) => ({
        ...part,
        // Who somebody is is told by the declaration, to those who may open it.
        said: personal.has(part.column) ? null : (read(asked.columns.indexOf(part.column)) ?? null),
      })),
    };
  };
  const some = (from: readonly number[]) => oneOfEach(from, documents).slice(0, EXAMPLES).map(example);
  const hits = order.filter((row) => labels[row] === 1);
  return {
    missed: some(hits.toReversed()),
    falseAlarms: some(order.filter((row) => labels[row] === 0)),
    found: some(hits),
  };
}

/** The first line of each declaration: one with many lines is one case to look at. */
function oneOfEach(rows: readonly number[], documents: Int32Array): number[] {
  const met = new Set<number>();
  return rows.filter((row) => {
    const document = documents[row]!;
    if (document < 0) return true;
    if (met.has(document)) return false;
    met.add(document);
    return true;
  });
}
