/** Answers what the HTTP server asks about studies. */
import { mayApprove, mayDo } from '../../access/index.ts';
import { addDays, seoulDay } from '../../core/day.ts';
import type {
  StudyLife,
  StudyModelView,
  StudySources,
  StudyStepView,
  StudySummary,
  StudyView,
  UploadedTableView,
} from '../../exchange/contract.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import type { StudyPorts } from '../../exchange/studies-ports.ts';
import type { TableModel } from '../../learning/table/table-model.ts';
import { writeXgboost } from '../../learning/xgboost/write.ts';
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
import { readStudySteps, type StudyStepRow } from '../../store/queries/study-steps.ts';
import { firstTestedDay } from '../back-test.ts';
import type { House } from '../house.ts';
import { PAST_EXPORTS, PAST_IMPORTS } from '../past-kinds.ts';
import { cardMarkdown } from '../registry/card-markdown.ts';
import { namesOf } from '../views/texts.ts';
import { shadowView } from './shadow-view.ts';
import { standingOf } from './standing.ts';
import { changeStudy, columnsOf, featuresOfStudy, lookAtData, makeStudy, trainOfStudy } from './studies.ts';
import { studyCard } from './study-card.ts';
import {
  confirmModel,
  dropProposal,
  endShadow,
  proposeModel,
  startShadow,
  withdrawModel,
} from './study-life.ts';
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
    async train(who, id, brought) {
      needReady();
      return trainOfStudy(house, who, id, brought);
    },
    async features(id, format) {
      needReady();
      return featuresOfStudy(house, id, format);
    },
    async xgboost(id, version) {
      const { forest } = JSON.parse((await modelBytes(house, id, version)).toString('utf8')) as TableModel;
      return writeXgboost(forest);
    },
    async step(who, id, version, step, why) {
      needReady();
      await STEPS[step](house, who, id, version, why);
      return studyView(house, who, id);
    },
    async propose(who, id, version, proposal) {
      needReady();
      await proposeModel(house, who, id, version, proposal);
      return studyView(house, who, id);
    },
    card: (id, version) => studyCard(house.pool, house.clock.now(), id, version),
    cardText: async (id, version, language) =>
      cardMarkdown(await studyCard(house.pool, house.clock.now(), id, version), language),
    file: (id, version) => modelBytes(house, id, version),
  };
}

async function modelBytes(house: House, id: string, version: number): Promise<Buffer> {
  const row = (await readStudyModels(house.pool, id)).find((one) => one.version === version);
  const bytes = row === undefined ? undefined : await readArtefact(house.pool, row.model);
  if (bytes === undefined) throw new Refusal('not-found');
  return bytes;
}

const STEPS = {
  shadow: startShadow,
  'shadow-end': endShadow,
  confirm: confirmModel,
  drop: dropProposal,
  withdraw: withdrawModel,
};

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
  const steps = await readStudySteps(house.pool, id);
  const people = [row.owner, ...models.map(({ trainedBy }) => trainedBy), ...steps.map((step) => step.who)];
  const nameOf = await namesOf(house.pool, people);
  const definition = row.definition as StudyDefinition;
  return {
    ...summary(row, models.length, nameOf),
    definition,
    columns: await columnsOf(house.pool, definition.source),
    trained: models.map((model) => modelView(who, row.owner, model, nameOf)),
    life: await lifeView(house, who, row, models, steps, nameOf),
    mayChange: row.owner === who.account,
  };
}

async function lifeView(
  house: House,
  who: Who,
  { owner }: StudyRow,
  models: readonly StudyModelRow[],
  steps: readonly StudyStepRow[],
  nameOf: NameOf,
): Promise<StudyLife> {
  const { inShadow, proposal, inForce } = standingOf(steps);
  const view = (row: StudyStepRow | null) => (row === null ? null : stepView(row, nameOf));
  const trainer = models.find(({ version }) => version === proposal?.version)?.trainedBy ?? owner;
  const refused =
    proposal === null
      ? []
      : [proposal.who, owner, trainer]
          .map((first) => mayApprove('model', first, personOf(who)))
          .flatMap((approval) => (approval.ok ? [] : [approval.why]));
  return {
    shadow: inShadow === null ? null : await shadowView(house, inShadow),
    proposal: view(proposal),
    inForce: view(inForce),
    steps: steps.map((row) => stepView(row, nameOf)),
    mayLead: owner === who.account || mayDo(personOf(who).role, 'model.promote'),
    whyNotConfirm: refused[0] ?? null,
  };
}

function stepView(row: StudyStepRow, nameOf: NameOf): StudyStepView {
  const { step, version, at, why, threshold, demand } = row;
  return { step, version, at, why, who: nameOf(row.who), from: threshold, demand };
}

function modelView(who: Who, owner: string, row: StudyModelRow, nameOf: NameOf): StudyModelView {
  const { version, model, dataHash, trainedAt, seconds } = row;
  const figures = row.figures as StudyFigures;
  return {
    ...{ version, model, dataHash, trainedAt, seconds },
    definition: row.definition as StudyDefinition,
    figures: { ...figures, examples: examplesFor(who, owner, figures.examples) },
    trainedBy: nameOf(row.trainedBy),
  };
}

/**
 * Cases of other offices are counted for everybody and named only for those who may read them; rows of a table that somebody
 * brought are shown to nobody else.
 */
function examplesFor(
  { account, role, office }: Who,
  owner: string,
  examples: StudyFigures['examples'],
): StudyFigures['examples'] {
  const readsAll = role === 'analyst' || role === 'auditor';
  const mine = (list: StudyFigures['examples']['found']) =>
    list.filter((one) =>
      one.number === null ? account === owner : readsAll || (office !== null && one.office === office),
    );
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
