/** One analysis with its runs, for whoever asks. */
import { Fault } from '../../core/problem.ts';
import type { AnalysisRunView, AnalysisView, AnalysisYieldView } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type {
  Analysis,
  AnalysisAnswer,
  AnalysisDefinition,
  Followed,
} from '../../screening/analyses/index.ts';
import {
  type AnalysisRunRow,
  type AnalysisYieldRow,
  readAnalysis,
  readAnalysisRuns,
  readAnalysisYields,
} from '../../store/queries/analyses.ts';
import type { House } from '../house.ts';
import { namesOf, rateOf } from '../views/texts.ts';
import { broughtColumns } from './analyses.ts';
import { templateView } from './template-view.ts';
import { columnsFor, templateOf } from './templates.ts';

export async function analysisView(
  house: Pick<House, 'pool'>,
  who: Pick<Who, 'account'>,
  id: string,
): Promise<AnalysisView> {
  const row = await readAnalysis(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  const definition = row.definition as AnalysisDefinition;
  const template = await templateOf(definition.template);
  if (template === undefined)
    throw new Fault('analysis/gone', `There is no analysis ${definition.template}.`);
  const runs = await readAnalysisRuns(house.pool, id);
  const yields = new Map((await readAnalysisYields(house.pool, id)).map((one) => [one.run, one]));
  const nameOf = await namesOf(house.pool, [row.owner, ...runs.map(({ ranBy }) => ranBy)]);
  const brought = await broughtColumns(house, definition, row.owner);
  const { title, purpose, changedAt } = row;
  return {
    ...{ id, title, purpose, changedAt, definition, owner: nameOf(row.owner) },
    ...{ runs: runs.length, found: runs[0]?.found ?? null, ranAt: runs[0]?.ranAt ?? null },
    template: templateView(template),
    columns: [...columnsFor(definition.direction), ...(brought ?? [])],
    ran: runs.map((run) => ({ ...runView(run, template, yields.get(run.run)), ranBy: nameOf(run.ranBy) })),
    mayChange: row.owner === who.account,
  };
}

function runView(
  row: AnalysisRunRow,
  template: Analysis,
  yielded: AnalysisYieldRow | undefined,
): Omit<AnalysisRunView, 'ranBy'> {
  const { run, from, to, dataHash, declarations, lines, looked, found, ranAt, seconds } = row;
  const named = (id: string, words: Analysis['figures']) => words[id] ?? { ko: id, en: id };
  return {
    ...{ run, from, to, dataHash, declarations, lines, looked, found, ranAt, seconds },
    definition: row.definition as AnalysisDefinition,
    figures: (row.figures as AnalysisAnswer['figures']).map(({ id, ...figure }) => ({
      ...figure,
      title: named(id, template.figures),
    })),
    leftOut: Object.entries(row.leftOut as AnalysisAnswer['leftOut'])
      .filter(([, n]) => n > 0)
      .map(([id, n]) => ({ title: named(id, template.leftOut), n })),
    yield: yielded === undefined ? null : yieldView(yielded),
  };
}

/** With fewer, an examiner might tell which of his cases chance had chosen. */
const LEAST_RANDOM = 30;

function yieldView({ reckonedAt, from, to, followed }: AnalysisYieldRow): AnalysisYieldView {
  const { any, others, random } = followed as Followed;
  return {
    ...{ reckonedAt, from, to, declarations: any.declarations },
    found: rateOf(any.hits, any.examined),
    others: rateOf(others.hits, others.examined),
    random: random.examined < LEAST_RANDOM ? null : rateOf(random.hits, random.examined),
  };
}
