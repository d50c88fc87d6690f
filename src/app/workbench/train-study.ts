/** Learns the model of a study and sets it beside chance, the best single column, and the champion's recipe on the same rows. */
import { canonicalJson } from '../../core/hash.ts';
import type { Forest } from '../../learning/forest.ts';
import { readOnnx } from '../../learning/onnx/read.ts';
import { alignForest } from '../../learning/table/align-forest.ts';
import { featureNames, learnEncoding } from '../../learning/table/encoding.ts';
import { inspectTable } from '../../learning/table/inspect.ts';
import { judge, measure, placesOf, sideBySide } from '../../learning/table/judge.ts';
import { rowsOf, type Table } from '../../learning/table/table.ts';
import { judgeForest, type TableTask, trainTable } from '../../learning/table/train-table.ts';
import { readXgboost } from '../../learning/xgboost/read.ts';
import { monotoneOf, type StudyDefinition, type StudyFigures } from '../../screening/studies/index.ts';
import { codeVersion } from '../code-version.ts';
import type { PastPlace, Progress } from '../run-back-test.ts';
import { championChances } from './champion.ts';
import { examplesOf } from './examples.ts';
import { hashOfData, type StudyData, StudyRefused } from './study-data.ts';
import { countOf, needEnough, taskOf } from './study-task.ts';

export type BroughtModel = string | Uint8Array;

export interface TrainedStudy {
  /** A `TableModel` as canonical JSON. */
  readonly model: string;
  readonly dataHash: string;
  readonly figures: StudyFigures;
}

/**
 * Throws `StudyRefused` where there is too little to learn from or to judge by, or the forest that was brought is none.
 * @param brought a model file that takes the place of our own training: the JSON of XGBoost as text, or the bytes of ONNX
 */
export async function trainStudy(
  place: PastPlace,
  data: StudyData,
  definition: StudyDefinition,
  progress: Progress,
  brought?: BroughtModel,
): Promise<TrainedStudy> {
  const task = taskOf(data, definition);
  needEnough(task);
  const trained =
    brought === undefined
      ? trainTable(task, { progress: (done, of) => progress(done, of * 2) })
      : judgeForest(task, broughtForest(task, definition, brought));
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
      code: codeVersion(),
      shares: trained.shares,
      examples: examplesOf(data, task, trained, definition),
    },
  };
}

/** Everything that is wrong with a model file at once. */
function broughtForest(task: TableTask, definition: StudyDefinition, brought: BroughtModel): Forest {
  if (Object.keys(monotoneOf(definition)).length > 0) throw new StudyRefused([UNBOUND]);
  const names = featureNames(learnEncoding(task.table, task.labels, new Int32Array(0)).encoders);
  const read = typeof brought === 'string' ? readXgboost(brought) : readOnnx(brought, names);
  if (!read.ok) throw new StudyRefused(read.problems);
  const aligned = alignForest(read.value, names);
  if (!aligned.ok) throw new StudyRefused(aligned.problems);
  return aligned.value;
}

const UNBOUND = {
  code: 'study/brought-directions',
  message: {
    ko: '이 과제는 커질수록 의심이 줄거나 늘지 않는 항목을 정했는데, 밖에서 학습한 모델이 이를 지키는지는 확인할 수 없습니다. 그 설정을 뺀 과제에 등록하십시오.',
    en: 'This study binds the direction of some columns, and nobody knows whether a model trained elsewhere keeps it. Register it with a study that binds none.',
  },
};

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
