/** `gwanmun train`: learns from the store's outcomes and puts the model in force, or from the public pack into a file. */
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { toInstant } from '../../core/day.ts';
import { canonicalJson } from '../../core/hash.ts';
import { makeId } from '../../core/id.ts';
import { Fault } from '../../core/problem.ts';
import type { JobView } from '../../exchange/contract.ts';
import { evaluateModelSet } from '../../screening/scores/evaluate.ts';
import type { ModelSet } from '../../screening/scores/model-set.ts';
import { trainModelSet } from '../../screening/scores/train.ts';
import { openLog } from '../../store/log/writer.ts';
import type { Store } from '../../store/open.ts';
import { activateModel, readActiveModel } from '../../store/queries/artefacts.ts';
import { machineClock } from '../clock.ts';
import { readModel } from '../editions.ts';
import { MODEL_NAME, readTrainRequest } from '../get-ready.ts';
import { kcsFolder } from '../kcs-past.ts';
import { readKcsRows } from '../kcs-rows.ts';
import { countAll } from '../measure-models.ts';
import { keepModel, type ModelCard, trainBeside } from '../train.ts';
import { noteModelInForce } from '../training-job.ts';
import { dataKindOf, inStore, percentTeller } from './evaluate.ts';
import { CAVEATS, type Figures, figuresFrom } from './figures.ts';
import { findServer, type RunningServer } from './running-server.ts';
import { type Asked, dataFolderOf, settingsOf, withStore } from './workplace.ts';

export interface TrainedHere extends Figures {
  readonly data: 'kcs' | 'store';
  readonly lines: number;
  readonly frauds: number;
  readonly seconds: number;
  /** Content hash of the model that decides from now on; null where none was put in force. */
  readonly inForce: string | null;
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
  return { ...told('kcs', models, seconds), ...figuresFrom(evaluation), inForce: null, file };
}

function trainOnStore(asked: Asked): Promise<TrainedHere> {
  const place = inStore(asked);
  const server = findServer(dataFolderOf(settingsOf(place)));
  const isDry = asked.flags['dry-run'] !== undefined;
  if (server === undefined || isDry) return withStore(place, (store) => trainHere(place, store, isDry));
  return trainThere(asked, place, server);
}

async function trainHere(asked: Asked, store: Store, isDry: boolean): Promise<TrainedHere> {
  const request = await readTrainRequest(store, settingsOf(asked).seed);
  const trained = await trainBeside(request, percentTeller(asked, 'training'));
  const models = JSON.parse(trained.text) as ModelSet;
  const evaluation = trained.evaluation && { ...trained.evaluation, caveat: CAVEATS.store };
  const inForce = isDry ? null : await putInForce(store, trained);
  const file = writeModel(asked.flags.out, models);
  return { ...told('store', models, trained.seconds), ...figuresFrom(evaluation), inForce, file };
}

/** The next start decides with the new model; the log says since when. */
async function putInForce(
  { pool, vault, dataFolder }: Store,
  trained: Awaited<ReturnType<typeof trainBeside>>,
): Promise<string> {
  const machineNow = (): number => Date.now();
  // What the outcomes are made of does not change with a training: the card goes on saying it.
  const { data = 'own' } = ((await readActiveModel(pool, MODEL_NAME))?.card ?? {}) as Partial<ModelCard>;
  const card = { data, seconds: trained.seconds };
  const { id } = await keepModel(pool, MODEL_NAME, trained, card, toInstant(machineNow()));
  await activateModel(pool, id);
  const log = await openLog({ pool, vault, dataFolder });
  try {
    const newId = (): string => makeId(Date.now(), Math.random);
    await noteModelInForce({ pool, log, clock: machineClock(), newId, machineNow }, id);
  } finally {
    await log.close();
  }
  return id;
}

const POLL_MILLIS = 500;

/** A running server trains by itself, since it has to decide with the new model at once; its own seed counts. */
async function trainThere(asked: Asked, place: Asked, server: RunningServer): Promise<TrainedHere> {
  asked.tell(`The server at ${server.address} trains, and decides with the new model from then on.`);
  const progress = percentTeller(asked, 'training');
  let job = await server.ask<JobView>('POST', '/models/train');
  while (job.state === 'running') {
    progress(job.done, job.of);
    await wait(POLL_MILLIS);
    job = await server.ask<JobView>('GET', `/jobs/${job.id}`);
  }
  if (job.state !== 'done') throw new Fault('train/failed', job.note?.en ?? 'The training was cancelled.');
  return withStore(place, async ({ pool }) => {
    const row = await readActiveModel(pool, MODEL_NAME);
    if (row === undefined) throw new Fault('model/none', 'There is no model in force in the store.');
    const models = await readModel(pool, row.id);
    const { later } = row.figures as { later: Parameters<typeof figuresFrom>[0] };
    const figures = figuresFrom(later && { ...later, caveat: CAVEATS.store });
    const { seconds } = row.card as ModelCard;
    return {
      ...told('store', models, seconds),
      ...figures,
      inForce: row.id,
      file: writeModel(asked.flags.out, models),
    };
  });
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
