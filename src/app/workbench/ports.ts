/** Answers what the HTTP server asks about studies. */
import { addDays, seoulDay } from '../../core/day.ts';
import type {
  StudyModelView,
  StudySources,
  StudySummary,
  StudyView,
  UploadedTableView,
} from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { StudyPorts } from '../../exchange/studies-ports.ts';
import { OUTCOME_CODES } from '../../reference/outcome-codes.ts';
import { type StudyDefinition, type StudyFigures, studyColumns } from '../../screening/studies/index.ts';
import { readArtefact } from '../../store/queries/artefacts.ts';
import {
  readLastQuarter,
  readStudies,
  readStudy,
  readStudyModels,
  readUploadedTable,
  readUploadedTables,
  type StudyModelRow,
  type StudyRow,
  type UploadedTableRow,
} from '../../store/queries/studies.ts';
import { firstTestedDay } from '../back-test.ts';
import type { House } from '../house.ts';
import { PAST_EXPORTS, PAST_IMPORTS } from '../past-kinds.ts';
import { namesOf } from '../views/texts.ts';
import { changeStudy, columnsOf, lookAtData, makeStudy, trainOfStudy } from './studies.ts';
import { studyColumnOf, uploadTable } from './uploaded.ts';

export function studyPorts(house: House, needReady: () => void): StudyPorts {
  return {
    list: () => studyList(house),
    sources: (who) => sourcesView(house, who),
    async upload(who, upload) {
      const id = await uploadTable(house, who, upload);
      return tableView((await readUploadedTable(house.pool, id))!);
    },
    async look(who, look) {
      needReady();
      return lookAtData(house, who, look);
    },
    make: async (who, draft) => studyView(house, who, await makeStudy(house, who, draft)),
    view: (who, id) => studyView(house, who, id),
    async change(who, id, draft) {
      await changeStudy(house, who, id, draft);
      return studyView(house, who, id);
    },
    async train(who, id) {
      needReady();
      return trainOfStudy(house, who, id);
    },
    async file(id, version) {
      const row = (await readStudyModels(house.pool, id)).find((one) => one.version === version);
      const bytes = row === undefined ? undefined : await readArtefact(house.pool, row.model);
      if (bytes === undefined) throw new Refusal('not-found');
      return bytes;
    },
  };
}

async function studyList(house: House): Promise<StudySummary[]> {
  const rows = await readStudies(house.pool);
  const nameOf = await namesOf(
    house.pool,
    rows.map(({ owner }) => owner),
  );
  return rows.map(({ models, ...row }) => summary(row, models, nameOf));
}

type NameOf = Awaited<ReturnType<typeof namesOf>>;

function summary(
  { id, title, purpose, owner, changedAt }: StudyRow,
  models: number,
  nameOf: NameOf,
): StudySummary {
  return { id, title, purpose, owner: nameOf(owner), changedAt, models };
}

async function studyView(house: House, who: Who, id: string): Promise<StudyView> {
  const row = await readStudy(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  const models = await readStudyModels(house.pool, id);
  const nameOf = await namesOf(house.pool, [row.owner, ...models.map(({ trainedBy }) => trainedBy)]);
  const definition = row.definition as StudyDefinition;
  return {
    ...summary(row, models.length, nameOf),
    definition,
    columns: await columnsOf(house.pool, definition.source),
    trained: models.map((model) => modelView(who, model, nameOf)),
    mayChange: row.owner === who.account,
  };
}

function modelView(who: Who, row: StudyModelRow, nameOf: NameOf): StudyModelView {
  const { version, model, dataHash, trainedAt, seconds } = row;
  const figures = row.figures as StudyFigures;
  return {
    ...{ version, model, dataHash, trainedAt, seconds },
    definition: row.definition as StudyDefinition,
    figures: { ...figures, examples: examplesFor(who, figures.examples) },
    trainedBy: nameOf(row.trainedBy),
  };
}

/** Cases of other offices are counted for everybody and named only for those who may read them. */
function examplesFor({ role, office }: Who, examples: StudyFigures['examples']): StudyFigures['examples'] {
  const readsAll = role === 'analyst' || role === 'auditor';
  const mine = (list: StudyFigures['examples']['found']) =>
    list.filter((one) => one.number === null || readsAll || (office !== null && one.office === office));
  return {
    missed: mine(examples.missed),
    falseAlarms: mine(examples.falseAlarms),
    found: mine(examples.found),
  };
}

/** Where nothing was examined yet, the last quarter of a year would judge. */
const JUDGED_DAYS = 90;

async function sourcesView(house: House, who: Who): Promise<StudySources> {
  const to = seoulDay(house.clock.now());
  const from = firstTestedDay(to);
  return {
    directions: [
      { direction: 'import', columns: studyColumns(PAST_IMPORTS.fields) },
      { direction: 'export', columns: studyColumns(PAST_EXPORTS.fields) },
    ],
    outcomeCodes: OUTCOME_CODES.rows.map(({ code, ko, en }) => ({ code, title: { ko, en } })),
    tables: (await readUploadedTables(house.pool, who.account)).map(tableView),
    from,
    to,
    judgedFrom: (await readLastQuarter(house.pool, 'import', from, to)) ?? addDays(to, -JUDGED_DAYS),
  };
}

function tableView({ id, name, at, rows, bytes, columns }: UploadedTableRow): UploadedTableView {
  return { id, name, at, rows, bytes, columns: columns.map(studyColumnOf) };
}
