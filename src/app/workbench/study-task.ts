/** The rows of a study as a task of learning: what is learnt from, what judges, and whether there is enough of either. */
import { checkTask, type TableTask } from '../../learning/table/train-table.ts';
import { groupsOf, judgedRows, monotoneOf, type StudyDefinition } from '../../screening/studies/index.ts';
import { type StudyData, StudyRefused } from './study-data.ts';

const LEAST_LEARNT_HITS = 20;
const LEAST_JUDGED_HITS = 10;

export function taskOf(
  { table, labels, documents, rows }: StudyData,
  definition: StudyDefinition,
): TableTask {
  const { columns, groupBy, judge: how, seed, settings } = definition;
  const asked = columns.map((name) => table.columns.find((column) => column.name === name)!);
  const days = rows.map(({ day }) => day);
  return {
    table: { rows: table.rows, columns: asked },
    ...{ labels, documents, seed, settings },
    monotone: monotoneOf(definition),
    groups: groupsOf(table, groupBy),
    judged: judgedRows(how, documents, days, seed),
  };
}

export function countOf({ judged, labels }: TableTask, side: 0 | 1): { rows: number; hits: number } {
  let [rows, hits] = [0, 0];
  judged.forEach((one, row) => {
    if (one !== side) return;
    rows++;
    hits += labels[row]!;
  });
  return { rows, hits };
}

/** Throws `StudyRefused`. */
export function needEnough(task: TableTask): void {
  const [learnt, judged] = [countOf(task, 0), countOf(task, 1)];
  const problems = [
    ...tooFew('learnt', learnt.hits, LEAST_LEARNT_HITS, '학습', 'learnt from'),
    ...tooFew('judged', judged.hits, LEAST_JUDGED_HITS, '평가', 'judged by'),
    ...tooFew('learnt', learnt.rows - learnt.hits, LEAST_LEARNT_HITS, '학습', 'learnt from', false),
    ...tooFew('judged', judged.rows - judged.hits, LEAST_JUDGED_HITS, '평가', 'judged by', false),
  ];
  if (problems.length > 0) throw new StudyRefused(problems);
  const others = checkTask(task);
  if (others.length > 0) throw new StudyRefused(others);
}

function tooFew(code: string, count: number, least: number, ko: string, en: string, isHit = true) {
  if (count >= least) return [];
  const message = {
    ko: `${ko} 자료에 ${isHit ? '적발' : '이상 없음'}이 ${least}건 이상 있어야 합니다. 있는 것: ${count}건`,
    en: `The rows ${en} have to hold at least ${least} ${isHit ? 'hits' : 'clean results'}; there are ${count}`,
  };
  return [{ code: `study/too-few-${code}`, message, pointer: '/judge' }];
}
