/** Learns the model of a study and sets it beside chance, the best single column, and the champion's recipe on the same rows. */
import { canonicalJson } from '../../core/hash.ts';
import { cellOf } from '../../learning/table/encoding.ts';
import { inspectTable } from '../../learning/table/inspect.ts';
import { judge, measure, placesOf, sideBySide } from '../../learning/table/judge.ts';
import { rowsOf, type Table } from '../../learning/table/table.ts';
import { compileTableModel } from '../../learning/table/table-model.ts';
import { type TableTask, type TrainedTable, trainTable } from '../../learning/table/train-table.ts';
import {
  groupsOf,
  judgedRows,
  type StudyDefinition,
  type StudyExample,
  type StudyFigures,
} from '../../screening/studies/index.ts';
import type { PastPlace, Progress } from '../run-back-test.ts';
import { championChances } from './champion.ts';
import { hashOfData, type StudyData, StudyRefused } from './study-data.ts';

export interface TrainedStudy {
  /** A `TableModel` as canonical JSON. */
  readonly model: string;
  readonly dataHash: string;
  readonly figures: StudyFigures;
}

const LEAST_LEARNT_HITS = 20;
const LEAST_JUDGED_HITS = 10;
const EXAMPLES = 12;
const PARTS = 4;

/** Throws `StudyRefused` where there is too little to learn from or to judge by. */
export async function trainStudy(
  place: PastPlace,
  data: StudyData,
  definition: StudyDefinition,
  progress: Progress,
): Promise<TrainedStudy> {
  const task = taskOf(data, definition);
  needEnough(task);
  const trained = trainTable(task, { progress: (done, of) => progress(done, of * 2) });
  const rows = placesOf(task.judged);
  const ofChampion = await championChances(place, data, definition, task.judged, (done, of) =>
    progress(of + done, of * 2),
  );
  const compared = rows.filter((row) => ofChampion !== null && !Number.isNaN(ofChampion[row]!));
  const count = (side: 0 | 1) => countOf(task, side);
  return {
    model: canonicalJson(trained.model),
    dataHash: hashOfData(data),
    figures: {
      learnt: count(0),
      judged: count(1),
      judgement: trained.judgement,
      lookup: bestColumnAlone(task),
      champion:
        ofChampion === null || compared.length === 0
          ? null
          : {
              all: measure(ofChampion, task.labels, compared),
              ahead: sideBySide(trained.chances, ofChampion, task.labels, compared, definition.seed),
            },
      shares: trained.shares,
      examples: examplesOf(data, task, trained, definition),
    },
  };
}

function taskOf({ table, labels, documents, rows }: StudyData, definition: StudyDefinition): TableTask {
  const { columns, groupBy, judge: how, seed, settings } = definition;
  const asked = columns.map((name) => table.columns.find((column) => column.name === name)!);
  const days = rows.map(({ day }) => day);
  return {
    table: { rows: table.rows, columns: asked },
    ...{ labels, documents, seed, settings },
    groups: groupsOf(table, groupBy),
    judged: judgedRows(how, documents, days, seed),
  };
}

function countOf({ judged, labels }: TableTask, side: 0 | 1): { rows: number; hits: number } {
  let [rows, hits] = [0, 0];
  judged.forEach((one, row) => {
    if (one !== side) return;
    rows++;
    hits += labels[row]!;
  });
  return { rows, hits };
}

function needEnough(task: TableTask): void {
  const [learnt, judged] = [countOf(task, 0), countOf(task, 1)];
  const problems = [
    ...tooFew('learnt', learnt.hits, LEAST_LEARNT_HITS, '학습', 'learnt from'),
    ...tooFew('judged', judged.hits, LEAST_JUDGED_HITS, '평가', 'judged by'),
    ...tooFew('learnt', learnt.rows - learnt.hits, LEAST_LEARNT_HITS, '학습', 'learnt from', false),
    ...tooFew('judged', judged.rows - judged.hits, LEAST_JUDGED_HITS, '평가', 'judged by', false),
  ];
  if (problems.length > 0) throw new StudyRefused(problems);
}

function tooFew(code: string, count: number, least: number, ko: string, en: string, isHit = true) {
  if (count >= least) return [];
  const message = {
    ko: `${ko} 자료에 ${isHit ? '적발' : '이상 없음'}이 ${least}건 이상 있어야 합니다. 있는 것: ${count}건`,
    en: `The rows ${en} have to hold at least ${least} ${isHit ? 'hits' : 'clean results'}; there are ${count}`,
  };
  return [{ code: `study/too-few-${code}`, message, pointer: '/judge' }];
}

/** Chosen on the rows that are learnt from; then learnt as a model of one column. */
function bestColumnAlone(task: TableTask): StudyFigures['lookup'] {
  const learnt = Int32Array.from({ length: task.table.rows }, (_, row) => row).filter(
    (row) => task.judged[row] === 0,
  );
  const reports = inspectTable(
    rowsOf(task.table, learnt),
    Uint8Array.from(learnt, (row) => task.labels[row]!),
  );
  const best = reports.reduce((one, other) => ((other.alone ?? 0) > (one.alone ?? 0) ? other : one));
  const table: Table = {
    ...task.table,
    columns: task.table.columns.filter(({ name }) => name === best.name),
  };
  const { chances } = trainTable({ ...task, table, settings: { trees: 60, depth: 3 } });
  return { column: best.name, judgement: judge(chances, task) };
}

function examplesOf(
  { rows }: StudyData,
  { table, labels, judged }: TableTask,
  { model, chances }: TrainedTable,
  definition: StudyDefinition,
): StudyFigures['examples'] {
  const asked = compileTableModel(model);
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
        said: read(asked.columns.indexOf(part.column)) ?? null,
      })),
    };
  };
  const hits = order.filter((row) => labels[row] === 1);
  return {
    missed: hits.slice(-EXAMPLES).reverse().map(example),
    falseAlarms: order
      .filter((row) => labels[row] === 0)
      .slice(0, EXAMPLES)
      .map(example),
    found: hits.slice(0, EXAMPLES).map(example),
  };
}
