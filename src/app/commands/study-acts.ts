/** `gwanmun study`: what a person does with studies, through the running server and with the rights of that person. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Fault } from '../../core/problem.ts';
import type {
  LookedAt,
  StudyDraft,
  StudyLifeStep,
  StudyLook,
  StudyProposal,
  StudyTrained,
  StudyView,
  UploadedTableView,
} from '../../exchange/contract.ts';
import { MOST_BYTES } from '../workbench/table-problems.ts';
import { type AskedByPerson, asPerson } from './as-person.ts';
import { readJsonFile } from './input.ts';

export interface BroughtTable {
  readonly table: UploadedTableView;
  /** Null where no answer was named. */
  readonly looked: LookedAt | null;
}

/** @param answer column that is the answer and its entry that means yes, to be looked at at once. Throws `input/too-large`. */
export function bringTable(
  asked: AskedByPerson,
  file: string,
  answer: { readonly column: string; readonly yes: string } | null,
): Promise<BroughtTable> {
  if (statSync(file).size > MOST_BYTES)
    throw new Fault(
      'input/too-large',
      `${file}: a table may have up to ${MOST_BYTES / 1e6} MB; bring a sample.`,
    );
  const bytes = Uint8Array.from(readFileSync(file));
  return asPerson(asked, async (person) => {
    const path = `/studies/tables?name=${encodeURIComponent(basename(file))}`;
    const table = (await (await person.ask('POST', path, bytes)).json()) as UploadedTableView;
    if (answer === null) return { table, looked: null };
    const look: StudyLook = {
      source: { kind: 'uploaded', table: table.id },
      outcome: { kind: 'column', ...answer },
    };
    return { table, looked: (await person.work('/studies/look', look)) as LookedAt };
  });
}

/** @param id of a study that is changed; null begins one. Throws `input/json` where the file holds no JSON. */
export function keepStudy(asked: AskedByPerson, file: string, id: string | null): Promise<StudyView> {
  const draft = readJsonFile(file) as StudyDraft;
  return asPerson(asked, async (person) => {
    const [method, path] = id === null ? ['POST', '/studies'] : ['PUT', pathOf(id)];
    return (await (await person.ask(method, path, draft)).json()) as StudyView;
  });
}

export interface TrainedByCommand extends StudyTrained {
  readonly model: StudyView['trained'][number];
}

/** @param forest a model file in place of our own training: the JSON of XGBoost, or a file of ONNX by its name */
export function trainStudy(asked: AskedByPerson, id: string, forest?: string): Promise<TrainedByCommand> {
  const brought = forest === undefined ? undefined : broughtModel(forest);
  return asPerson(asked, async (person) => {
    const kind = brought === undefined ? 'train' : brought instanceof Uint8Array ? 'onnx' : 'xgboost';
    const trained = (await person.work(`${pathOf(id)}/${kind}`, brought)) as StudyTrained;
    const view = (await (await person.ask('GET', pathOf(id))).json()) as StudyView;
    return { ...trained, model: view.trained.find(({ version }) => version === trained.version)! };
  });
}

function broughtModel(file: string): object | Uint8Array<ArrayBuffer> {
  return file.endsWith('.onnx') ? Uint8Array.from(readFileSync(file)) : (readJsonFile(file) as object);
}

/** @returns bytes written */
export function takeOut(
  asked: AskedByPerson,
  id: string,
  what: 'features.csv' | 'features.parquet' | `models/${number}/xgboost.json`,
  file: string,
): Promise<number> {
  return asPerson(asked, async (person) => {
    const bytes = await (await person.ask('GET', `${pathOf(id)}/${what}`)).bytes();
    writeFileSync(file, bytes);
    return bytes.length;
  });
}

export function takeStep(
  asked: AskedByPerson,
  id: string,
  version: number,
  step: StudyLifeStep | 'propose',
  body: StudyProposal | { readonly why: string },
): Promise<StudyView> {
  return asPerson(asked, async (person) => {
    const path = `${pathOf(id)}/models/${version}/${step}`;
    return (await (await person.ask('POST', path, body)).json()) as StudyView;
  });
}

const pathOf = (id: string): string => `/studies/${encodeURIComponent(id)}`;
