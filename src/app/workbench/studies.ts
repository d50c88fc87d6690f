/** What people do with studies: keep a definition, look at its data, train. Every act that stays is an event of the log. */
import { toInstant } from '../../core/day.ts';
import { canonicalJson, sha256 } from '../../core/hash.ts';
import type { Problem } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { JobView, StudyDraft, StudyLook, StudyTrained } from '../../exchange/contract.ts';
import type { Who } from '../../exchange/ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  type LookedAt,
  type StudyColumn,
  type StudyDefinition,
  type StudySource,
  studyColumns,
  studyProblems,
} from '../../screening/studies/index.ts';
import { writeWith } from '../../store/intake.ts';
import type { Queryable } from '../../store/open.ts';
import { storeArtefact } from '../../store/queries/artefacts.ts';
import {
  readStudy,
  readUploadedTable,
  type StudyRow,
  storeStudy,
  storeStudyModel,
} from '../../store/queries/studies.ts';
import { computeBeside, type Progress } from '../beside.ts';
import type { House } from '../house.ts';
import { PAST_EXPORTS, PAST_IMPORTS } from '../past-kinds.ts';
import type { FeatureFormat } from './features-out.ts';
import type { StudyAnswer, StudyRequest } from './study-beside.ts';
import type { BroughtModel, TrainedStudy } from './train-study.ts';
import { studyColumnOf } from './uploaded.ts';
import { workbenchAct } from './workbench-act.ts';

/** Throws `Refusal` where an uploaded table is not there. */
export async function columnsOf(db: Queryable, source: StudySource): Promise<readonly StudyColumn[]> {
  if (source.kind === 'examined')
    return studyColumns<never>(source.direction === 'export' ? PAST_EXPORTS.fields : PAST_IMPORTS.fields);
  const table = await readUploadedTable(db, source.table);
  if (table === undefined) throw new Refusal('not-found', NO_TABLE);
  return table.columns.map(studyColumnOf);
}

const NO_TABLE: Text = { ko: '그런 표가 없습니다.', en: 'There is no such table.' };

/** Throws `Refusal` with everything that is wrong with it. @returns its identifier */
export async function makeStudy(house: House, who: Who, draft: StudyDraft): Promise<string> {
  const at = toInstant(house.clock.now());
  const row = { id: house.newId(), owner: who.account, madeAt: at, ...draft };
  await keepStudy(house, who, 'study-made', row);
  return row.id;
}

/** Only its author changes a study; models that came of it stay as they are. */
export async function changeStudy(house: House, who: Who, id: string, draft: StudyDraft): Promise<void> {
  const row = await ownStudy(house, who, id);
  const { title, purpose, definition } = draft;
  await keepStudy(house, who, 'study-changed', { ...row, title, purpose, definition });
}

async function keepStudy(
  house: House,
  who: Who,
  kind: string,
  row: Omit<StudyRow, 'changedAt' | 'definition'> & { readonly definition: StudyDefinition },
): Promise<void> {
  const columns = await columnsOf(house.pool, row.definition.source);
  const problems = [
    ...blankProblems(row),
    ...studyProblems(row.definition, columns).map((one) => ({
      ...one,
      pointer: `/definition${one.pointer ?? ''}`,
    })),
  ];
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const changedAt = toInstant(house.clock.now());
  await writeWith(house.pool, house.log, async (client) => {
    await storeStudy(client, { ...row, changedAt });
    const detail = { study: row.id, definition: sha256(canonicalJson(row.definition)) };
    const deed = { kind, subject: row.id, who: who.account, detail };
    return { acts: [workbenchAct(house, 'study', deed)], value: undefined };
  });
}

function blankProblems(row: Pick<StudyRow, 'title' | 'purpose'>): Problem[] {
  return (['title', 'purpose'] as const)
    .filter((name) => row[name].trim() === '')
    .map((name) => ({
      code: 'study/blank',
      pointer: `/${name}`,
      message:
        name === 'title'
          ? { ko: '과제의 이름을 쓰십시오.', en: 'Give the study a title' }
          : { ko: '무엇을 위한 과제인지 쓰십시오.', en: 'Say what the study is for' },
    }));
}

async function ownStudy(house: House, who: Who, id: string): Promise<StudyRow> {
  const row = await readStudy(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  if (row.owner !== who.account) throw new Refusal('forbidden', NOT_OWN);
  return row;
}

const NOT_OWN: Text = {
  ko: '과제는 만든 사람만 고치거나 학습시킬 수 있습니다.',
  en: 'Only its author may change a study or train its model.',
};

/** The job's result is a `LookedAt`. */
export async function lookAtData(house: House, who: Who, look: StudyLook): Promise<JobView> {
  const columns = await columnsOf(house.pool, look.source);
  const definition = { ...EMPTY, ...look, columns: columns.map(({ name }) => name).slice(0, 1) };
  const problems = studyProblems(definition, columns).filter(({ code }) => !NOT_OF_LOOKS.has(code));
  if (problems.length > 0) throw new Refusal('invalid', undefined, problems);
  const kind = `study-look/${who.account}`;
  const running = house.jobs.running(kind);
  // Whoever looks elsewhere waits for the former look no more.
  if (running !== undefined) house.jobs.cancel(running.id);
  return house.jobs.start(kind, LOOKING, async ({ progress, signal }): Promise<LookedAt> => {
    const answer = await beside(house, 'look', definition, progress, signal);
    return (answer as { looked: LookedAt }).looked;
  });
}

/** A look is also how its author finds out which entry means yes. */
const NOT_OF_LOOKS = new Set(['study/answer-among-columns', 'study/outcome-yes']);
/** What a look does not ask for. */
const EMPTY: Omit<StudyDefinition, 'source' | 'outcome'> = {
  columns: [],
  groupBy: [],
  judge: { kind: 'share', percent: 25 },
  settings: { trees: 200, depth: 5, rate: 0.06, forNewGroups: false },
  seed: 1,
};
const LOOKING: Text = { ko: '자료 살펴보기', en: 'Looking at the data' };
const TRAINING: Text = { ko: '과제 모델 학습', en: 'Training the model of a study' };

/** One training of a study at a time. The job's result is a `StudyTrained`. */
export async function trainOfStudy(
  house: House,
  who: Who,
  id: string,
  brought?: BroughtModel,
): Promise<JobView> {
  const row = await ownStudy(house, who, id);
  const kind = `study-train/${id}`;
  const running = house.jobs.running(kind);
  if (running !== undefined) return running;
  const definition = row.definition as StudyDefinition;
  return house.jobs.start(kind, TRAINING, async ({ progress, signal }): Promise<StudyTrained> => {
    const started = performance.now();
    const answer = await beside(house, 'train', definition, progress, signal, brought);
    const { trained } = answer as { trained: TrainedStudy };
    const seconds = (performance.now() - started) / 1000;
    return { study: id, version: await keepTrained(house, who, row, trained, seconds) };
  });
}

/** What a forest elsewhere is trained on, to be brought back as a model file: features by name, no word of a declaration. */
export async function featuresOfStudy(house: House, id: string, format: FeatureFormat): Promise<Uint8Array> {
  const row = await readStudy(house.pool, id);
  if (row === undefined) throw new Refusal('not-found');
  const answer = await beside(house, format, row.definition as StudyDefinition, () => {});
  return (answer as { features: Uint8Array }).features;
}

async function beside(
  house: House,
  asks: StudyRequest['asks'],
  definition: StudyDefinition,
  progress: Progress,
  signal?: AbortSignal,
  brought?: BroughtModel,
): Promise<StudyAnswer> {
  const { appUrl, dataFolder } = house.store;
  const request: StudyRequest = {
    ...{ appUrl, dataFolder, asks, definition },
    ...(brought === undefined ? {} : { brought }),
  };
  const module = new URL('./study-beside.ts', import.meta.url);
  const answer = await computeBeside<StudyAnswer>(module, request, progress, signal);
  if ('refused' in answer) throw new Refusal('invalid', undefined, answer.refused);
  return answer;
}

async function keepTrained(
  house: House,
  who: Who,
  { id, definition }: StudyRow,
  { model: text, dataHash, figures }: TrainedStudy,
  seconds: number,
): Promise<number> {
  const at = toInstant(house.clock.now());
  const model = await storeArtefact(house.pool, 'model', Buffer.from(text, 'utf8'), at);
  const written = await writeWith(house.pool, house.log, async (client) => {
    const version = await storeStudyModel(client, {
      ...{ study: id, model, definition, dataHash, figures, seconds },
      ...{ trainedBy: who.account, trainedAt: at },
    });
    const detail = { study: id, version, model, data: dataHash };
    const deed = { kind: 'study-trained', subject: `${id}/${version}`, who: who.account, detail };
    return { acts: [workbenchAct(house, 'study', deed)], value: version };
  });
  if (!written.ok) throw new Refusal('conflict');
  return written.value;
}
