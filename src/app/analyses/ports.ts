/** Answers what the HTTP server asks about analyses. */
import { seoulDay } from '../../core/day.ts';
import type { AnalysisPorts } from '../../exchange/analyses-ports.ts';
import type { AnalysisSources, AnalysisSummary } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import type { Analysis, AnalysisDefinition } from '../../screening/analyses/index.ts';
import { type ListedAnalysisRow, readAnalyses } from '../../store/queries/analyses.ts';
import { readUploadedTables } from '../../store/queries/studies.ts';
import type { House } from '../house.ts';
import { namesOf } from '../views/texts.ts';
import { studyColumnOf } from '../workbench/uploaded.ts';
import { changeAnalysis, makeAnalysis, runOfAnalysis } from './analyses.ts';
import { findingsView } from './findings-view.ts';
import { followRun } from './follow.ts';
import { templateView } from './template-view.ts';
import { columnsFor, templates } from './templates.ts';
import { analysisView } from './view.ts';

export function analysisPorts(house: House, needReady: () => void): AnalysisPorts {
  return {
    list: () => analysisList(house),
    sources: (who) => sourcesView(house, who),
    make: async (who, draft) => analysisView(house, who, await makeAnalysis(house, who, draft)),
    view: (who, id) => analysisView(house, who, id),
    async change(who, id, draft) {
      await changeAnalysis(house, who, id, draft);
      return analysisView(house, who, id);
    },
    async run(who, id) {
      needReady();
      return runOfAnalysis(house, who, id);
    },
    findings: (who, id, run) => findingsView(house, who, id, run),
    async follow(who, id, run) {
      needReady();
      return followRun(house, who, id, run);
    },
  };
}

async function analysisList(house: House): Promise<AnalysisSummary[]> {
  const rows = await readAnalyses(house.pool);
  const nameOf = await namesOf(
    house.pool,
    rows.map(({ owner }) => owner),
  );
  const titles = new Map((await templates()).map(({ id, title }) => [id, title]));
  return rows.map((row) => summary(row, nameOf, titles));
}

function summary(
  { id, title, purpose, owner, changedAt, runs, found, ranAt, definition }: ListedAnalysisRow,
  nameOf: Awaited<ReturnType<typeof namesOf>>,
  titles: ReadonlyMap<string, Analysis['title']>,
): AnalysisSummary {
  const { template } = definition as AnalysisDefinition;
  return {
    ...{ id, title, purpose, changedAt, runs, found, ranAt },
    owner: nameOf(owner),
    template: titles.get(template) ?? { ko: template, en: template },
  };
}

async function sourcesView(house: House, who: Who): Promise<AnalysisSources> {
  return {
    templates: (await templates()).map(templateView),
    directions: (['import', 'export'] as const).map((direction) => ({
      direction,
      columns: columnsFor(direction),
    })),
    tables: (await readUploadedTables(house.pool, who.account)).map(
      ({ id, name, at, rows, bytes, columns }) => ({
        ...{ id, name, at, rows, bytes },
        columns: columns.map(studyColumnOf),
      }),
    ),
    today: seoulDay(house.clock.now()),
  };
}
