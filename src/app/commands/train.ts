/** `gwanmun train`: learns from the store's outcomes and hands the model in as a candidate, or from the public pack into a file. */
import { writeFileSync } from 'node:fs';
import { canonicalJson } from '../../core/hash.ts';
import { evaluateModelSet } from '../../screening/scores/evaluate.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';
import { trainModelSet } from '../../screening/scores/train.ts';
import type { Store } from '../../store/open.ts';
import { readActiveModel } from '../../store/queries/artefacts.ts';
import { MODEL_NAME, readTrainRequest } from '../get-ready.ts';
import { kcsFolder } from '../kcs-past.ts';
import { readKcsRows } from '../kcs-rows.ts';
import { countAll } from '../measure-models.ts';
import { type ModelCard, registerFirstModel, registerModel } from '../registry/register.ts';
import { asNewModel, trainBeside } from '../train.ts';
import { dataKindOf, inStore, percentTeller } from './evaluate.ts';
import { CAVEATS, type Figures, figuresFrom } from './figures.ts';
import { commandLineAccount, withRegistry } from './models-store.ts';
import { type Asked, settingsOf, withStore } from './workplace.ts';

export interface TrainedHere extends Figures {
  readonly data: 'kcs' | 'store';
  readonly lines: number;
  readonly frauds: number;
  readonly seconds: number;
  /** Content hash of the model that was handed in; null where it was a trial or went to a file alone. */
  readonly model: string | null;
  /** Whether it decides from the next start on: only where there was none before, else a second person has to agree. */
  readonly isInForce: boolean;
  readonly file: string | null;
}

const PACK_FILE = 'kcs-model.json';

/** Flags: `data`, `out`, `seed`, `dry-run`, `store`. */
export function trainModels(asked: Asked): Promise<TrainedHere> {
  return dataKindOf(asked) === 'kcs' ? trainOnPack(asked) : trainOnStore(asked);
}

async function trainOnPack(asked: Asked): Promise<TrainedHere> {
  const { seed } = settingsOf(inStore(asked));
  const folder = await kcsFolder(asked.env);
  const year = await readKcsRows(folder, 'year');
  const started = performance.now();
  const models = trainModelSet(year, { seed }, percentTeller(asked, 'training'));
  const seconds = (performance.now() - started) / 1000;
  const evaluation = evaluateModelSet(models, countAll(year), await readKcsRows(folder, 'quarter'));
  const isDry = asked.flags['dry-run'] !== undefined;
  const file = writeModel(isDry ? undefined : (asked.flags.out ?? PACK_FILE), models);
  return { ...told('kcs', models, seconds), ...figuresFrom(evaluation), model: null, isInForce: false, file };
}

function trainOnStore(asked: Asked): Promise<TrainedHere> {
  const place = inStore(asked);
  return withStore(place, (store) => trainHere(place, store, asked.flags['dry-run'] !== undefined));
}

async function trainHere(asked: Asked, store: Store, isDry: boolean): Promise<TrainedHere> {
  const { request, snapshot } = await readTrainRequest(store, settingsOf(asked).seed);
  const trained = await trainBeside(request, percentTeller(asked, 'training'));
  const models = JSON.parse(trained.text) as ModelSet;
  const evaluation = trained.evaluation && { ...trained.evaluation, caveat: CAVEATS.store };
  const handed = isDry ? { model: null, isInForce: false } : await handIn(store, trained, snapshot);
  const file = writeModel(asked.flags.out, models);
  return { ...told('store', models, trained.seconds), ...figuresFrom(evaluation), ...handed, file };
}

/** A running server learns of it from the store: nothing decides otherwise until two people put it in force. */
async function handIn(
  store: Store,
  trained: Awaited<ReturnType<typeof trainBeside>>,
  snapshot: NonNullable<ModelCard['snapshot']>,
): Promise<Pick<TrainedHere, 'model' | 'isInForce'>> {
  const active = await readActiveModel(store.pool, MODEL_NAME);
  // What the outcomes are made of does not change with a training: the card goes on saying it.
  const { data = 'own' } = (active?.card ?? {}) as Partial<ModelCard>;
  const made = { name: MODEL_NAME, who: commandLineAccount(), why: null, data };
  const register = active === undefined ? registerFirstModel : registerModel;
  const { id } = await withRegistry(store, (parts) => register(parts, asNewModel(trained, snapshot, made)));
  return { model: id, isInForce: active === undefined };
}

function told(
  data: TrainedHere['data'],
  { trainedOn }: ModelSet,
  seconds: number,
): Pick<TrainedHere, 'data' | 'lines' | 'frauds' | 'seconds'> {
  return { data, lines: trainedOn.rows, frauds: trainedOn.frauds, seconds };
}

function writeModel(path: string | undefined, models: ModelSet): string | null {
  if (path === undefined) return null;
  writeFileSync(path, canonicalJson(models));
  return path;
}
